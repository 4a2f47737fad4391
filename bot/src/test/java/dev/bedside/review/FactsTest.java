package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Facts.Sure;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final Facts facts = new Facts();

    @Test
    void letsASurerSourceReplaceAWeakerOne() {
        facts.author("Northern Ireland", Sure.GUESSED);
        facts.author("Ina Feld", Sure.NAMED);
        facts.author("Somebody Else", Sure.PLACED);

        assertThat(facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void keepsTheFirstOfTwoEquallySureOnes() {
        facts.stars(4.0, Sure.NAMED);
        facts.stars(1.0, Sure.NAMED);

        assertThat(facts.stars).isEqualTo(4.0);
    }

    @Test
    void countsAnAuthorWhoWantsToBeNobody() {
        facts.author(null, Sure.LABELLED);

        assertThat(facts.weight()).isEqualTo(1);
    }

    @Test
    void takesOverWhatAnotherKnowsBetter() {
        facts.site(Site.OTHER, Sure.GUESSED);
        var other = new Facts();
        other.site(Site.YELP, Sure.LABELLED);
        other.link("https://x.example");

        facts.add(other);

        assertThat(facts.site).isEqualTo(Site.YELP);
        assertThat(facts.link).isEqualTo("https://x.example");
    }
}
