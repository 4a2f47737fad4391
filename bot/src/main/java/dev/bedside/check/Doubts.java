package dev.bedside.check;

import dev.bedside.check.Witness.Before;
import dev.bedside.text.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what of a reply is doubted because of what is wrong elsewhere in it. */
final class Doubts {

    private static final Set<Category> HARD =
            EnumSet.of(Category.LEGAL_INTIMIDATION, Category.RETALIATION, Category.PRIVACY_DENIES);

    /** Of fewer words examples know little: "Un abrazo grande". */
    private static final int FEW_WORDS = 5;

    private final CheckRules rules;
    private final Frame frame;
    private final Ties ties;
    private final SafetyReader safety;

    Doubts(CheckRules rules, Frame frame, Ties ties, SafetyReader safety) {
        this.rules = rules;
        this.frame = frame;
        this.ties = ties;
        this.safety = safety;
    }

    /** Which sentences of a reply that leaks are not recognised as safe. */
    Set<Integer> unsafe(MarkedReply marked) {
        var text = marked.text();
        if (marked.findings().stream().noneMatch(Doubts::givesAway)) {
            return Set.of();
        }
        var unsafe = new HashSet<Integer>();
        var before = Before.NOTHING;
        for (int i = 0; i < text.sentenceCount(); i++) {
            int first = frame.firstBehindGreeting(text, i, marked.reply());
            int end = text.endWordOf(i);
            var witness = marked.witnesses().of(first, end, before);
            boolean likely = witness.chance() >= HouseReader.LIKELIEST
                    && end - first > FEW_WORDS
                    && marked.does().get(i).isEmpty()
                    && !safety.isKnown(text, first, end);
            boolean safe = first >= end
                    || ties.isFrame(text, i, marked.reply())
                    || scorn(text.sentence(i), marked.findings()).isEmpty()
                            && !likely
                            && safety.isSafe(text, first, end, marked.does().get(i), marked.complaint(), witness);
            boolean blamed = isBlamed(marked.offending().get(i));
            if (!blamed && !safe) {
                unsafe.add(i);
            }
            if (blamed || !safe) {
                before = Before.GONE;
            } else {
                before = safety.namesSomebody(text, first, end) ? Before.NAMES : Before.STAYS;
            }
        }
        return Set.copyOf(unsafe);
    }

    /** An oath gives nothing away, and neither does a gift. */
    static boolean givesAway(Finding finding) {
        return finding.level() == Category.Level.BLOCK
                && finding.category() != Category.PROFANITY
                && finding.category() != Category.INCENTIVE;
    }

    /** Only a rule knows a denial for sure. */
    private boolean isSure(Finding finding) {
        return finding.category() != Category.PRIVACY_DENIES
                || rules.of(finding).seenBy() != CheckRules.SeenBy.EXAMPLES;
    }

    private static boolean isBlamed(List<Finding> offending) {
        return offending.stream().anyMatch(finding -> finding.level() == Category.Level.BLOCK);
    }

    /** What in it defends or brushes off, even if that blocks nothing: "We are sorry you feel that way." */
    static List<Finding> scorn(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.category() == Category.DEFENSIVE || finding.category() == Category.DISMISSIVE)
                .filter(finding -> finding.span().overlaps(sentence))
                .toList();
    }

    /** Whoever insults, or swears at the reader, rarely does so in one sentence alone; whoever threatens or sends away often does. */
    Bitterness bitterness(MarkedReply marked) {
        var text = marked.text();
        var blocking = marked.findings().stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
        boolean sorry = marked.does().stream().anyMatch(each -> each.contains(Category.NO_APOLOGY));
        var swearing = blocking.stream()
                .filter(finding -> finding.category() == Category.PROFANITY)
                .toList();
        boolean swears = swearing.size() > 1
                || swearing.stream()
                        .anyMatch(finding -> ties.speaksOfReader(
                                text, text.sentenceOf(text.wordAt(finding.span().start()))));
        boolean insults = blocking.stream().anyMatch(finding -> finding.category() == Category.INSULT);
        boolean hard = blocking.stream().anyMatch(finding -> HARD.contains(finding.category()) && isSure(finding));
        if (!marked.complaint()) {
            return Bitterness.NONE;
        }
        return insults || swears && !sorry ? Bitterness.INSULTING : hard && !sorry ? Bitterness.HARD : Bitterness.NONE;
    }

    /** How little of a reply is believed to be meant well. */
    enum Bitterness {
        /** Nothing but what is found is doubted. */
        NONE,
        /** It threatens, sends away or denies: what speaks of the house alone stays. */
        HARD,
        /** It insults: nothing stays but what does something. */
        INSULTING
    }
}
