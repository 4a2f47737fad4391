package dev.bedside.cases;

import dev.bedside.practice.Deadlines;
import java.time.Instant;
import java.time.ZoneId;

/**
 * By when things are due, and what that was reckoned by: a later change of the settings changes no running case.
 *
 * @param zone of the practice when the case was opened
 * @param policy the target of its urgency, as {@code Target} writes itself
 * @param arrivedAt when the review was forwarded, or when the case was opened again
 */
public record Plan(ZoneId zone, String policy, Instant arrivedAt, Deadlines deadlines) {}
