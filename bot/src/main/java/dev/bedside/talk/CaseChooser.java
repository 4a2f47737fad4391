package dev.bedside.talk;

import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which case a wish is about: the one that is named, else the one that is silently meant. */
final class CaseChooser {

    /** The case that another repeats is not the one to be closed. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:(?:du\\p{L}+|copy|repeat|repetida|repetido|copia) (?:of|de)|same as|igual (?:que|a)|mism[ao] que) "
                    + CaseFinder.CASE + "\\b");

    private static final Pattern OTHER =
            Pattern.compile("(?i)\\b(?:the other one\\b|(?:la otra|el otro)\\b(?! \\p{L}{3}))");

    private CaseChooser() {}

    /** @param taken what the wish takes down: no case is named there */
    static @Nullable Long caseOf(
            Intent intent, @Nullable Span taken, Plain plain, CaseFinder.Named named, Utterance utterance) {
        if (!intent.mayNameACase()) {
            return null;
        }
        var meant = namedBy(taken, plain, named);
        if (intent == Intent.CLOSE
                && meant.size() == 1
                && COMPARED.matcher(plain.text()).find()) {
            Long silent = CaseFinder.silent(utterance);
            return silent != null && meant.getFirst().contains(silent) ? CaseFinder.other(utterance) : silent;
        }
        if (meant.isEmpty() && OTHER.matcher(plain.text()).find()) {
            return CaseFinder.other(utterance);
        }
        if (!meant.isEmpty()) {
            return meant.getFirst().size() == 1 ? meant.getFirst().getFirst() : among(meant.getFirst(), utterance);
        }
        if (intent == Intent.OTHER_ONE) {
            return CaseFinder.other(utterance);
        }
        Long there = intent == Intent.REPORT ? null : CaseFinder.onlyOneOf(plain.text(), utterance);
        return there == null ? CaseFinder.silent(utterance) : there;
    }

    /** Of several cases that a name fits, the one that is spoken of. */
    private static @Nullable Long among(List<Long> fitting, Utterance utterance) {
        Long silent = CaseFinder.silent(utterance);
        return silent != null && fitting.contains(silent) ? silent : null;
    }

    /** The cases named outside of what the wish takes down: a colleague may be called like a reviewer. */
    private static List<List<Long>> namedBy(@Nullable Span taken, Plain plain, CaseFinder.Named named) {
        var names = new ArrayList<List<Long>>();
        int at = -1;
        for (List<Long> name : named.names()) {
            at = plain.text().indexOf(CaseFinder.CASE, at + 1);
            if (taken == null || at < taken.start() || at >= taken.end()) {
                names.add(name);
            }
        }
        return names;
    }
}
