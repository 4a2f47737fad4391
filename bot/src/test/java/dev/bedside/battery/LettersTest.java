package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Message;
import dev.bedside.review.Review;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Message.Author FORWARDER = new Message.Author("60", "Review Relay", true);

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
    void areByPeopleWhoseNamesCanBeReadAndNobodyHasTwice() {
        var names = new HashSet<String>();
        for (int person = 0; person < 5_000; person++) {
            var name = InventedNames.name(person);
            assertThat(names.add(name)).as(name).isTrue();
            if (person % 10 == 0) {
                var words = "Google review, 2 stars, by " + name + "\n\nNobody picked up the phone all morning.";
                assertThat(House.REVIEWS.readAsReview(Message.typed(words, FORWARDER), LocalDate.of(2026, 11, 25)))
                        .extracting(Review::author)
                        .containsExactly(name);
            }
        }
    }

    @Test
    void pressesHoldNone() {
        assertThat(House.REVIEWS.read(Letters.press("claim", 12), LocalDate.of(2026, 11, 25)))
                .isEmpty();
    }
}
