package dev.bedside.check;

import dev.bedside.check.CheckRules.CheckRule;
import dev.bedside.check.CheckRules.SeenBy;
import dev.bedside.config.Line;
import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.rule.Example;
import dev.bedside.rule.Match;
import dev.bedside.rule.Rule;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what must not be in a public reply, and offers better sentences that pass the same check. */
public final class ReplyChecker {

    /** How often a correction is corrected before the sentences that still offend are left out. */
    private static final int ROUNDS = 3;

    private final CheckRules rules;
    private final TextReader texts;
    private final NameReader names;
    private final CapitalsReader capitals = new CapitalsReader();

    public ReplyChecker(CheckRules rules, TextReader texts, GreetingWords greetings) {
        this.rules = rules;
        this.texts = texts;
        this.names = new NameReader(greetings);
    }

    /** Checks a reply for a practice, whose contact goes into the better sentences. */
    public Report check(Reply reply, Practice practice) {
        return check(reply, texts.read(reply.text()), practice);
    }

    /** Checks a reply that is known to be in a language. */
    public Report check(Reply reply, Language language, Practice practice) {
        return check(reply, texts.read(reply.text(), language), practice);
    }

    private Report check(Reply reply, Text text, Practice practice) {
        if (!isChecked(text.language())) {
            return new Report(false, null, List.of());
        }
        var findings = find(reply, text, practice);
        return new Report(true, findings.isEmpty() ? null : correct(reply, text, findings, practice), findings);
    }

    private static boolean isChecked(Language language) {
        return language.equals(Language.ENGLISH) || language.equals(Language.SPANISH);
    }

    private List<Finding> find(Reply reply, Text text, Practice practice) {
        var values = Placeholders.of(practice, text.language().code());
        var findings = new ArrayList<Finding>();
        var present = new HashSet<Category>();
        var matches = rules.book().match(text);
        var review = reply.review() == null ? Set.<String>of() : stems(texts.read(reply.review(), text.language()));
        for (Match match : matches) {
            var rule = rules.of(match.rule());
            if (match.rule().absence()) {
                present.add(rule.category());
            } else if (rule.seenBy() == SeenBy.PATTERN
                    || (rule.seenBy() == SeenBy.ECHO && echoes(text, match, review))) {
                findings.add(finding(rule, match.span(), text, values));
            }
        }
        for (CheckRule rule : rules.seenBy(SeenBy.CAPITALS, text.language().code())) {
            // what was shouted is said again in an ordinary voice: no rule file could know the words
            capitals.shouting(text)
                    .forEach(shout -> findings.add(
                            finding(rule, shout.span(), text, values).instead(shout.calm())));
        }
        if (reply.author() != null) {
            for (CheckRule rule : rules.seenBy(SeenBy.GREETING, text.language().code())) {
                names.strangeName(text, reply.author())
                        .ifPresent(span -> findings.add(finding(rule, span, text, values)));
            }
        }
        var own = OwnContact.in(text.raw(), practice);
        findings.removeIf(finding -> finding.category() == Category.PRIVACY_IDENTITY
                && (own.stream().anyMatch(number -> holds(number, finding, text))
                        || isDisplayName(reply, text, finding)));
        addMissing(reply, text, present, findings, values);
        return sorted(findings);
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

    private static boolean echoes(Text text, Match match, Set<String> review) {
        for (int word = 0; word < text.size(); word++) {
            var each = text.word(word);
            if (each.start() >= match.span().start()
                    && each.end() <= match.span().end()
                    && review.contains(each.stem())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems(Text text) {
        var stems = new HashSet<String>();
        for (int word = 0; word < text.size(); word++) {
            stems.add(text.word(word).stem());
        }
        return stems;
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
                rule.rule().because(),
                rule.instead().fill(values));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        findings.sort(Comparator.comparing((Finding finding) -> finding.span().start())
                .thenComparing(Finding::level));
        return List.copyOf(findings);
    }

    /** Corrects until nothing blocks, leaving out what cannot be mended, and then adds what is missing. */
    private String correct(Reply reply, Text text, List<Finding> findings, Practice practice) {
        String corrected = Correction.apply(text, findings);
        for (int round = 0; round < ROUNDS; round++) {
            var again = texts.read(corrected, text.language());
            var rest = find(withText(reply, corrected), again, practice);
            if (blocking(rest).isEmpty()) {
                return Correction.complete(again, rest);
            }
            corrected = Correction.apply(
                    again,
                    blocking(rest).stream().map(finding -> finding.instead("")).toList());
        }
        var nothing = texts.read("", text.language());
        return Correction.complete(nothing, find(withText(reply, ""), nothing, practice));
    }

    private static List<Finding> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
    }

    private static Reply withText(Reply reply, String text) {
        return new Reply(text, reply.review(), reply.author(), reply.complaint());
    }

    /** Whether a rule finds something in an example of its own; what is asked of a complaint is asked of examples. */
    boolean finds(Rule rule, Example example, Practice practice) {
        var text = texts.read(example.text(), rule.language().orElse(Language.ENGLISH));
        var reply = new Reply(
                example.text(),
                example.review().map(Line::text).orElse(null),
                example.author().map(Line::text).orElse(null),
                true);
        return find(reply, text, practice).stream()
                .anyMatch(finding -> finding.rule().equals(rule.id()));
    }
}
