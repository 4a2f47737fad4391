package dev.bedside.check;

import dev.bedside.check.Witness.Before;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
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
    Set<Integer> unsafe(
            Text text,
            List<Finding> findings,
            List<List<Finding>> offending,
            List<Set<Category>> does,
            Reply reply,
            boolean complaint,
            Witnesses witnesses) {
        if (findings.stream().noneMatch(Doubts::givesAway)) {
            return Set.of();
        }
        var unsafe = new HashSet<Integer>();
        var before = Before.NOTHING;
        for (int i = 0; i < text.sentenceCount(); i++) {
            int first = frame.firstBehindGreeting(text, i, reply);
            int end = text.endWordOf(i);
            var witness = witnesses.of(first, end, before);
            boolean likely = witness.chance() >= HouseReader.LIKELIEST
                    && end - first > FEW_WORDS
                    && does.get(i).isEmpty()
                    && !safety.isKnown(text, first, end);
            boolean safe = first >= end
                    || ties.isFrame(text, i, reply)
                    || !scorns(text.sentence(i), findings)
                            && !likely
                            && safety.isSafe(text, first, end, does.get(i), complaint, witness);
            boolean blamed = isBlamed(offending.get(i));
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

    /** Whether it defends or brushes off, even if that blocks nothing: "We are sorry you feel that way." */
    static boolean scorns(Span sentence, List<Finding> findings) {
        return !scorn(sentence, findings).isEmpty();
    }

    /** What in it defends or brushes off. */
    static List<Finding> scorn(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.category() == Category.DEFENSIVE || finding.category() == Category.DISMISSIVE)
                .filter(finding -> finding.span().overlaps(sentence))
                .toList();
    }

    /** Whoever insults, or swears at the reader, rarely does so in one sentence alone; whoever threatens often does. */
    boolean isBitter(Text text, List<Finding> findings, List<Set<Category>> does, boolean complaint) {
        var blocking = findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
        boolean sorry = does.stream().anyMatch(each -> each.contains(Category.NO_APOLOGY));
        var swearing = blocking.stream()
                .filter(finding -> finding.category() == Category.PROFANITY)
                .toList();
        boolean swears = swearing.size() > 1
                || swearing.stream()
                        .anyMatch(finding -> ties.speaksOfReader(
                                text, text.sentenceOf(text.wordAt(finding.span().start()))));
        boolean insults = blocking.stream().anyMatch(finding -> finding.category() == Category.INSULT);
        boolean attacks =
                swears || blocking.stream().anyMatch(finding -> HARD.contains(finding.category()) && isSure(finding));
        return complaint && (insults || attacks && !sorry);
    }
}
