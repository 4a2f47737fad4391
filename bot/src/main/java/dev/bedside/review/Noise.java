package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a review in a message and is not the review. */
record Noise(
        Phrases lines,
        Phrases buttons,
        Phrases ends,
        Phrases owners,
        Phrases answered,
        Phrases more,
        Phrases wordless,
        Phrases unasked,
        Phrases offers,
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

    /** Words of a field's name. */
    private static final int MOST_NAMED = 4;

    /** In words beside what says that nothing was written: more of them are somebody's own. */
    private static final int MOST_ADDED = 3;

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
                "unasked",
                "offers",
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
                words(section, "unasked"),
                words(section, "offers"),
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
                && (Signs.any(line, c -> !Character.isLetter(c) && c != ' ' && c != '\'') || line.contains("  "));
        if (!row) {
            return false;
        }
        int start = 0;
        int words = 0;
        for (Span found = buttons.find(letters); found != null; found = buttons.find(letters.substring(start))) {
            if (!letters.substring(start, start + found.start()).isBlank()) {
                return false;
            }
            start += found.end();
            words++;
        }
        return start == letters.length()
                && (words > 1 || words == 1 && line.chars().anyMatch(Character::isDigit));
    }

    /** Whether it stands somewhere in a line that nothing was written; it may be the reviewer who has no words. */
    boolean mentionsNothing(String line) {
        return line.length() < LONGEST_ASIDE && wordless.in(line);
    }

    boolean mentionsNothing(Said line) {
        return line.text().length() < LONGEST_ASIDE && wordless.in(line);
    }

    /** A form's question without saying that nobody has to answer it: {@code Name} of {@code Name (optional)}. */
    String asked(String question) {
        int open = question.stripTrailing().endsWith(")") ? question.lastIndexOf('(') : -1;
        return open > 0 && unasked.in(question.substring(open))
                ? question.substring(0, open).stripTrailing()
                : question;
    }

    /** Whether one of several sentences says no more than that nothing was written: {@code 4 stars. The patient left no comment.} */
    boolean saysNothingWithin(String text) {
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length() || text.charAt(i) == ' ' && ".!".indexOf(text.charAt(i - 1)) >= 0;
            if (ends && i - from < text.length() && saysNothing(text.substring(from, i))) {
                return true;
            }
            from = ends ? i : from;
        }
        return false;
    }

    /** Where it stands in a sentence that nothing was written, in several words; null where it does not. */
    @Nullable
    Span nothingIn(String sentence) {
        Span nothing = wordless.find(sentence);
        return nothing != null && several(sentence, nothing) ? nothing : null;
    }

    /** Whether a value is what a template holds where nobody filled it: {@code {{1.rating}}}; its signs may quote words, too. */
    boolean unfilled(String value) {
        String bare = value.strip();
        return placeholders.stream()
                .filter(bare::startsWith)
                .anyMatch(sign -> Character.isLetter(sign.charAt(0)) || Piece.words(bare) <= MOST_NAMED);
    }

    /** Whether a line says no more than that the reviewer wrote nothing: {@code The patient did not write a comment.} */
    boolean saysNothing(String line) {
        Span nothing = nothing(line);
        String around = nothing == null ? "" : around(line, nothing);
        return nothing != null && (around.isEmpty() || several(line, nothing) && Piece.words(around) <= MOST_ADDED);
    }

    /** The same of a line that may tell facts beside it: {@code Ann, 2 stars on Yelp, no words}. */
    boolean saysNothing(String line, HeaderReader.Header header) {
        Span nothing = header.says() && header.unexplained() <= MOST_ADDED ? nothing(line) : null;
        return nothing != null && several(line, nothing) || saysNothing(line);
    }

    /** The same of what a colleague says, who may add a sentence: {@code "Ann", nothing written. do we know her?} */
    boolean remarksNothing(String line, HeaderReader.Header header) {
        Span nothing = nothing(line);
        boolean apart = nothing != null
                && several(line, nothing)
                && Piece.words(letters(line.substring(0, nothing.start()))) <= MOST_ADDED
                && (line.substring(nothing.end()) + ".").codePoints().limit(1).noneMatch(Character::isWhitespace);
        return apart || saysNothing(line, header);
    }

    /** Where it is said that nothing was written, unless a sentence stands in front; null where it is not. */
    private @Nullable Span nothing(String line) {
        Span nothing = line.length() < LONGEST_ASIDE ? wordless.find(line) : null;
        String before =
                nothing == null ? "" : line.substring(0, nothing.start()).strip();
        boolean sentence = !letters(before).isEmpty() && ".!?…。".indexOf(before.charAt(before.length() - 1)) >= 0;
        return sentence ? null : nothing;
    }

    /** "none" and "empty" are mostly the reviewer's own. */
    private static boolean several(String line, Span nothing) {
        return nothing.of(line).strip().indexOf(' ') >= 0;
    }

    /** What stands around; a tool may say twice that nothing was written. */
    private String around(String line, Span nothing) {
        String behind = line.substring(nothing.end());
        Span again = wordless.find(behind);
        String rest = again != null && several(behind, again)
                ? behind.substring(0, again.start()) + " " + behind.substring(again.end())
                : behind;
        return (letters(line.substring(0, nothing.start())) + " " + letters(rest)).strip();
    }

    /** The letters and spaces of a line: what is compared, so that counts and icons do not matter. */
    static String letters(String line) {
        char[] letters = new char[line.length()];
        int length = 0;
        for (int i = 0; i < letters.length; i++) {
            char c = line.charAt(i);
            boolean kept = Character.isLetter(c) || c == '\'' || c == '’' || c == '&';
            if (kept) {
                letters[length++] = c;
            } else if (length > 0 && letters[length - 1] != ' ') {
                letters[length++] = ' ';
            }
        }
        return new String(letters, 0, length > 0 && letters[length - 1] == ' ' ? length - 1 : length);
    }
}
