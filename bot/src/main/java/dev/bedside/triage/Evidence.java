package dev.bedside.triage;

import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules found in one review: its labels, and the words that carry each of them. */
final class Evidence {

    /** Words quoted to either side of those that a rule found. */
    private static final int QUOTE_REACH = 7;

    private final Text text;
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final Set<Topic> complaints = EnumSet.noneOf(Topic.class);
    private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    private final List<Reason> why = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();
    private final Set<Concern> urgent = EnumSet.noneOf(Concern.class);
    private boolean harsh;
    private boolean hate;

    Evidence(Text text) {
        this.text = text;
    }

    void topic(Match match, boolean complainedOf) {
        var topic = Ids.parse(Topic.class, match.rule().label());
        topics.add(topic);
        if (complainedOf) {
            complaints.add(topic);
        }
        explain(match);
    }

    void concern(Match match) {
        var concern = Ids.parse(Concern.class, match.rule().label());
        concerns.add(concern);
        if (says(match, "urgency", "critical")) {
            urgent.add(concern);
        }
        hate |= says(match, "action", "report");
        explain(match);
    }

    void harsh(Match match) {
        harsh = true;
        explain(match);
    }

    /** Lets what was learned decide beside the rules; each label that it adds has a sentence that carries it. */
    void hear(SecondOpinion second, boolean mayBeHarsh) {
        for (Topic topic : Topic.values()) {
            if (!second.isAbout(topic)) {
                topics.remove(topic);
                complaints.remove(topic);
                forget(topic.id());
            } else if (!topics.contains(topic)) {
                second.reason(topic.id()).ifPresent(reason -> {
                    topics.add(topic);
                    if (second.complains(reason)) {
                        complaints.add(topic);
                    }
                    why.add(reason);
                });
            }
        }
        for (Concern concern : Concern.values()) {
            boolean found = concerns.contains(concern);
            boolean raised = second.raises(concern, found);
            if (found && !raised) {
                concerns.remove(concern);
                urgent.remove(concern);
                forget(concern.id());
            } else if (raised && !found) {
                second.reason(concern.id()).ifPresent(reason -> {
                    concerns.add(concern);
                    why.add(reason);
                });
            }
        }
        if (mayBeHarsh && !harsh && second.isHarsh(false)) {
            second.reason("harsh").ifPresent(reason -> {
                harsh = true;
                why.add(reason);
            });
        }
    }

    private void forget(String label) {
        why.removeIf(reason -> reason.label().equals(label));
    }

    private static boolean says(Match match, String key, String value) {
        return match.rule().extra(key).filter(line -> line.text().equals(value)).isPresent();
    }

    /** The first words that carry a label are shown; more of the same would not be read. */
    private void explain(Match match) {
        var rule = match.rule();
        if (explained.add(rule.label())) {
            var quote = text.context(match.span(), QUOTE_REACH);
            why.add(new Reason(rule.label(), quote, quote.of(text.raw()), rule.id(), rule.because(), null));
        }
    }

    /** Puts what a person set in the place of what was read; the words that carried other labels carry nothing any more. */
    void follow(SetByPerson set, Tone tone) {
        if (set.topics() != null) {
            var added = new HashSet<>(set.topics());
            added.removeAll(topics);
            topics.retainAll(set.topics());
            topics.addAll(added);
            complaints.retainAll(topics);
            if (tone == Tone.NEGATIVE) {
                complaints.addAll(added);
            }
        }
        if (set.concerns() != null) {
            concerns.clear();
            concerns.addAll(set.concerns());
            urgent.retainAll(concerns);
            hate &= concerns.contains(Concern.PROFANITY);
        }
        why.removeIf(reason -> !isGiven(reason.label()));
    }

    private boolean isGiven(String label) {
        return label.equals("harsh")
                || topics.stream().anyMatch(topic -> topic.id().equals(label))
                || concerns.stream().anyMatch(concern -> concern.id().equals(label));
    }

    boolean hasConcerns() {
        return !concerns.isEmpty();
    }

    ActionTable.Row row(Tone tone) {
        return ActionTable.decide(tone, concerns, harsh, !urgent.isEmpty(), hate);
    }

    Verdict verdict(Tone tone, ActionTable.Row row, boolean needsPerson, SetByPerson set) {
        return new Verdict(
                tone,
                topics,
                complaints,
                concerns,
                harsh,
                row.action(),
                row.urgency(),
                row.publicReply(),
                needsPerson,
                ordered(),
                set);
    }

    /** Concerns first, then harshness, then topics, each in the order of the text. */
    private List<Reason> ordered() {
        return why.stream()
                .sorted(Comparator.comparing(this::weight)
                        .thenComparing(reason -> reason.span().start()))
                .toList();
    }

    private int weight(Reason reason) {
        if (concerns.stream().anyMatch(concern -> concern.id().equals(reason.label()))) {
            return 0;
        }
        return reason.label().equals("harsh") ? 1 : 2;
    }
}
