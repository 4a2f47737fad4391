/** The lasting record: what became of each review, who did what when. */
@ApplicationModule(
        allowedDependencies = {"review", "triage", "practice", "text", "outbox", "chat", "database", "vault"})
@NullMarked
package dev.bedside.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
