/** What the core knows of any chat platform: messages and wishes in, cards and forms out. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
