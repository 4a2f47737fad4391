/** Setting Bedside up and changing its settings in the chat, and what is missing before it can work. */
@ApplicationModule(allowedDependencies = {"chat", "config", "database", "outbox", "practice", "workspace"})
@NullMarked
package dev.bedside.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
