package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.talk.Intent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Utterances of writers who had seen no phrases, kept so that they are understood no worse; those of {@code writer-a} to
 * {@code -j} but for {@code writer-f} are learned from; {@code -f}, {@code -k}, {@code -l} and {@code -m} must never be, for only
 * they say something of the next writer.
 */
class KeptUtterancesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TalkLines LINES = new TalkLines(House.TOOLS.talk(), House.TOOLS.guard());

    /** @param said the row, and what Bedside makes of it */
    private record Compared(JsonNode said, JsonNode given) {

        boolean isRight() {
            return said.path("intent").asString("").equals(given.path("intent").asString(""));
        }

        boolean isWish() {
            return !said.path("intent").asString("").equals(Intent.NONE.id());
        }

        boolean changesWrongly() {
            boolean sameCase =
                    said.path("case").asString("").equals(given.path("case").asString(""));
            return !given.path("ask").asBoolean(false)
                    && Intent.of(given.path("intent").asString(""))
                            .orElseThrow()
                            .changes()
                    && !(isRight() && sameCase);
        }

        boolean isDangerous() {
            return !said.path("guard").isNull();
        }

        boolean isWarned() {
            return !given.path("guard").isNull();
        }

        @Override
        public String toString() {
            return said.path("id").asString("?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fresh-1, 0.99, 0, 0, 1.0, 0",
        "fresh-2, 0.99, 0, 0, 1.0, 0",
        "fresh-3, 0.99, 0, 0, 1.0, 0",
        "writer-a, 0.97, 1, 1, 0.99, 4",
        "writer-b, 0.98, 1, 2, 0.97, 2",
        "writer-c, 0.96, 1, 2, 0.97, 2",
        "writer-d, 0.96, 1, 4, 0.99, 3",
        "writer-e, 0.98, 1, 2, 0.97, 4",
        "writer-g, 0.94, 1, 2, 0.97, 6",
        "writer-h, 0.94, 1, 2, 0.97, 6",
        "writer-i, 0.94, 1, 2, 0.97, 6",
        "writer-j, 0.94, 1, 2, 0.97, 6",
        "writer-f, 0.91, 2, 4, 0.90, 8",
        "writer-k, 0.96, 1, 2, 0.92, 11",
        "writer-l, 0.98, 1, 3, 0.96, 13",
        "writer-m, 0.94, 4, 7, 0.88, 12"
    })
    void understandsThemNoWorse(
            String writer, double wishes, int wrongChanges, int overheard, double noticed, int falseAlarms)
            throws IOException {
        var all = compared(writer);
        var spoken = all.stream().filter(Compared::isWish).toList();
        var dangerous = all.stream().filter(Compared::isDangerous).toList();
        assertThat(share(spoken, spoken.stream().filter(Compared::isRight).toList()))
                .as("wishes understood")
                .isGreaterThanOrEqualTo(wishes);
        assertThat(all.stream().filter(Compared::changesWrongly))
                .as("wrong changes of state")
                .hasSizeLessThanOrEqualTo(wrongChanges);
        assertThat(all.stream().filter(each -> !each.isWish() && !each.isRight()))
                .as("chatter taken for a wish")
                .hasSizeLessThanOrEqualTo(overheard);
        assertThat(share(
                        dangerous, dangerous.stream().filter(Compared::isWarned).toList()))
                .as("dangers noticed")
                .isGreaterThanOrEqualTo(noticed);
        assertThat(all.stream().filter(each -> !each.isDangerous() && each.isWarned()))
                .as("warned of nothing")
                .hasSizeLessThanOrEqualTo(falseAlarms);
    }

    private static double share(List<Compared> all, List<Compared> some) {
        return all.isEmpty() ? 1 : (double) some.size() / all.size();
    }

    private static List<Compared> compared(String writer) throws IOException {
        try (var file = Objects.requireNonNull(
                KeptUtterancesTest.class.getResourceAsStream("/talk/" + writer + ".jsonl"), writer)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .map(row -> new Compared(row, LINES.answer(row)))
                    .toList();
        }
    }
}
