package dev.bedside.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleProverTest {

    private static final String SOUND = """
            when: [spill, drop]
            unless: [clean]
            flags:
              - He spilled the tea.
              - She dropped a tray.
              - They keep dropping things.
            passes:
              - The spill was clean.
              - Nobody dropped in.
            like:
              - The tea went everywhere.
            """;

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
    }

    private List<String> prove(String lines) {
        shelf.rule("one", lines);
        return new RuleProver(House.TEXTS)
                .prove(shelf.load()).stream()
                        .map(problem -> problem.getMessage().replaceFirst("^.*/rules/", ""))
                        .toList();
    }

    @Test
    void findsNothingWrongWithASoundRule() {
        assertThat(prove(SOUND)).isEmpty();
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void namesAFlagThatTheRuleDoesNotFind() {
        assertThat(prove(SOUND.replace("She dropped a tray.", "She let a tray go.")))
                .containsExactly(
                        "mine/one.yml:7: `one` must find this and does not; widen `when` or correct the example");
    }

    private List<String> contradictions(Map<String, Set<String>> agreed) {
        shelf.rule("one", SOUND);
        shelf.rule("two", "when: [the spill]\n");
        return new RuleProver(House.TEXTS)
                .contradictions(shelf.load(), agreed).stream()
                        .map(problem -> problem.getMessage().replaceFirst("^.*?/rules/", ""))
                        .toList();
    }

    @Test
    void namesAnExampleOfAnotherRuleThatANewOneContradicts() {
        assertThat(contradictions(Map.of()))
                .containsExactly("mine/one.yml:10: `two` finds this and gives found, but `one` shows it as harmless;"
                        + " narrow `when` of `two` or add an `unless`. Where both are right, add `one` to `two:`"
                        + " in config/rules/agreed.yml");
    }

    @Test
    void leavesAloneWhatSomebodyAgreedTo() {
        assertThat(contradictions(Map.of("two", Set.of("one")))).isEmpty();
    }

    @Test
    void namesAPassThatTheRuleFinds() {
        assertThat(prove(SOUND.replace("Nobody dropped in.", "Somebody dropped in.")))
                .containsExactly(
                        "mine/one.yml:11: `one` must leave this alone and finds it; narrow `when` or add an `unless`");
    }

    @Test
    void asksForPassesThatHoldATriggerWord() {
        assertThat(prove(SOUND.replace("Nobody dropped in.", "All was well.")))
                .containsExactly(
                        "mine/one.yml:1: `one` has 1 `passes` that hold a word of `when`; 2 at least must, or they prove nothing");
    }

    @Test
    void asksForExamplesOfEachSort() {
        assertThat(prove("when: [spill]\n"))
                .satisfiesExactly(
                        flags -> assertThat(flags)
                                .contains(
                                        "mine/one.yml:1: `one` has 0 `flags`; add sentences it must find, 3 at least"),
                        passes -> assertThat(passes).contains("has 0 `passes`; add sentences with the same words"),
                        like -> assertThat(like)
                                .contains("has no `like`; add sentences that mean the same in other words"));
    }

    @Test
    void holdsANegatedMatchForNone() {
        shelf.write(
                "mine/one",
                "mark: found\nbecause: x\n" + SOUND.replace("She dropped a tray.", "She never dropped a tray."));
        assertThat(new RuleProver(House.TEXTS).prove(shelf.load())).hasSize(1);
    }

    @Test
    void leavesTheSearchToWhoeverKnowsBetter() {
        shelf.rule("one", SOUND);
        assertThat(new RuleProver(House.TEXTS).prove(shelf.load(), (rule, example) -> true))
                .hasSize(2);
        assertThat(new RuleProver(House.TEXTS).prove(shelf.load(), (rule, example) -> false))
                .hasSize(3);
    }

    @Test
    void readsExamplesWithTheirReview() {
        shelf.rule(
                "one",
                SOUND.replace("- He spilled the tea.", "- {reply: He spilled the tea., review: Tea!, author: Ann}"));
        var example = shelf.load().rules().getFirst().examples().flags().getFirst();
        assertThat(example.text()).isEqualTo("He spilled the tea.");
        assertThat(example.review()).get().extracting(line -> line.text()).isEqualTo("Tea!");
        assertThat(example.author()).get().extracting(line -> line.text()).isEqualTo("Ann");
    }
}
