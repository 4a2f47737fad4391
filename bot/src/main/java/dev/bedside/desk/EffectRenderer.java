package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.database.Database;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Renderer;
import dev.bedside.outbox.Rendering;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.reminder.ReminderBook;
import dev.bedside.reminder.ReminderBook.Line;
import dev.bedside.reminder.Reminders;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts cards and reminders into words, from how the cases stand when they are sent. */
final class EffectRenderer implements Renderer {

    private final Database database;
    private final Docket docket;
    private final CaseCards cards;
    private final Inbox inbox;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;
    private final ReminderBook reminders;
    private final SentMessages sent;
    private final TroubleWriter troubles;

    EffectRenderer(
            Database database,
            Docket docket,
            CaseCards cards,
            Inbox inbox,
            Workspaces workspaces,
            Wordings wordings,
            ChatPlatform chat) {
        this.database = database;
        this.docket = docket;
        this.cards = cards;
        this.inbox = inbox;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
        this.reminders = new ReminderBook(database);
        this.sent = new SentMessages(database);
        this.troubles = new TroubleWriter(new TroubleBook(database), sent, workspaces, wordings, chat);
    }

    @Override
    public Optional<Rendering> render(Effect effect) {
        return switch (effect.kind()) {
            case Cases.CARD -> Optional.of(card(effect));
            case Reminders.REMINDER -> reminder(effect);
            case Troubles.TROUBLE -> troubles.render(effect);
            default -> throw new IllegalStateException("nobody can show a " + effect.kind());
        };
    }

    private Rendering card(Effect effect) {
        var each = docket.get(effect.subject());
        var place = workspaces.channel(each.channel()).place().replyTo(inbox.platformId(each.messageId()));
        var card = cards.inChannel(each);
        return new Rendering(place, Outgoing.quiet(card));
    }

    private Optional<Rendering> reminder(Effect effect) {
        var now = database.now();
        var wanted = new ArrayList<ReminderWriter.Due>();
        for (Line line : reminders.lines(effect.subject())) {
            var each = docket.get(line.caseId());
            if (Reminders.isWanted(line, each, now)) {
                wanted.add(new ReminderWriter.Due(each, line));
            }
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var first = wanted.getFirst().each();
        var pings = new Pings(called(wanted, true), called(wanted, false));
        var practice = practice(first);
        var text = new ReminderWriter(wordings.of(practice), practice).write(wanted, pings);
        var place = workspaces.channel(first.channel()).place();
        if (wanted.size() == 1) {
            place = place.replyTo(sent.idOf(Cases.cardKey(first.id())).orElse(null));
        }
        return Optional.of(new Rendering(place, new Outgoing(new Note(text), pings)));
    }

    private static Set<String> called(List<ReminderWriter.Due> due, boolean people) {
        var called = new HashSet<String>();
        due.forEach(each ->
                called.addAll(people ? each.line().people() : each.line().roles()));
        return called;
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }
}
