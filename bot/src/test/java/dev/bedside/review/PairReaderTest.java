package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Labels.Labelled;
import org.junit.jupiter.api.Test;

class PairReaderTest {

    private final PairReader pairs = WORDS.pairs();

    @Test
    void readsPairsAndTheWordsBehindThem() {
        assertThat(pairs.read("!review site=yelp by=\"Ina Feld\" Slow."))
                .extracting(Labelled::value)
                .containsExactly("yelp", "Ina Feld", "Slow.");
        assertThat(pairs.read("2+2=4 they say")).isEmpty();
    }

    @Test
    void readsPairsAsAPageSendsThem() {
        assertThat(pairs.read("name=Ina Feld&rating=4&message=Kind & quick.&consent=on"))
                .extracting(Labelled::value)
                .contains("Ina Feld", "4", "Kind & quick.");
    }
}
