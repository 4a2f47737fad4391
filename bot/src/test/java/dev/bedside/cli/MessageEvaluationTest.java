package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageEvaluationTest {

    private static final String MESSAGE = """
            {"id": "a", "message": {"content": "Platform: Yelp\\nReviewer: Ina Feld\\nRating: 2/5\\nReview: The assistant was kind, the wait was not.",
            "author": {"username": "feed", "bot": true}}, "expect": {"reviews": [%s]}}""";

    private static String report(String... reviews) {
        var json = new JsonMapper();
        var rows = List.of(reviews).stream()
                .map(expected -> json.readTree(MESSAGE.formatted(expected).replace("\n", " ")))
                .toList();
        return new MessageEvaluation(House.REVIEWS, LocalDate.of(2026, 5, 20), true, new Outcomes())
                .report(rows)
                .replaceAll(" +", " ");
    }

    @Test
    void countsWhatIsReadAsLabelled() {
        assertThat(report("{\"site\":\"yelp\",\"stars\":2,\"author\":\"Ina Feld\",\"truncated\":false,"
                        + "\"text\":\"The assistant was kind,  the wait was not.\"}"))
                .contains("found 1.000 (1 of 1)", "stars 1.000 (1 of 1)", "text 1.000 (1 of 1)")
                .doesNotContain("location", "link", "date");
    }

    @Test
    void namesWhatIsReadOtherwiseByItsId() {
        assertThat(report(
                        "{\"site\":\"google\",\"stars\":null,\"author\":\"ina feld\",\"location\":null,\"date\":null}"))
                .contains("a site", "a stars", "a author", "site 0.000 (0 of 1)", "location 1.000 (1 of 1)")
                .doesNotContain("Ina Feld", "date");
    }

    @Test
    void looksIntoRightlyFoundMessagesOnly() {
        assertThat(report("", "{\"site\":\"yelp\"}"))
                .contains("a found: expected 0 reviews, read 1", "found 0.500 (1 of 2)", "site 1.000 (1 of 1)");
    }
}
