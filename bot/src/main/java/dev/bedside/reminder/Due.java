package dev.bedside.reminder;

import java.time.Instant;

/** Something that is to be said of a case, and when. */
record Due(Instant at, Stage stage) {}
