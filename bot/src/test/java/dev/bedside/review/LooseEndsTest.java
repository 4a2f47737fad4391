package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseEndsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final ReviewReader READER =
            new ReviewReader(ConfigFiles.packaged(), LanguageDetector.from(ConfigFiles.packaged()));

    @Test
    void takesTheOneRatingThatTheWordsNameWhereNothingElseTellsAny() {
        String message = "New review on Google\nReviewer: Ina Feld\nComment: The nurse was kind. ";

        assertThat(only(message + "Four stars from me. Parking is hard.").stars())
                .isEqualTo(4.0);
        assertThat(only(message + "Four stars for her. One star for the phone.").stars())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Birdeye: new review on Healthgrades;;HEALTHGRADES",
                "Birdeye: new review;;OTHER",
                "New review on Zahnfreunde24;;OTHER",
                "Rated in Google Play;;OTHER",
                "Opinia z serwisu ZnanyLekarz;;OTHER",
                "New submission: feedback form;;OTHER",
                "New review;(translated by Google);",
                "New review;;"
            })
    void takesTheSiteFromWhateverNamesIt(String above, String below, Site site) {
        String message = above + "\nReviewer: Ina Feld\nRating: 4\nComment: The nurse was kind and the wait short.\n";

        assertThat(only(message + (below == null ? "" : below)).site()).isEqualTo(site);
    }

    @Test
    void takesNoSiteFromTheReviewsOwnWords() {
        Review review =
                only("Reviewer: Ina Feld\nRating: 4\nComment: I found them on Google and was not disappointed.");

        assertThat(review.site()).isNull();
    }

    @Test
    void takesNoSiteFromAMachinesShapeAlone() {
        String object =
                "\"starRating\":\"FOUR\",\"reviewer\":{\"displayName\":\"Ina Feld\"},\"comment\":\"Kind nurse.\"}";

        assertThat(only("{" + object).site()).isNull();
        assertThat(only("{\"name\":\"accounts/7/locations/8/reviews/9\"," + object)
                        .site())
                .isEqualTo(Site.GOOGLE);
    }

    @Test
    void readsTheRatingThatCounts() {
        String message = "Review edited on Yelp\nPrevious rating: 2 → New rating: 4\nReviewer: Ina Feld\n"
                + "Comment: They called me and mended it, thank you.";

        assertThat(only(message).stars()).isEqualTo(4.0);
    }

    @Test
    void takesADateThatStandsApartButNotTheVisits() {
        String message = "New Google review\nReviewer: Ina Feld\nRating: 4\nComment: The nurse was kind.\n";

        assertThat(only(message + "Date of visit: 3 May 2026").postedAt()).isNull();
        assertThat(only(message + "(sent to us on 4 May 2026)").postedAt()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void readsTheDayFirstWhereNoEnglishIsWritten() {
        String french = "Nouvel avis Google\nAuteur : Ina Feld\nNote : 4/5\n"
                + "Avis : Le personnel est très gentil et l'attente était courte.\nDate : 03/04/2026";
        String english = "New Google review\nReviewer: Ina Feld\nRating: 4/5\n"
                + "Comment: The nurses were very kind and the wait was short.\nDate: 03/04/2026";

        assertThat(only(french).postedAt()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(only(english).postedAt()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    private static Review only(String text) {
        List<Review> reviews = READER.readAsReview(Message.typed(text, new Author("feed", true)), TODAY);
        assertThat(reviews).hasSize(1);
        return reviews.getFirst();
    }
}
