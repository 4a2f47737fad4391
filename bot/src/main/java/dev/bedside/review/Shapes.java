package dev.bedside.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Goes through a line and finds a shape wherever it stands, the leftmost first, none within another. */
final class Shapes {

    private Shapes() {}

    /** What stands from a place on; null where it is something else. */
    interface Body<S> {

        /** @param start where the place begins with the sign before it that must be none of its own */
        @Nullable
        S at(String line, int start, int place);
    }

    /**
     * @param lead what may stand before it; null where anything may, and is no part of it
     * @param behind where to go on
     */
    static <S> List<S> all(String line, @Nullable IntPredicate lead, Body<S> body, ToIntFunction<S> behind) {
        List<S> all = List.of();
        int at = 0;
        while (at < line.length()) {
            int c = line.codePointAt(at);
            int next = at + Character.charCount(c);
            S found = at == 0 || lead == null ? body.at(line, at, at) : null;
            if (found == null && lead != null && lead.test(c)) {
                found = body.at(line, at, next);
            }
            if (found != null) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(found);
                next = behind.applyAsInt(found);
            }
            at = next;
        }
        return all;
    }
}
