/** When somebody is told that a review still waits, and who. */
@ApplicationModule(allowedDependencies = {"cases", "practice", "triage", "outbox", "chat", "database"})
@NullMarked
package dev.bedside.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
