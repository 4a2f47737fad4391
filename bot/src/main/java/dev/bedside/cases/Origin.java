package dev.bedside.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where something was asked for.
 *
 * @param source a short id: {@code button}, {@code command}, {@code message}, {@code clock}
 * @param press the platform's id of the press or command, which is acted on once; null where there is none
 */
public record Origin(String source, @Nullable String press) {

    /** It came in. */
    static final Origin MESSAGE = new Origin("message", null);

    /** Time was up. */
    public static final Origin CLOCK = new Origin("clock", null);
}
