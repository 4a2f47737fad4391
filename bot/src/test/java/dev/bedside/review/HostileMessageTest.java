package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final String[] PIECES = {
        "★",
        "⭐",
        "(",
        "\"",
        "{\"a\":",
        "[[",
        "\n",
        "Name: x\n",
        "**",
        "*a ",
        "](",
        "<:",
        ":star:",
        "&",
        ": ",
        " - ",
        "> ",
        "```\n",
        "\u0000",
        "\uD800",
        "\uDC00 ",
        "😂",
        "Z̷̢a̴l",
        "Subject: x\n",
        "1/5 ",
        "|a|b|\n",
        "name,stars,text\n",
        "5 days ago ",
        "(Original) ",
        "Read more",
        "…",
        "http://a.b ",
        "a=b ",
        "[1:1] x: ",
        "\u001B[1m",
        "wrote:\n",
        "Review: ",
        "'",
        "“",
        "ONE - "
    };

    private final ReviewReader reader =
            new ReviewReader(ConfigFiles.packaged(), LanguageDetector.from(ConfigFiles.packaged()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "★",
                "(",
                "\"",
                "{\"a\":",
                "[",
                "\n",
                "**",
                "](",
                "<:",
                "&",
                "> a\n",
                "```\n",
                "\u0000",
                "Name: x\n",
                "Rating: 1\n",
                "'",
                "a=b ",
                "1/5 "
            })
    void survivesAHundredThousandCharactersOfTheSame(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        assertThatCode(() -> read(text)).doesNotThrowAnyException();
    }

    @Test
    void survivesWhatNobodyWouldWrite() {
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(30); length >= 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }

            assertThatCode(() -> read(text.toString()))
                    .as(() -> "pieces " + text)
                    .doesNotThrowAnyException();
        }
    }

    private void read(String text) {
        reader.read(Message.typed(text, new Author("nell", false)), TODAY);
        var embed = new Embed(text, text, text, text, text, List.of(new Field(text, text)));
        reader.read(new Message("", text, List.of(embed), List.of(), List.of(), new Author("feed", true)), TODAY);
    }
}
