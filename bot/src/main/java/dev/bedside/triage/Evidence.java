package dev.bedside.triage;

import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules found in one review: its labels, and the words that carry each of them. */
final class Evidence {

    /** Words quoted to either side of those that a rule found. */
    private static final int QUOTE_REACH = 7;

    private static final String HARSH = "harsh";

    /** Of these a person is told even where a rule's finding is not believed. */
    private static final Set<Concern> NEVER_WITHHELD = EnumSet.of(Concern.SELF_HARM, Concern.ABUSE);

    /** For these nobody has to look before it is answered or reported. */
    static final Set<Concern> NEVER_HELD = EnumSet.of(Concern.NOT_A_PATIENT, Concern.PROFANITY);

    private final Text text;
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final Set<Topic> complaints = EnumSet.noneOf(Topic.class);
    private final Map<Topic, Double> sureness = new EnumMap<>(Topic.class);
    private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    private final List<Reason> why = new ArrayList<>();
    /** Further words that carry a label of which others are shown. */
    private final List<Reason> more = new ArrayList<>();

    private List<FeltClause> clauses = List.of();
    private List<FeltTheme> themes = List.of();

    private final Set<String> explained = new HashSet<>();
    private final Set<Concern> urgent = EnumSet.noneOf(Concern.class);
    private final Set<Concern> withheld = EnumSet.noneOf(Concern.class);
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

    /** A rule found it, and what was learned is against it. */
    void withhold(Match match) {
        withheld.add(Ids.parse(Concern.class, match.rule().label()));
    }

    void harsh(Match match) {
        harsh = true;
        explain(match);
    }

    /** Lets what was learned decide beside the rules; each label that it adds has a sentence that carries it. */
    void hear(SecondOpinion second, boolean mayBeHarsh) {
        clauses = second.clauses();
        themes = second.themes();
        for (Topic topic : Topic.values()) {
            if (!second.isAbout(topic)) {
                topics.remove(topic);
                complaints.remove(topic);
                forget(topic.id());
            } else {
                var reasons = second.reasons(topic.id());
                if (!topics.contains(topic) && !reasons.isEmpty() && second.complains(reasons.getFirst())) {
                    complaints.add(topic);
                }
                if (!reasons.isEmpty()) {
                    topics.add(topic);
                    sureness.put(topic, second.sureness(topic));
                }
                reasons.forEach(this::show);
            }
        }
        for (Concern concern : Concern.values()) {
            boolean found = concerns.contains(concern);
            boolean raised = second.raises(concern, found);
            if (found && !raised) {
                concerns.remove(concern);
                urgent.remove(concern);
                forget(concern.id());
            } else if (raised && (!found || second.wouldRaise(concern))) {
                var reasons = second.reasons(concern.id());
                if (!reasons.isEmpty()) {
                    concerns.add(concern);
                }
                reasons.forEach(this::show);
            }
        }
        if (mayBeHarsh && !harsh && second.isHarsh(false)) {
            second.reasons(HARSH).forEach(reason -> {
                harsh = true;
                show(reason);
            });
        }
    }

    /** The first words that carry a label are shown before everything else that does. */
    private void show(Reason reason) {
        if (explained.add(reason.label())) {
            why.add(reason);
        } else if (!isQuoted(reason)) {
            more.add(reason);
        }
    }

    private void forget(String label) {
        explained.remove(label);
        why.removeIf(reason -> reason.label().equals(label));
        more.removeIf(reason -> reason.label().equals(label));
    }

    private static boolean says(Match match, String key, String value) {
        return match.rule().extra(key).filter(line -> line.text().equals(value)).isPresent();
    }

    private void explain(Match match) {
        var rule = match.rule();
        var quote = text.context(match.span(), QUOTE_REACH);
        show(new Reason(rule.label(), quote, quote.of(text.raw()), rule.id(), rule.because(), null));
    }

    private boolean isQuoted(Reason reason) {
        return Stream.concat(why.stream(), more.stream())
                .anyMatch(each -> each.label().equals(reason.label())
                        && each.span().start() <= reason.span().start()
                        && reason.span().end() <= each.span().end());
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
        more.removeIf(reason -> !isGiven(reason.label()));
    }

    private boolean isGiven(String label) {
        return label.equals(HARSH)
                || topics.stream().anyMatch(topic -> topic.id().equals(label))
                || concerns.stream().anyMatch(concern -> concern.id().equals(label));
    }

    /** Whether somebody may be in danger of whom only a doubted rule speaks: a person has to look. */
    boolean withholdsGrave() {
        return NEVER_WITHHELD.stream().anyMatch(each -> withheld.contains(each) && !concerns.contains(each));
    }

    /** Behind obscene words something graver may be hidden. */
    boolean namesMoreThanProfanity() {
        return concerns.stream().anyMatch(concern -> concern != Concern.PROFANITY);
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
                set,
                sureness,
                clauses,
                themes);
    }

    /** Concerns first, then harshness, then topics, each in the order of the text; then more of the same. */
    private List<Reason> ordered() {
        return Stream.of(why, more)
                .flatMap(reasons -> reasons.stream()
                        .sorted(Comparator.comparing(this::weight)
                                .thenComparing(reason -> reason.span().start())))
                .toList();
    }

    private int weight(Reason reason) {
        if (concerns.stream().anyMatch(concern -> concern.id().equals(reason.label()))) {
            return 0;
        }
        return reason.label().equals(HARSH) ? 1 : 2;
    }
}
