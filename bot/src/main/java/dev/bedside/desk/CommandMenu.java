package dev.bedside.desk;

import dev.bedside.cases.Outcome;
import dev.bedside.chat.CommandBook;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.CommandSpec.Choice;
import dev.bedside.chat.CommandSpec.Kind;
import dev.bedside.chat.CommandSpec.Option;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Site;
import dev.bedside.triage.Action;
import dev.bedside.triage.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists the commands as people find them in their chat, each in every language that Bedside speaks. */
final class CommandMenu {

    static final String TRIAGE = "triage";
    static final String CHECK = "check";

    /** Discord's limits: descriptions, and names in the menu of a message. */
    private static final int LONGEST = 100;

    private static final int LONGEST_NAME = 32;
    private static final String MENU = "menu-";

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Wordings wordings;

    CommandMenu(ConfigFiles files, Wordings wordings) {
        this.wordings = wordings;
        for (var language : Wordings.LANGUAGES) {
            words.put(language, read(files, language));
        }
    }

    /** Reads {@code commands.yml} of a language; a text that is too long for the chat is an error. */
    static Map<String, String> read(ConfigFiles files, String language) {
        return files.read("wording/" + language + "/commands.yml", file -> {
            var section = file.section();
            var read = new HashMap<String, String>();
            for (var key : section.keys()) {
                var line = section.line(key);
                int most = key.startsWith(MENU) ? LONGEST_NAME : LONGEST;
                if (line.text().length() > most) {
                    throw line.error("`" + key + "` is longer than the " + most + " characters that a chat shows");
                }
                read.put(key, line.text());
            }
            return read;
        });
    }

    /** @param more commands of others */
    CommandBook book(List<CommandSpec> more) {
        var own = List.of(
                review(),
                single("thread", one(true)),
                single("check", option("text", "reply", Kind.WORDS, true), one(false)),
                single("help"));
        return new CommandBook(
                Stream.concat(own.stream(), more.stream()).toList(),
                List.of(
                        new CommandBook.OnMessage(TRIAGE, texts(MENU + TRIAGE)),
                        new CommandBook.OnMessage(CHECK, texts(MENU + CHECK))));
    }

    private CommandSpec review() {
        return new CommandSpec(
                "review",
                texts("review"),
                false,
                List.of(),
                List.of(
                        sub(
                                "add",
                                option("text", Kind.WORDS, true),
                                choice("site", labels(Site.values(), Site::id)),
                                option("stars", Kind.WORDS, false),
                                option("author", Kind.WORDS, false)),
                        sub("list"),
                        sub("show", one(true)),
                        sub(
                                "draft",
                                one(true),
                                choice(
                                        "style",
                                        Arrays.stream(DraftWish.values())
                                                .map(wish -> new Choice(wish.id(), texts("style-" + wish.id())))
                                                .toList()),
                                choice(
                                        "language",
                                        Wordings.LANGUAGES.stream()
                                                .map(code -> new Choice(code, texts("language-" + code)))
                                                .toList())),
                        sub("claim", one(true)),
                        sub("release", one(true)),
                        sub("assign", one(true), option("person", Kind.PERSON, true)),
                        sub("snooze", one(true), option("until", Kind.WORDS, true)),
                        sub("edit", one(true)),
                        sub("post", one(true)),
                        sub("approve", one(true)),
                        sub("posted", one(true), option("text", "posted", Kind.WORDS, false)),
                        sub("close", one(true), new Option("why", texts("option-why"), Kind.WORDS, true, outcomes())),
                        sub("reopen", one(true)),
                        sub("report", one(true)),
                        sub("removed", one(true)),
                        sub("kept", one(true)),
                        sub("appeal", one(true)),
                        sub("dossier", one(true)),
                        sub("preserve", one(true)),
                        sub("unpreserve", one(true)),
                        sub("history", one(true)),
                        sub(
                                "set",
                                one(true),
                                choice("tone", labels(Tone.values(), Tone::id)),
                                option("topics", Kind.COMPLETED, false),
                                option("concerns", Kind.COMPLETED, false),
                                choice("action", labels(Action.values(), Action::id))),
                        sub("undo", one(true)),
                        sub("forget", one(true))));
    }

    private CommandSpec sub(String name, Option... options) {
        return new CommandSpec(name, texts("review-" + name), false, List.of(options), List.of());
    }

    private CommandSpec single(String name, Option... options) {
        return new CommandSpec(name, texts(name), false, List.of(options), List.of());
    }

    private Option one(boolean required) {
        return option(required ? "case" : "review", "case", Kind.COMPLETED, required);
    }

    private Option option(String name, Kind kind, boolean required) {
        return option(name, name, kind, required);
    }

    private Option option(String name, String text, Kind kind, boolean required) {
        return new Option(name, texts("option-" + text), kind, required, List.of());
    }

    private Option choice(String name, List<Choice> choices) {
        return new Option(name, texts("option-" + name), Kind.WORDS, false, choices);
    }

    private List<Choice> outcomes() {
        var ids = new ArrayList<>(List.of(Outcome.values()));
        ids.removeAll(List.of(Outcome.REMOVED, Outcome.KEPT));
        return labels(ids.toArray(Outcome[]::new), Outcome::id);
    }

    private <E> List<Choice> labels(E[] values, Function<E, String> id) {
        return Arrays.stream(values)
                .map(value -> new Choice(id.apply(value), label(id.apply(value))))
                .toList();
    }

    private Map<String, String> label(String id) {
        var texts = new HashMap<String, String>();
        Wordings.LANGUAGES.forEach(
                language -> texts.put(language, wordings.in(language).label(id)));
        return texts;
    }

    private Map<String, String> texts(String key) {
        var texts = new HashMap<String, String>();
        words.forEach((language, read) -> {
            var text = read.get(key);
            if (text == null) {
                throw new IllegalStateException("wording/" + language + "/commands.yml has no `" + key + "`");
            }
            texts.put(language, text);
        });
        return texts;
    }
}
