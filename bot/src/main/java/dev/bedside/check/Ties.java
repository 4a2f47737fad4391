package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.Set;
import java.util.stream.IntStream;

/** How the sentences of a reply hang together: which frame it, which stand by themselves, and which say nothing without the one in front. */
final class Ties {

    /** Words: a last sentence of no more is a signature. */
    static final int LONGEST_SIGNATURE = 5;

    private static final int FEWEST_GREETING = 4;

    /** Among so many words "it" is what the sentence speaks of: "Post it and I will explain". */
    private static final int EARLIEST = 2;

    private final CheckRules rules;
    private final Halves halves;

    Ties(CheckRules rules, Halves halves) {
        this.rules = rules;
        this.halves = halves;
    }

    /** Whether a sentence is a greeting, a closing or a signature. */
    boolean isFrame(Text text, int sentence, Reply reply) {
        int words = text.endWordOf(sentence) - text.firstWordOf(sentence);
        boolean last = sentence == text.sentenceCount() - 1;
        String raw = text.sentence(sentence).of(text.raw());
        return rules.rewording().closes(text, sentence)
                || last && words <= LONGEST_SIGNATURE && ".!?…".indexOf(raw.charAt(raw.length() - 1)) < 0
                || sentence == 0 && words < FEWEST_GREETING && halves.names(raw, reply);
    }

    /** Whether a sentence means nothing without the one in front. */
    boolean hangs(Text text, int sentence, Set<Category> does) {
        int first = text.firstWordOf(sentence);
        int end = Math.min(text.endWordOf(sentence), first + EARLIEST);
        var words = rules.rewording().parts(text.language());
        String said = Parts.phrase(text, first, text.endWordOf(sentence));
        return rules.rewording().isLeftover(text, sentence)
                || words.clitics().stream().anyMatch(text.word(first).form()::endsWith)
                || does.isEmpty()
                        && (rules.traits().grammar().leans(text, sentence)
                                || words.hanging().stream().anyMatch(tail -> said.endsWith(" " + tail + " "))
                                || IntStream.range(first, end)
                                        .anyMatch(word -> rules.rewording()
                                                .pointsBack(text.language())
                                                .contains(text.word(word).form())));
    }

    /** Whether a sentence begins with what speaks of the one in front. */
    boolean leans(Text text, int sentence) {
        String first = text.word(text.firstWordOf(sentence)).form();
        return rules.rewording().parts(text.language()).refers().contains(first);
    }

    /** Whether a sentence of a reply that does not stay as a whole stays: it is the frame, or tells of the writer alone. */
    boolean stays(Text text, int sentence, Reply reply) {
        int from = text.sentence(sentence).start()
                + halves.greeting(text, sentence, reply).map(String::length).orElse(0);
        int first = text.wordAt(from);
        var words = rules.rewording().parts(text.language());
        boolean self = words.self().contains(text.word(first).form())
                && IntStream.range(first, text.endWordOf(sentence))
                        .noneMatch(
                                word -> words.refers().contains(text.word(word).form()));
        return self || isFrame(text, sentence, reply);
    }

    /** Whether a sentence says something that a hostile reply may say; "calling that" calls nobody. */
    boolean doesSomething(Text text, int sentence, Set<Category> does) {
        return !does.isEmpty()
                && (!does.equals(Set.of(Category.NO_CONTACT))
                        || OwnContact.offered(text.sentence(sentence).of(text.raw()))
                                .isPresent()
                        || rules.traits()
                                .grammar()
                                .opensHalf()
                                .contains(text.word(text.firstWordOf(sentence)).form()));
    }
}
