package dev.bedside.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static Text read(String raw) {
        return House.TEXTS.read(raw, Language.ENGLISH);
    }

    private static Span find(String raw, String words) {
        int start = raw.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String context(String raw, String words, int reach) {
        return read(raw).context(find(raw, words), reach).of(raw);
    }

    @Test
    void quotesAClauseAroundWhatWasFound() {
        var raw = "The room was clean, but they gave me the wrong pills, and nobody cared.";
        assertThat(context(raw, "wrong pills", 7))
                .contains("gave me the wrong pills")
                .doesNotContain("cared", "clean");
    }

    @Test
    void quotesNoMoreThanAFewWordsToEitherSide() {
        var raw = "one two three four five six seven eight nine ten eleven";
        assertThat(context(raw, "six", 2)).isEqualTo("four five six seven eight");
        assertThat(context(raw, "one", 2)).isEqualTo("one two three");
        assertThat(context(raw, "eleven", 2)).isEqualTo("nine ten eleven");
    }

    @Test
    void neverQuotesAcrossSentences() {
        assertThat(context("Calm place. Rude woman. Cheap coffee.", "Rude", 7)).isEqualTo("Rude woman");
    }

    @Test
    void quotesSomethingForASpanThatHoldsNoWord() {
        var raw = "So rude!!!";
        assertThat(context(raw, "!!!", 7)).isNotEmpty();
    }

    @Test
    void numbersSentencesByTheirWords() {
        var text = read("One two. Three. Four five six.");
        assertThat(text.sentenceCount()).isEqualTo(3);
        assertThat(text.sentenceOf(0)).isZero();
        assertThat(text.sentenceOf(2)).isEqualTo(1);
        assertThat(text.sentenceOf(5)).isEqualTo(2);
        assertThat(text.firstWordOf(2)).isEqualTo(3);
        assertThat(text.endWordOf(2)).isEqualTo(text.size());
    }

    @Test
    void coversEveryLetterByItsSentences() {
        var raw = "  «Hola.»  (Really?) *Never* again!! \n\n - 5 stars ";
        var covered = new StringBuilder();
        read(raw).sentences().forEach(span -> covered.append(span.of(raw)));
        assertThat(covered.toString().replaceAll("[^\\p{L}\\p{N}]", ""))
                .isEqualTo(raw.replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "waits, wait",
        "waited, waiting",
        "doctor's, doctor",
        "doctors, doctor",
        "nurses, nurse",
        "appointments, appointment",
        "costs, cost",
        "bills, billing",
        "treated, treats"
    })
    void givesFormsOfAnEnglishWordOneStem(String form, String other) {
        assertThat(read(form).word(0).stem()).isEqualTo(read(other).word(0).stem());
    }

    @ParameterizedTest
    @CsvSource({"doctores, doctor", "médicas, medica", "citas, cita", "malos, malo", "amables, amable"})
    void givesFormsOfASpanishWordOneStem(String form, String other) {
        assertThat(House.TEXTS.read(form, Language.SPANISH).word(0).stem())
                .isEqualTo(House.TEXTS.read(other, Language.SPANISH).word(0).stem());
    }

    @ParameterizedTest
    @CsvSource({"universe, university", "policy, police", "patience, patient", "news, new", "means, mean", "yours, your"
    })
    void keepsDifferentWordsApart(String one, String other) {
        assertThat(read(one).word(0).stem()).isNotEqualTo(read(other).word(0).stem());
    }

    @Test
    void takesAFewUnknownWordsForEnglishAndManyForUnknown() {
        assertThat(House.TEXTS.read("zorp blik").language()).isEqualTo(Language.ENGLISH);
        assertThat(House.TEXTS.read("zorp blik ".repeat(5)).language()).isEqualTo(Language.UNKNOWN);
        assertThat(House.TEXTS.read("დიახ").language()).isEqualTo(Language.UNKNOWN);
        assertThat(House.TEXTS.read("").language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void knowsWhetherSpansOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(2, 5))).isTrue();
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    }
}
