/** What forwarders' messages look like, kept as data: read, matched, and taken apart into strings by part. */
@ApplicationModule(allowedDependencies = {"chat", "config"})
@NullMarked
package dev.bedside.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
