package dev.bedside.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that are heard again: said twice close together, they make a reply sound assembled. */
final class Echo {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Shorter words are too common to be noticed. */
    private static final int NOTICED = 5;

    /** So much of a word tells it from others, whatever its ending. */
    private static final int STEM = 5;

    private Echo() {}

    /** How many noticeable words of a sentence were said before. */
    static long count(String sentence, List<String> said) {
        var words = words(sentence);
        return said.stream()
                .map(Echo::words)
                .flatMap(Set::stream)
                .distinct()
                .filter(words::contains)
                .count();
    }

    private static Set<String> words(String text) {
        return NO_LETTER
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= NOTICED)
                .map(word -> word.substring(0, STEM))
                .collect(Collectors.toSet());
    }
}
