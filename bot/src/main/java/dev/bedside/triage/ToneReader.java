package dev.bedside.triage;

import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weighs praise against complaint.
 *
 * <p>The balance is the logarithm of praise over complaint, each with a head start so that a single word does not decide,
 * plus a push by the stars, which cannot turn outspoken complaint into praise. Mixed is praise and complaint in the text about in
 * balance, not three stars; people complain in more words than they praise, so mixed reaches further to the praising side.
 * An expression that lies inside a longer one is not weighed: "can't thank her enough" is no negated "thank". Behind
 * irony, the praise of its sentence is complaint and stars above three mean nothing.
 */
final class ToneReader {

    private static final Set<String> ANNOYING =
            Set.of(Topic.WAIT.id(), Topic.BILLING.id(), Topic.ACCESS.id(), Topic.COMMUNICATION.id());
    private static final double NEGATED_COMPLAINT = 0.5;
    private static final double CONCERN = 2;
    private static final double HEAD_START = 2;
    private static final double PUSH_OF_A_STAR = 0.8;
    private static final double OUTSPOKEN = 4;
    private static final double MIXED_FROM = -0.4;
    private static final double MIXED_TO = 1.2;

    /** Praise in a bad rating that is no mere courtesy. */
    private static final double OUTSPOKEN_PRAISE = 2;

    /** Who asks something says thank you. */
    private static final double COURTESY = 1;

    /** What speaks for and against in one clause. */
    private static final class Scale {
        private double praise;
        private double complaint;
    }

    private final Text text;
    private final Map<Integer, Scale> clauses = new HashMap<>();
    private final Set<Integer> ironic;
    private final boolean turns;
    private final boolean withoutOpinion;
    private final @Nullable Double stars;
    private double praise;
    private double complaint;
    private double concerns;

    ToneReader(Text text, @Nullable Double stars, List<Match> matches) {
        this.text = text;
        this.stars = stars;
        this.ironic = matches.stream()
                .filter(match -> match.rule().label().equals(TriageRules.IRONIC))
                .map(Match::sentence)
                .collect(Collectors.toSet());
        this.turns = matches.stream().anyMatch(match -> match.rule().label().equals(TriageRules.TURN));
        longest(matches).forEach(this::weigh);
        this.withoutOpinion = isOnlyOfAStranger(matches) || isOnlyAQuestion(matches);
    }

    private boolean isOnlyOfAStranger(List<Match> matches) {
        return concerns > 0
                && praise == 0
                && complaint == concerns
                && (stars == null || stars >= 3)
                && matches.stream()
                        .filter(match -> match.rule().kind() == TriageRules.CONCERN)
                        .allMatch(match -> match.rule().label().equals(Concern.NOT_A_PATIENT.id()));
    }

    private boolean isOnlyAQuestion(List<Match> matches) {
        return complaint == 0
                && praise <= COURTESY
                && (stars == null || stars >= 3)
                && matches.stream().anyMatch(match -> match.rule().label().equals(TriageRules.NEUTRAL));
    }

    /** Drops the tone matches that lie inside another one; of two on the same words with the same label, one stays. */
    private static List<Match> longest(List<Match> matches) {
        var tones = matches.stream()
                .filter(TriageRules::weighs)
                .sorted(Comparator.comparing((Match match) -> match.span().start())
                        .thenComparing(match -> -match.span().end())
                        .thenComparing(match -> match.rule().id()))
                .toList();
        var covered = new HashSet<Match>();
        Match widest = null;
        for (Match match : tones) {
            if (widest == null || match.span().end() > widest.span().end()) {
                widest = match;
            } else if (!match.span().equals(widest.span())
                    || match.rule().label().equals(widest.rule().label())) {
                covered.add(match);
            }
        }
        return matches.stream().filter(match -> !covered.contains(match)).toList();
    }

    private void weigh(Match match) {
        var rule = match.rule();
        if (rule.kind() == TriageRules.CONCERN) {
            double weight = weight(match, CONCERN);
            add(match, 0, weight);
            concerns += weight;
        } else if (TriageRules.weighs(match)) {
            double weight = weight(match, 1);
            boolean positive = rule.label().equals("positive");
            if (match.negated()) {
                add(match, positive ? 0 : weight * NEGATED_COMPLAINT, positive ? weight : 0);
            } else {
                add(match, positive ? weight : 0, positive ? 0 : weight);
            }
        }
    }

    private static double weight(Match match, double usual) {
        return match.rule()
                .extra("weight")
                .map(line -> Double.parseDouble(line.text()))
                .orElse(usual);
    }

    private void add(Match match, double praised, double complained) {
        if (ironic.contains(match.sentence()) && praised > 0) {
            add(match, 0, praised + complained);
            return;
        }
        var scale = clauses.computeIfAbsent(text.clauseAt(match.span().start()), each -> new Scale());
        scale.praise += praised;
        scale.complaint += complained;
        praise += praised;
        complaint += complained;
    }

    double praise() {
        return praise;
    }

    double complaint() {
        return complaint;
    }

    /** Whether it sells or asks something, or says in words that there is no opinion yet. */
    boolean isWithoutOpinion() {
        return withoutOpinion;
    }

    /** The part of the complaint that concerns make. */
    double concerns() {
        return concerns;
    }

    boolean isIronic() {
        return !ironic.isEmpty();
    }

    Tone tone() {
        if (praise == 0 && complaint == 0) {
            return byStars();
        }
        if (praise == 0 && complaint - concerns >= OUTSPOKEN) {
            return Tone.NEGATIVE;
        }
        double balance = Math.log((praise + HEAD_START) / (complaint + HEAD_START));
        if (stars != null) {
            balance += PUSH_OF_A_STAR * (ironic.isEmpty() ? stars - 3 : Math.min(0, stars - 3));
        }
        if (Math.min(praise, complaint) >= 1 && balance > MIXED_FROM && balance < MIXED_TO) {
            return Tone.MIXED;
        }
        return balance > 0 ? Tone.POSITIVE : Tone.NEGATIVE;
    }

    /**
     * The tone by the rules of Spanish, which was not learned. Of a text with three or four stars that turns, or that
     * both praises and complains, people say it is mixed however much longer the complaint is; with two stars where the praise is
     * outspoken. Three stars for mere praise hold something back. An advertisement has no opinion of the practice, nor has a question.
     */
    Tone toneByRulesAlone() {
        if (withoutOpinion) {
            return Tone.NEUTRAL;
        }
        return isIronic() || !hasTwoSides() ? tone() : Tone.MIXED;
    }

    private boolean hasTwoSides() {
        boolean both = praise >= 1 && complaint > 0;
        if (stars == null) {
            return both && turns;
        }
        if (stars < 3) {
            return stars >= 2 && both && praise >= OUTSPOKEN_PRAISE;
        }
        return stars <= 4 && (both || turns || stars < 4 && praise >= 1);
    }

    /** Words without opinion at three stars lean to complaint: of the texts that give three, most are plainly negative. */
    private Tone byStars() {
        return stars != null && stars == 3 ? Tone.NEGATIVE : Tone.ofStars(stars);
    }

    /**
     * Whether a topic is complained of: its clause complains more than it praises. Where the clause holds no opinion the
     * whole review speaks for it; a mixed one complains of what people mention only when it annoys them.
     */
    boolean complains(Match topic, Tone whole) {
        var scale = clauses.get(text.clauseAt(topic.span().start()));
        if (scale != null && scale.praise != scale.complaint) {
            return scale.complaint > scale.praise;
        }
        return whole == Tone.NEGATIVE
                || (whole == Tone.MIXED && ANNOYING.contains(topic.rule().label()));
    }
}
