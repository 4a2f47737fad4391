package dev.bedside.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They were never rude",
                "nobody was rude",
                "It wasn't rude",
                "not at all rude",
                "She can’t be rude",
                "no one is rude",
                "Nunca rude"
            })
    void doesNotCountANegatedMatch(String text) {
        assertThat(shelf.pattern("rude").words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, she was rude",
                "I could not believe it: rude",
                "not kind but rude",
                "not only rude",
                "no doubt rude",
                "I would not go there because she is rude",
                "He is not well. Rude woman",
                "Never again! Rude"
            })
    void countsAMatchThatTheNegationDoesNotReach(String text) {
        assertThat(shelf.pattern("rude").words(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "they lost a file and a key, lost a file",
        "lost in the hall. A file lay there, ''",
        "never came, never came",
        "the key was never found, never found",
        "a lost keyring, lost keyring"
    })
    void findsEachAlternativeWhereItsOwnSentenceHoldsAllOfIt(String text, String found) {
        assertThat(shelf.pattern("(lost ..2 file|never (came|found)|lost key*)").words(text))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void doesNotNegateAMatchByItsOwnFirstWord() {
        assertThat(shelf.pattern("never ..2 call").words("They never did call")).hasSize(1);
    }

    @Test
    void countsNegatedMatchesWhereTheKindOrTheRuleSaysSo() {
        shelf.write("mine/a", "count: found\nbecause: x\nwhen: [rude]\n");
        shelf.write("mine/b", "label: found\nbecause: x\nnegated: counts\nwhen: [rude]\n");
        shelf.write("mine/c", "count: found\nbecause: x\nnegated: void\nwhen: [rude]\n");
        assertThat(shelf.find("never rude"))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void marksNegatedMatches() {
        shelf.write("mine/a", "mark: found\nbecause: x\nwhen: [rude]\n");
        var book = shelf.load();
        assertThat(book.match(Shelf.text("never rude", Language.ENGLISH)))
                .singleElement()
                .matches(Match::negated);
        assertThat(book.match(Shelf.text("always rude", Language.ENGLISH)))
                .singleElement()
                .matches(match -> !match.negated());
    }

    @Test
    void excusesTheSentenceThatHoldsAnUnless() {
        shelf.rule("one", "when: [dose]\nunless: [double-checked]\n");
        assertThat(shelf.words("The dose was double checked. Then a dose went missing."))
                .hasSize(1);
        assertThat(shelf.words("She double-checked the dose.")).isEmpty();
    }

    @Test
    void excusesTheWholeTextThatHoldsAnUnlessAnywhere() {
        shelf.rule("one", "when: [dose]\nunless-anywhere: [training]\n");
        assertThat(shelf.words("A wrong dose. It was a training.")).isEmpty();
        assertThat(shelf.words("A wrong dose. It was real.")).hasSize(1);
    }

    @Test
    void getsThroughASentenceOrATextFullOfMatches() {
        shelf.rule(
                "one",
                "when: [rude]\nunless: [never ... back, not ..12 really]\nunless-anywhere: [training ..12 day]\n");
        assertThat(shelf.words("rude ".repeat(10_000))).hasSize(10_000);
        assertThat(shelf.words("Rude. ".repeat(10_000))).hasSize(10_000);
    }

    @Test
    void asksAgainForAnExcuseInEachSentence() {
        shelf.rule("one", "when: [dose, '/\\d{3}-\\d{4}/']\nunless: [fine]\n");
        assertThat(shelf.words("A dose. A fine dose. A dose. A fine 867-5309. My 867-5310."))
                .containsExactly("dose", "dose", "867-5310");
    }

    @Test
    void excusesShapesToo() {
        shelf.rule("one", "when: ['/\\d{3}-\\d{4}/']\nunless: [fax]\n");
        assertThat(shelf.words("Fax 867-5309. Phone 867-5310.")).containsExactly("867-5310");
    }

    @Test
    void numbersTheSentenceOfAShape() {
        shelf.rule("one", "when: ['/\\d{3}-\\d{4}/']\n");
        assertThat(shelf.load().match(Shelf.text("Hello. There. Phone 867-5310.", Language.ENGLISH)))
                .singleElement()
                .extracting(Match::sentence)
                .isEqualTo(2);
    }

    @Test
    void looksUpWordsInLists() {
        shelf.write("words/pet", "words: [cat, guinea pig, <bird>]\nnot: [cat nap, hot dog]\n");
        shelf.write("words/bird", "words: [parrot]\n");
        shelf.pattern("my <pet> ..2 ill");
        assertThat(shelf.words("my cats are ill")).containsExactly("my cats are ill");
        assertThat(shelf.words("my guinea pig fell ill, my parrot was ill")).hasSize(2);
        assertThat(shelf.words("my cat naps were ill")).isEmpty();
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void seesWhatIsPartOfSomethingElseInFrontOfIt() {
        shelf.write("words/behind", "words: [back]\nnot: [call back, right back at]\n");
        shelf.pattern("<behind>");
        assertThat(shelf.words("my back hurts")).containsExactly("back");
        assertThat(shelf.words("please call back")).isEmpty();
        assertThat(shelf.words("right back at it")).isEmpty();
    }

    @Test
    void switchesARuleOff() {
        shelf.rule("one", "off: true\nwhen: [rude]\n");
        assertThat(shelf.words("rude")).isEmpty();
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void ordersRulesById() {
        shelf.rule("b", "when: [x]\n").rule("sub/a", "when: [y]\n").rule("c", "when: [z]\n");
        assertThat(shelf.load().rules()).extracting(Rule::id).containsExactly("a", "b", "c");
    }

    @Test
    void keepsFurtherKeys() {
        shelf.rule("a", "note: Hello\nwhen: [x]\n");
        assertThat(shelf.load().rules().getFirst().extra("note"))
                .get()
                .extracting(line -> line.text())
                .isEqualTo("Hello");
        assertThat(shelf.load().rules().getFirst()).hasToString("label a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            when: [x                            @ :4: not readable as YAML
            when: x: y                          @ :3: not readable as YAML
            when: [x]\\nwhen: [y]               @ :4: `when` stands here a second time
            whem: [x]                           @ :3: unknown key `whem`; known here: absence, because
            when: []                            @ :3: `when:` is missing or empty; add patterns
            note: x                             @ :1: `when:` is missing or empty; add patterns
            when: ['<nobody>']                  @ :3: there is no list `nobody`; add config/rules/words/nobody.yml
            when: ['<relative']                 @ :3: a `>` is missing behind the list's name
            when:\\n  - a\\n  - ... b           @ :5: `... b` may match nothing at all or begin with a gap
            when: ['..2 b']                     @ :3: `..2 b` may match nothing at all or begin with a gap
            when: ['_ b']                       @ :3: `_ b` may match nothing at all or begin with a gap
            when: ['^ ... b']                   @ :3: `^ ... b` may match nothing at all or begin with a gap
            when: ['b?']                        @ :3: `b?` may match nothing at all or begin with a gap
            when: ['a? _ b']                    @ :3: `a? _ b` may match nothing at all or begin with a gap
            when: ['(a|b?)']                    @ :3: `(a|b?)` may match nothing at all
            when: ['^']                         @ :3: `^` may match nothing at all
            when: ['(a|b']                      @ :3: a `)` is missing in `(a|b`
            when: ['a|b) c']                    @ :3: a `)` too many in `a|b) c`
            when: ['(a|)']                      @ :3: an empty choice in `(a|)`; write `(a|b)?`
            when: ['']                          @ :3: an empty choice in ``
            when: ['a ..13 b']                  @ :3: a gap of 13 words is too wide to mean anything; 12 at most
            when: ['a ..99999999999 b']         @ :3: a gap of 999 words is too wide
            when: ['a .. b']                    @ :3: write `...` for up to 5 words in between, or `..3`
            when: ['a ? b']                     @ :3: `?` stands behind nothing
            when: ['in*']                       @ :3: `in*` is too short a beginning; give three letters at least
            when: ['a % b']                     @ :3: `%` holds no letter or digit
            when: ['/(\\d+/']                   @ :3: not an RE2 regular expression
            when: ['/(?=x)y/']                  @ :3: not an RE2 regular expression
            when: ['/\\d*/']                    @ :3: `/\\d*/` may match nothing at all
            when: [x]\\nlanguage: english       @ :4: `language` is en, es or any
            when: [x]\\nnegated: maybe          @ :4: `negated` is counts or void
            when: [x]\\noff: perhaps            @ :4: `off` is true or false, not `perhaps`
            when: [x]\\nflags: text             @ :4: `flags:` must hold a list
            when: [x]\\nflags:\\n  - {replay: y} @ :5: unknown key `replay`
            when: [[x]]                         @ :3: `when` must be text
            """)
    void namesFileAndLineOfAMistake(String lines, String problem) {
        shelf.rule("one", lines.replace("\\n", "\n") + "\n").rule("two", "when: [fine]\n");
        assertThat(shelf.words("fine")).hasSize(1);
        assertThat(shelf.problems()).singleElement().asString().contains("mine/one.yml" + problem);
    }

    @Test
    void refusesALabelItDoesNotKnow() {
        shelf.write("mine/one", "# x\nlabel: fond\nbecause: x\nwhen: [x]\n").load();
        assertThat(shelf.problems())
                .containsExactly("mine/one.yml:2: no label is called `fond`; there are found, other");
    }

    @Test
    void refusesARuleThatDecidesNothingOrGivesNoReason() {
        shelf.write("mine/one", "because: x\nwhen: [x]\n")
                .write("mine/two", "label: found\nwhen: [x]\n")
                .load();
        assertThat(shelf.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith(
                        "mine/one.yml:1: the rule does not say what it decides; add one of `label:`"))
                .anyMatch(problem -> problem.startsWith("mine/two.yml:1: `because:` is missing; add it"));
    }

    @Test
    void doesWithoutPatternsWhereAnotherReaderFinds() {
        shelf.write("mine/one", "label: found\nbecause: x\nseen-by: eye\n").load();
        assertThat(shelf.problems()).noneMatch(problem -> problem.contains("`when:`"));
    }

    @Test
    void refusesAListThatHoldsItself() {
        shelf.write("words/egg", "words: [x, <hen>]\n")
                .write("words/hen", "words:\n  - y\n  - <egg>\n")
                .pattern("<egg>")
                .load();
        assertThat(shelf.problems())
                .singleElement()
                .asString()
                .contains("words/hen.yml:3: the list `egg` refers to itself; take the reference out");
    }

    @Test
    void stillReadsOtherRulesOfAListThatFailedOnce() {
        shelf.write("words/egg", "words: [egg, <gone>]\n");
        shelf.rule("one", "when: [<egg>]\n").rule("two", "when: [<egg>]\n").load();
        assertThat(shelf.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.contains("words/egg.yml:1: there is no list `gone`"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words: []                | words/egg.yml:1: the list `words:` is missing or empty
            nouns: [x]               | words/egg.yml:1: unknown key `nouns`
            words: ['/x/']           | words/egg.yml:1: a list holds words, not regular expressions
            words: ['... x']         | words/egg.yml:1: `... x` may match nothing at all
            """)
    void namesFileAndLineOfAMistakeInAList(String list, String problem) {
        shelf.write("words/egg", list + "\n").pattern("<egg>").load();
        assertThat(shelf.problems()).anyMatch(each -> each.contains(problem));
    }

    @Test
    void refusesTwoRulesOfOneName() {
        shelf.rule("one", "when: [x]\n").rule("sub/one", "when: [y]\n");
        assertThat(shelf.words("x y")).hasSize(1);
        assertThat(shelf.problems()).singleElement().asString().contains("a rule of the same name is in");
    }
}
