package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import dev.bedside.text.Word;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the name a reply greets somebody by.
 *
 * <p>The display name may be used; any other name tells the world who hides behind a pseudonym, which cost a practice
 * $50,000 (OCR v. Igbinadolor, 2022).
 */
final class NameReader {

    /** A name inside of a handle, such as Pat in hikerpat; shorter ones are found in any word. */
    private static final int SHORTEST = 3;

    private final GreetingWords words;

    NameReader(GreetingWords words) {
        this.words = words;
    }

    /** The greeting's name where it shares nothing with the display name. */
    Optional<Span> strangeName(Text reply, String author) {
        if (reply.size() < 2) {
            return Optional.empty();
        }
        int greeting = isExclamation(reply) ? 1 : 0;
        if (!words.greetings().contains(reply.word(greeting).form())) {
            return addressed(reply, author).or(() -> titled(reply, author));
        }
        int at = greeting + 1;
        while (at < reply.size() && !reply.word(at).opensSentence() && leads(reply.word(at))) {
            at++;
        }
        if (at >= reply.size() || reply.word(at).opensSentence()) {
            return Optional.empty();
        }
        var name = reply.word(at);
        if (!isWrittenAsName(reply, name) && !isAddressed(reply, at)
                || words.notNames().contains(name.form())) {
            return Optional.empty();
        }
        int next = at + 1;
        return belongsTo(name.form(), author)
                ? surname(reply, next, author).or(() -> companion(reply, next, author))
                : Optional.of(new Span(name.start(), name.end()));
    }

    /** "Aww, thank you Lori" greets as "thank you Lori" does. */
    private boolean isExclamation(Text reply) {
        return reply.size() > 2
                && words.notNames().contains(reply.word(0).form())
                && words.greetings().contains(reply.word(1).form());
    }

    /** What stands right behind the display name and does not belong to it: "Marta Quiroga" for Marta_82. */
    private Optional<Span> surname(Text reply, int at, String author) {
        if (at >= reply.size() || reply.word(at).start() != reply.word(at - 1).end() + 1) {
            return Optional.empty();
        }
        var word = reply.word(at);
        boolean beyond = isWrittenAsName(reply, word)
                && !reply.word(at).opensSentence()
                && !isGreetingOrTitle(word)
                && !words.notNames().contains(word.form())
                && !belongsTo(word.form(), author);
        return beyond ? Optional.of(new Span(word.start(), word.end())) : Optional.empty();
    }

    /** Whoever is greeted beside the display name: "Thank you, Kelly and Mason!". */
    private Optional<Span> companion(Text reply, int at, String author) {
        if (at + 1 >= reply.size()
                || reply.word(at + 1).opensSentence()
                || !words.joins().contains(reply.word(at).form())) {
            return Optional.empty();
        }
        var word = reply.word(at + 1);
        int end = word.end();
        boolean named = isWrittenAsName(reply, word)
                && end < reply.raw().length()
                && ",!.".indexOf(reply.raw().charAt(end)) >= 0
                && !isGreetingOrTitle(word)
                && !words.notNames().contains(word.form())
                && !belongsTo(word.form(), author);
        return named ? Optional.of(new Span(word.start(), end)) : Optional.empty();
    }

    /** A title and a surname in front of all: "Ms. Halvorsen, we are sorry". */
    private Optional<Span> titled(Text reply, String author) {
        var name = reply.word(1);
        boolean called = words.titles().contains(reply.word(0).form())
                && isWrittenAsName(reply, name)
                && name.end() < reply.raw().length()
                && reply.raw().charAt(name.end()) == ','
                && !belongsTo(name.form(), author);
        return called ? Optional.of(new Span(reply.word(0).start(), name.end())) : Optional.empty();
    }

    /** The name in front of all: "Jessica, thank you", where nobody but the display name may stand. */
    private Optional<Span> addressed(Text reply, String author) {
        var name = reply.word(0);
        boolean called = isWrittenAsName(reply, name)
                && name.end() < reply.raw().length()
                && reply.raw().charAt(name.end()) == ','
                && words.greetings().contains(reply.word(1).form());
        return called && !words.notNames().contains(name.form()) && !belongsTo(name.form(), author)
                ? Optional.of(new Span(name.start(), name.end()))
                : Optional.empty();
    }

    /** Whether a stretch names nobody but the reviewer, and by the display name. */
    boolean isDisplayName(Text reply, Span span, String author) {
        boolean named = false;
        for (int at = reply.wordAt(span.start());
                at < reply.size() && reply.word(at).start() < span.end();
                at++) {
            var word = reply.word(at);
            if (isWrittenAsName(reply, word) && !isGreetingOrTitle(word)) {
                if (!belongsTo(word.form(), author)) {
                    return false;
                }
                named = true;
            } else if (isInitial(reply, word, author)) {
                named = true;
            }
        }
        return named;
    }

    private boolean leads(Word word) {
        return isGreetingOrTitle(word) || words.fillers().contains(word.form());
    }

    private boolean isGreetingOrTitle(Word word) {
        return words.greetings().contains(word.form()) || words.titles().contains(word.form());
    }

    /** A word between a salutation and a comma is a name, however it is written: "dear jane,". */
    private boolean isAddressed(Text reply, int at) {
        var before = reply.word(at - 1).form();
        int end = reply.word(at).end();
        return words.salutations().contains(before)
                && end < reply.raw().length()
                && reply.raw().charAt(end) == ',';
    }

    private static boolean isWrittenAsName(Text reply, Word word) {
        String raw = reply.raw();
        return word.end() - word.start() > 1
                && Character.isUpperCase(raw.charAt(word.start()))
                && !Character.isUpperCase(raw.charAt(word.start() + 1));
    }

    /** "Mr. P." is no more than Lyle P. shows. */
    private static boolean isInitial(Text reply, Word word, String author) {
        return word.end() - word.start() == 1
                && Character.isUpperCase(reply.raw().charAt(word.start()))
                && Arrays.asList(Tokenizer.fold(author).split("[^\\p{L}]+")).contains(word.form());
    }

    private static boolean belongsTo(String name, String author) {
        String folded = Tokenizer.fold(author);
        return Stream.concat(Arrays.stream(folded.split("[^\\p{L}]+")), Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")))
                .filter(part -> !part.isEmpty())
                .anyMatch(part -> part.equals(name)
                        || (name.length() >= SHORTEST && (part.startsWith(name) || part.endsWith(name))));
    }
}
