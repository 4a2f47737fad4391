package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts better sentences in place of those that offend, and leaves every other sentence as it was, word for word.
 *
 * <p>What comes out still sounds like whoever wrote it: the greeting and the half of a sentence that may be said stay, and
 * nothing is thanked for, regretted or offered twice.
 */
final class Corrector {

    /** Two sentences of the house are help; a third makes it a form letter. */
    private static final int MOST_INSERTED = 2;

    /** A reply of fewer words says thanks and nothing else. */
    private static final int FEWEST_WORDS = 7;

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
        var said = EnumSet.noneOf(Category.class);
        for (int i = 0; i < sentences.size(); i++) {
            if (in(sentences.get(i), findings).isEmpty()) {
                said.addAll(does.get(i));
            }
        }
        boolean complaint = acts.isToComplaint(reply, text);
        var pieces = new ArrayList<String>();
        var inserted = new HashSet<String>();
        for (int i = 0; i < sentences.size(); i++) {
            var offending = in(sentences.get(i), findings);
            String words = sentences.get(i).of(text.raw());
            if (!offending.isEmpty()) {
                words = halves.clean(text, i, offending, reply)
                        .map(half -> {
                            said.addAll(acts.in(texts.read(half, text.language())));
                            return half;
                        })
                        .orElse("");
                if (words.isEmpty()) {
                    words = better(offending, text, complaint, said, inserted)
                            .map(sentence -> halves.greeted(text, offending, sentence, reply))
                            .orElse("");
                }
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

    /** A better sentence, unless the reply does already what it would do, or it does not fit. */
    private Optional<String> better(
            List<Finding> offending, Text text, boolean complaint, Set<Category> said, Set<String> inserted) {
        var gravest = offending.getFirst().level();
        for (Finding finding :
                offending.stream().filter(each -> each.level() == gravest).toList()) {
            var rule = rules.of(finding);
            var does = acts.in(texts.read(finding.instead(), text.language()));
            boolean own = rule.seenBy() == CheckRules.SeenBy.CAPITALS;
            boolean again = !does.isEmpty() && said.containsAll(does);
            boolean fits = rule.suits(complaint) && inserted.size() < MOST_INSERTED;
            if (!finding.instead().isBlank() && (own || (fits && !again && inserted.add(finding.instead())))) {
                said.addAll(does);
                return Optional.of(finding.instead());
            }
        }
        return Optional.empty();
    }

    /** What is wrong inside of a sentence, the gravest first. */
    private static List<Finding> in(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.span().end() > finding.span().start()
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
        missing(findings, Category.NO_THANKS).ifPresent(parts::add);
        var apology = missing(findings, Category.NO_APOLOGY);
        int split =
                parts.isEmpty() && reply.sentenceCount() > 0 ? reply.sentence(0).end() : 0;
        parts.add(reply.raw().substring(0, split).strip());
        apology.ifPresent(parts::add);
        String rest = reply.raw().substring(split);
        String head =
                String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
        String text = (head + (split == 0 && !head.isEmpty() ? " " : "") + rest).strip();
        return missing(findings, Category.NO_CONTACT)
                .map(contact -> (text + " " + contact).strip())
                .orElse(text);
    }

    private static Optional<String> missing(List<Finding> findings, Category category) {
        return findings.stream()
                .filter(finding -> finding.category() == category
                        && finding.span().start() == finding.span().end())
                .map(Finding::instead)
                .findFirst();
    }
}
