package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words as a text says them. */
final class Said {

    private Said() {}

    /** Whether a word is written with a capital. */
    static boolean isName(Text text, int word) {
        return Character.isUpperCase(text.raw().charAt(text.word(word).start()));
    }

    static String form(Text text, int word) {
        return text.word(word).form();
    }

    /** The folded words of a stretch between blanks. */
    static String phrase(Text text, int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> form(text, at)).collect(Collectors.joining(" ", " ", " "));
    }
}
