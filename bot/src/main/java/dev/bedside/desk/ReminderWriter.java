package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.chat.Control;
import dev.bedside.chat.Pings;
import dev.bedside.practice.Practice;
import dev.bedside.reminder.ReminderBook.Line;
import dev.bedside.reminder.Stage;
import dev.bedside.triage.PublicReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts reminders into words: one sentence for one case, a list for several, everybody called once. */
final class ReminderWriter {

    private final Speech speech;
    private final Practice practice;
    private final CaseWriter cases;

    ReminderWriter(Speech speech, Practice practice) {
        this.speech = speech;
        this.practice = practice;
        this.cases = new CaseWriter(speech, practice);
    }

    /** A case of which something is to be said. */
    record Due(Case each, Line line) {}

    String write(List<Due> due, Pings pings) {
        var called = called(pings);
        var text = due.size() == 1 ? one(due.getFirst()) : list(due);
        return called.isEmpty() ? text : called + " " + text;
    }

    /** The same where nothing around it says whose cases they are. */
    String elsewhere(List<Due> due) {
        var text = write(due, Pings.NOBODY);
        return speech.say(Phrase.REMINDER_ELSEWHERE, Map.of("practice", practice.name(), "text", text));
    }

    /** Leads from a private message to the card, where buttons know who presses them. */
    Control.Link link(Due due, String address) {
        var number = due.each().number();
        return new Control.Link(address, speech.say(Phrase.BUTTON_SHOW, Map.of("number", number)));
    }

    /** What leads from a reminder to what it is about. */
    List<Control> controls(List<Due> due) {
        if (!speech.chat().capabilities().controls()) {
            return List.of();
        }
        var controls = new CaseControls(speech, practice);
        return due.size() == 1 ? controls.fromReminder(due.getFirst().each()) : List.of(controls.waiting());
    }

    private String called(Pings pings) {
        return Stream.concat(
                        pings.people().stream().sorted().map(speech::name),
                        pings.roles().stream().sorted().map(speech.chat()::mentionRole))
                .collect(Collectors.joining(" "));
    }

    private String one(Due due) {
        return speech.say(Phrase.REMINDER_ONE, values(due));
    }

    private String list(List<Due> due) {
        boolean weekly = due.stream().allMatch(each -> kind(each) == Stage.Kind.WEEKLY);
        var headline = weekly ? Phrase.WEEKLY_HEADLINE : Phrase.REMINDER_HEADLINE;
        return Stream.concat(
                        Stream.of(speech.say(headline, Map.of("count", due.size()))),
                        due.stream().map(each -> speech.say(Phrase.REMINDER_LINE, values(each))))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, ?> values(Due due) {
        return Map.of(
                "number", due.each().number(),
                "urgency", speech.label(due.each().summary().urgency().id()),
                "stage", stage(due),
                "origin", cases.origin(due.each()));
    }

    private String stage(Due due) {
        var deadline = deadline(due);
        var time = deadline == null ? "–" : speech.time(deadline);
        boolean repliedTo = due.each().summary().publicReply() != PublicReply.BETTER_NOT;
        var phrase = repliedTo || !isAboutReply(kind(due))
                ? Phrase.valueOf("STAGE_" + kind(due).name())
                : Phrase.STAGE_DECIDE;
        return speech.say(phrase, Map.of("time", time));
    }

    private static boolean isAboutReply(Stage.Kind kind) {
        return switch (kind) {
            case REPLY_WARN, REPLY_BREACH, REPLY_ESCALATE, REPEAT, SNOOZE_OVER -> true;
            default -> false;
        };
    }

    private static Stage.Kind kind(Due due) {
        return Stage.read(due.line().stage()).map(Stage::kind).orElse(Stage.Kind.REPEAT);
    }

    /** The moment that a stage is about. */
    private static @Nullable Instant deadline(Due due) {
        var each = due.each();
        var deadlines = each.plan().deadlines();
        return switch (kind(due)) {
            case ARRIVAL, WARN, BREACH, ESCALATE, FILE_BY ->
                deadlines.claimBy() == null ? deadlines.replyBy() : deadlines.claimBy();
            default -> deadlines.replyBy();
        };
    }
}
