package dev.bedside.setup;

import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.Control;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.practice.Setting;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Location;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers {@code /settings}: shows every setting of a practice and changes one. */
public final class Settings {

    /** What every action of its controls begins with. */
    public static final String ACTIONS = "settings/";

    /** Does what the command without anything does. */
    public static final String HERE = ACTIONS + "here";

    private static final int LONGEST_QUOTE = 80;

    private final Tools tools;
    private final Workspaces workspaces;
    private final Locations locations;
    private final ChatPlatform chat;
    private final Map<String, Words> words;
    private final Changer changer;
    private final SettingFinder finder;

    public Settings(Tools tools) {
        this.tools = tools;
        this.workspaces = tools.workspaces();
        this.locations = tools.locations();
        this.chat = tools.chat();
        this.words = Words.all(tools.files());
        this.changer = new Changer(workspaces, ValueReader.from(tools.files()), new Usable(chat));
        this.finder = SettingFinder.from(tools.files());
    }

    /** The command as people find it. */
    public CommandSpec command() {
        return new SetupCommand(words).settings();
    }

    /** Whether a press, a choice or a form is answered here. */
    public static boolean handles(String action) {
        return action.startsWith(ACTIONS);
    }

    /** What the option {@code name} could be; comes from memory, and is empty for whoever may change nothing. */
    public List<Control.Option> complete(Request request, String option, String typed) {
        return option.equals("name") && request.person().manages()
                ? finder.complete(typed, words(request.person()))
                : List.of();
    }

    /** Answers the command, and whatever is pressed, chosen or filled in below its answers. */
    public Response asked(Request request) {
        var cards = cards(request.person());
        if (!request.person().manages()) {
            return privately(cards.voice().say(Phrase.ONLY_MANAGERS));
        }
        return switch (request.ask()) {
            case Request.Command(String ignored, Map<String, String> options) -> typed(request, options, cards);
            case Request.Press(String action) when action.equals(HERE) -> typed(request, Map.of(), cards);
            case Request.Press(String action) -> pressed(request, Action.of(action), cards);
            case Request.Chosen(String action, List<String> values) ->
                values.isEmpty()
                        ? new Response.Quietly()
                        : chosen(request, Action.of(action), values.getFirst(), cards);
            case Request.Submitted sent -> submitted(request, Action.of(sent.action()), sent.words("value"), cards);
            case Request.MessageCommand ignored -> new Response.Quietly();
        };
    }

    private Response typed(Request request, Map<String, String> options, SettingsCards cards) {
        var name = options.getOrDefault("name", "").strip();
        var value = options.get("value");
        var voice = cards.voice();
        if (name.isEmpty() && value != null) {
            return privately(voice.say(Phrase.SETTINGS_NAME_MISSING));
        }
        var place = request.place();
        var practice = locations.at(tools.platform(), place.workspace(), place.channel());
        if (practice.isEmpty()) {
            var all = all(request);
            return all.isEmpty()
                    ? privately(voice.say(Phrase.SETTINGS_NOT_YET))
                    : new Response.Privately(List.of(cards.which(all)));
        }
        if (name.isEmpty()) {
            return new Response.Privately(List.of(top(practice.get(), request, cards)));
        }
        var setting = finder.find(name, words(request.person()));
        if (setting.isEmpty()) {
            return privately(voice.say(Phrase.SETTINGS_UNKNOWN, Map.of("name", shortened(name))));
        }
        return value == null
                ? new Response.Privately(List.of(one(practice.get(), setting.get(), cards, "")))
                : privately(change(practice.get(), setting.get(), value, request, cards));
    }

    private Response pressed(Request request, Action action, SettingsCards cards) {
        return at(request, action, cards, practice -> switch (action.verb()) {
            case EDIT ->
                setting(practice, action)
                        .<Response>map(setting -> new Response.Open(cards.form(practice, setting)))
                        .orElseGet(Response.Quietly::new);
            case UNWATCH -> unwatched(practice, request, cards);
            case RESET -> changed(practice, action.setting(), "", request, cards);
            default -> new Response.Instead(top(practice, request, cards));
        });
    }

    /** Only the channel in which it is pressed, and only one of this practice. */
    private Response unwatched(Location practice, Request request, SettingsCards cards) {
        var place = request.place();
        workspaces
                .find(tools.platform(), place.workspace(), place.channel())
                .filter(channel -> channel.practice().equals(practice.id()))
                .ifPresent(locations::unwatch);
        return new Response.Instead(new Note(
                cards.voice().say(Phrase.SETTINGS_UNWATCHED, Map.of("channel", chat.mentionChannel(place.channel())))));
    }

    private Response chosen(Request request, Action action, String value, SettingsCards cards) {
        if (action.verb() == Action.Verb.PRACTICE) {
            return at(
                    request,
                    new Action(Action.Verb.TOP, value, ""),
                    cards,
                    practice -> new Response.Instead(top(practice, request, cards)));
        }
        return at(request, action, cards, practice -> switch (action.verb()) {
            case GROUP -> new Response.Instead(group(practice, value, cards));
            case ONE ->
                ValueKind.of(value).isId()
                        ? new Response.Instead(one(practice, value, cards, ""))
                        : setting(practice, new Action(Action.Verb.EDIT, action.practice(), value))
                                .<Response>map(setting -> new Response.Open(cards.form(practice, setting)))
                                .orElseGet(Response.Quietly::new);
            case PICK -> changed(practice, action.setting(), value, request, cards);
            default -> new Response.Quietly();
        });
    }

    private Response submitted(Request request, Action action, String typed, SettingsCards cards) {
        return at(request, action, cards, practice -> changed(practice, action.setting(), typed, request, cards));
    }

    /** Only a practice of the workspace in which it is asked: an action may come from anywhere. */
    private Response at(Request request, Action action, SettingsCards cards, Function<Location, Response> answer) {
        return all(request).stream()
                .filter(each -> each.id().endsWith(action.practice()))
                .findFirst()
                .map(answer)
                .orElseGet(() -> privately(cards.voice().say(Phrase.SETTINGS_GONE)));
    }

    private Answer group(Location practice, String group, SettingsCards cards) {
        return cards.group(
                practice,
                group,
                workspaces.settings().all(practice.id()).stream()
                        .filter(each -> each.group().equals(group))
                        .toList());
    }

    private Answer top(Location practice, Request request, SettingsCards cards) {
        var channels = locations.channels(tools.platform(), request.place().workspace()).stream()
                .filter(channel -> channel.practice().equals(practice.id()))
                .toList();
        // the channel in which it is asked, else the practice's first one
        var here = channels.stream()
                .filter(each -> each.platformId().equals(request.place().channel()))
                .findFirst();
        var channel = here.or(() -> channels.stream().findFirst()).map(Channel::id);
        return cards.top(
                practice,
                workspaces.settings().all(practice.id()),
                effects(practice, cards).deadlines(),
                channel.orElse(null),
                here.isPresent());
    }

    /** @param said what became of a change; empty for none */
    private Answer one(Location practice, String name, SettingsCards cards, String said) {
        return changer.setting(practice.id(), name)
                .<Answer>map(setting ->
                        cards.one(practice, setting, effects(practice, cards).of(name), said))
                .orElseGet(() -> new Note(cards.voice().say(Phrase.SETTINGS_UNKNOWN, Map.of("name", name))));
    }

    private Optional<Setting> setting(Location practice, Action action) {
        return changer.setting(practice.id(), action.setting());
    }

    /** The setting as it is after a change, with what became of it, so that it can be changed again at once. */
    private Response changed(Location practice, String name, String typed, Request request, SettingsCards cards) {
        var change = changer.change(
                request.place().workspace(),
                practice.id(),
                name,
                typed,
                request.person().id());
        return new Response.Instead(one(practice, name, cards, cards.changed(name, typed, change, Optional::empty)));
    }

    private String change(Location practice, String name, String typed, Request request, SettingsCards cards) {
        var change = changer.change(
                request.place().workspace(),
                practice.id(),
                name,
                typed,
                request.person().id());
        return cards.changed(name, typed, change, () -> effects(practice, cards).of(name));
    }

    private Effects effects(Location practice, SettingsCards cards) {
        return new Effects(
                cards.voice(), workspaces.practice(practice.id()), tools.clock().instant());
    }

    private List<Location> all(Request request) {
        return locations.of(tools.platform(), request.place().workspace());
    }

    private SettingsCards cards(Person person) {
        return new SettingsCards(new Voice(words(person), chat), finder.groups());
    }

    private Words words(Person person) {
        var known = words.get(person.language());
        return known == null ? words.values().iterator().next() : known;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_QUOTE ? name.substring(0, LONGEST_QUOTE) + "…" : name;
    }

    private static Response privately(String text) {
        return new Response.Privately(List.of(new Note(text)));
    }
}
