package dev.bedside.review;

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
            boolean rated = rates(line.substring(score, at));
            if (!rated || !labels.ofPart(line.substring(label, score).strip())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a few signs are a score and nothing longer: no date, no telephone number. */
    private static boolean rates(String score) {
        String bare = score.replace("/5", "").replace("/ 5", "");
        long digits = bare.chars().filter(Character::isDigit).count();
        boolean stars = bare.codePoints().anyMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return stars ? digits == 0 : digits == 1 || digits == 2 && bare.indexOf('.') > 0;
    }
}
