package dev.bedside.setup;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Note;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers {@code /setup}: watches a channel for a practice, keeps what was filled in, and says what is missing. */
public final class Setup {

    private final Tools tools;
    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private final Map<String, Words> words;
    private final Keeper keeper;
    private final Checkup checkup;
    private final Settlement settlement;

    public Setup(Tools tools) {
        this.tools = tools;
        this.workspaces = tools.workspaces();
        this.chat = tools.chat();
        this.words = Words.all(tools.files());
        var changer = new Changer(workspaces, ValueReader.from(tools.files()), new Usable(chat));
        this.keeper = new Keeper(workspaces, changer, tools.clock());
        this.checkup = new Checkup(tools);
        this.settlement = new Settlement(tools);
    }

    /** Reads every word of this package; what cannot be used is told as for any other file. */
    public static void examine(ConfigFiles files) {
        Words.all(files);
        ValueReader.from(files);
    }

    /** The command as people find it. */
    public CommandSpec command() {
        return new SetupCommand(words).setup();
    }

    /**
     * Sets a channel up, as often as somebody asks: what cannot be used is named, everything else is kept.
     *
     * @param options what was filled in, by the names of {@link #command}; channels, roles and people as platform ids
     * @return for whoever asked and nobody else
     */
    public List<Answer> perform(Request request, Map<String, String> options) {
        var person = request.person();
        var known = words.get(person.language());
        var voice = new Voice(known == null ? words.values().iterator().next() : known, chat);
        if (!person.manages()) {
            return List.of(new Note(voice.say(Phrase.ONLY_MANAGERS)));
        }
        var workspace = request.place().workspace();
        var place = new Place(
                workspace, options.getOrDefault("channel", request.place().channel()));
        if (!chat.inspect(place).exists()) {
            return List.of(new Note(voice.say(Phrase.REFUSED_CHANNEL, sign(voice, Level.MISSING))));
        }
        return switch (settlement.settle(place, options.get("practice"), person.id())) {
            case Settlement.Settled.Unclear(List<String> practices) ->
                List.of(new Note(voice.say(
                        Phrase.WHICH_PRACTICE,
                        Map.of(
                                "practices",
                                String.join(", ", practices),
                                "channel",
                                chat.mentionChannel(place.channel())))));
            case Settlement.Settled.At at -> List.of(card(at, options, person.id(), voice));
        };
    }

    private Card card(Settlement.Settled.At at, Map<String, String> options, String person, Voice voice) {
        var channel = at.channel();
        var saved = new ArrayList<>(arrival(at, voice));
        if (at.badName() != null) {
            saved.add(voice.refused(
                    "name",
                    at.badName(),
                    Phrase.REFUSED_LONG,
                    Map.of("limit", Usable.LONGEST_NAME, "count", at.badName().length())));
        }
        wishes(options, at.name(), channel.practice())
                .forEach((name, typed) -> saved.add(keeper.keep(channel, name, typed, person, voice)));
        var contact = options.get("contact");
        if (contact != null) {
            // whom to ask for is said in a language, which may have been chosen a line above
            var language = workspaces.practice(channel.practice()).languages().getFirst();
            saved.add(keeper.keep(channel, "contact." + language, contact, person, voice));
        }
        var owned = keeper.own(channel, person, voice);
        if (!owned.isEmpty()) {
            saved.add(owned);
        }
        return card(saved, checkup.of(channel, language(voice)), at, voice);
    }

    private Card card(List<String> saved, List<Checkup.Finding> findings, Settlement.Settled.At at, Voice voice) {
        var missing = voice.sign(Level.MISSING);
        boolean good = findings.stream().noneMatch(finding -> finding.level() == Level.MISSING)
                && saved.stream().noneMatch(line -> line.startsWith(missing));
        var shown = chat.mentionChannel(at.channel().platformId());
        var practice = workspaces.practice(at.channel().practice()).name();
        var parts = new ArrayList<Card.Part>();
        if (!saved.isEmpty()) {
            parts.add(new Card.Part.Remark(String.join("\n", saved)));
        }
        parts.add(new Card.Part.Remark(lines(findings)));
        var elsewhere = checkup.elsewhere(at.channel(), language(voice));
        if (!elsewhere.isEmpty()) {
            parts.add(new Card.Part.Remark(lines(elsewhere)));
        }
        parts.add(new Card.Part.Remark(
                good
                        ? voice.say(Phrase.NEXT_GOOD, Map.of("channel", shown))
                        : voice.say(Phrase.NEXT_FIX, sign(voice, Level.MISSING))));
        boolean blind = chat.inspect(at.channel().place()).missing().contains(Inspection.Need.SEE_CHANNEL);
        return new Card(
                good ? Card.Tint.GOOD : Card.Tint.SERIOUS,
                voice.say(
                        good ? Phrase.HEADLINE_GOOD : blind ? Phrase.HEADLINE_BLIND : Phrase.HEADLINE_FIX,
                        Map.of("channel", shown, "practice", practice)),
                parts);
    }

    private static String lines(List<Checkup.Finding> findings) {
        return findings.stream()
                // what has to be put right is not to be looked for among what works
                .sorted(Comparator.comparing(Checkup.Finding::level).reversed())
                .map(Checkup.Finding::text)
                .collect(Collectors.joining("\n"));
    }

    private List<String> arrival(Settlement.Settled.At at, Voice voice) {
        var before = at.before();
        if (before == null) {
            return List.of();
        }
        var works = voice.sign(Level.WORKS);
        var practice = workspaces.practice(at.channel().practice()).name();
        var moved = voice.say(
                Phrase.MOVED,
                Map.of(
                        "works",
                        works,
                        "channel",
                        chat.mentionChannel(at.channel().platformId()),
                        "before",
                        before));
        var begun = voice.say(Phrase.NEW_PRACTICE, Map.of("works", works, "practice", practice, "before", before));
        return Stream.of(at.begun() ? begun : "", at.moved() ? moved : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What was filled in, by the setting that it is for. */
    private Map<String, String> wishes(Map<String, String> options, @Nullable String name, String practice) {
        var wishes = new LinkedHashMap<String, @Nullable String>();
        wishes.put("name", name);
        var language = options.get("language");
        wishes.put("languages", language == null ? null : first(language, workspaces.practice(practice)));
        wishes.put("phone", options.get("phone"));
        wishes.put("email", options.get("email"));
        wishes.put("zone", options.get("timezone"));
        for (String same : List.of("hours", "team", "approvers", "approvers-channel", "on-call")) {
            wishes.put(same, options.get(same));
        }
        var filled = new LinkedHashMap<String, String>();
        wishes.forEach((setting, typed) -> {
            if (typed != null && !typed.isBlank()) {
                filled.put(setting, typed);
            }
        });
        return filled;
    }

    /** A language in front of the others that the practice speaks already. */
    static String first(String language, Practice practice) {
        return Stream.concat(Stream.of(language), practice.languages().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> sign(Voice voice, Level level) {
        return Map.of(level.sign().key(), voice.sign(level));
    }

    private static String language(Voice voice) {
        return voice.words().locale().getLanguage();
    }
}
