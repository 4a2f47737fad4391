package dev.bedside.triage;

import dev.bedside.gloss.Glosser;
import dev.bedside.judgement.Judgement;
import dev.bedside.review.Review;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a review: every label it gives is carried by words that it can quote. */
public final class Triager {

    /** Cruel words with more stars than one are not what a practice must fear. */
    private static final double HARSH_BELOW = 2;

    /** Fewer words than these say nothing that a person could have missed. */
    private static final int FEW_WORDS = 6;

    /** In words: "Pésimo todo, pésimo" alarms nobody, "Ya no aguanto vivir así" may. */
    private static final int FEWEST_ALARMING = 4;

    private final RuleBook rules;
    private final TextReader texts;
    private final @Nullable Judgement judgement;
    private final @Nullable Resemblance resemblance;
    private final Glosser glosser;
    private final boolean heedsRules;

    private Triager(RuleBook rules, TextReader texts, @Nullable Judgement judgement, boolean heedsRules) {
        this.rules = rules;
        this.texts = texts;
        this.judgement = judgement;
        this.resemblance = judgement == null ? null : new Resemblance(judgement, rules);
        this.heedsRules = heedsRules;
        this.glosser = Glosser.ofReviews(texts);
    }

    /** One that judges by rules alone. */
    public Triager(RuleBook rules, TextReader texts) {
        this(rules, texts, null, true);
    }

    /** One that asks what was learned beside the rules. */
    public Triager(RuleBook rules, TextReader texts, Judgement judgement) {
        this(rules, texts, judgement, true);
    }

    /** One that explains by the rules but does not heed them, to see what was learned. */
    public static Triager ofLearnedAlone(RuleBook rules, TextReader texts, Judgement judgement) {
        return new Triager(rules, texts, judgement, false);
    }

    public Verdict triage(Review review) {
        return triage(review, SetByPerson.NOTHING);
    }

    /** @param set what a person said of it, which wins over the words and over what follows from them */
    public Verdict triage(Review review, SetByPerson set) {
        if (review.text().isBlank()) {
            return withoutWords(review, set);
        }
        var text = texts.read(review.text());
        if (text.language().equals(Language.UNKNOWN)) {
            var english = texts.read(review.text(), Language.ENGLISH);
            return sells(english) ? judge(review, english, set) : unreadable(review, set);
        }
        boolean judged =
                text.language().equals(Language.ENGLISH) || text.language().equals(Language.SPANISH);
        return judged ? judge(review, text, set) : unreadable(review, set);
    }

    /** An advertisement has few common words to tell its language by. */
    private boolean sells(Text text) {
        return rules.match(text).stream().anyMatch(match -> match.rule().label().equals(Concern.NOT_A_PATIENT.id()));
    }

    private Verdict judge(Review review, Text text, SetByPerson set) {
        List<Match> matches = heedsRules ? rules.match(text) : List.of();
        var scale = new ToneReader(text, review.stars(), matches);
        var clues = clues(text, review.stars(), matches, scale);
        var second = secondOpinion(text, review.stars(), clues);
        boolean spanish = text.language().equals(Language.SPANISH);
        var byRules = spanish ? scale.toneByRulesAlone() : scale.tone();
        var read = spanish && scale.isWithoutOpinion()
                ? byRules
                : second.map(each -> each.tone(byRules, review.stars() != null)).orElse(byRules);
        var tone = set.tone() == null ? read : set.tone();
        var evidence = new Evidence(text);
        for (Match match : matches) {
            Kind kind = match.rule().kind();
            if (kind == TriageRules.TOPIC) {
                evidence.topic(match, scale.complains(match, tone));
            } else if (kind == TriageRules.CONCERN) {
                if (second.map(each -> each.upholds(match)).orElse(true)) {
                    evidence.concern(match);
                } else {
                    evidence.withhold(match);
                }
            } else if (kind == TriageRules.SIGNAL && mayBeHarsh(review.stars())) {
                evidence.harsh(match);
            }
        }
        second.ifPresent(each -> evidence.hear(each, mayBeHarsh(review.stars())));
        evidence.follow(set, tone);
        boolean nothingToGoBy = review.stars() == null
                && tone == Tone.NEUTRAL
                && !evidence.hasConcerns()
                && text.size() >= FEW_WORDS
                && !set.judges();
        boolean alarming = !set.judges()
                && (tone != Tone.POSITIVE && evidence.withholdsGrave()
                        || !evidence.namesMoreThanProfanity()
                                && (mayHideSomething(text, clues, second) || headlineAlarms(review, text.language())));
        var row = alarming
                ? ActionTable.alarming(evidence.row(tone))
                : nothingToGoBy ? ActionTable.nothingToGoBy() : evidence.row(tone);
        return evidence.verdict(tone, chosen(row, set), (alarming || nothingToGoBy) && set.action() == null, set);
    }

    /** What was learned was learned from English; Spanish is put into English for it. */
    private Optional<SecondOpinion> secondOpinion(Text text, @Nullable Double stars, RuleClues clues) {
        if (judgement == null || resemblance == null) {
            return Optional.empty();
        }
        boolean english = text.language().equals(Language.ENGLISH);
        if (!english && !judgement.hasEncoder()) {
            return Optional.empty();
        }
        var gloss = glosser.gloss(text);
        return gloss.text().size() == 0
                ? Optional.empty()
                : Optional.of(new SecondOpinion(judgement, resemblance, gloss, stars, clues));
    }

    /**
     * A headline is no part of the words that are judged and quoted. What is grave with it and was not without it, a person has
     * to read.
     */
    private boolean headlineAlarms(Review review, Language language) {
        if (review.headline() == null) {
            return false;
        }
        String whole = review.headline() + "\n" + review.text();
        var headed = new Review(null, review.stars(), null, whole, language, false, null, null, null, null);
        return judge(headed, texts.read(whole, language), SetByPerson.NOTHING).concerns().stream()
                .anyMatch(concern -> !Evidence.NEVER_HELD.contains(concern));
    }

    /** In Spanish little is named for certain: a person is asked to look. */
    private boolean mayHideSomething(Text text, RuleClues clues, Optional<SecondOpinion> second) {
        if (judgement == null || !text.language().equals(Language.SPANISH) || text.size() < FEWEST_ALARMING) {
            return false;
        }
        boolean alarmed = judgement.isAlarmed(text, clues.withoutRules());
        return second.map(each -> each.suspects(alarmed)).orElse(alarmed);
    }

    /** What rules and stars say, put so that it can be weighed against what was learned. */
    static RuleClues clues(Text text, @Nullable Double stars, List<Match> matches) {
        return clues(text, stars, matches, new ToneReader(text, stars, matches));
    }

    private static RuleClues clues(Text text, @Nullable Double stars, List<Match> matches, ToneReader scale) {
        boolean harsh = mayBeHarsh(stars)
                && matches.stream().anyMatch(match -> match.rule().kind() == TriageRules.SIGNAL);
        return new RuleClues(text, stars, matches, scale, scale.tone(), harsh);
    }

    private static boolean mayBeHarsh(@Nullable Double stars) {
        return stars == null || stars < HARSH_BELOW;
    }

    /** A bare rating; words that exist but did not come along, as in a picture, are for a person to read. */
    private static Verdict withoutWords(Review review, SetByPerson set) {
        if (review.truncated()) {
            return unreadable(review, set);
        }
        if (review.stars() == null) {
            return verdict(Tone.NEUTRAL, ActionTable.nothingSaid(), false, set);
        }
        var tone = Tone.ofStars(review.stars());
        return verdict(tone, ActionTable.decide(tone, Set.of(), false, false, false), false, set);
    }

    private static Verdict unreadable(Review review, SetByPerson set) {
        var tone = Tone.ofStars(review.stars());
        return verdict(tone, ActionTable.unreadable(tone), true, set);
    }

    /** @param row what holds unless a person judged it */
    private static Verdict verdict(Tone read, ActionTable.Row row, boolean needsPerson, SetByPerson set) {
        var tone = set.tone() == null ? read : set.tone();
        Set<Topic> topics = set.topics() == null ? Set.of() : set.topics();
        Set<Concern> concerns = set.concerns() == null ? Set.of() : set.concerns();
        var decided = chosen(set.judges() ? ActionTable.decide(tone, concerns, false, false, false) : row, set);
        return new Verdict(
                tone,
                topics,
                tone == Tone.NEGATIVE ? topics : Set.of(),
                concerns,
                false,
                decided.action(),
                decided.urgency(),
                decided.publicReply(),
                needsPerson && !set.judges() && set.action() == null,
                List.of(),
                set,
                Map.of(),
                List.of(),
                List.of());
    }

    private static ActionTable.Row chosen(ActionTable.Row row, SetByPerson set) {
        return set.action() == null ? row : ActionTable.chosen(row, set.action());
    }
}
