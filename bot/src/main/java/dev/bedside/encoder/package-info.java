/** The encoder of sentences: what words mean as numbers, and how its upper layers learn one question. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.encoder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
