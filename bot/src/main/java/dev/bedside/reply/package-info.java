/** Drafts of public replies: composed from the practice's wording, and passing the check like anybody's text. */
@ApplicationModule(allowedDependencies = {"review", "triage", "check", "practice", "text", "config"})
@NullMarked
package dev.bedside.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
