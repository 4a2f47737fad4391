package dev.bedside.practice;

import org.jspecify.annotations.Nullable;

/**
 * How a review is followed up that the review site should take down.
 *
 * @param fileBy from arrival: the report is filed; null where nothing is expected
 * @param lookAgainAfter from the report: somebody looks whether the site acted
 * @param repeat from then on
 */
public record Reported(@Nullable BusinessTime fileBy, BusinessTime lookAgainAfter, BusinessTime repeat) {}
