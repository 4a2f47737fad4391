package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRulesTest {

    @TempDir
    private Path folder;

    private final List<ConfigException> problems = new ArrayList<>();

    private CheckRules load(String rule) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("rules/check/own")).resolve("mine.yml"), rule);
        return CheckRules.load(ConfigFiles.overriddenBy(folder, problems::add), House.TEXTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            instead: x               | :1: `level:` is missing; write block, warn or hint
            level: loud              | :5: `loud` is none of block, warn, hint
            level: block\\nseen-by: nose | :6: `nose` is none of pattern, echo, greeting, capitals
            level: block\\ninstead: Call {fone}. | :6: unknown placeholder {fone}; known here: {contact}, {phone}, {practice}
            """)
    void namesFileAndLineOfAMistakeAndGoesOnWithoutTheRule(String lines, String problem) throws IOException {
        var rules = load("category: insult\nbecause: x\nwhen:\n  - zorplike\n" + lines.replace("\\n", "\n") + "\n");
        assertThat(problems)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("rules/check/own/mine.yml" + problem);
        assertThat(rules.book().rules())
                .isNotEmpty()
                .noneMatch(rule -> rule.id().equals("mine"));
    }

    @Test
    void holdsBetterSentencesToTheCheckItself() throws IOException {
        var rules = load(
                "category: insult\nlevel: block\nbecause: x\nwhen: [zorplike]\ninstead: Not at all zorpish or zorplike.\nnegated: counts\n");
        var checker = new ReplyChecker(rules, House.TEXTS, GreetingWords.from(House.FILES));
        assertThat(new CheckProver(rules, checker, House.TEXTS).prove(House.PRACTICE))
                .extracting(Throwable::getMessage)
                .anyMatch(problem ->
                        problem.contains("mine.yml:5: `instead` is itself found by `mine`; say it without “zorplike”"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strength: likely | true
            negated: counts  | false
            """)
    void doubtsARuleOnlyWhereItSaysThatItIsMerelyLikely(String line, boolean passes) throws IOException {
        var rules = load("category: insult\nlevel: block\nbecause: x\nwhen: [kind words]\n" + line + "\n");
        var checker = new ReplyChecker(rules, House.TEXTS, GreetingWords.from(House.FILES));
        var reply = Reply.alone("Thank you for the kind words. They made our day.");
        assertThat(checker.check(reply, House.PRACTICE).postable()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dr. Osei Family Dental       | (555) 010-4471   | Dr. Osei
            Clínica Dental Robledal      | 34 910 000 331   | la doctora Robledal
            Heart & Vascular of Marlow   | 1-800-555-0119   | our patient advocate, Ms. Teague
            The Smile Room               | 01632 960177     | Nurse Adair in our front office
            """)
    void offersSentencesThatPassForAnyPractice(String name, String phone, String contact) {
        var practice = House.practice(Map.of("name", name, "phone", phone, "contact.en", contact));
        var rules = CheckRules.load(House.FILES, House.TEXTS);
        assertThat(new CheckProver(rules, House.CHECKER, House.TEXTS).prove(practice))
                .isEmpty();
    }

    @Test
    void isAsStrictAsALanguageNeedsAndStricterWhereWordsAloneTell() {
        var strength = new Strength(0.6, 0.8, 0.2, 1, Map.of("es", 0.7));
        assertThat(strength.suspect(Language.SPANISH, true)).isEqualTo(0.7);
        assertThat(strength.suspect(Language.ENGLISH, true)).isEqualTo(0.6);
        assertThat(strength.suspect(Language.ENGLISH, false)).isEqualTo(0.8);
    }

    @Test
    void knowsTheCategoriesOfTheBatchInterface() {
        assertThat(Arrays.stream(Category.values()).map(Category::batchId).distinct())
                .containsExactlyInAnyOrder(
                        "privacy/confirms",
                        "privacy/denies",
                        "privacy/clinical",
                        "privacy/identity",
                        "privacy/billing",
                        "privacy/invites-disclosure",
                        "unsafe-echo",
                        "retaliation",
                        "legal-intimidation",
                        "incentive",
                        "insult",
                        "profanity",
                        "defensive",
                        "dismissive",
                        "liability",
                        "shouting",
                        "spammy",
                        "no-thanks",
                        "no-apology",
                        "no-contact");
    }
}
