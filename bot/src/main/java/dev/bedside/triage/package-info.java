/** The verdict on a review: what it is, how urgent, what to do, and why, in the review's own words. */
@ApplicationModule(allowedDependencies = {"review", "rule", "judgement", "gloss", "text", "practice", "config"})
@NullMarked
package dev.bedside.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
