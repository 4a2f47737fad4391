package dev.bedside.desk;

import dev.bedside.chat.Card.Part;
import dev.bedside.text.Span;
import dev.bedside.triage.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The passages of a review that a verdict rests on: each of them once, whole sentences where they are near. */
final class Grounds {

    /** UTF-16 units that a quote may grow at either end to reach the end of its sentence. */
    private static final int SLACK = 25;

    /** Passages that would be longer together stay apart. */
    private static final int LONGEST = 240;

    private static final String ENDS = ".!?…\n";
    private static final String CLOSES = ENDS + "\"”’»)";

    private final String text;
    private final List<Passage> passages = new ArrayList<>();

    private static final class Passage {
        private @Nullable Span span;
        private String quote = "";
        private final Set<String> labels = new LinkedHashSet<>();
        private final Set<String> because = new LinkedHashSet<>();

        private void add(Reason reason) {
            labels.add(reason.label());
            because.add(reason.because());
        }
    }

    /**
     * @param text the review's words, in which the reasons have their places
     * @param reasons the most important first
     */
    Grounds(String text, List<Reason> reasons) {
        this.text = text;
        reasons.forEach(this::add);
    }

    /**
     * The most important passages as parts of a card.
     *
     * @param labels a label in words, by its id
     * @param explained whether the rule's reason is told as well
     */
    List<Part> quotes(UnaryOperator<String> labels, boolean explained, int atMost) {
        return passages.stream()
                .limit(atMost)
                .<Part>map(each -> new Part.Quote(
                        each.labels.stream().map(labels).distinct().collect(Collectors.joining(", ")),
                        each.span == null ? each.quote : shown(each.span),
                        explained ? String.join("; ", each.because) : ""))
                .toList();
    }

    private void add(Reason reason) {
        var span = reason.span();
        boolean known = span.end() <= text.length() && span.of(text).equals(reason.quote());
        var whole = known ? new Span(begin(span.start()), end(span.end())) : null;
        var passage = passages.stream()
                .filter(each -> each.quote.equals(reason.quote()) || joins(each, whole))
                .findFirst()
                .orElseGet(() -> {
                    passages.addLast(new Passage());
                    return passages.getLast();
                });
        passage.add(reason);
        passage.quote = passage.quote.isEmpty() ? reason.quote() : passage.quote;
        if (whole != null) {
            passage.span = passage.span == null ? whole : together(passage.span, whole);
        }
    }

    private static boolean joins(Passage passage, @Nullable Span span) {
        if (passage.span == null || span == null || !passage.span.overlaps(span)) {
            return false;
        }
        var both = together(passage.span, span);
        return both.end() - both.start() <= LONGEST;
    }

    private static Span together(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** Where the sentence begins, if that is near. */
    private int begin(int start) {
        for (int at = start; at >= Math.max(0, start - SLACK); at--) {
            if (at == 0 || isEnd(at - 1)) {
                return skipSpace(at, start);
            }
        }
        return start;
    }

    private int skipSpace(int from, int atMost) {
        int at = from;
        while (at < atMost && (Character.isWhitespace(text.charAt(at)) || CLOSES.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Where the sentence ends, if that is near. */
    private int end(int end) {
        for (int at = Math.max(0, end - 1); at < Math.min(text.length(), end + SLACK); at++) {
            if (isEnd(at)) {
                int behind = at + 1;
                while (behind < text.length() && CLOSES.indexOf(text.charAt(behind)) >= 0) {
                    behind++;
                }
                return Math.max(end, behind);
            }
        }
        return text.length() - end <= SLACK ? text.length() : end;
    }

    /** A full stop inside a number or an address ends nothing. */
    private boolean isEnd(int at) {
        char each = text.charAt(at);
        boolean inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return each == '\n' || ENDS.indexOf(each) >= 0 && !inside;
    }

    /** What was left out at either end is marked. */
    private String shown(Span span) {
        var quote = span.of(text).strip();
        var before = text.substring(0, span.start()).stripTrailing();
        var behind = text.substring(span.end()).strip();
        boolean begins = before.isEmpty()
                || CLOSES.indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), span.start()).contains("\n");
        boolean ends = behind.isEmpty()
                || quote.isEmpty()
                || CLOSES.indexOf(quote.charAt(quote.length() - 1)) >= 0
                || text.startsWith("\n", span.end());
        return (begins ? "" : "…") + quote + (ends ? "" : "…");
    }
}
