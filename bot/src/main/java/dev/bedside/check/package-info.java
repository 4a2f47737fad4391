/** What is wrong with a reply before it is public. */
@ApplicationModule(allowedDependencies = {"review", "encoder", "gloss", "learn", "rule", "text", "practice", "config"})
@NullMarked
package dev.bedside.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
