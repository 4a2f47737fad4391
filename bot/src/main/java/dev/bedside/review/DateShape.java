package dev.bedside.review;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A date or a time as written.
 *
 * @param start where it stands, with the sign before it that must be none of its own
 * @param end behind it, with the sign behind it that must be none of its own
 * @param third empty where it is not told
 * @param mark between its parts; empty where there is none to tell
 */
record DateShape(int start, int end, String first, String second, String third, String mark) {

    DateShape(int end, String first, String second, String third) {
        this(0, end, first, second, third, "");
    }

    /** The same with the place where it begins. */
    DateShape from(int place) {
        return new DateShape(place, end, first, second, third, mark);
    }

    /** What stands from a place on; null where it is something else. */
    interface Body {
        @Nullable
        DateShape at(String line, int place);
    }

    /** @param lead what may stand before it; null where anything may, and is no part of it */
    static List<DateShape> all(String line, @Nullable IntPredicate lead, Body body) {
        return Shapes.all(
                line,
                lead,
                (text, start, place) -> {
                    DateShape found = body.at(text, place);
                    return found == null ? null : found.from(start);
                },
                DateShape::end);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "DateShape[" + start + ", " + end + "]";
    }
}
