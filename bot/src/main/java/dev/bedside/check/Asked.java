package dev.bedside.check;

import java.util.function.Predicate;

/**
 * What is asked of the check while a reply is corrected.
 *
 * @param passes whether words may be said in a reply that gives something away elsewhere
 * @param passesIfKnown whether they may where it is known what they are
 */
record Asked(Predicate<String> passes, Predicate<String> passesIfKnown) {}
