/** The working day: what comes in, what is answered, commands and conversation. */
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "config",
            "text",
            "rule",
            "practice",
            "review",
            "triage",
            "check",
            "reply",
            "database",
            "file",
            "vault",
            "workspace",
            "outbox",
            "cases",
            "reminder",
            "setup",
            "talk",
            "guard"
        })
@NullMarked
package dev.bedside.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
