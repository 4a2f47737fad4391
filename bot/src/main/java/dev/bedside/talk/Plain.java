package dev.bedside.talk;

import dev.bedside.text.Span;
import java.util.Arrays;

/**
 * An utterance in plain words: without Bedside's name, with usual spellings, with one word for whatever names a case.
 *
 * <p>It remembers where each letter came from, so that arguments can be given as they were said.
 */
final class Plain {

    private final String said;
    private String text;
    private int[] starts;
    private int[] ends;

    Plain(String said) {
        this.said = said;
        this.text = said;
        this.starts = new int[said.length()];
        this.ends = new int[said.length()];
        Arrays.setAll(starts, i -> i);
        Arrays.setAll(ends, i -> i + 1);
    }

    String text() {
        return text;
    }

    void replace(Span span, String replacement) {
        int length = replacement.length();
        int shift = length - (span.end() - span.start());
        var newStarts = new int[text.length() + shift];
        var newEnds = new int[newStarts.length];
        for (int i = 0; i < newStarts.length; i++) {
            boolean before = i < span.start();
            boolean inside = !before && i < span.start() + length;
            newStarts[i] = before ? starts[i] : inside ? starts[span.start()] : starts[i - shift];
            newEnds[i] = before ? ends[i] : inside ? ends[span.end() - 1] : ends[i - shift];
        }
        text = text.substring(0, span.start()) + replacement + text.substring(span.end());
        starts = newStarts;
        ends = newEnds;
    }

    /** The words as they were said. */
    String original(Span span) {
        return span.start() >= span.end() ? "" : said.substring(starts[span.start()], ends[span.end() - 1]);
    }

    /** Where a letter of the plain words stood in what was said. */
    int originally(int at) {
        return at < starts.length ? starts[at] : said.length();
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Plain[" + text.length() + " characters]";
    }
}
