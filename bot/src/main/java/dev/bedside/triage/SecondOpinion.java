package dev.bedside.triage;

import dev.bedside.gloss.Gloss;
import dev.bedside.judgement.Clause;
import dev.bedside.judgement.Judgement;
import dev.bedside.judgement.Labels;
import dev.bedside.judgement.Opinion;
import dev.bedside.judgement.Theme;
import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from labelled reviews, asked about one review beside the rules.
 *
 * <p>It decides tone and topics with the rules' finding in view. A concern that a rule found stands whatever it thinks; one
 * that no rule found it may add.
 */
final class SecondOpinion {

    /** A text in which no rule finds an opinion and that has no stars must speak clearly. */
    private static final double CLEARLY = 0.75;

    /** What only a rough English says outweighs rules that read the words themselves. */
    private static final double SURELY = 0.9;

    /** Below, what rules took for praise beside complaint is not; chosen, as what is sure, on s11 to s14. */
    private static final double HARDLY_MIXED = 0.2;

    /** A rough English may say less than was written: from here on a person looks. Chosen on s1 to s8. */
    private static final double LOOKED_AT = 0.25;

    /** Of what is less likely still, the alarm was right twice on s1 to s12 and wrong fourteen times. */
    private static final double LOOKED_AT_WHEN_ALARMED = 0.02;

    /**
     * From how likely on the finding of a Spanish rule that is only likely is believed, where the words were heard in English as
     * well. Below, on s1 to s10, rules were wrong 40 times and right 5 times; of the concerns that are left out here they were
     * right oftener.
     */
    private static final Map<Concern, Double> BELIEVED_FROM = Map.of(
            Concern.SELF_HARM, 0.01,
            Concern.VIOLENCE, 0.01,
            Concern.ABUSE, 0.01,
            Concern.PATIENT_SAFETY, 0.01,
            Concern.DISCRIMINATION, 0.01,
            Concern.RETALIATION, 0.01,
            Concern.DEFAMATION, 0.005,
            Concern.LEGAL_THREAT, 0.005);

    /** So few words name a concern by a rule or not at all. */
    private static final int FEW_WORDS = 5;

    /** What a single word thinks, stars tell better than what was learned of whole reviews. */
    private static final int TWO_WORDS = 2;

    /** Who praises so plainly and gives all stars hardly tells of harm in passing; what is only likely must be likelier. */
    private static final double PLAINLY = 0.95;

    private static final double AS_LIKELY_AS_NOT = 0.5;
    private static final double ALL_STARS = 5;
    private static final Set<Concern> TOLD_IN_PASSING = Set.of(Concern.PATIENT_SAFETY, Concern.ABUSE);

    /** What the name of a theme begins with that is praised. */
    private static final String PRAISED = "+";

    private final Judgement judgement;
    private final Resemblance resemblance;
    private final Text text;
    private final Gloss gloss;
    private final Opinion opinion;
    private final RuleClues clues;
    private final boolean praised;

    /** @param stars null where the review has none */
    SecondOpinion(Judgement judgement, Resemblance resemblance, Gloss gloss, @Nullable Double stars, RuleClues clues) {
        this.judgement = judgement;
        this.resemblance = resemblance;
        this.gloss = gloss;
        this.text = gloss.text();
        this.opinion = judgement.read(text);
        this.clues = clues;
        praised = stars != null && stars >= ALL_STARS && chance(Tone.POSITIVE.id()) >= PLAINLY;
    }

    private double chance(String label) {
        return judgement.chance(label, clues.of(label).addAll(opinion.clues(label)));
    }

    private boolean gives(String label) {
        return judgement.gives(label, clues.of(label).addAll(opinion.clues(label)));
    }

    /** @param stars whether the review has any; without them the words alone tell praise from complaint */
    Tone tone(Tone byRules, boolean stars) {
        if (text.size() < TWO_WORDS) {
            return byRules;
        }
        var likeliest =
                Labels.TONES.stream().max(Comparator.comparing(this::chance)).orElseThrow();
        var tone = Ids.parse(Tone.class, likeliest);
        if (gloss.isRough()) {
            return heardRoughly(tone, byRules);
        }
        if (stars || tone == Tone.MIXED || tone == Tone.NEUTRAL) {
            return tone;
        }
        if (byRules == Tone.NEUTRAL && chance(likeliest) < CLEARLY) {
            return Tone.NEUTRAL;
        }
        return gives(Labels.POLARITY) ? Tone.POSITIVE : Tone.NEGATIVE;
    }

    /** Praise beside complaint comes through a gloss as soon as it is likely, and rules that read both of them are not easily wrong. */
    private Tone heardRoughly(Tone heard, Tone byRules) {
        double from = heard == Tone.MIXED ? AS_LIKELY_AS_NOT : SURELY;
        boolean both = byRules == Tone.MIXED && chance(Tone.MIXED.id()) >= HARDLY_MIXED;
        return chance(heard.id()) >= from && !both ? heard : byRules;
    }

    boolean isAbout(Topic topic) {
        return gives(topic.id());
    }

    /** How likely a topic is, between 0 and 1. */
    double sureness(Topic topic) {
        return chance(topic.id());
    }

    /** @param found whether a rule found it */
    boolean raises(Concern concern, boolean found) {
        return concern == Concern.NOT_A_PATIENT
                ? gives(concern.id()) || found && (gloss.isRough() || agrees(concern.id()))
                : found || says(concern);
    }

    private boolean agrees(String label) {
        return judgement.agrees(label, clues.of(label).addAll(opinion.clues(label)));
    }

    /** Whether a rule's finding counts: one that is only likely to be right needs the learned parts not to be against it. */
    boolean upholds(Match match) {
        String label = match.rule().label();
        if (!TriageRules.isOnlyLikely(match.rule())) {
            return true;
        }
        if (gloss.isRough()) {
            return byWordsAlone(label) >= BELIEVED_FROM.getOrDefault(Ids.parse(Concern.class, label), 0.0);
        }
        return agrees(label) && outweighsPraise(label);
    }

    /** "Fine." resembles the end of many a grave review. */
    private boolean says(Concern concern) {
        return text.size() >= FEW_WORDS && gives(concern.id()) && outweighsPraise(concern.id());
    }

    /**
     * Whether something may be in it that nothing names, for it was heard in a rough English only.
     *
     * @param alarmed whether what was learned of the language itself says so
     */
    boolean suspects(boolean alarmed) {
        double from = alarmed ? LOOKED_AT_WHEN_ALARMED : LOOKED_AT;
        return gloss.isRough()
                && text.size() >= FEW_WORDS
                && Stream.of(Concern.values())
                        .filter(concern -> !Evidence.NEVER_HELD.contains(concern))
                        .anyMatch(concern -> chance(concern.id()) >= from && outweighsPraise(concern.id()));
    }

    private boolean outweighsPraise(String label) {
        boolean passing =
                TOLD_IN_PASSING.stream().anyMatch(concern -> concern.id().equals(label));
        return !praised || !passing || chance(label) >= AS_LIKELY_AS_NOT;
    }

    boolean isHarsh(boolean found) {
        return found || gives(Labels.HARSH);
    }

    /** How likely a label is, whatever the rules say. */
    private double byWordsAlone(String label) {
        return judgement.chance(label, clues.withoutRules().addAll(opinion.clues(label)));
    }

    /** Whether it would find a concern if no rule did. */
    boolean wouldRaise(Concern concern) {
        return judgement.gives(concern.id(), clues.withoutRules().addAll(opinion.clues(concern.id())));
    }

    /**
     * The sentences that speak for a label, the one that speaks most first, or the clause of it that does, each with the rule's
     * example it resembles.
     */
    List<Reason> reasons(String label) {
        var speaking = new ArrayList<>(opinion.speaking(label));
        if (!speaking.isEmpty()) {
            // the one that is shown first; to cut all would cost half of the encoder's time again
            speaking.set(0, judgement.carrying(label, text, opinion, speaking.getFirst()));
        }
        return speaking.stream()
                .flatMap(span -> resemblance.reason(label, text, span).stream())
                .map(this::asWritten)
                .toList();
    }

    /** The same reason, quoting what was written. */
    private Reason asWritten(Reason reason) {
        var span = gloss.original(reason.span());
        return new Reason(
                reason.label(),
                span,
                span.of(gloss.written().raw()),
                reason.rule(),
                reason.because(),
                reason.resembles());
    }

    /** How each clause sounds by itself. */
    List<FeltClause> clauses() {
        return judgement.clauses(text, opinion).stream().map(this::felt).toList();
    }

    private FeltClause felt(Clause clause) {
        var topics = new EnumMap<Topic, Double>(Topic.class);
        clause.topics().forEach((label, odds) -> topics.put(Ids.parse(Topic.class, label), rounded(odds)));
        return new FeltClause(gloss.original(clause.span()), rounded(clause.praise()), topics);
    }

    /** What each passage may praise or complain of, whatever its words. */
    List<FeltTheme> themes() {
        return judgement.themes(text, opinion).stream()
                .map(this::felt)
                // what stands between words that were put into English has no place in what was written
                .filter(theme -> theme.span().end() > theme.span().start())
                .toList();
    }

    private FeltTheme felt(Theme theme) {
        return new FeltTheme(
                gloss.original(theme.span()),
                theme.name().startsWith(PRAISED),
                theme.name().substring(PRAISED.length()),
                rounded(theme.odds()));
    }

    /** Verdicts are kept, and more than a tenth of this tells nobody anything. */
    private static double rounded(double odds) {
        return Math.rint(odds * 10) / 10;
    }

    boolean complains(Reason reason) {
        return gloss.english(reason.span()).map(opinion::polarity).orElse(0.0) < 0;
    }
}
