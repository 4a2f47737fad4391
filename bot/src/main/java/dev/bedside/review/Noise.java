package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.List;
import java.util.Set;

/** What stands around a review in a message and is not the review. */
record Noise(
        Phrases lines,
        Phrases ends,
        Phrases more,
        Phrases wordless,
        Phrases translated,
        Phrases original,
        Phrases forwarded,
        Phrases wrote,
        Phrases refuse,
        List<String> placeholders) {

    static Noise read(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of(
                "lines", "ends", "more", "wordless", "translated", "original", "forwarded", "wrote", "refuse", "placeholders"));
        return new Noise(
                words(section, "lines"), words(section, "ends"), words(section, "more"), words(section, "wordless"),
                words(section, "translated"), words(section, "original"), words(section, "forwarded"), words(section, "wrote"),
                words(section, "refuse"), section.lines("placeholders").stream().map(Line::text).toList());
    }

    private static Phrases words(Section section, String key) {
        return Phrases.of(section.lines(key));
    }

    /** The letters and spaces of a line: what is compared, so that counts and icons do not matter. */
    static String letters(String line) {
        var letters = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean kept = Character.isLetter(c) || c == '\'' || c == '’' || c == '&';
            if (kept) {
                letters.append(c);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip();
    }
}
