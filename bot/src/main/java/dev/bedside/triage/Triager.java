package dev.bedside.triage;

import dev.bedside.review.Review;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges a review: every label it gives is carried by words that it can quote. */
public final class Triager {

    /** Words quoted to either side of those that a rule found. */
    private static final int QUOTE_REACH = 7;

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
        var topics = EnumSet.noneOf(Topic.class);
        var complaints = EnumSet.noneOf(Topic.class);
        var concerns = EnumSet.noneOf(Concern.class);
        var why = new ArrayList<Reason>();
        var explained = new HashSet<String>();
        boolean harsh = false;
        boolean urgent = false;
        boolean hate = false;
        for (Match match : matches) {
            Kind kind = match.rule().kind();
            String label = match.rule().label();
            if (kind == TriageRules.TOPIC) {
                var topic = Ids.parse(Topic.class, label);
                topics.add(topic);
                if (scale.complains(match, tone)) {
                    complaints.add(topic);
                }
            } else if (kind == TriageRules.CONCERN) {
                concerns.add(Ids.parse(Concern.class, label));
                urgent |= says(match, "urgency", "critical");
                hate |= says(match, "action", "report");
            } else if (kind == TriageRules.SIGNAL && (review.stars() == null || review.stars() < HARSH_BELOW)) {
                harsh = true;
            } else {
                continue;
            }
            if (explained.add(label)) {
                why.add(reason(text, match));
            }
        }
        boolean blank =
                review.stars() == null && tone == Tone.NEUTRAL && concerns.isEmpty() && text.size() >= FEW_WORDS;
        var row = blank ? ActionTable.nothingToGoBy() : ActionTable.decide(tone, concerns, harsh, urgent, hate);
        why.sort(Comparator.comparing((Reason reason) -> weight(reason, concerns))
                .thenComparing(reason -> reason.span().start()));
        return new Verdict(
                tone,
                topics,
                complaints,
                concerns,
                harsh,
                row.action(),
                row.urgency(),
                row.publicReply(),
                blank,
                List.copyOf(why));
    }

    private static boolean says(Match match, String key, String value) {
        return match.rule().extra(key).filter(line -> line.text().equals(value)).isPresent();
    }

    private static Reason reason(Text text, Match match) {
        var rule = match.rule();
        var quote = text.context(match.span(), QUOTE_REACH);
        return new Reason(rule.label(), quote, quote.of(text.raw()), rule.id(), rule.because(), null);
    }

    /** Concerns first, then harshness, then topics. */
    private static int weight(Reason reason, Set<Concern> concerns) {
        if (concerns.stream().anyMatch(concern -> concern.id().equals(reason.label()))) {
            return 0;
        }
        return reason.label().equals("harsh") ? 1 : 2;
    }

    private static Verdict withoutWords(Review review) {
        var stars = review.stars();
        if (stars == null) {
            return verdict(Tone.NEUTRAL, ActionTable.nothingSaid(), false);
        }
        var tone = stars > 3 ? Tone.POSITIVE : stars < 3 ? Tone.NEGATIVE : Tone.NEUTRAL;
        return verdict(tone, ActionTable.decide(tone, Set.of(), false, false, false), review.truncated());
    }

    private static Verdict unreadable(Review review) {
        var stars = review.stars();
        var tone = stars == null ? Tone.NEUTRAL : stars > 3 ? Tone.POSITIVE : Tone.NEGATIVE;
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
