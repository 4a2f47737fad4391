/** What the core knows of any chat platform: messages in, cards out. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
