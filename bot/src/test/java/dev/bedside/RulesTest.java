package dev.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.check.CheckProver;
import dev.bedside.check.CheckRules;
import dev.bedside.check.GreetingWords;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.guard.GuardRules;
import dev.bedside.practice.PracticeReader;
import dev.bedside.rule.AgreedReader;
import dev.bedside.rule.RuleBook;
import dev.bedside.rule.RuleProver;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fails the build for a rule file that is broken or does not hold its own examples. */
class RulesTest {

    private final List<ConfigException> problems = new ArrayList<>();
    private final ConfigFiles files = ConfigFiles.packaged(problems::add);
    private final TextReader texts = TextReader.from(files);

    @Test
    void triageRulesHoldTheirExamples() {
        prove(TriageRules.load(files, texts));
    }

    @Test
    void triageRulesContradictNoExampleOfOthers() {
        problems.addAll(new RuleProver(texts).contradictions(TriageRules.load(files, texts), AgreedReader.read(files)));
        assertNoProblems();
    }

    @Test
    void checkRulesHoldTheirExamples() {
        var rules = CheckRules.load(files, texts);
        var checker = new ReplyChecker(rules, texts, GreetingWords.from(files));
        var practice = new PracticeReader(property -> null).read(files);
        problems.addAll(new CheckProver(rules, checker, texts).prove(practice));
        assertNoProblems();
    }

    @Test
    void guardRulesHoldTheirExamples() {
        prove(GuardRules.load(files, texts));
    }

    private void prove(RuleBook book) {
        problems.addAll(new RuleProver(texts).prove(book));
        assertNoProblems();
    }

    private void assertNoProblems() {
        assertThat(problems.stream().map(ConfigException::getMessage).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
