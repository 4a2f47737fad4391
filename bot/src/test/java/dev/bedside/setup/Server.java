package dev.bedside.setup;

import dev.bedside.House;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented server on a Tuesday morning in New York, on which nothing was set up yet. */
final class Server {

    static final String ID = "guild";
    static final String REVIEWS = "reviews";

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-10T15:00:00Z"));
    final RecordingChat chat = RecordingChat.discordLike(clock);
    final Map<String, String> installation = new HashMap<>();
    final Workspaces workspaces;
    final Locations locations;
    final Setup setup;
    final Settings settings;
    final Checkup checkup;

    private Person person = person("ana", true, "en");

    Server() {
        var database = Database.open(DatabaseSettings.IN_MEMORY, clock);
        workspaces = new Workspaces(database, House.FILES, installation::get);
        locations = new Locations(database, workspaces);
        var tools = new Tools(House.FILES, clock, workspaces, locations, chat, "test");
        setup = new Setup(tools);
        settings = new Settings(tools);
        checkup = new Checkup(tools);
    }

    static Person person(String id, boolean manages, String language) {
        return new Person(id, id, Set.of(), manages, language, channel -> true);
    }

    /** Somebody else asks from now on. */
    Server as(String id, boolean manages, String language) {
        person = person(id, manages, language);
        return this;
    }

    /** {@code /setup} in a channel, with the names and values of its options. */
    String setUp(String channel, String... options) {
        return text(setup.perform(request(channel, new Request.Command("setup", pairs(options))), pairs(options)));
    }

    /** {@code /settings} in a channel, or something below its answer. */
    Response ask(String channel, Request.Ask ask) {
        return settings.asked(request(channel, ask));
    }

    String change(String channel, String name, String value) {
        return text(ask(channel, new Request.Command("settings", Map.of("name", name, "value", value))));
    }

    Request request(String channel, Request.Ask ask) {
        return new Request("1", new Place(ID, channel), person, ask);
    }

    Practice practice(String channel) {
        var watched = workspaces.find("test", ID, channel).orElseThrow();
        return workspaces.practice(watched.practice());
    }

    List<String> practices() {
        return locations.of("test", ID).stream().map(each -> each.name()).toList();
    }

    static String text(Response response) {
        return switch (response) {
            case Response.Privately(List<Answer> answers) -> text(answers);
            case Response.Instead(Answer answer) -> text(List.of(answer));
            case Response.Open open -> open.form().title();
            case Response.Quietly quiet -> "";
            case Response.Silent silent -> "";
        };
    }

    static String text(List<Answer> answers) {
        var text = new StringBuilder();
        for (var answer : answers) {
            switch (answer) {
                case Note note -> text.append(note.text()).append('\n');
                case Card card -> {
                    text.append(card.headline()).append('\n');
                    for (var part : card.parts()) {
                        text.append(
                                        switch (part) {
                                            case Card.Part.Remark remark -> remark.text();
                                            case Card.Part.Fact fact -> fact.name() + ": " + fact.value();
                                            default -> throw new AssertionError("no such part is used here");
                                        })
                                .append('\n');
                    }
                }
                default -> throw new AssertionError("no such answer is given here");
            }
        }
        return text.toString();
    }

    private static Map<String, String> pairs(String... options) {
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < options.length; i += 2) {
            pairs.put(options[i], options[i + 1]);
        }
        return pairs;
    }
}
