/** Reads what a practice may change: YAML with file and line, packaged defaults, overrides beside the jar. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
