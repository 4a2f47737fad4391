package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the name a reply greets somebody by.
 *
 * <p>The display name may be used; any other name tells the world who hides behind a pseudonym, which cost a practice
 * $50,000 (OCR v. Igbinadolor, 2022).
 */
final class NameReader {

    private final Set<String> greetings;
    private final Set<String> notNames;

    /**
     * @param greetings folded words that a name follows: "hi", "dear"
     * @param notNames folded words that follow a greeting without being a name: "all", "friend"
     */
    NameReader(Set<String> greetings, Set<String> notNames) {
        this.greetings = greetings;
        this.notNames = notNames;
    }

    /** The greeting's name where it shares nothing with the display name. */
    Optional<Span> strangeName(Text reply, String author) {
        if (reply.size() < 2 || !greetings.contains(reply.word(0).form())) {
            return Optional.empty();
        }
        int word = 1;
        while (word < reply.size() && greetings.contains(reply.word(word).form())) {
            word++;
        }
        if (word >= reply.size()) {
            return Optional.empty();
        }
        var name = reply.word(word);
        if (name.opensSentence()) {
            return Optional.empty(); // "Thank you. Unfortunately …" greets nobody
        }
        boolean capital = Character.isUpperCase(reply.raw().codePointAt(name.start()));
        if (!capital || notNames.contains(name.form()) || belongsTo(name.form(), author)) {
            return Optional.empty();
        }
        return Optional.of(new Span(name.start(), name.end()));
    }

    private static boolean belongsTo(String name, String author) {
        String folded = Tokenizer.fold(author);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .anyMatch(part -> part.equals(name)
                        || (Math.min(part.length(), name.length()) >= 3 && (part.startsWith(name) || name.startsWith(part))));
    }
}
