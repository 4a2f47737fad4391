package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.triage.LabelledReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTwiceTest {

    private static final String TEXT = "😀 Long wait. Kind nurse, but the bill is a joke.";

    @TempDir
    private Path corpus;

    @TempDir
    private Path written;

    @BeforeEach
    void layOutTheCorpus() throws IOException {
        Files.writeString(
                corpus.resolve("stars-train.jsonl"),
                "{\"id\": \"a1\", \"text\": \"" + TEXT + "\", \"stars\": 2, \"fold\": 3}\n"
                        + "{\"id\": \"a0\", \"text\": \"Fine.\", \"stars\": 5, \"fold\": 0}\n");
    }

    private List<LabelledReview> read(String line) throws IOException {
        Files.writeString(written.resolve("real-1.jsonl"), line + "\n");
        return JudgedRows.read(corpus, Set.of(1, 2, 3, 4)).with(written).reviews().stream()
                .filter(review -> review.labels() != null)
                .toList();
    }

    private static String line(String id, String... readers) {
        return "{\"id\": \"" + id + "\", \"readers\": [" + String.join(", ", readers) + "]}";
    }

    private static String reader(String tone, String topics, String urgency, String evidence) {
        return "{\"tone\": \"" + tone + "\", \"topics\": [" + topics
                + "], \"concerns\": [], \"actions\": [], \"urgency\": [\"" + urgency + "\"], \"evidence\": {" + evidence
                + "}}";
    }

    @Test
    void takesWordsAndFoldFromTheCorpus() throws IOException {
        String reader = reader("negative", "\"wait\"", "normal", "\"wait\": [2, 11]");
        assertThat(read(line("a1", reader, reader))).singleElement().satisfies(review -> {
            assertThat(review.text()).isEqualTo(TEXT);
            assertThat(review.fold()).isEqualTo(3);
            assertThat(review.labels()).containsExactlyInAnyOrder("negative", "wait");
            assertThat(review.quotes()).containsEntry("wait", "Long wait");
            assertThat(review.disputed()).isEmpty();
            assertThat(review.invented()).isFalse();
        });
    }

    @Test
    void teachesNothingOfWhatOnlyOneReaderSaw() throws IOException {
        assertThat(read(line(
                        "a1",
                        reader("negative", "\"wait\", \"billing\"", "high", ""),
                        reader("mixed", "\"wait\", \"staff\"", "normal", ""))))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.labels()).contains("wait").doesNotContain("billing", "staff");
                    assertThat(review.disputed())
                            .containsExactlyInAnyOrder("billing", "staff", "negative", "mixed", "harsh");
                });
    }

    @Test
    void leavesOutReviewsOfFoldsThatAreNotRead() throws IOException {
        String reader = reader("positive", "", "low", "");
        assertThat(read(line("a0", reader, reader))).isEmpty();
    }

    @Test
    void saysWhichLineLacksAReader() {
        assertThatThrownBy(() -> read(line("a1", reader("positive", "", "low", ""))))
                .hasMessageContaining("real-1.jsonl:1")
                .hasMessageContaining("two people");
    }
}
