package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.Optional;

/** Finds shouting: several words in capitals one behind the other, or rows of exclamation marks. */
final class CapitalsReader {

    private static final int WORDS = 3;
    private static final int MARKS = 3;

    Optional<Span> shouting(Text reply) {
        int run = 0;
        for (int word = 0; word < reply.size(); word++) {
            run = isCapitals(reply, word) ? run + 1 : 0;
            if (run >= WORDS) {
                return Optional.of(reply.span(word - run + 1, word));
            }
        }
        return exclamations(reply.raw());
    }

    private static boolean isCapitals(Text reply, int word) {
        var span = reply.span(word, word);
        String letters = span.of(reply.raw());
        return letters.length() >= 2
                && letters.chars().filter(Character::isLetter).count() >= 2
                && letters.chars().noneMatch(Character::isLowerCase);
    }

    private static Optional<Span> exclamations(String raw) {
        int start = raw.indexOf("!".repeat(MARKS));
        if (start < 0) {
            return Optional.empty();
        }
        int end = start;
        while (end < raw.length() && raw.charAt(end) == '!') {
            end++;
        }
        return Optional.of(new Span(start, end));
    }
}
