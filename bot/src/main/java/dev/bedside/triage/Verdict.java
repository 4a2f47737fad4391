package dev.bedside.triage;

import dev.bedside.practice.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of triage.
 *
 * @param tone what the review feels like
 * @param topics what it is about
 * @param complaints those topics that it complains about; the others it praises or merely mentions
 * @param concerns what makes it risky
 * @param harsh whether it is cruel, accuses a named person or warns others
 * @param action what to do
 * @param urgency how soon
 * @param publicReply whether an answer belongs in public
 * @param needsPerson whether the text could not be judged and a person must read it
 * @param why the evidence of every label that was read
 * @param set the labels that a person set, which have no evidence
 * @param sureness by topic how likely it is, between 0 and 1, where that was learned
 * @param clauses how each clause of the review sounds by itself, in order; empty where that was not learned
 * @param themes what each passage of it may praise or complain of, in order; empty where no encoder tells
 */
public record Verdict(
        Tone tone,
        Set<Topic> topics,
        Set<Topic> complaints,
        Set<Concern> concerns,
        boolean harsh,
        Action action,
        Urgency urgency,
        PublicReply publicReply,
        boolean needsPerson,
        List<Reason> why,
        SetByPerson set,
        Map<Topic, Double> sureness,
        List<FeltClause> clauses,
        List<FeltTheme> themes) {

    /** Rules that nothing learned was asked beside are right about a topic about so often. */
    private static final double BY_RULES_ALONE = 0.8;

    public Verdict {
        // verdicts that were kept before people could set labels, topics had a sureness, or clauses and themes were
        // heard, do not have them
        set = Objects.requireNonNullElse(set, SetByPerson.NOTHING);
        sureness = Map.copyOf(Objects.requireNonNullElse(sureness, Map.of()));
        clauses = List.copyOf(Objects.requireNonNullElse(clauses, List.of()));
        themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
    }

    /** A verdict of which no person set anything, by rules alone. */
    public Verdict(
            Tone tone,
            Set<Topic> topics,
            Set<Topic> complaints,
            Set<Concern> concerns,
            boolean harsh,
            Action action,
            Urgency urgency,
            PublicReply publicReply,
            boolean needsPerson,
            List<Reason> why) {
        this(
                tone,
                topics,
                complaints,
                concerns,
                harsh,
                action,
                urgency,
                publicReply,
                needsPerson,
                why,
                SetByPerson.NOTHING,
                Map.of(),
                List.of(),
                List.of());
    }

    /**
     * How sure it is that the review is about a topic.
     *
     * @return between 0 and 1: 0 for one that it is not about, 1 for one that a person set
     */
    public double sureness(Topic topic) {
        if (!topics.contains(topic)) {
            return 0;
        }
        return set.topics() != null ? 1 : sureness.getOrDefault(topic, BY_RULES_ALONE);
    }

    /** The concerns that no rule names: the review only resembles others that gave cause for them, so a person has to judge. */
    public Set<Concern> supposed() {
        // what a person set is certain
        return set.concerns() != null
                ? Set.of()
                : concerns.stream().filter(this::isSupposed).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isSupposed(Concern concern) {
        var reasons = why.stream()
                .filter(reason -> reason.label().equals(concern.id()))
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(reason -> reason.resembles() != null);
    }

    /** Whether an ordinary answer to a complaint is due; a held one admits and denies nothing. */
    public boolean answersComplaint() {
        return publicReply == PublicReply.YES && (tone == Tone.NEGATIVE || tone == Tone.MIXED);
    }

    /** Whether a reply answers a complaint, for whoever looks at one; null where it is held or neither praise nor complaint. */
    public @Nullable Boolean complaint() {
        return answersComplaint() ? Boolean.TRUE : tone == Tone.POSITIVE ? Boolean.FALSE : null;
    }

    /** The same, felt otherwise; what follows from it stays as it was decided. */
    public Verdict feeling(Tone other) {
        return other == tone ? this : with(other, topics, complaints);
    }

    /** The same without some topics, but for those that a person set. */
    public Verdict without(Set<Topic> others) {
        return others.isEmpty() || set.topics() != null
                ? this
                : with(tone, rest(topics, others), rest(complaints, others));
    }

    private Verdict with(Tone feeling, Set<Topic> about, Set<Topic> against) {
        return new Verdict(
                feeling,
                about,
                against,
                concerns,
                harsh,
                action,
                urgency,
                publicReply,
                needsPerson,
                why,
                set,
                sureness,
                clauses,
                themes);
    }

    private static Set<Topic> rest(Set<Topic> topics, Set<Topic> others) {
        return topics.stream().filter(topic -> !others.contains(topic)).collect(Collectors.toUnmodifiableSet());
    }
}
