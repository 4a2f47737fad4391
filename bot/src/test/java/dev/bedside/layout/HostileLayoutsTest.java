package dev.bedside.layout;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.config.ConfigFiles;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileLayoutsTest {

    private static final Set<String> SITES =
            Set.of("google", "yelp", "healthgrades", "facebook", "ratemds", "zocdoc", "other");
    private static final LayoutBook BOOK = LayoutBook.load(ConfigFiles.packaged(), SITES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "★",
                "| a ",
                "Review: ",
                "Comment: x\n",
                "\" (",
                "[{",
                "{\"reviews\":",
                "> ",
                "New review on Google\n",
                "★ a\n",
                "Place,Rating,Title,Review,Published,Lang,URL\n\"",
                "\uD800",
                "\u0000\n",
                "### Reviews \n**a** — ★ on x\n> y\n"
            })
    void survivesAHundredThousandCharactersOfTheSame(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        assertThatCode(() -> claims(text)).doesNotThrowAnyException();
    }

    /** Behind the beginning of a message that a layout knows, lines without end: each must be looked at once. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "*", "\"", "“\n", "> y\n", "** — ★", " (4/5) "})
    void survivesAKnownBeginningAndNoEnd(String piece) {
        for (String beginning : List.of(
                "★★ New Google review from a\nNew 3-star review for b\n“",
                "⭐ New Google Review from a: \"",
                "### Reviews x\n**a** — ★ on x\n> y\n",
                "Someone left you a new review on Yelp.\nA\n3 star rating\n")) {
            String text = beginning + piece.repeat(100_000 / piece.length());

            assertThatCode(() -> claims(text)).doesNotThrowAnyException();
        }
    }

    /** Every message that a layout knows, with lines and characters lost, doubled and out of order. */
    @Test
    void survivesItsOwnSamplesBroken() {
        var random = new Random(3);
        for (Layout layout : BOOK.layouts()) {
            for (Sample sample : layout.samples()) {
                String content = sample.message().content();
                for (int i = 0; i < 50; i++) {
                    int from = random.nextInt(content.length() + 1);
                    int to = from + random.nextInt(content.length() - from + 1);
                    String broken = content.substring(0, from) + content.substring(to) + content.substring(from, to);

                    assertThatCode(() -> claims(broken)).as(layout.id()).doesNotThrowAnyException();
                }
            }
        }
    }

    private static void claims(String text) {
        BOOK.claims(text, List.of(), "", Folder.VALUES);
        var embed = new Embed(text, text, text, text, text, List.of(new Field(text, text)));
        BOOK.claims("", List.of(embed), "trustpilot", Folder.VALUES);
    }
}
