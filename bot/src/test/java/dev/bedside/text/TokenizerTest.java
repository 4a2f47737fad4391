package dev.bedside.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static Text english(String raw) {
        return House.TEXTS.read(raw, Language.ENGLISH);
    }

    private static List<String> forms(String raw) {
        return IntStream.range(0, english(raw).size())
                .mapToObj(word -> english(raw).word(word).form())
                .toList();
    }

    private static List<String> sentences(String raw) {
        return english(raw).sentences().stream().map(span -> span.of(raw)).toList();
    }

    @Test
    void keepsTitlesAndInitialsInsideTheirSentence() {
        assertThat(sentences("Dr. Smith was kind. Mrs. J. R. Okafor at St. Anne was not."))
                .containsExactly("Dr. Smith was kind.", "Mrs. J. R. Okafor at St. Anne was not.");
    }

    @Test
    void endsASentenceWhereTheSpaceIsMissing() {
        assertThat(sentences("It was great.The staff is lovely!Go there"))
                .containsExactly("It was great.", "The staff is lovely!", "Go there");
    }

    @Test
    void endsASentenceBehindI() {
        assertThat(sentences("They saw him before I. That was odd.")).hasSize(2);
    }

    @Test
    void keepsNumbersTogether() {
        assertThat(forms("Paid $1,250.50 for 2.5 hours")).containsExactly("paid", "1,250.50", "for", "2.5", "hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Well… Fine then.",
                "Well... fine then.",
                "Well?! Fine then.",
                "Well\n\nfine then",
                "Well\nFine then"
            })
    void endsASentenceAtEllipsesMarksAndLines(String raw) {
        assertThat(sentences(raw)).hasSize(2);
    }

    @Test
    void joinsALineThatWasWrapped() {
        assertThat(sentences("We waited for\ntwo hours.")).containsExactly("We waited for\ntwo hours.");
    }

    @Test
    void opensSpanishSentencesAtTheirMarks() {
        var raw = "Nadie contesta. ¿Por qué tardan tanto? ¡Increíble!";
        var text = House.TEXTS.read(raw, Language.SPANISH);
        assertThat(text.sentences().stream().map(span -> span.of(raw)))
                .containsExactly("Nadie contesta.", "¿Por qué tardan tanto?", "¡Increíble!");
    }

    @Test
    void keepsAQuotedSentenceInItsQuotes() {
        assertThat(sentences("She sighed. “Next please.” And that was it."))
                .containsExactly("She sighed.", "“Next please.”", "And that was it.");
    }

    @Test
    void opensAClauseBehindCommasDashesAndBrackets() {
        var text = english("Clean, calm - and (mostly) kind well-run");
        assertThat(IntStream.range(0, text.size())
                        .filter(word -> text.word(word).opensClause())
                        .mapToObj(word -> text.word(word).form()))
                .containsExactly("clean", "calm", "and", "mostly", "kind");
    }

    @ParameterizedTest
    @CsvSource({
        "didn’t, didn't",
        "didn`t, didn't",
        "MÉDICO, medico",
        "café, cafe",
        "ap\u00ADpoint\u200Bment, appointment",
        "ﬁne, fine",
        "İzmir, izmir",
        "ＲＵＤＥ, rude"
    })
    void foldsWhatLooksTheSame(String raw, String form) {
        assertThat(forms(raw)).containsExactly(form);
    }

    @Test
    void takesAnAccentOfItsOwnForPartOfItsLetter() {
        var text = english("The cafe\u0301 closed");
        assertThat(text.word(1).form()).isEqualTo("cafe");
        assertThat(text.span(1, 1)).isEqualTo(new Span(4, 9));
    }

    @Test
    void takesAnEmojiWithItsModifiersForOneWord() {
        assertThat(forms("Thanks 👍🏽❤️ 👩‍⚕️ ⭐⭐")).hasSize(6).startsWith("thanks");
        var raw = "Ok 👩‍⚕️!";
        assertThat(english(raw).span(1, 1).of(raw)).isEqualTo("👩‍⚕️");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Never again,” she said – it’s a zoo.",
                "🙂🙃 wait 👨‍👩‍👧 zzz",
                "a\uD800b \uDC00 c\uD83D",
                "nul\u0000byte \u0007bell",
                "e\u0301a\u0300",
                "z\u200Be\u200Dr\uFEFFo",
                "ﷺ ½ ㎏ ﹰ x",
                "",
                "   \n\t ",
                "...!?",
                "שלום עולם",
                "日本語の文。次。",
                "\u202Ereversed\u202C"
            })
    void pointsIntoTheOriginal(String raw) {
        var text = english(raw);
        int behind = 0;
        for (int i = 0; i < text.size(); i++) {
            var word = text.word(i);
            assertThat(word.start()).isGreaterThanOrEqualTo(behind);
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(raw.length());
            assertThat(word.form()).isNotEmpty();
            assertThat(word.stem()).isNotEmpty();
            behind = word.end();
        }
        int end = 0;
        for (Span sentence : text.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.end()).isGreaterThan(sentence.start());
            end = sentence.end();
        }
    }

    @Test
    void leavesNoWordWithoutAForm() {
        var raw = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .forEach(point -> raw.appendCodePoint(point).append(' '));
        var text = House.TEXTS.read(raw.toString(), Language.UNKNOWN);
        assertThat(IntStream.range(0, text.size())
                        .filter(word -> text.word(word).form().isEmpty())
                        .mapToObj(word -> "U+"
                                + Integer.toHexString(
                                        raw.codePointAt(text.word(word).start()))))
                .isEmpty();
    }

    @Test
    void keepsAnAddressInOneSentence() {
        assertThat(english("Write to office@mapledental.com or see www.mapledental.com today.")
                        .sentenceCount())
                .isEqualTo(1);
    }

    @Test
    void cutsHugeTextsIntoAllTheirWords() {
        assertThat(english("word ".repeat(20_000)).size()).isEqualTo(20_000);
        assertThat(english("x".repeat(100_000)).size()).isEqualTo(1);
        assertThat(english("a.B".repeat(33_000)).sentenceCount()).isGreaterThan(1);
        assertThat(english("\u0301".repeat(100_000)).size()).isZero();
        assertThat(english("!".repeat(100_000)).sentences()).isEmpty();
    }
}
