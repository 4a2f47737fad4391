/** What colleagues had better not say in a channel, noticed before it does harm. */
@ApplicationModule(allowedDependencies = {"config", "text", "rule", "learn"})
@NullMarked
package dev.bedside.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
