package dev.bedside.setup;

import dev.bedside.House;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Form;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.outbox.Outbox;
import dev.bedside.outbox.Sending;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

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
    final Guide guide;
    final Greeter greeter;
    final Outbox outbox;
    final Checkup checkup;

    /** How often a channel was begun. */
    int begun;

    private Person person = person("ana", true, "en");

    Server() {
        var database = Database.open(DatabaseSettings.IN_MEMORY, clock);
        workspaces = new Workspaces(database, House.FILES, installation::get);
        locations = new Locations(database, workspaces);
        var posts = new Posts(House.FILES, database::now, workspaces, chat);
        outbox = new Outbox(
                database,
                new Outbox.Tools(
                        chat,
                        posts::render,
                        Sending.USUAL,
                        Runnable::run,
                        clock::nanos,
                        new Random(1),
                        text -> HexFormat.of().toHexDigits(text.hashCode())),
                "instance");
        var tools = new Tools(House.FILES, database, outbox, workspaces, locations, chat, "test");
        setup = new Setup(tools);
        settings = new Settings(tools);
        guide = new Guide(tools, () -> begun++);
        greeter = new Greeter(tools);
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

    /** {@code /setup} without options in a channel. */
    Answer guided(String channel) {
        return answer(guide.asked(request(channel, new Request.Command("setup", Map.of()))));
    }

    /** The page after a button with this label was pressed. */
    Answer press(String channel, Answer page, String label) {
        return answer(pressed(channel, page, label));
    }

    Response pressed(String channel, Answer page, String label) {
        var action = controls(page).stream()
                .flatMap(control -> control instanceof Control.Button button
                                && button.label().equals(label)
                        ? Stream.of(button.action())
                        : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " on " + controls(page)));
        return guide.asked(request(channel, new Request.Press(action)));
    }

    /** The page after something was chosen in a menu or picker whose action ends like this. */
    Answer choose(String channel, Answer page, String control, String value) {
        var action = controls(page).stream()
                .flatMap(each -> switch (each) {
                    case Control.Menu menu -> Stream.of(menu.action());
                    case Control.Picker picker -> Stream.of(picker.action());
                    default -> Stream.<String>empty();
                })
                .filter(each -> each.matches(".*" + control))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu " + control + " on " + controls(page)));
        return answer(guide.asked(request(channel, new Request.Chosen(action, List.of(value)))));
    }

    Form form(String channel, Answer page, String label) {
        return ((Response.Open) pressed(channel, page, label)).form();
    }

    /** The page after a form was sent: what it does not name stays as it stood in it. */
    Answer fill(String channel, Form form, String... fields) {
        var sent = new HashMap<String, List<String>>();
        form.fields().forEach(field -> sent.put(field.id(), List.of(((Form.Words) field).value())));
        pairs(fields).forEach((name, value) -> sent.put(name, List.of(value)));
        return answer(guide.asked(request(channel, new Request.Submitted(form.action(), sent))));
    }

    /** What comes of pressing something below a message for all to see. */
    Answer answerTo(String channel, String message, String action) {
        return answer(
                guide.asked(new Request("1", new Place(ID, channel, message), person, new Request.Press(action))));
    }

    static List<Control> controls(Answer answer) {
        return switch (answer) {
            case Card card -> card.controls();
            case Note note -> note.controls();
            default -> List.of();
        };
    }

    static Answer answer(Response response) {
        return switch (response) {
            case Response.Privately(List<Answer> answers) -> answers.getFirst();
            case Response.Instead(Answer answer) -> answer;
            default -> throw new AssertionError("no page: " + response);
        };
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
