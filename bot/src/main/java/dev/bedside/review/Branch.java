package dev.bedside.review;

import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of a practice's places a name means: {@code Eastgate} of {@code Pell Dental – Eastgate office}.
 *
 * <p>The practice's own name is no place: of two tools that forward the same review one names it so and the other by its
 * branch, and another place makes it another review.
 */
final class Branch {

    private static final String MARKS = "–—-,()|·•/:";

    /** A longer word with a point behind it ends a sentence. */
    private static final int ABBREVIATED = 5;

    private final People people;

    Branch(People people) {
        this.people = people;
    }

    /** The place as people call it; null where only a practice or somebody who treats is named. */
    @Nullable
    String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var parts = new ArrayList<Span>();
        boolean left = false;
        for (Span part : parts(written)) {
            boolean named = practice(part.of(written)) || person(part.of(written));
            left |= named;
            if (!named) {
                parts.add(part);
            }
        }
        if (!left) {
            return bare(written);
        }
        return parts.isEmpty() ? behind(written) : bare(parts.getFirst().of(written));
    }

    /** The pieces between marks, where a mark stands apart from one of the words beside it. */
    private static List<Span> parts(String text) {
        var parts = new ArrayList<Span>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || parts(text, i)) {
                if (!text.substring(from, i).isBlank()) {
                    parts.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean parts(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0
                && (at == 0
                        || at + 1 == text.length()
                        || text.charAt(at - 1) == ' '
                        || text.charAt(at + 1) == ' '
                        || "()".indexOf(text.charAt(at)) >= 0);
    }

    private boolean practice(String part) {
        return people.practices().all(part).stream()
                .anyMatch(word -> !people.streets().is(word.of(part)));
    }

    private boolean person(String part) {
        return people.titled(part.strip()) || people.suffixes().is(part.strip());
    }

    /** What stands behind the last word that says practice: {@code Pell Dental Eastgate}. */
    private @Nullable String behind(String text) {
        int end = 0;
        for (Span word : people.practices().all(text)) {
            end = people.streets().is(word.of(text)) ? end : word.end();
        }
        String rest = bare(text.substring(end));
        boolean place = rest != null
                && Character.isUpperCase(rest.codePointAt(0))
                && end > 0
                && end < text.length()
                && text.charAt(end) == ' '
                && !people.tools().in(rest);
        return place ? rest : null;
    }

    /** A name without marks around it and without the word that says it is a place. */
    private @Nullable String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '#') {
            start++;
        }
        while (end > start
                && !Character.isLetterOrDigit(text.charAt(end - 1))
                && ".)".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        boolean sentence =
                end > start && text.charAt(end - 1) == '.' && end - text.lastIndexOf(' ', end - 1) > ABBREVIATED;
        String name = text.substring(start, sentence ? end - 1 : end);
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        boolean small = last > 0 && Character.isLowerCase(name.codePointAt(last + 1));
        if (small && people.branches().is(name.substring(last + 1))) {
            name = name.substring(0, last);
        } else if (first > 0 && people.branches().is(name.substring(0, first))) {
            name = name.substring(first + 1);
        }
        return name.isBlank() ? null : name.strip();
    }
}
