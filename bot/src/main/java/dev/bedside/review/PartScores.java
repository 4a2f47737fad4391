package dev.bedside.review;

import dev.bedside.review.Labels.Role;

/** Knows a line that rates parts of a visit and not the whole: {@code Staff 5 / Punctuality ★★☆☆☆}. */
final class PartScores {

    private static final int LONGEST = 200;
    private static final String SIGNS = "★⭐☆✩🌟½";

    private final Labels labels;

    PartScores(Labels labels) {
        this.labels = labels;
    }

    /** Whether a line is nothing but names of parts with a rating behind each. */
    boolean in(String line) {
        int at = 0;
        while (at < line.length() && "> ".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (line.length() > LONGEST || at == line.length() || !Character.isLetter(line.codePointAt(at))) {
            return false;
        }
        while (at < line.length()) {
            int label = at;
            while (at < line.length() && (Character.isLetter(line.codePointAt(at)) || line.charAt(at) == ' ')) {
                at++;
            }
            int score = at;
            while (at < line.length() && !Character.isLetter(line.codePointAt(at))) {
                at++;
            }
            boolean rated = line.substring(score, at).codePoints().anyMatch(PartScores::rates);
            if (!rated || labels.of(line.substring(label, score).strip()) != Role.IGNORE) {
                return false;
            }
        }
        return true;
    }

    private static boolean rates(int sign) {
        return Character.isDigit(sign) || SIGNS.indexOf(sign) >= 0;
    }
}
