package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import java.util.Set;

/**
 * How people tell of a review in a sentence.
 *
 * @param silent that nothing was written
 * @param speechless that words failed the writer, who found some
 * @param past that it is one everybody knows
 */
record ToldWords(Phrases silent, Phrases speechless, Phrases past) {

    static ToldWords read(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of("silent", "speechless", "past"));
        return new ToldWords(
                Phrases.of(section.lines("silent")),
                Phrases.of(section.lines("speechless")),
                Phrases.of(section.lines("past")));
    }
}
