package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Tokenizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words around a name at the beginning of a reply, from {@code config/greetings.yml}.
 *
 * @param greetings folded words that a name follows
 * @param salutations those greetings that a name follows at once: "hi", "dear"
 * @param notNames folded words that follow a greeting without being a name
 * @param titles folded words in front of a surname
 * @param joins folded words between two who are greeted: "Kelly and Mason"
 * @param fillers folded words between a greeting and a name: "thank you so much, Tom"
 */
public record GreetingWords(
        Set<String> greetings,
        Set<String> salutations,
        Set<String> notNames,
        Set<String> titles,
        Set<String> joins,
        Set<String> fillers) {

    public static GreetingWords from(ConfigFiles files) {
        return files.read("greetings.yml", file -> {
            var section = file.section();
            section.allow(Set.of("greetings", "salutations", "not-names", "titles", "joins", "fillers"));
            return new GreetingWords(
                    folded(section, "greetings"),
                    folded(section, "salutations"),
                    folded(section, "not-names"),
                    folded(section, "titles"),
                    folded(section, "joins"),
                    folded(section, "fillers"));
        });
    }

    private static Set<String> folded(Section section, String key) {
        return section.lines(key).stream().map(Line::text).map(Tokenizer::fold).collect(Collectors.toUnmodifiableSet());
    }
}
