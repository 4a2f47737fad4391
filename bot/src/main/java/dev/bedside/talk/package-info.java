/** What colleagues want of Bedside, understood from their own words. */
@ApplicationModule(allowedDependencies = {"config", "text", "rule", "learn"})
@NullMarked
package dev.bedside.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
