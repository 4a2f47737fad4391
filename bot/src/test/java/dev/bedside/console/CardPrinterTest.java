package dev.bedside.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Note;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardPrinterTest {

    private static final String LONG =
            "We would like to hear the whole of it and listen properly, so please call whenever it suits. "
                    .repeat(3)
                    .strip();

    private static Card card(String words) {
        return new Card(
                Card.Tint.GRAVE,
                words,
                List.of(
                        new Part.Fact(words, words),
                        new Part.Quote(words, words, words),
                        new Part.Remark(words),
                        new Part.Copyable(words, words)));
    }

    private static String plain(Card card) {
        return new CardPrinter(false, 60).print(card);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[2Jb",
                "a\u001b]0;title\u0007b",
                "a\u009b31mb",
                "a\rb",
                "a\bb",
                "a\u0000b",
                "a\u007fb",
                "a\u202Eb",
                "a\u2066b\u2069"
            })
    void letsNoStrangerSteerTheTerminal(String words) {
        assertThat(plain(card(words)) + new CardPrinter(false, 60).print(new Note(words)))
                .doesNotContain(
                        "\u001b", "\u0007", "\u009b", "\r", "\b", "\u0000", "\u007f", "\u202E", "\u2066", "\u2069");
    }

    @ParameterizedTest
    @EnumSource(Card.Tint.class)
    void coloursOnlyATerminal(Card.Tint tint) {
        var card = new Card(tint, "Hold", List.of(new Part.Fact("Tone", "negative")));
        assertThat(plain(card)).doesNotContain("\u001b");
        assertThat(new CardPrinter(true, 60).print(card)).contains("\u001b[").endsWith("negative");
        assertThat(new CardPrinter(true, 60).print(card).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(plain(card));
        assertThat(new CardPrinter(false, 60).faint("> ")).isEqualTo("> ");
    }

    @Test
    void putsPartsInTheirOrder() {
        assertThat(plain(new Card(
                        Card.Tint.ORDINARY,
                        "Reply",
                        List.of(
                                new Part.Fact("Tone", "mixed"),
                                        new Part.Quote("staff", " so rude ", "discourtesy is alleged"),
                                new Part.Quote("no thanks", "", "it thanks nobody"),
                                        new Part.Remark("Mind the step.")))))
                .isEqualTo("""
                        │ Reply
                        │ Tone: mixed
                        │ staff: “so rude” – discourtesy is alleged
                        │ no thanks: it thanks nobody
                        │ Mind the step.""");
    }

    @Test
    void wrapsWordsButNeverATextToCopy() {
        var printed = plain(
                new Card(Card.Tint.GOOD, "Reply", List.of(new Part.Remark(LONG), new Part.Copyable("Draft", LONG))));
        assertThat(printed.lines().filter(line -> !line.equals(LONG))).allMatch(line -> line.length() <= 60);
        assertThat(printed.lines()).contains(LONG);
    }

    @Test
    void keepsTheLinesOfATextToCopy() {
        assertThat(plain(new Card(Card.Tint.GOOD, "x", List.of(new Part.Copyable("Draft", "One.\nSigned")))))
                .contains("\nOne.\nSigned\n");
    }

    @Test
    void keepsAWordThatIsWiderThanTheScreen() {
        assertThat(plain(card("x".repeat(200)))).contains("x".repeat(200));
    }

    @Test
    void printsEmptyAndHalfCharacters() {
        assertThat(plain(card(""))).startsWith("│");
        assertThat(plain(card("\uD800 🙂"))).contains("🙂");
    }
}
