package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replies of writers who saw the categories only, learned since and kept so that they are judged no worse. */
class KeptRepliesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As it is shipped, encoder and all. */
    private static final ReplyChecker CHECKER = new ReplyChecker(
            CheckRules.load(House.FILES, House.TEXTS),
            House.TEXTS,
            GreetingWords.from(House.FILES),
            LeakEncoder.packed(() -> true, what -> {
                throw new IllegalStateException(what);
            }));

    @ParameterizedTest
    @CsvSource({
        // never learned: what the next writer may expect
        "r8, en, .88, .08",
        "r8, es, .92, .05",
        // r13 to r23 taught the encoder, not the weights of words; r13 holds nothing but pairs that differ by a word
        "r13 r14a r14b, en, .75, .06",
        "r13 r14a r14b, es, .88, .12",
        "r16, en, .87, .05",
        "r16, es, .93, .10",
        // whole replies with a joke, a contact, a promise of their own
        "r21a r21b r22a r22b, en, .93, .05",
        "r21a r21b r22a r22b, es, .90, .05",
        "r23a r23b, en, .92, .05",
        "r23a r23b, es, .95, .05",
        // never learned, but rules were mended by what they blocked wrongly
        "r26a r26b, en, .97, .07",
        "r26a r26b, es, .95, .05",
        // never learned nor mended by; many speak to a neighbour, a supplier or somebody who worked there
        "r27a r27b, en, .90, .13",
        "r27a r27b, es, .92, .14",
        // never learned; how strict the check is was chosen with them in view
        "r28a r28b, en, .85, .06",
        "r28a r28b, es, .85, .05",
    })
    void blocksWhatItBlockedBefore(String files, String language, double recalled, double wrongly) throws IOException {
        blocks(files, language, recalled, wrongly);
    }

    /** Three thousand replies say only that what was learned stays. */
    @Tag("battery")
    @Tag("kept-replies")
    @ParameterizedTest
    @CsvSource({
        "r1 r2 r3 r4 r5 r6 r7a r7b r9a r10a r11a, en, .95, .05",
        // since the encoder hears Spanish as well, a hundredth less, for half of what was blocked wrongly of the next
        // writers
        "r1 r2 r3 r4 r5 r6 r7a r7b r9b r10b r11b r12a r12b, es, .94, .05",
        "r12a r12b, en, .86, .06",
    })
    void blocksWhatItLearned(String files, String language, double recalled, double wrongly) throws IOException {
        blocks(files, language, recalled, wrongly);
    }

    private static void blocks(String files, String language, double recalled, double wrongly) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String file : files.split(" ")) {
            rows.addAll(rows(file, language));
        }
        assertThat(blocked(rows, true)).isGreaterThanOrEqualTo(recalled);
        assertThat(blocked(rows, false)).isLessThanOrEqualTo(wrongly);
    }

    /** The share of those that must be blocked, or must not be, that is. */
    private static double blocked(List<JsonNode> rows, boolean rightly) {
        var which = rows.stream()
                .filter(row -> row.path("blocked").asBoolean() == rightly)
                .toList();
        long found = which.stream().filter(row -> !isPostable(row)).count();
        return (double) found / which.size();
    }

    private static boolean isPostable(JsonNode row) {
        var reply = new Reply(
                row.path("reply").asString(),
                row.path("review").asString(),
                row.path("author").isString() ? row.path("author").asString() : null,
                row.path("stars").asDouble() <= 3);
        return CHECKER.check(reply, House.PRACTICE).postable();
    }

    private static List<JsonNode> rows(String file, String language) throws IOException {
        try (var stream = Objects.requireNonNull(
                KeptRepliesTest.class.getResourceAsStream("/replies/" + file + ".jsonl"), file)) {
            return Stream.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .filter(row -> row.path("language").asString("en").equals(language))
                    .toList();
        }
    }
}
