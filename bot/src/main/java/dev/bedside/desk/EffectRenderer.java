package dev.bedside.desk;

import dev.bedside.cases.ApproversCard;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.database.Database;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Renderer;
import dev.bedside.outbox.Rendering;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.reminder.ReminderBook;
import dev.bedside.reminder.ReminderBook.Line;
import dev.bedside.reminder.Reminders;
import dev.bedside.setup.Posts;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts cards and reminders into words, from how the cases stand when they are sent. */
final class EffectRenderer implements Renderer {

    private final Database database;
    private final Docket docket;
    private final CaseCards cards;
    private final Inbox inbox;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final Posts posts;
    private final ImportBook imports;
    private final ChatPlatform chat;
    private final ReminderBook reminders;
    private final DoubtWriter doubts;
    private final SentMessages sent;
    private final TroubleWriter troubles;
    private final ThreadRenderer threads;

    EffectRenderer(
            Database database,
            Docket docket,
            CaseCards cards,
            Inbox inbox,
            Workspaces workspaces,
            Wordings wordings,
            ThreadRenderer threads,
            Posts posts,
            ChatPlatform chat) {
        this.database = database;
        this.docket = docket;
        this.cards = cards;
        this.inbox = inbox;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.threads = threads;
        this.posts = posts;
        this.imports = new ImportBook(database);
        this.chat = chat;
        this.reminders = new ReminderBook(database);
        this.doubts = new DoubtWriter(new DoubtBook(database), workspaces, wordings, chat);
        this.sent = new SentMessages(database);
        this.troubles = new TroubleWriter(new TroubleBook(database), sent, workspaces, wordings, chat);
    }

    @Override
    public Optional<Rendering> render(Effect effect) {
        return switch (effect.kind()) {
            case Cases.CARD -> Optional.of(card(effect));
            case CaseThread.KIND -> threads.render(effect);
            case Doubts.QUESTION -> doubts.render(effect);
            case Troubles.TROUBLE -> troubles.render(effect);
            case Posts.WELCOME, Posts.TEST -> posts.render(effect);
            case ImportRun.KIND -> imported(effect);
            case ApproversCard.KIND -> approversCard(ApproversCard.of(effect.subject()));
            case Reminders.REMINDER -> reminder(effect.subject(), this::inChannel);
            case Reminders.DIRECT -> reminder(subject(effect), wanted -> inPrivate(wanted, target(effect)));
            case Reminders.APPROVERS -> reminder(subject(effect), wanted -> amongApprovers(wanted, target(effect)));
            default -> throw new IllegalStateException("nobody can show a " + effect.kind());
        };
    }

    private Optional<Rendering> imported(Effect effect) {
        return imports.find(effect.subject()).map(run -> {
            var channel = workspaces.channel(run.channel());
            var writer = new ImportWriter(wordings.of(workspaces.practice(channel.practice())), channel.place());
            return new Rendering(channel.place(), Outgoing.quiet(writer.card(run, imports.found(run))));
        });
    }

    private Rendering card(Effect effect) {
        var each = docket.get(effect.subject());
        var place = workspaces.place(each.channel()).replyTo(inbox.platformId(each.messageId()));
        var card = cards.inChannel(each);
        return new Rendering(place, Outgoing.quiet(card));
    }

    /** A channel in which the team or everybody reads is none for what is held back, whatever the settings say. */
    private Optional<Rendering> approversCard(ApproversCard shown) {
        var each = docket.get(shown.caseId());
        var team = workspaces.place(each.channel());
        var apart = new Place(team.workspace(), shown.channel());
        return shown.channel().equals(team.channel()) || chat.inspect(apart).open()
                ? Optional.empty()
                : Optional.of(new Rendering(apart, Outgoing.quiet(cards.amongApprovers(each))));
    }

    private Optional<Rendering> reminder(String reminder, Function<List<ReminderWriter.Due>, Rendering> rendering) {
        var wanted = wanted(reminder);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(rendering.apply(wanted));
    }

    private static String subject(Effect effect) {
        return effect.subject().substring(0, effect.subject().indexOf('/'));
    }

    private static String target(Effect effect) {
        return effect.subject().substring(effect.subject().indexOf('/') + 1);
    }

    /** The cases of a reminder of which it is still to be said. */
    private List<ReminderWriter.Due> wanted(String reminder) {
        var now = database.now();
        var wanted = new ArrayList<ReminderWriter.Due>();
        for (Line line : reminders.lines(reminder)) {
            var each = docket.get(line.caseId());
            if (Reminders.isWanted(line, each, now)) {
                wanted.add(new ReminderWriter.Due(each, line));
            }
        }
        return wanted;
    }

    private Rendering inChannel(List<ReminderWriter.Due> wanted) {
        var first = wanted.getFirst().each();
        var pings = new Pings(called(wanted, true), called(wanted, false));
        var place = workspaces.place(first.channel());
        if (wanted.size() == 1) {
            place = place.replyTo(sentCard(first).orElse(null));
        }
        var writer = writer(first);
        return new Rendering(
                place, new Outgoing(new Note(writer.write(wanted, pings), writer.controls(wanted)), pings));
    }

    /** In private where the person lets it, else in the channel; it says whose case it is, since nothing around it does. */
    private Rendering inPrivate(List<ReminderWriter.Due> wanted, String person) {
        var inChannel = inChannel(wanted);
        var first = wanted.getFirst().each();
        var link = wanted.size() > 1
                ? Optional.<String>empty()
                : sentCard(first).flatMap(message -> chat.link(inChannel.place(), message));
        try {
            var place = chat.direct(inChannel.place().workspace(), person);
            var writer = writer(first);
            var controls = link.map(address -> List.<Control>of(writer.link(wanted.getFirst(), address)))
                    .orElse(List.of());
            return new Rendering(place, Outgoing.quiet(new Note(writer.elsewhere(wanted), controls))).or(inChannel);
        } catch (Refused closed) {
            return inChannel;
        }
    }

    private Rendering amongApprovers(List<ReminderWriter.Due> wanted, String channel) {
        var inChannel = inChannel(wanted);
        var place = new Place(inChannel.place().workspace(), channel);
        if (chat.inspect(place).open()) {
            return inChannel;
        }
        if (wanted.size() == 1) {
            var held = ApproversCard.key(wanted.getFirst().each().id());
            place = place.replyTo(sent.idOf(held).orElse(null));
        }
        return new Rendering(place, inChannel.outgoing()).or(inChannel);
    }

    private Optional<String> sentCard(Case each) {
        return sent.idOf(Cases.cardKey(each.id()));
    }

    private ReminderWriter writer(Case each) {
        var practice = practice(each);
        return new ReminderWriter(wordings.of(practice), practice);
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
