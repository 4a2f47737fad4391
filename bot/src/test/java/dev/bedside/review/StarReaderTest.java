package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarReaderTest {

    private final StarReader stars = ConfigFiles.packaged().read("reading/stars.yml", StarReader::new);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "★★★★☆;4",
                "★☆☆☆☆ 2 days ago;1",
                "⭐⭐⭐;3",
                "⭐️⭐️;2",
                "🌟🌟🌟🌟🌟;5",
                "★★★★✩;4",
                "★★★★½;4.5",
                "🟩🟩🟩🟩⬜;4",
                "❤️❤️🤍🤍🤍;2",
                "[****];4",
                "3stars;3",
                "2* from a neighbour;2",
                "星4;4",
                "별 1개;1",
                "별점 4.5;4.5",
                "3 av 5;3",
                "⭐️ 2.0 – Google;2",
                "★★★☆☆☆☆☆☆☆;1.5"
            })
    void countsFilledStars(String line, double rating) {
        assertThat(found(line)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4/5;4",
                "rated 2 out of 5;2",
                "3 of 5;3",
                "4 out of 10;2",
                "10/10;5",
                "2,5 von 5;2.5",
                "3 étoiles sur 5;3",
                "90/100;4.5",
                "two out of ten;1",
                "Rated 5 stars out of 5;5"
            })
    void readsARatingOfAScaleAndHalvesTenPoints(String line, double rating) {
        assertThat(found(line)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1-star review;1",
                "one star;1",
                "3 star rating;3",
                "2 estrellas;2",
                "5 Sterne;5",
                "5⭐;5",
                "4.0 ★;4",
                "★ 2.00;2",
                "⭐×5;5",
                "(2 ⭐⭐);2",
                "5 sao;5",
                "1.5 stars;1.5"
            })
    void readsANumberBesideAStar(String line, double rating) {
        assertThat(found(line)).isEqualTo(rating);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4: 112 calls",
                "03/04/2025",
                "at 4:50 in the morning",
                "$45 copay",
                "555-0142",
                "1,204 reviews",
                "4.6 average",
                "average rating 4.6 stars",
                "4.7 out of 5 stars (12,448 ratings)",
                "room 5",
                "5★ ×4",
                "☆☆☆☆☆",
                "24/7"
            })
    void takesNoDateTimePriceOrCountForStars(String line) {
        assertThat(stars.find(line)).isNull();
    }

    @Test
    void doubtsASingleStarThatMayBeAnOrnament() {
        assertThat(stars.find("⭐ New review"))
                .extracting(StarReader.Rating::sure)
                .isEqualTo(false);
        assertThat(stars.find("⭐⭐ New review"))
                .extracting(StarReader.Rating::sure)
                .isEqualTo(true);
    }

    @Test
    void readsWhatStandsBehindALabel() {
        assertThat(stars.labelled("2.0", "Rating")).isEqualTo(2.0);
        assertThat(stars.labelled("FIVE", "starRating")).isEqualTo(5.0);
        assertThat(stars.labelled("4 → 2", "Rating")).isEqualTo(2.0);
        assertThat(stars.labelled("8", "NPS")).isEqualTo(4.0);
        assertThat(stars.labelled("3", "Score (0-10)")).isEqualTo(1.5);
        assertThat(stars.labelled("Very dissatisfied (1)", "Satisfaction")).isEqualTo(1.0);
        assertThat(stars.labelled("STAR_RATING_UNSPECIFIED", "starRating")).isNull();
    }

    @Test
    void readsAWholePieceInCapitalsOrDigits() {
        assertThat(stars.whole("ONE")).isEqualTo(1.0);
        assertThat(stars.whole("4.0")).isEqualTo(4.0);
        assertThat(stars.whole("One")).isNull();
        assertThat(stars.whole("2025")).isNull();
    }

    private Double found(String line) {
        var rating = stars.find(line);
        return rating == null ? null : rating.value();
    }

    @Test
    void takesASchoolsMarkForNoRating() {
        assertThat(stars.labelled("1,2", "Gesamtnote")).isNull();
        assertThat(stars.labelled("1,2 von 6", "Bewertung")).isNull();
        assertThat(stars.labelled("8", "Cijfer")).isEqualTo(4.0);
    }
}
