/** The practice room: Bedside in a terminal, or behind a pipe. */
@ApplicationModule(allowedDependencies = {"chat", "desk"})
@NullMarked
package dev.bedside.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
