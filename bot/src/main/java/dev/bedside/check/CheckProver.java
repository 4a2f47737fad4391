package dev.bedside.check;

import dev.bedside.config.ConfigException;
import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.rule.RuleProver;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;

/** Holds the check rules to their examples, and their better sentences to the check itself. */
public final class CheckProver {

    private final CheckRules rules;
    private final ReplyChecker checker;
    private final TextReader texts;

    public CheckProver(CheckRules rules, ReplyChecker checker, TextReader texts) {
        this.rules = rules;
        this.checker = checker;
        this.texts = texts;
    }

    /** What is wrong with the rules; empty where all hold. */
    public List<ConfigException> prove(Practice practice) {
        var problems = new ArrayList<>(
                new RuleProver(texts).prove(rules.book(), (rule, example) -> checker.finds(rule, example, practice)));
        for (CheckRules.CheckRule rule : rules.all()) {
            prove(rule, rule.instead(), practice, problems);
            prove(rule, rule.toPraise(), practice, problems);
        }
        return problems;
    }

    private void prove(
            CheckRules.CheckRule rule, Template sentence, Practice practice, List<ConfigException> problems) {
        var language = rule.rule().language().orElse(Language.ENGLISH);
        String better = sentence.fill(Placeholders.of(practice, language.code()));
        if (better.isBlank()) {
            return;
        }
        var report = checker.check(Reply.alone(better), language, practice);
        report.findings().stream()
                .filter(finding -> finding.level() != Category.Level.HINT)
                .forEach(finding -> problems.add(sentence.line()
                        .error("`instead` is itself found by `" + finding.rule() + "`; say it without “"
                                + finding.quote() + "”")));
    }
}
