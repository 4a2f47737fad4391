/** Who uses Bedside: workspaces, the practices in them with their settings, the channels that are watched. */
@ApplicationModule(allowedDependencies = {"chat", "practice", "config", "database"})
@NullMarked
package dev.bedside.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
