/** The lasting store: opening it safely, its transactions, its clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.bedside.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
