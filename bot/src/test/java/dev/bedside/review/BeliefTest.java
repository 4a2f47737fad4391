package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Facts.Sure;
import org.junit.jupiter.api.Test;

class BeliefTest {

    private final Belief belief = new Belief(WORDS.people(), WORDS.noise());

    @Test
    void believesAForwarderThatNamesStarsAndAuthor() {
        assertThat(belief.forwarder(draft(Site.GOOGLE, 2.0, "Ina"), "Slow.")).isTrue();
        assertThat(belief.forwarder(draft(null, null, null), "Server restarted."))
                .isFalse();
    }

    @Test
    void asksMoreOfAPersonThanOfAForwarder() {
        Draft draft = draft(null, 2.0, null);
        draft.labels = 1;

        assertThat(belief.forwarder(draft, "nobody charts")).isTrue();
        assertThat(belief.person(draft, "nobody charts", false)).isFalse();
    }

    @Test
    void doubtsAPersonWhoTalksToColleagues() {
        assertThat(belief.person(draft(Site.YELP, 2.0, "Ina"), "Slow.", false)).isTrue();
        assertThat(belief.person(draft(Site.YELP, 2.0, "Ina"), "can you answer her?", false))
                .isFalse();
    }

    @Test
    void refusesReportsAboutReviewsAndUnfilledTemplates() {
        Draft removed = draft(Site.GOOGLE, 1.0, "Ina");
        removed.around.add("A review is no longer visible");

        assertThat(belief.forwarder(removed, "Reason: policy")).isFalse();
        assertThat(belief.forwarder(draft(Site.GOOGLE, 1.0, "Ina"), "{{Comment}}"))
                .isFalse();
    }

    @Test
    void believesWordlessStarsOfAForwarderAndOfAPersonWithAPicture() {
        assertThat(belief.forwarder(draft(Site.GOOGLE, 5.0, "Ina"), "")).isTrue();
        assertThat(belief.person(draft(Site.GOOGLE, 1.0, "Ina"), "", true)).isTrue();
        assertThat(belief.person(draft(Site.GOOGLE, 1.0, "Ina"), "", false)).isFalse();
    }

    private static Draft draft(Site site, Double stars, String author) {
        var draft = new Draft();
        draft.facts.site(site, Sure.NAMED);
        draft.facts.stars(stars, Sure.NAMED);
        if (author != null) {
            draft.facts.author(author, Sure.NAMED);
        }
        return draft;
    }
}
