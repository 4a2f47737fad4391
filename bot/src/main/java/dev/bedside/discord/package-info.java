/** Bedside at home in Discord: the only package that knows its library. */
@ApplicationModule(allowedDependencies = {"chat"})
@NullMarked
package dev.bedside.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
