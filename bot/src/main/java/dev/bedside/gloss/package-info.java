/** Spanish put into rough English word by word, so that what was learned of English can be asked about it. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package dev.bedside.gloss;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
