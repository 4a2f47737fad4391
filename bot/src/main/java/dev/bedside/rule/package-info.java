/** Rules kept as data: loading them, matching them, proving them by their own examples. */
@ApplicationModule(allowedDependencies = {"text", "config"})
@NullMarked
package dev.bedside.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
