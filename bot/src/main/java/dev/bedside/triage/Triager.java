package dev.bedside.triage;

import dev.bedside.review.Review;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** Judges a review: every label it gives is carried by words that it can quote. */
public final class Triager {

    /** Cruel words with more stars than one are not what a practice must fear. */
    private static final double HARSH_BELOW = 2;

    /** Fewer words than these say nothing that a person could have missed. */
    private static final int FEW_WORDS = 6;

    private final RuleBook rules;
    private final TextReader texts;

    public Triager(RuleBook rules, TextReader texts) {
        this.rules = rules;
        this.texts = texts;
    }

    public Verdict triage(Review review) {
        if (review.text().isBlank()) {
            return withoutWords(review);
        }
        var text = texts.read(review.text());
        boolean judged =
                text.language().equals(Language.ENGLISH) || text.language().equals(Language.SPANISH);
        return judged ? judge(review, text) : unreadable(review);
    }

    private Verdict judge(Review review, Text text) {
        var matches = rules.match(text);
        var scale = new ToneReader(text, review.stars(), matches);
        var tone = scale.tone();
        var evidence = new Evidence(text);
        boolean mayBeHarsh = review.stars() == null || review.stars() < HARSH_BELOW;
        for (Match match : matches) {
            Kind kind = match.rule().kind();
            if (kind == TriageRules.TOPIC) {
                evidence.topic(match, scale.complains(match, tone));
            } else if (kind == TriageRules.CONCERN) {
                evidence.concern(match);
            } else if (kind == TriageRules.SIGNAL && mayBeHarsh) {
                evidence.harsh(match);
            }
        }
        boolean nothingToGoBy =
                review.stars() == null && tone == Tone.NEUTRAL && !evidence.hasConcerns() && text.size() >= FEW_WORDS;
        var row = nothingToGoBy ? ActionTable.nothingToGoBy() : evidence.row(tone);
        return evidence.verdict(tone, row, nothingToGoBy);
    }

    /** A bare rating; words that exist but did not come along, as in a picture, are for a person to read. */
    private static Verdict withoutWords(Review review) {
        if (review.truncated()) {
            return unreadable(review);
        }
        if (review.stars() == null) {
            return verdict(Tone.NEUTRAL, ActionTable.nothingSaid(), false);
        }
        var tone = Tone.ofStars(review.stars());
        return verdict(tone, ActionTable.decide(tone, Set.of(), false, false, false), false);
    }

    private static Verdict unreadable(Review review) {
        var tone = Tone.ofStars(review.stars());
        return verdict(tone, ActionTable.unreadable(tone), true);
    }

    private static Verdict verdict(Tone tone, ActionTable.Row row, boolean needsPerson) {
        return new Verdict(
                tone,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                row.action(),
                row.urgency(),
                row.publicReply(),
                needsPerson,
                List.of());
    }
}
