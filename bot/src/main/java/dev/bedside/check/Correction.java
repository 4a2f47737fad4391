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
                result.append(result.isEmpty() ? between.stripLeading() : between.isEmpty() ? " " : between).append(words);
            }
        }
        return withMissingParts(result.toString().strip(), findings, used);
    }

    private static Optional<Finding> worstIn(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.span().end() > finding.span().start() && finding.span().overlaps(sentence))
                .min(Comparator.comparing(Finding::level));
    }

    private static String withMissingParts(String reply, List<Finding> findings, LinkedHashSet<String> used) {
        var parts = new ArrayList<String>();
        findings.stream()
                .filter(finding -> isMissing(finding, Category.NO_THANKS) || isMissing(finding, Category.NO_APOLOGY))
                .map(Finding::instead)
                .filter(used::add)
                .forEach(parts::add);
        parts.add(reply);
        findings.stream()
                .filter(finding -> isMissing(finding, Category.NO_CONTACT))
                .map(Finding::instead)
                .filter(used::add)
                .forEach(parts::add);
        return String.join(" ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static boolean isMissing(Finding finding, Category category) {
        return finding.category() == category && finding.span().start() == finding.span().end();
    }
}
