package dev.bedside.triage;

import dev.bedside.judgement.Clues;
import dev.bedside.judgement.Labels;
import dev.bedside.judgement.Source;
import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stars and the rules say of each label, as clues beside those of the learned sources. */
final class RuleClues {

    private static final double FEW_WORDS = 5;
    private static final double LENGTHS = 3;

    private final Text text;
    private final @Nullable Double stars;
    private final List<Match> matches;
    private final ToneReader scale;
    private final Tone tone;
    private final boolean harsh;

    /**
     * @param tone what the rules make of it
     * @param harsh whether they find it harsh
     */
    RuleClues(Text text, @Nullable Double stars, List<Match> matches, ToneReader scale, Tone tone, boolean harsh) {
        this.text = text;
        this.stars = stars;
        this.matches = matches;
        this.scale = scale;
        this.tone = tone;
        this.harsh = harsh;
    }

    /** For {@link Labels#POLARITY} without stars: it is about the words alone. */
    Clues of(String label) {
        if (label.equals(Labels.POLARITY)) {
            return opinion(new Clues())
                    .add(
                            Source.RULES,
                            "surplus",
                            FEW_WORDS * (scale.praise() - scale.complaint()) / Math.max(FEW_WORDS, text.size()));
        }
        var clues = stars(new Clues());
        if (Labels.TONES.contains(label)) {
            return opinion(clues)
                    .add(Source.RULES, "lesser", StrictMath.log1p(lesser()))
                    .add(Source.RULES, "both", lesser() >= 1)
                    .add(Source.RULES, "tone " + tone.id(), true);
        }
        balance(clues);
        if (label.equals(Labels.HARSH)) {
            return clues.add(Source.RULES, "found", harsh).add(Source.RULES, "count", count(label));
        }
        return found(label, clues);
    }

    /** What is known of any label but by rules. */
    Clues withoutRules() {
        return stars(new Clues());
    }

    private Clues stars(Clues clues) {
        if (stars == null) {
            return clues.add(Source.STARS, "none", true);
        }
        String bin = stars < 2 ? "1" : stars < 3 ? "2" : stars == 3 ? "3" : stars < 5 ? "4" : "5";
        return clues.add(Source.STARS, bin, true).add(Source.STARS, "above three", stars - 3);
    }

    private void balance(Clues clues) {
        clues.add(Source.RULES, "balance", StrictMath.log((scale.praise() + 2) / (scale.complaint() + 2)))
                .add(Source.RULES, "praise", StrictMath.log1p(scale.praise()))
                .add(Source.RULES, "complaint", StrictMath.log1p(scale.complaint()));
    }

    private Clues opinion(Clues clues) {
        balance(clues);
        long turns = matches.stream()
                .filter(match -> match.rule().label().equals(TriageRules.TURN))
                .count();
        return clues.add(Source.RULES, "ironic", scale.isIronic())
                .add(Source.RULES, "turns", turns > 0)
                .add(Source.RULES, "more turns", StrictMath.log1p(turns))
                .add(Source.RULES, "concerns", scale.concerns() > 0)
                .add(Source.RULES, "no opinion", scale.praise() + scale.complaint() == 0)
                .add(Source.RULES, "length", StrictMath.log1p(text.size()) / LENGTHS);
    }

    private double lesser() {
        return Math.min(scale.praise(), scale.complaint());
    }

    private Clues found(String label, Clues clues) {
        long count = count(label);
        long rules = of(matches, label).stream().map(Match::rule).distinct().count();
        long sentences =
                of(matches, label).stream().map(Match::sentence).distinct().count();
        return clues.add(Source.RULES, "found", count > 0)
                .add(Source.RULES, "count", StrictMath.log1p(count))
                .add(Source.RULES, "several", rules > 1)
                .add(Source.RULES, "share", (double) sentences / Math.max(1, text.sentenceCount()));
    }

    private long count(String label) {
        return of(matches, label).size();
    }

    private static List<Match> of(List<Match> matches, String label) {
        return matches.stream()
                .filter(match -> match.rule().kind() != TriageRules.TONE
                        && match.rule().label().equals(label))
                .toList();
    }
}
