/** Learns from labelled examples what kind of thing a short text is. */
@ApplicationModule(allowedDependencies = {"config", "text"})
@NullMarked
package dev.bedside.learn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
