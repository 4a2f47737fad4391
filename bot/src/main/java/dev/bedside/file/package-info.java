/** The words of files that come with a message. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
