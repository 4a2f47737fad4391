package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Labels labels = WORDS.labels();

    @ParameterizedTest
    @CsvSource({
        "REVIEWER NAME:,AUTHOR",
        "starRating,STARS",
        "Review (2/2),TEXT",
        "Q2 Verbatim,TEXT",
        "Patient full name,AUTHOR",
        "Practice name,LOCATION",
        "Review date,DATE",
        "AI Suggested Reply,REPLY",
        "Wait time,IGNORE",
        "Calificación,STARS",
        "Autor,AUTHOR"
    })
    void knowsWhatALabelAnnounces(String label, Role role) {
        assertThat(labels.of(label)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**Name:** Ina Feld;AUTHOR;Ina Feld",
                "• who: Ina;AUTHOR;Ina",
                "💬 It was fine.;TEXT;It was fine.",
                "Rating » 4;STARS;4",
                "Reseña: Todo bien.;TEXT;Todo bien.",
                "作者：小林;AUTHOR;小林"
            })
    void takesALabelledLineApart(String line, Role role, String value) {
        Labelled labelled = labels.in(line);

        assertThat(labelled).isNotNull();
        assertThat(labelled.role()).isEqualTo(role);
        assertThat(labelled.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "at 10:30 we left", "\"Review: bad\" she said", "no colon here", ""})
    void findsNoLabelInOtherLines(String line) {
        assertThat(labels.in(line)).isNull();
    }

    @Test
    void readsAnObjectsKeyInsideItsParents() {
        assertThat(labels.ofKey("displayName", "reviewer")).isEqualTo(Role.AUTHOR);
        assertThat(labels.ofKey("comment", "reviewReply")).isEqualTo(Role.REPLY);
        assertThat(labels.ofKey("name", "location")).isEqualTo(Role.LOCATION);
        assertThat(labels.ofKey("profilePhotoUrl", "reviewer")).isEqualTo(Role.IGNORE);
    }

    @Test
    void leavesAnEditToTheReviewer() {
        assertThat(labels.own("Update")).isTrue();
        assertThat(labels.own("EDIT 3/22")).isTrue();
        assertThat(labels.own("Rating")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EDIT: they called.",
                "Update: they called.",
                "EDIT 3/22: they called.",
                "**Nachtrag:** alles gut"
            })
    void knowsWhatAReviewerAddedLater(String piece) {
        assertThat(labels.adds(piece)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: This email came from outside your organization.",
                "PS: can you draft something today?",
                "Original: Muy amable",
                "Update time: 2026-05-04",
                "Edit reply: click",
                "They called."
            })
    void leavesWhatSomebodyElseAddsToThem(String piece) {
        assertThat(labels.adds(piece)).isFalse();
    }
}
