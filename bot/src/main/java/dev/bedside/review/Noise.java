package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.List;
import java.util.Set;

/** What stands around a review in a message and is not the review. */
record Noise(
        Phrases lines,
        Phrases buttons,
        Phrases ends,
        Phrases owners,
        Phrases answered,
        Phrases more,
        Phrases wordless,
        Phrases idle,
        Phrases nothing,
        Phrases translated,
        Phrases original,
        Phrases forwarded,
        Phrases wrote,
        Phrases refuse,
        Phrases visits,
        Phrases elsewhere,
        Phrases automatic,
        Phrases translations,
        Phrases closings,
        Phrases advice,
        List<String> placeholders) {

    private static final int LONGEST_ASIDE = 100;

    static Noise read(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of(
                "lines",
                "buttons",
                "ends",
                "owners",
                "answered",
                "more",
                "wordless",
                "idle",
                "nothing",
                "translated",
                "original",
                "forwarded",
                "wrote",
                "refuse",
                "visits",
                "elsewhere",
                "automatic",
                "translations",
                "closings",
                "advice",
                "placeholders"));
        return new Noise(
                words(section, "lines"),
                words(section, "buttons"),
                words(section, "ends"),
                words(section, "owners"),
                words(section, "answered"),
                words(section, "more"),
                words(section, "wordless"),
                words(section, "idle"),
                words(section, "nothing"),
                words(section, "translated"),
                words(section, "original"),
                words(section, "forwarded"),
                words(section, "wrote"),
                words(section, "refuse"),
                words(section, "visits"),
                words(section, "elsewhere"),
                words(section, "automatic"),
                words(section, "translations"),
                words(section, "closings"),
                words(section, "advice"),
                section.lines("placeholders").stream().map(Line::text).toList());
    }

    private static Phrases words(Section section, String key) {
        return Phrases.of(section.lines(key));
    }

    /** Whether a line holds nothing but what a page shows around a review: a button, or several, or their counts. */
    boolean aside(String line) {
        if (line.length() > LONGEST_ASIDE || line.endsWith(".") || line.endsWith("!")) {
            return false;
        }
        String letters = letters(line);
        if (lines.is(letters)) {
            return true;
        }
        boolean row = line.length() > letters.length()
                && (line.codePoints().anyMatch(c -> !Character.isLetter(c) && c != ' ' && c != '\'')
                        || line.contains("  "));
        int start = 0;
        int words = 0;
        for (Span found = buttons.find(letters); row && found != null; found = buttons.find(letters.substring(start))) {
            if (!letters.substring(start, start + found.start()).isBlank()) {
                return false;
            }
            start += found.end();
            words++;
        }
        return start == letters.length()
                && (words > 1 || words == 1 && line.chars().anyMatch(Character::isDigit));
    }

    /** Whether a tool says with this line that the reviewer wrote nothing. */
    boolean saysNothing(String line) {
        return line.length() < LONGEST_ASIDE && wordless.in(line);
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
