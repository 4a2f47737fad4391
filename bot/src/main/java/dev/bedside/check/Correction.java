package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Puts the better sentences in place: a clean sentence stays as it was, word for word. */
final class Correction {

    private Correction() {}

    /**
     * @param text the reply
     * @param findings what was found in it
     * @return the corrected reply; empty where nothing of it remains
     */
    static String apply(Text text, List<Finding> findings) {
        var result = new StringBuilder();
        var used = new LinkedHashSet<String>();
        int copied = 0;
        for (Span sentence : text.sentences()) {
            var worst = worstIn(sentence, findings);
            String between = text.raw().substring(copied, sentence.start());
            copied = sentence.end();
            String words = worst.map(Finding::instead).orElseGet(() -> sentence.of(text.raw()));
            boolean said = !used.add(words) && worst.isPresent();
            if (!words.isBlank() && !said) {
                result.append(result.isEmpty() ? between.stripLeading() : between.isEmpty() ? " " : between)
                        .append(words);
            }
        }
        return result.toString().strip();
    }

    private static Optional<Finding> worstIn(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.span().end() > finding.span().start()
                        && finding.span().overlaps(sentence))
                .min(Comparator.comparing(Finding::level));
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
                .filter(finding -> isMissing(finding, category))
                .map(Finding::instead)
                .findFirst();
    }

    private static boolean isMissing(Finding finding, Category category) {
        return finding.category() == category
                && finding.span().start() == finding.span().end();
    }
}
