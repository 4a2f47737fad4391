package dev.bedside.review;

import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/** Of a text and its translation keeps the text. */
final class Translation {

    /** So many mentions of a translation are looked at before a text counts as untranslated. */
    private static final int MENTIONS = 5;

    private final Noise noise;

    Translation(Noise noise) {
        this.noise = noise;
    }

    String original(String text) {
        Span translated = marker(noise.translated(), text);
        if (translated == null) {
            return text;
        }
        Span original = marker(noise.original(), text);
        if (original != null && original.start() > translated.end()) {
            return behind(text, original);
        }
        String before = before(text, translated);
        if (original != null) {
            return behind(before, original);
        }
        return before.isBlank() ? behind(text, translated) : before;
    }

    /** A mark that stands in brackets or alone on its line. */
    private static @Nullable Span marker(Phrases marks, String text) {
        int from = 0;
        for (int i = 0; i < MENTIONS; i++) {
            Span found = marks.find(text.substring(from));
            if (found == null) {
                return null;
            }
            var span = new Span(found.start() + from, found.end() + from);
            char before = span.start() == 0 ? '\n' : text.charAt(span.start() - 1);
            char behind = span.end() == text.length() ? '\n' : text.charAt(span.end());
            boolean bracketed = "([".indexOf(before) >= 0 && ")]".indexOf(behind) >= 0;
            if (bracketed || (before == '\n' && "\n:".indexOf(behind) >= 0)) {
                return span;
            }
            from = span.end();
        }
        return null;
    }

    private static String behind(String text, Span mark) {
        int start = Math.min(text.length(), mark.end());
        while (start < text.length() && ")]:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static String before(String text, Span mark) {
        int end = mark.start();
        while (end > 0 && "([".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
