package dev.bedside.review;

import java.util.List;

/** Tells a text that was cut off and takes the mark of it away. */
final class CutOff {

    /** The words, and whether they break off. */
    record Words(String text, boolean truncated) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Words[" + text.length() + " characters]";
        }
    }

    private static final int LONGEST_MARK = 40;
    private static final int LONGEST_BUTTON = 200;
    private static final int SHORT = 60;
    private static final List<String> POINTS = List.of("...", "…", "...]", "…]");

    private final Noise noise;

    CutOff(Noise noise) {
        this.noise = noise;
    }

    /**
     * The text without a mark such as {@code … Read more}.
     *
     * @param around lines that stood beside it: a button that offers the rest makes of three points a cut
     */
    Words read(String text, List<String> around) {
        String body = text.stripTrailing();
        int from = Math.max(0, body.length() - LONGEST_MARK);
        for (int i = from; i < body.length(); i++) {
            boolean mark = "…([\n".indexOf(body.charAt(i)) >= 0 || body.startsWith("...", i);
            if (mark && noise.more().is(Noise.letters(body.substring(i)))) {
                return new Words(bare(body.substring(0, i)), true);
            }
        }
        boolean points = POINTS.stream().anyMatch(body::endsWith);
        boolean cut = points
                && (body.endsWith("]")
                        || body.endsWith("…")
                        || body.length() > SHORT
                        || around.stream().anyMatch(this::offersMore));
        return new Words(cut ? bare(body) : body, cut);
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && ("….[]".indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        boolean sentence = text.startsWith(".", end) && !text.startsWith("..", end);
        return text.substring(0, sentence ? end + 1 : end);
    }

    private boolean offersMore(String line) {
        return line.length() < LONGEST_BUTTON && noise.more().in(line);
    }
}
