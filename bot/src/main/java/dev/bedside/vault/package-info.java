/** People's words at rest: sealed, opened, forgotten, and told apart by keyed digests. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package dev.bedside.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
