package dev.bedside.setup;

import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.CommandSpec.Choice;
import dev.bedside.chat.CommandSpec.Kind;
import dev.bedside.chat.CommandSpec.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes {@code /setup} and {@code /settings} as people find them in their chat. */
final class SetupCommand {

    private static final String LANGUAGE = "language";

    private final Map<String, Words> words;

    /** @param words by language */
    SetupCommand(Map<String, Words> words) {
        this.words = words;
    }

    CommandSpec setup() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("channel", Kind.CHANNEL);
        for (String typed : List.of("practice", "phone", "timezone", "contact", "email")) {
            kinds.put(typed, Kind.WORDS);
        }
        kinds.put("team", Kind.ROLE);
        kinds.put("approvers", Kind.ROLE);
        kinds.put("approvers-channel", Kind.CHANNEL);
        kinds.put("on-call", Kind.PERSON);
        kinds.put("hours", Kind.WORDS);
        kinds.put(LANGUAGE, Kind.WORDS);
        return command("setup", kinds);
    }

    CommandSpec settings() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("name", Kind.COMPLETED);
        kinds.put("value", Kind.WORDS);
        return command("settings", kinds);
    }

    private CommandSpec command(String name, Map<String, Kind> kinds) {
        var options = new ArrayList<Option>();
        kinds.forEach((option, kind) -> options.add(new Option(
                option,
                inEach(each -> each.option(option)),
                kind,
                false,
                option.equals(LANGUAGE) ? languages() : List.of())));
        return new CommandSpec(name, inEach(each -> each.command(name)), true, options, List.of());
    }

    private List<Choice> languages() {
        return words.keySet().stream()
                .map(code -> new Choice(code, inEach(each -> each.language(code))))
                .toList();
    }

    private Map<String, String> inEach(Function<Words, String> text) {
        var texts = new HashMap<String, String>();
        words.forEach((language, each) -> texts.put(language, text.apply(each)));
        return texts;
    }
}
