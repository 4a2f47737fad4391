package dev.bedside.check;

import dev.bedside.check.CheckRules.CheckRule;
import dev.bedside.check.CheckRules.SeenBy;
import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.rule.Match;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a reply: by rules, by special readers, and by examples where neither speaks. */
final class FindingReader {

    /** "We are" in front of "sorry you feel that way". */
    private static final int FEW_LETTERS = 12;

    private static final String PHONE = "phone";

    /** Beside the practice's values, that the review complains: a better sentence must suit it. */
    private static final String COMPLAINT = "complaint";

    private final CheckRules rules;
    private final Acts acts;
    private final TextReader texts;
    private final NameReader names;
    private final EchoReader echoes;
    private final LeakReader leaks;
    private final Strength strength;
    private final Frame frame;
    private final CapitalsReader capitals = new CapitalsReader();

    FindingReader(
            CheckRules rules, TextReader texts, NameReader names, LeakReader leaks, Strength strength, Frame frame) {
        this.frame = frame;
        this.rules = rules;
        this.acts = new Acts(rules);
        this.texts = texts;
        this.names = names;
        this.echoes = rules.echoes();
        this.leaks = leaks;
        this.strength = strength;
    }

    /** What is wrong with a reply, in its order: every phrase once for each thing that is wrong with it. */
    List<Finding> find(Reply reply, Text text, Practice practice) {
        return find(reply, text, practice, judge(reply, text));
    }

    /**
     * The same, where the clauses are judged already: how likely a leak is does not hang on how strict one is.
     *
     * @param clauses as {@link #judge} tells them
     */
    List<Finding> find(Reply reply, Text text, Practice practice, List<LeakReader.Judged> clauses) {
        var findings = everything(reply, text, practice, clauses);
        var byRules = findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK && !isByExamples(finding))
                .toList();
        findings.removeIf(finding -> isByExamples(finding)
                && byRules.stream()
                        .filter(rule -> rule.span().overlaps(finding.span()))
                        .anyMatch(
                                rule -> !LeakReader.SECOND.containsAll(List.of(rule.category(), finding.category()))));
        return sorted(withoutTwins(findings));
    }

    private boolean isByExamples(Finding finding) {
        return rules.of(finding).seenBy() == SeenBy.EXAMPLES;
    }

    /** Every clause with how likely it is that it must not be said; asks the encoder. */
    List<LeakReader.Judged> judge(Reply reply, Text text) {
        return leaks.judge(text, review(reply, text), reply.author());
    }

    private @Nullable Text review(Reply reply, Text text) {
        return reply.review() == null ? null : texts.read(reply.review(), text.language());
    }

    /** What every rule finds, whatever others find in the same words. */
    List<Finding> everything(Reply reply, Text text, Practice practice) {
        return everything(reply, text, practice, judge(reply, text));
    }

    private List<Finding> everything(Reply reply, Text text, Practice practice, List<LeakReader.Judged> clauses) {
        var values = new HashMap<>(Placeholders.of(practice, text.language().code()));
        if (practice.placeholders().contains(PHONE)) {
            rules.rewording().blank(text).ifPresent(blank -> values.put(PHONE, blank));
        }
        var matches = rules.book().match(text);
        var does = acts.bySentence(text, matches);
        boolean regrets = does.stream().anyMatch(sentence -> sentence.contains(Category.NO_APOLOGY));
        if (regrets || Boolean.TRUE.equals(reply.complaint())) {
            values.put(COMPLAINT, "");
        }
        var review = review(reply, text);
        var present = new HashSet<Category>();
        var findings = new ArrayList<Finding>();
        var told = review == null ? Set.<String>of() : echoes.told(review);
        for (Match match : matches) {
            var rule = rules.of(match.rule());
            if (match.rule().absence()) {
                present.add(rule.category());
            } else if (switch (rule.seenBy()) {
                case PATTERN -> true;
                case ECHO -> echoes.repeats(text, match.span(), told);
                case COMPLAINT -> !regrets && Boolean.TRUE.equals(reply.complaint());
                case PRAISE -> review != null && Boolean.FALSE.equals(reply.complaint());
                case GREETING, CAPITALS, SUBJECT, EXAMPLES -> false;
            }) {
                findings.add(finding(rule, match.span(), text, values));
            }
        }
        addSpecial(reply, text, findings, values);
        addStrange(text, review, does, findings, values);
        dropOwn(reply, text, practice, findings);
        dropDoubted(text, clauses, findings);
        addLeaks(text, clauses, findings, values);
        dropOwn(reply, text, practice, findings);
        dropSigned(text, findings);
        addMissing(reply, text, present, findings, values);
        return withNumberOf(text, findings, values.getOrDefault(PHONE, practice.phone()));
    }

    /** Better sentences offer the number that the writer offers, unless it may be somebody else's. */
    private static List<Finding> withNumberOf(Text text, List<Finding> findings, String phone) {
        boolean doubtful = findings.stream()
                .anyMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY
                        && finding.quote().chars().anyMatch(Character::isDigit));
        if (!doubtful) {
            OwnContact.offered(text.raw())
                    .ifPresent(number -> findings.replaceAll(
                            finding -> finding.instead(finding.instead().replace(phone, number))));
        }
        return findings;
    }

    private void addSpecial(Reply reply, Text text, List<Finding> findings, Map<String, String> values) {
        String language = text.language().code();
        for (CheckRule rule : rules.seenBy(SeenBy.CAPITALS, language)) {
            // what was shouted is said again in an ordinary voice: no rule file could know the words
            capitals.shouting(text)
                    .forEach(shout -> findings.add(
                            finding(rule, shout.span(), text, values).instead(shout.calm())));
        }
        String author = reply.author();
        if (author != null) {
            for (CheckRule rule : rules.seenBy(SeenBy.GREETING, language)) {
                names.strangeName(text, author).ifPresent(span -> findings.add(finding(rule, span, text, values)));
            }
        }
    }

    /** What answers another review: a subject that this one does not speak of. */
    private void addStrange(
            Text text,
            @Nullable Text review,
            List<Set<Category>> does,
            List<Finding> findings,
            Map<String, String> values) {
        if (review == null) {
            return;
        }
        var aside = does.stream()
                .map(sentence -> sentence.contains(Category.NO_CONTACT))
                .toList();
        for (CheckRule rule : rules.seenBy(SeenBy.SUBJECT, text.language().code())) {
            rules.subjects()
                    .strange(text, review, aside)
                    .ifPresent(span -> findings.add(finding(rule, span, text, values)));
        }
    }

    /** Drops what is no secret: the practice's own numbers, and the name that the writer shows. */
    private void dropOwn(Reply reply, Text text, Practice practice, List<Finding> findings) {
        var own = OwnContact.in(text.raw(), practice);
        findings.removeIf(finding -> finding.category() == Category.PRIVACY_IDENTITY
                && (own.stream().anyMatch(number -> holds(number, finding, text))
                        || isDisplayName(reply, text, finding)));
    }

    /** Who signs behind "Respectfully," is whoever writes: no name in it is the reader's. */
    private void dropSigned(Text text, List<Finding> findings) {
        int signed = frame.signedFrom(text);
        findings.removeIf(finding -> finding.span().start() >= signed
                && (finding.category() == Category.PRIVACY_IDENTITY
                        || finding.category() == Category.DEFENSIVE
                        || isByExamples(finding))
                && finding.quote().chars().noneMatch(Character::isDigit));
    }

    /** A rule that is often mistaken blocks only where examples are not clearly against it. */
    private void dropDoubted(Text text, List<LeakReader.Judged> clauses, List<Finding> findings) {
        findings.removeIf(finding -> finding.level() == Category.Level.BLOCK
                && rules.of(finding).likely()
                && clauses.stream()
                        .filter(judged -> judged.clause().span(text).overlaps(finding.span()))
                        .allMatch(judged -> judged.settled() && judged.chance() < strength.doubt()));
    }

    /** Examples speak where no rule blocks, and say what else is wrong where one does. */
    private void addLeaks(
            Text text, List<LeakReader.Judged> clauses, List<Finding> findings, Map<String, String> values) {
        var known = findings.stream()
                .filter(finding ->
                        finding.level() == Category.Level.BLOCK && LeakReader.SECOND.contains(finding.category()))
                .map(Finding::span)
                .toList();
        for (Leak leak : leaks.leaks(text, clauses, strength, known)) {
            if (findings.stream().anyMatch(finding -> isNothingBut(finding, leak.span()))) {
                continue;
            }
            new TreeSet<>(leak.categories())
                    .forEach(category -> rules
                            .seenBy(SeenBy.EXAMPLES, text.language().code())
                            .stream()
                            .filter(rule -> rule.category() == category)
                            .findFirst()
                            .ifPresent(rule -> findings.add(finding(rule, leak.span(), text, values))));
        }
    }

    /** Whether a clause only brushes aside, as a rule says already: "We are sorry you feel that way." */
    private static boolean isNothingBut(Finding finding, Span clause) {
        int before = Math.max(0, finding.span().start() - clause.start());
        int behind = Math.max(0, clause.end() - finding.span().end());
        return finding.category() == Category.DISMISSIVE
                && finding.span().overlaps(clause)
                && before + behind <= FEW_LETTERS;
    }

    /** Whether the figures of a finding are the practice's own: nothing but words stands outside its number. */
    private static boolean holds(Span number, Finding finding, Text text) {
        var span = finding.span();
        return number.overlaps(span)
                && isWithoutFigures(text.raw(), span.start(), number.start())
                && isWithoutFigures(text.raw(), number.end(), span.end());
    }

    private static boolean isWithoutFigures(String raw, int start, int end) {
        return start >= end || raw.substring(start, end).chars().noneMatch(c -> Character.isDigit(c) || c == '@');
    }

    private boolean isDisplayName(Reply reply, Text text, Finding finding) {
        return reply.author() != null && names.isDisplayName(text, finding.span(), reply.author());
    }

    private void addMissing(
            Reply reply, Text text, Set<Category> present, List<Finding> findings, Map<String, String> values) {
        rules.absences(text.language().code()).forEach((category, absent) -> {
            boolean asked = category == Category.NO_THANKS || Boolean.TRUE.equals(reply.complaint());
            if (asked && !present.contains(category)) {
                int at = category == Category.NO_CONTACT ? text.raw().length() : 0;
                findings.add(finding(absent.getFirst(), new Span(at, at), text, values));
            }
        });
    }

    private static Finding finding(CheckRule rule, Span span, Text text, Map<String, String> values) {
        return new Finding(
                rule.rule().id(),
                rule.category(),
                rule.level(),
                span,
                span.of(text.raw()),
                rule.why(),
                rule.instead(values.containsKey(COMPLAINT)).fill(values));
    }

    /** One phrase is told once for each thing that is wrong with it: by the gravest finding, then the longest. */
    private static List<Finding> withoutTwins(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::level)
                        .thenComparing(finding ->
                                finding.span().start() - finding.span().end())
                        .thenComparing(finding -> finding.span().start()))
                .filter(finding -> kept.stream()
                        .noneMatch(other -> other.category() == finding.category()
                                && other.span().overlaps(finding.span())))
                .forEach(kept::add);
        return kept;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        findings.sort(Comparator.comparing((Finding finding) -> finding.span().start())
                .thenComparing(Finding::level)
                .thenComparing(Finding::category));
        return List.copyOf(findings);
    }
}
