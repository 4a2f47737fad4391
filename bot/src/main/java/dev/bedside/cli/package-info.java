/** The subcommands of the jar. */
@ApplicationModule
@NullMarked
package dev.bedside.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
