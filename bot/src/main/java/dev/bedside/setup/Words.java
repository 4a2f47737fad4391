package dev.bedside.setup;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Phrasebook;
import dev.bedside.config.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is said in one language while Bedside is set up: sentences, and what settings are called. */
final class Words {

    /** The languages that Bedside speaks, the one it falls back to first. */
    static final List<String> LANGUAGES = List.of("en", "es");

    /** Settings that have a value in each language. */
    private static final Set<String> BY_LANGUAGE =
            Set.of("contact", "billing-contact", "patient-advocate", "improvements");

    private static final List<String> LISTS =
            List.of("groups", "languages", "settings", "targets", "examples", "commands", "options", "values");

    private final Locale locale;
    private final Phrasebook<Phrase> phrases;
    private final Map<String, Map<String, String>> lists;

    private Words(Locale locale, Phrasebook<Phrase> phrases, Map<String, Map<String, String>> lists) {
        this.locale = locale;
        this.phrases = phrases;
        this.lists = lists;
    }

    /** Reads {@code setup.yml} of every language. */
    static Map<String, Words> all(ConfigFiles files) {
        var all = new LinkedHashMap<String, Words>();
        for (String language : LANGUAGES) {
            all.put(language, files.read("wording/" + language + "/setup.yml", file -> read(file, language)));
        }
        return all;
    }

    private static Words read(ConfigFile file, String language) {
        var section = file.section();
        var known = new HashSet<>(LISTS);
        known.add("say");
        section.allow(Set.copyOf(known));
        var lists = new HashMap<String, Map<String, String>>();
        for (String list : LISTS) {
            lists.put(list, texts(section.section(list)));
        }
        return new Words(
                Locale.forLanguageTag(language),
                Phrasebook.of(section.section("say"), Phrase.class),
                Map.copyOf(lists));
    }

    private static Map<String, String> texts(Section section) {
        var texts = new HashMap<String, String>();
        section.keys().forEach(key -> texts.put(key, section.line(key).text()));
        return Map.copyOf(texts);
    }

    Locale locale() {
        return locale;
    }

    String say(Phrase phrase) {
        return phrases.say(phrase);
    }

    String say(Phrase phrase, Map<String, ?> values) {
        return phrases.say(phrase, values);
    }

    /** What a setting is called: {@code Opening hours}, {@code High urgency: take it by}. */
    String setting(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return word("settings", name);
        }
        var first = name.substring(0, dot);
        var rest = name.substring(dot + 1);
        return BY_LANGUAGE.contains(first)
                ? word("settings", first) + " (" + word("languages", rest) + ")"
                : group(first) + ": " + word("targets", rest);
    }

    String example(String name) {
        int dot = name.indexOf('.');
        return word("examples", isByLanguage(name) ? name.substring(0, dot) : name.substring(dot + 1));
    }

    /** Whether a setting is the value in one language of several. */
    static boolean isByLanguage(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && BY_LANGUAGE.contains(name.substring(0, dot));
    }

    String group(String id) {
        return word("groups", id);
    }

    String command(String id) {
        return word("commands", id);
    }

    String option(String id) {
        return word("options", id);
    }

    String language(String code) {
        return word("languages", code);
    }

    /** A word of which stored values are made, as people say it: {@code mon}, {@code always}. */
    String value(String word) {
        return word("values", word);
    }

    private String word(String list, String id) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(id, id);
    }
}
