/** The subcommands of the jar: the room, the batch commands, evaluation and the doctor. */
@ApplicationModule
@NullMarked
package dev.bedside.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
