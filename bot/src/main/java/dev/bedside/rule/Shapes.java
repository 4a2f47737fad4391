package dev.bedside.rule;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds regular expressions on the raw text.
 *
 * <p>Even a linear expression costs a microsecond for every few characters, and nearly no text holds what these look for.
 * So one that speaks of digits is tried only around digits, any other only around the signs that shapes are made of.
 */
final class Shapes {

    /** Characters around a digit or sign that an expression may reach. */
    private static final int REACH = 80;

    private static final String SIGNS = "@#$*%£€/";

    private final Text text;
    private final List<Span> digits;
    private final List<Span> signs;

    Shapes(Text text) {
        this.text = text;
        this.digits = windows(text.raw(), true);
        this.signs = windows(text.raw(), false);
    }

    /** Every stretch that an expression matches. */
    List<Span> find(Pattern pattern) {
        var found = new ArrayList<Span>();
        var shape = pattern.shape();
        if (shape == null) {
            return found;
        }
        for (Span window : speaksOfDigits(shape.pattern()) ? digits : signs) {
            var matcher = shape.matcher(text.raw().substring(window.start(), window.end()));
            while (matcher.find()) {
                found.add(new Span(window.start() + matcher.start(), window.start() + matcher.end()));
            }
        }
        return found;
    }

    private static boolean speaksOfDigits(String expression) {
        return expression.contains("\\d") || expression.contains("[0-9]");
    }

    /** The surroundings of digits or signs, those that touch put together, without cutting a word in two. */
    private static List<Span> windows(String raw, boolean ofDigits) {
        var windows = new ArrayList<Span>();
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (ofDigits ? c >= '0' && c <= '9' : SIGNS.indexOf(c) >= 0) {
                int start = wordBoundary(raw, Math.max(0, at - REACH), -1);
                int end = wordBoundary(raw, Math.min(raw.length(), at + REACH), 1);
                if (!windows.isEmpty() && windows.getLast().end() >= start) {
                    start = windows.removeLast().start();
                }
                windows.add(new Span(start, end));
            }
            at++;
        }
        return windows;
    }

    private static int wordBoundary(String raw, int from, int step) {
        int at = from;
        for (int moved = 0; moved < REACH && at > 0 && at < raw.length(); moved++) {
            if (Character.isWhitespace(raw.charAt(at - (step < 0 ? 1 : 0)))) {
                return at;
            }
            at += step;
        }
        return at;
    }
}
