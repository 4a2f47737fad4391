/** A practice (a location) and its settings: contact, hours, business time, deadlines, the rules of review sites. */
@ApplicationModule(allowedDependencies = "config")
@NullMarked
package dev.bedside.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
