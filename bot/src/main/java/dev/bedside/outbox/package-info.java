/** Effects that must happen once: queued with their cause, sent, looked up. */
@ApplicationModule(allowedDependencies = {"chat", "database"})
@NullMarked
package dev.bedside.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
