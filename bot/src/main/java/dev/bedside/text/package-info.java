/** Words: cutting a text into sentences and words, stems, spans, and telling which language it is in. */
@ApplicationModule(allowedDependencies = "config")
@NullMarked
package dev.bedside.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
