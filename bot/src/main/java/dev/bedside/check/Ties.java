package dev.bedside.check;

import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** How the sentences of a reply hang together: which frame it, which stand by themselves, and which say nothing without the one in front. */
final class Ties {

    private static final int FEWEST_GREETING = 4;

    /** Among so many words "it" is what the sentence speaks of: "Post it and I will explain". */
    private static final int EARLIEST = 2;

    private final CheckRules rules;
    private final Frame frame;
    private final SafetyReader safety;

    Ties(CheckRules rules, Frame frame, SafetyReader safety) {
        this.safety = safety;
        this.rules = rules;
        this.frame = frame;
    }

    /** Whether a sentence is a greeting, a closing or a signature. */
    boolean isFrame(Text text, int sentence, Reply reply) {
        int words = text.endWordOf(sentence) - text.firstWordOf(sentence);
        String raw = text.sentence(sentence).of(text.raw());
        return rules.rewording().closes(text, sentence)
                || frame.signs(text, sentence)
                || sentence == 0 && words < FEWEST_GREETING && frame.names(raw, reply);
    }

    /** Whether a sentence means nothing without the one in front. */
    boolean hangs(Text text, int sentence, Set<Category> does) {
        int first = text.firstWordOf(sentence);
        var words = rules.rewording().parts(text.language());
        String opening = text.word(first).form();
        String said = Said.phrase(text, first, text.endWordOf(sentence));
        return rules.rewording().isLeftover(text, sentence)
                || words.clitics().stream().anyMatch(opening::endsWith)
                || isUnnamed(text, sentence)
                || does.isEmpty()
                        && (!words.writer().contains(opening) && leansOnSomebody(text, sentence)
                                || words.hanging().stream().anyMatch(tail -> said.endsWith(" " + tail + " "))
                                || early(text, sentence, rules.rewording().pointsBack(text.language()), EARLIEST));
    }

    /** Whether a sentence speaks of somebody, or something, in front of it: "They're thriving", not "the plants say hello, they're thriving". */
    private boolean leansOnSomebody(Text text, int sentence) {
        var grammar = rules.traits().grammar();
        int first = text.firstWordOf(sentence);
        return grammar.leansFirst().contains(text.word(first).form())
                || grammar.leans(text, sentence)
                        && (!text.language().equals(Language.ENGLISH)
                                || safety.pointsAtSomebody(text, first, text.endWordOf(sentence)));
    }

    /** Whether a sentence wants another behind it: "I wish I could." */
    boolean leads(Text text, int sentence) {
        String said = Said.phrase(text, text.firstWordOf(sentence), text.endWordOf(sentence));
        var words = words(text);
        return words.tails().stream()
                .filter(tail -> !words.hanging().contains(tail))
                .anyMatch(tail -> said.endsWith(" " + tail + " "));
    }

    private static boolean early(Text text, int sentence, Set<String> words, int reach) {
        int first = text.firstWordOf(sentence);
        return IntStream.range(first, Math.min(text.endWordOf(sentence), first + reach))
                .anyMatch(word -> words.contains(text.word(word).form()));
    }

    /** Whether a sentence goes on where the one in front ended: "But …". */
    boolean leans(Text text, int sentence) {
        String first = text.word(text.firstWordOf(sentence)).form();
        return rules.traits().grammar().hangs().contains(first);
    }

    /** Whether a sentence does not name who it speaks of: "Está en el 555-0100". */
    boolean isUnnamed(Text text, int sentence) {
        var first = text.word(text.firstWordOf(sentence));
        return words(text)
                .unnamed()
                .contains(text.raw().substring(first.start(), first.end()).toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence speaks of whoever reads. */
    boolean speaksOfReader(Text text, int sentence) {
        return holds(text, sentence, words(text).reader());
    }

    private PartWords words(Text text) {
        return rules.rewording().parts(text.language());
    }

    private static boolean holds(Text text, int sentence, Set<String> words) {
        return IntStream.range(text.firstWordOf(sentence), text.endWordOf(sentence))
                .anyMatch(word -> words.contains(text.word(word).form()));
    }
}
