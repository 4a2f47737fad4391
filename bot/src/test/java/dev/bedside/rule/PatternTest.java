package dev.bedside.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of the table in {@code docs/rules.md}. */
class PatternTest {

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', nullValues = "-", textBlock = """
            wait                @ She waited outside                        @ waited
            wait                @ WAITING rooms                             @ WAITING
            wait                @ The waiter left                           @ -
            wait                @ So many waits, too                        @ waits
            medico              @ un Médico serio                           @ Médico
            =left               @ She left at noon                          @ left
            =left               @ She leaves at noon                        @ -
            infect*             @ The infection spread                      @ infection
            infect*             @ An infectious laugh                       @ infectious
            infect*             @ It does not affect me                     @ -
            (a|b c|d)           @ take b c now                              @ b c
            (a|b c|d)           @ take c b now                              @ -
            (wrong|(bad|poor) old) dose @ a poor old dose                   @ poor old dose
            big word?           @ a big day                                 @ big
            big red? dog        @ a big dog                                 @ big dog
            big red? dog        @ a big red dog                             @ big red dog
            big (very|red)? dog @ a big red dog                             @ big red dog
            never ... back      @ never called me back                      @ never called me back
            never ... back      @ never a b c d e back                      @ never a b c d e back
            never ... back      @ never a b c d e f back                    @ -
            never ... back      @ never back                                @ never back
            never ..1 back      @ never called me back                      @ -
            never ..3 back      @ never called me back                      @ never called me back
            lost _ keys         @ lost my keys                              @ lost my keys
            lost _ keys         @ lost keys                                 @ -
            lost _ keys         @ lost all my keys                          @ -
            my <relative>       @ so my Mother cried                        @ my Mother
            waited <number>     @ waited 45 minutes                         @ waited 45
            <number> hours      @ took 2 hours                              @ 2 hours
            <number> hours      @ took two hours                            @ -
            ^ never             @ Never again                               @ Never
            ^ never             @ I never did                               @ -
            ^never              @ Fine. Never again                         @ Never
            again $             @ not again.                                @ again
            again $             @ again and over                            @ -
            follow-up           @ no follow up                              @ follow up
            follow up           @ no follow-up                              @ follow-up
            didn't call         @ They didn’t call                          @ didn’t call
            won't               @ it wont work                              @ -
            back now            @ come back. Now go                         @ -
            back now            @ come back, now go                         @ back, now
            """)
    void matchesAsTheTableSays(String pattern, String text, String found) {
        // `counts` so that the words of these examples are not taken for negations
        shelf.rule("one", "negated: counts\nwhen:\n  - '" + pattern.replace("'", "''") + "'\n");
        var words = shelf.words(text);
        assertThat(shelf.problems()).isEmpty();
        assertThat(words).isEqualTo(found == null ? java.util.List.of() : java.util.List.of(found));
    }

    @Test
    void findsEveryPlaceOnceAndInOrder() {
        shelf.rule("one", "when:\n  - bad\n  - bad day\n  - (bad|worse)\n");
        assertThat(shelf.words("A bad day. A worse one. Bad bad food")).containsExactly("bad", "worse", "Bad", "bad");
    }

    @Test
    void speaksTheLanguageOfItsRule() {
        shelf.rule("en", "when: [cost]\n");
        shelf.rule("es", "language: es\nwhen: [cita]\n");
        shelf.rule("any", "language: any\nwhen: [hotel]\n");
        assertThat(shelf.find("hotel cost cita", Language.ENGLISH))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("any", "en");
        assertThat(shelf.find("hotel cost citas", Language.SPANISH))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("any", "es");
        assertThat(shelf.find("hotel cost cita", new Language("fr")))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("any");
    }

    @Test
    void matchesExactFormsInAnyLanguage() {
        shelf.rule("any", "language: any\nwhen: [hotels]\n");
        assertThat(shelf.words("a hotel")).isEmpty();
        assertThat(shelf.words("two hotels")).containsExactly("hotels");
    }

    @Test
    void readsAShapeOnTheRawText() {
        shelf.rule("phone", "when:\n  - '/\\b\\d{3}-\\d{4}\\b/'\n");
        assertThat(shelf.words("Call 867-5309, or (867-5309)!")).containsExactly("867-5309", "867-5309");
        assertThat(shelf.words("Call 8675309")).isEmpty();
    }

    @Test
    void readsAShapeOfSignsAroundASign() {
        shelf.rule("masked", "when:\n  - '/\\bd[*@]+n\\b/'\n");
        assertThat(shelf.words("That d**n chair")).containsExactly("d**n");
    }

    @Test
    void triesShapesOnlyAroundWhatTheySpeakOf() {
        shelf.rule("far", "when:\n  - '/chair.*\\d/'\n");
        assertThat(shelf.words("chair " + "x ".repeat(20) + "5")).hasSize(1);
        assertThat(shelf.words("chair " + "x ".repeat(200) + "5")).isEmpty();
    }

    @Test
    void matchesANameByItsCapital() {
        shelf.pattern("my son <name> <name>");
        assertThat(shelf.words("We thank my son Casper Lund for it.")).containsExactly("my son Casper Lund");
        assertThat(shelf.words("We thank my son and Casper. MY SON CASPER LUND said so."))
                .isEmpty();
    }

    @Test
    void pointsIntoTheOriginalBehindWideCharacters() {
        shelf.pattern("wrong pill");
        var raw = "🙂🙂 “Wrong\u200B pills” – cafe\u0301";
        assertThat(shelf.words(raw)).containsExactly("Wrong\u200B pills");
    }

    @Test
    void seesNoMoreThanSixtyWordsAtOnce() {
        shelf.pattern("alpha ..12 omega $");
        assertThat(shelf.words("x ".repeat(200) + "alpha x x omega")).hasSize(1);
        assertThat(shelf.words("alpha " + "x ".repeat(100) + "omega")).isEmpty();
    }

    @Test
    void staysQuickOnTextsMadeToBeSlow() {
        shelf.pattern("a ..12 (a|b) ..12 (a|b|c) ..12 (a|c) ..12 z");
        assertThat(shelf.words("a ".repeat(20_000))).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        shelf.rule("one", "when:\n  - wait\n  - '/x/'\n");
        assertThat(shelf.words("")).isEmpty();
        assertThat(shelf.words("?!…")).isEmpty();
    }
}
