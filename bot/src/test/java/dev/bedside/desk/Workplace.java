package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.House;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Step;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An office with a chat that records, on a Wednesday morning in an invented practice; time is moved. */
public final class Workplace {

    static final Instant WEDNESDAY = Instant.parse("2026-11-11T15:00:00Z");
    static final String COMPLAINT =
            "Google review, 2 stars, by Odalys W.\n\nThe receptionist was rude and the room was filthy.";
    static final String HARSH =
            "Google review, 1 star, by Mallory\n\nWorst place ever. Stay away from this clinic, the dentist is a liar.";
    static final String PRAISE = "Google review, 5 stars, by Ines\n\nEverybody was kind and gentle. Thank you!";

    final Database database;
    final Vault vault;
    final MovedClock clock;
    final RecordingChat chat;
    final Map<String, String> properties;
    final Channel channel;
    Office office;
    private final Desk.Tools tools;

    Workplace(Database database, Vault vault, MovedClock clock, RecordingChat chat, Map<String, String> changed) {
        this(House.TOOLS, database, vault, clock, chat, changed);
    }

    private Workplace(
            Desk.Tools tools,
            Database database,
            Vault vault,
            MovedClock clock,
            RecordingChat chat,
            Map<String, String> changed) {
        this.tools = tools;
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.chat = chat;
        this.properties = new HashMap<>(Map.of(
                "bedside.practice.name", "Larkfield Family Clinic",
                "bedside.practice.phone", "01632 960142",
                "bedside.practice.zone", "UTC",
                "bedside.practice.on-call", "onCall",
                "bedside.practice.team", "team"));
        properties.putAll(changed);
        this.office = open(chat);
        var workspace = UlidCreator.getMonotonicUlid().toString();
        this.channel = office.workspaces().settle("test", workspace, "reviews-" + workspace);
        office.readBack().catchUp(channel);
    }

    /** Somebody's workplace on a record of its own, in memory. */
    static Workplace alone(Map<String, String> changed) {
        var clock = new MovedClock(WEDNESDAY);
        var database = Database.open(DatabaseSettings.IN_MEMORY, clock);
        return new Workplace(database, Vault.forgetful(database), clock, RecordingChat.discordLike(clock), changed);
    }

    /** The same, where what was learned judges beside the rules. */
    static Workplace learned(Map<String, String> changed) {
        var clock = new MovedClock(WEDNESDAY);
        var database = Database.open(DatabaseSettings.IN_MEMORY, clock);
        return new Workplace(
                House.learnedTools(),
                database,
                Vault.forgetful(database),
                clock,
                RecordingChat.discordLike(clock),
                changed);
    }

    /** Another office on the same record, as after a restart or in another process. */
    Office open(ChatPlatform platform) {
        return new Office(new Office.Premises(
                tools,
                House.FILES,
                properties::get,
                database,
                vault,
                platform,
                Sending.USUAL,
                Runnable::run,
                null,
                Pace.none()));
    }

    /** A forwarder's message that arrives and is heard. */
    String forward(String words) {
        var id = write(words, true);
        office.intake().receive(channel, chat.fetch(channel.place(), id).orElseThrow());
        return id;
    }

    /** A message that arrives and that nobody hears. */
    String write(String words, boolean automatic) {
        var author = new Message.Author(automatic ? "hook" : "ana", automatic ? "Forwarder" : "Ana", automatic);
        return chat.say(channel.platformId(), new Message("", words, List.of(), List.of(), List.of(), author));
    }

    Case only() {
        var pending = office.docket().pending(channel.workspace(), 10);
        if (pending.size() != 1) {
            throw new AssertionError("there are " + pending.size() + " cases");
        }
        return pending.getFirst();
    }

    Case again(Case each) {
        return office.docket().get(each.id());
    }

    /** Somebody on the team, as the platform says now. */
    Actor person(String id, boolean approver) {
        var team = office.workspaces().practice(channel.practice()).team();
        return Actor.colleague(id, channel.workspace(), team, approver);
    }

    Performed step(Case each, Step step, String person) {
        return office.cases().perform(each.id(), step, person(person, false), new Origin("button", null));
    }

    Performed approve(Case each, String person) {
        return office.cases().perform(each.id(), new Step.Approve(), person(person, true), new Origin("button", null));
    }

    void pass(Duration time) {
        clock.move(time);
        office.beat();
    }

    /** Lets time pass in steps, as a beat a minute would. */
    void live(Duration time) {
        for (var lived = Duration.ZERO; lived.compareTo(time) < 0; lived = lived.plusMinutes(1)) {
            pass(Duration.ofMinutes(1));
        }
    }

    /** What Bedside posted in the channel, oldest first: headlines of cards, texts of reminders. */
    List<String> posted() {
        return chat.shown(channel.platformId());
    }

    /** The reminders among it. */
    List<String> reminders() {
        return chat.standing(channel.platformId()).stream()
                .filter(entry ->
                        entry.key().startsWith("reminder/") || entry.key().startsWith("digest/"))
                .flatMap(entry -> entry.outgoing().stream())
                .map(outgoing -> ((dev.bedside.chat.Note) outgoing.answer()).text())
                .toList();
    }
}
