package dev.bedside.triage;

import dev.bedside.rule.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs praise against complaint, sentence by sentence.
 *
 * <p>Words beat stars: stars only tip the scale, and decide alone where no word of opinion was found. Mixed is praise and
 * complaint in the text, not three stars.
 */
final class ToneReader {

    private static final double NEGATED_COMPLAINT = 0.5;
    private static final double CONCERN = 2;
    private static final double MIXED_SHARE = 0.3;

    /** What speaks for and against in one sentence. */
    private static final class Scale {
        private double praise;
        private double complaint;
    }

    private final Map<Integer, Scale> sentences = new HashMap<>();
    private final @Nullable Double stars;
    private double praise;
    private double complaint;

    ToneReader(@Nullable Double stars, List<Match> matches) {
        this.stars = stars;
        matches.forEach(this::weigh);
    }

    private void weigh(Match match) {
        var rule = match.rule();
        if (rule.kind() == TriageRules.CONCERN) {
            add(match.sentence(), 0, CONCERN);
        } else if (rule.kind() == TriageRules.TONE) {
            double weight = rule.extra("weight").map(line -> Double.parseDouble(line.text())).orElse(1.0);
            boolean positive = rule.label().equals("positive");
            if (match.negated()) {
                add(match.sentence(), positive ? 0 : weight * NEGATED_COMPLAINT, positive ? weight : 0);
            } else {
                add(match.sentence(), positive ? weight : 0, positive ? 0 : weight);
            }
        }
    }

    private void add(int sentence, double praised, double complained) {
        var scale = sentences.computeIfAbsent(sentence, each -> new Scale());
        scale.praise += praised;
        scale.complaint += complained;
        praise += praised;
        complaint += complained;
    }

    Tone tone() {
        if (praise == 0 && complaint == 0) {
            return byStars();
        }
        double leaning = stars == null ? 0 : stars - 3;
        double up = praise + Math.max(0, leaning);
        double down = complaint + Math.max(0, -leaning);
        double lesser = Math.min(up, down) / (up + down);
        if (praise > 0 && complaint > 0 && lesser >= MIXED_SHARE && Math.min(praise, complaint) >= 1.5) {
            return Tone.MIXED;
        }
        return up > down ? Tone.POSITIVE : Tone.NEGATIVE;
    }

    private Tone byStars() {
        if (stars == null) {
            return Tone.NEUTRAL;
        }
        return stars > 3 ? Tone.POSITIVE : Tone.NEGATIVE;
    }

    /** Whether a sentence complains more than it praises; a sentence without opinion is like the whole. */
    boolean complains(int sentence, Tone whole) {
        var scale = sentences.get(sentence);
        if (scale == null || scale.praise == scale.complaint) {
            return whole == Tone.NEGATIVE;
        }
        return scale.complaint > scale.praise;
    }
}
