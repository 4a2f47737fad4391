/** What was learned from labelled reviews: the weights, the encoder of sentences, and how likely they make each label. */
@ApplicationModule(allowedDependencies = {"encoder", "text"})
@NullMarked
package dev.bedside.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
