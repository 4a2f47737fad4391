package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Message;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void holdAsManyReviewsAsTheySay() {
        var letters = new Letters(new Random(1));
        for (int each = 0; each < 60; each++) {
            var letter = letters.next();
            assertThat(House.REVIEWS.read(letter.message(), LocalDate.of(2026, 11, 25)))
                    .as(letter.message().content()
                            + letter.message().embeds().stream()
                                    .map(Message.Embed::description)
                                    .toList())
                    .hasSize(letter.reviews());
        }
    }

    @Test
    void pressesHoldNone() {
        assertThat(House.REVIEWS.read(Letters.press("claim", 12), LocalDate.of(2026, 11, 25)))
                .isEmpty();
    }
}
