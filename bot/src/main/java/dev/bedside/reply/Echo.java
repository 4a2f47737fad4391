package dev.bedside.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hears words again: said twice close together, they make a reply sound assembled. */
final class Echo {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Shorter words are too common to be noticed, but for a few. */
    private static final int NOTICED = 5;

    /** So much of a word tells it from others, whatever its ending. */
    private static final int STEM = 5;

    private final Set<String> few;

    /** @param few short words that are noticed all the same */
    Echo(Set<String> few) {
        this.few = few;
    }

    /** How many noticeable words of a sentence were said before. */
    long count(String sentence, List<String> said) {
        var words = words(sentence).collect(Collectors.toSet());
        return said.stream()
                .flatMap(this::words)
                .distinct()
                .filter(words::contains)
                .count();
    }

    /** How many noticeable words a sentence says again itself. */
    long within(String sentence) {
        var once = new HashSet<String>();
        return words(sentence).filter(word -> !once.add(word)).count();
    }

    private Stream<String> words(String text) {
        return NO_LETTER
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= NOTICED || few.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())));
    }

    /** Sizes only, as of everything that is held against people's words. */
    @Override
    public String toString() {
        return "Echo[" + few.size() + " short words]";
    }
}
