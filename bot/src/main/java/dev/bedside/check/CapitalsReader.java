package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds shouting: several words in capitals one behind the other, or rows of exclamation marks. */
final class CapitalsReader {

    private static final int WORDS = 3;
    private static final int MARKS = 3;

    /**
     * A sentence that shouts.
     *
     * @param span of the shouted words
     * @param calm the whole sentence in an ordinary voice
     */
    record Shout(Span span, String calm) {

        /** Positions only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Shout" + span;
        }
    }

    List<Shout> shouting(Text reply) {
        var found = new ArrayList<Shout>();
        for (int i = 0; i < reply.sentenceCount(); i++) {
            String sentence = reply.sentence(i).of(reply.raw());
            shouting(reply, i).ifPresent(span -> found.add(new Shout(span, calm(sentence))));
        }
        return found;
    }

    private static Optional<Span> shouting(Text reply, int sentence) {
        int run = 0;
        for (int word = reply.firstWordOf(sentence); word < reply.endWordOf(sentence); word++) {
            run = isCapitals(reply, word) ? run + 1 : 0;
            if (run >= WORDS) {
                return Optional.of(reply.span(word - run + 1, word));
            }
        }
        return exclamations(reply.raw(), reply.sentence(sentence));
    }

    private static boolean isCapitals(Text reply, int word) {
        var span = reply.span(word, word);
        String letters = span.of(reply.raw());
        return letters.length() >= 2
                && letters.chars().filter(Character::isLetter).count() >= 2
                && letters.chars().noneMatch(Character::isLowerCase);
    }

    private static Optional<Span> exclamations(String raw, Span sentence) {
        int start = raw.indexOf("!".repeat(MARKS), sentence.start());
        if (start < 0 || start >= sentence.end()) {
            return Optional.empty();
        }
        int end = start;
        while (end < raw.length() && raw.charAt(end) == '!') {
            end++;
        }
        return Optional.of(new Span(start, end));
    }

    /** The same words in an ordinary voice: capitals only at the beginning, one mark where there was a row. */
    private static String calm(String sentence) {
        var calm = new StringBuilder(sentence.replaceAll("!{2,}", "!"));
        long capitals = sentence.chars().filter(Character::isUpperCase).count();
        long small = sentence.chars().filter(Character::isLowerCase).count();
        if (capitals > small) {
            calm.replace(0, calm.length(), calm.toString().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < calm.length(); i++) {
            if (Character.isLetter(calm.charAt(i))) {
                calm.setCharAt(i, Character.toUpperCase(calm.charAt(i)));
                break;
            }
        }
        return calm.toString();
    }
}
