package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts better sentences in place of those that offend, and leaves every other sentence as it was, word for word.
 *
 * <p>What comes out still sounds like whoever wrote it: the greeting and the half of a sentence that may be said stay, and
 * nothing is thanked for, regretted or offered twice.
 */
final class Corrector {

    /** A reply of fewer words says thanks and nothing else. */
    private static final int FEWEST_WORDS = 7;

    /** A first sentence of more words says something of its own. */
    private static final int LONGEST_OPENING = 9;

    private static final int LONGEST_SIGNATURE = 5;

    private final CheckRules rules;
    private final TextReader texts;
    private final Acts acts;
    private final Halves halves;

    Corrector(CheckRules rules, TextReader texts, GreetingWords greetings) {
        this.rules = rules;
        this.texts = texts;
        this.acts = new Acts(rules);
        this.halves = new Halves(acts, texts, greetings);
    }

    /**
     * The reply with a better sentence, a half of its own, or nothing in place of each that offends.
     *
     * @return empty where nothing of it remains
     */
    String replace(Text text, List<Finding> findings, Reply reply) {
        var sentences = text.sentences();
        var does = acts.bySentence(text);
        boolean complaint = acts.isToComplaint(reply, text);
        var substitutes = new Substitutes(rules, acts, texts, text, complaint);
        for (int i = 0; i < sentences.size(); i++) {
            if (in(sentences.get(i), findings).isEmpty()) {
                substitutes.hear(does.get(i));
            }
        }
        var pieces = new ArrayList<String>();
        String greeting = "";
        for (int i = 0; i < sentences.size(); i++) {
            var offending = in(sentences.get(i), findings);
            String words = sentences.get(i).of(text.raw());
            if (!offending.isEmpty()) {
                int sentence = i;
                words = halves.clean(text, i, offending, reply)
                        .map(substitutes::hear)
                        .or(() -> substitutes
                                .of(sentence, offending)
                                .map(better -> halves.greeted(text, offending, better, reply)))
                        .orElse("");
                if (words.isEmpty()) {
                    greeting = halves.greeting(text, i, offending, reply).orElse(greeting);
                }
                words += halves.signOff(text, i, offending);
            } else if (!greeting.isEmpty()) {
                words = halves.greeted(greeting, words, complaint);
                greeting = "";
            } else if (i > 0 && !in(sentences.get(i - 1), findings).isEmpty()) {
                words = halves.alone(text, i);
            }
            pieces.add(words);
        }
        String result = joined(text, pieces);
        return isBare(result, text) ? withMore(result, findings, complaint) : result;
    }

    /** "Thanks Joel!" is no reply that anybody meant to write. */
    private boolean isBare(String result, Text text) {
        return !result.isEmpty() && texts.read(result, text.language()).size() < FEWEST_WORDS;
    }

    private String withMore(String result, List<Finding> findings, boolean complaint) {
        return findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK
                        && !finding.instead().isBlank()
                        && !result.contains(finding.instead())
                        && rules.of(finding).suits(complaint))
                .map(finding -> result + " " + finding.instead())
                .findFirst()
                .orElse(result);
    }

    /** The reply without the sentences that offend. */
    String leaveOut(Text text, List<Finding> findings) {
        var pieces = text.sentences().stream()
                .map(sentence -> in(sentence, findings).isEmpty() ? sentence.of(text.raw()) : "")
                .toList();
        return joined(text, pieces);
    }

    /** What is wrong inside of a sentence, the gravest first. */
    private static List<Finding> in(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.category() != Category.SOMETHING_ELSE
                        && finding.span().end() > finding.span().start()
                        && finding.span().overlaps(sentence))
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    /** The pieces with what stood between their sentences. */
    private static String joined(Text text, List<String> pieces) {
        var result = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var sentence = text.sentence(i);
            String between = text.raw().substring(copied, sentence.start());
            copied = sentence.end();
            if (!pieces.get(i).isBlank()) {
                result.append(result.isEmpty() ? between.stripLeading() : between.isEmpty() ? " " : between)
                        .append(pieces.get(i));
            }
        }
        return result.toString().strip();
    }

    /** Adds what is missing where a person would say it: thanks first, then regret, and the way to talk last. */
    static String complete(Text reply, List<Finding> findings) {
        var parts = new ArrayList<String>();
        var thanks = missing(findings, Category.NO_THANKS);
        boolean opens = reply.sentenceCount() > 0 && (thanks.isEmpty() || greets(reply));
        int split = opens ? reply.sentence(0).end() : 0;
        parts.add(reply.raw().substring(0, split).strip());
        thanks.ifPresent(parts::add);
        missing(findings, Category.NO_APOLOGY).ifPresent(parts::add);
        String rest = reply.raw().substring(split);
        String head =
                String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
        String text = (head + (split == 0 && !head.isEmpty() ? " " : "") + rest).strip();
        return missing(findings, Category.NO_CONTACT)
                .map(contact -> beforeSignature(reply, text, contact))
                .orElse(text);
    }

    /** Whether a reply begins with a call, such as "Marcy, how sweet!": thanks come behind it. */
    private static boolean greets(Text reply) {
        int words = reply.endWordOf(0);
        boolean calls = reply.sentence(0).of(reply.raw()).endsWith("!")
                || words > 1 && reply.word(1).opensClause();
        return calls && words <= LONGEST_OPENING;
    }

    /** Whoever has signed says nothing more: what is added stands in front of "Dr. Moss" or "- Joan". */
    private static String beforeSignature(Text reply, String words, String added) {
        if (reply.sentenceCount() > 1) {
            var last = reply.sentence(reply.sentenceCount() - 1).of(reply.raw());
            boolean signs = reply.endWordOf(reply.sentenceCount() - 1) - reply.firstWordOf(reply.sentenceCount() - 1)
                            <= LONGEST_SIGNATURE
                    && last.chars().noneMatch(Character::isDigit)
                    && ".!?…".indexOf(last.charAt(last.length() - 1)) < 0;
            if (signs && words.endsWith(last)) {
                return words.substring(0, words.length() - last.length()).strip() + " " + added + " " + last;
            }
        }
        return (words + " " + added).strip();
    }

    private static Optional<String> missing(List<Finding> findings, Category category) {
        return findings.stream()
                .filter(finding -> finding.category() == category
                        && finding.span().start() == finding.span().end())
                .map(Finding::instead)
                .findFirst();
    }
}
