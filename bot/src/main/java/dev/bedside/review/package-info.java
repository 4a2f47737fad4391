/** What a review is, and reading one out of a message. */
@ApplicationModule(allowedDependencies = {"chat", "text", "config", "learn", "layout", "encoder"})
@NullMarked
package dev.bedside.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
