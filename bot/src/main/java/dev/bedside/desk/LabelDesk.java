package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Summary;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets a label that somebody names in words, or takes one away. */
final class LabelDesk {

    private static final String AWAY = "-";

    private final CommandDesk commands;

    LabelDesk(CommandDesk commands) {
        this.commands = commands;
    }

    /** @param label its id, with a minus in front where it is taken away */
    Told set(String label, Case each, Talker talker) {
        boolean away = label.startsWith(AWAY);
        var id = away ? label.substring(1) : label;
        if (Arrays.stream(Urgency.values()).anyMatch(urgency -> urgency.id().equals(id)) || id.equals("harsh")) {
            return urgency(each, talker);
        }
        var set = set(id, away, each.summary());
        if (set.isEmpty()) {
            return Told.undone(talker.words().say(TalkPhrase.WHICH_LABEL, Map.of("number", each.number())));
        }
        return set.get().isNothing()
                ? Told.undone(talker.words()
                        .say(
                                TalkPhrase.LABEL_ALREADY,
                                Map.of(
                                        "number",
                                        each.number(),
                                        "label",
                                        talker.speech().label(id))))
                : Told.openly(commands.correct(each, set.get(), talker.asker()));
    }

    /** How urgent a review is follows from what it is about, and is not set by itself. */
    private static Told urgency(Case each, Talker talker) {
        var urgency = talker.speech().label(each.summary().urgency().id());
        var concerns = each.summary().concerns().stream()
                .map(Concern::id)
                .sorted()
                .map(talker.speech()::label)
                .collect(Collectors.joining(", "));
        return Told.undone(
                concerns.isEmpty()
                        ? talker.words()
                                .say(TalkPhrase.URGENCY_FOLLOWS, Map.of("number", each.number(), "urgency", urgency))
                        : talker.words()
                                .say(
                                        TalkPhrase.URGENCY_FOLLOWS_FROM,
                                        Map.of(
                                                "number", each.number(),
                                                "urgency", urgency,
                                                "concerns", concerns)));
    }

    /** Empty for a label that there is not; nothing where it is so already. */
    private static Optional<SetByPerson> set(String id, boolean away, Summary summary) {
        var topic = Arrays.stream(Topic.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (topic.isPresent()) {
            return Optional.of(changed(summary.topics(), topic.get(), away)
                    .map(topics -> new SetByPerson(null, topics, null, null))
                    .orElse(SetByPerson.NOTHING));
        }
        var concern = Arrays.stream(Concern.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (concern.isPresent()) {
            return Optional.of(changed(summary.concerns(), concern.get(), away)
                    .map(concerns -> new SetByPerson(null, null, concerns, null))
                    .orElse(SetByPerson.NOTHING));
        }
        var tone = Arrays.stream(Tone.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (tone.isPresent() && !away) {
            return Optional.of(
                    summary.tone() == tone.get() ? SetByPerson.NOTHING : new SetByPerson(tone.get(), null, null, null));
        }
        var action = Arrays.stream(Action.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (action.isPresent() && !away) {
            return Optional.of(
                    summary.action() == action.get()
                            ? SetByPerson.NOTHING
                            : new SetByPerson(null, null, null, action.get()));
        }
        return Optional.empty();
    }

    private static <E> Optional<Set<E>> changed(Set<E> labels, E label, boolean away) {
        var changed = new HashSet<>(labels);
        return (away ? changed.remove(label) : changed.add(label)) ? Optional.of(changed) : Optional.empty();
    }
}
