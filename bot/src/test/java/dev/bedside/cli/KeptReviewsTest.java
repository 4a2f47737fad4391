package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.judgement.Judgement;
import dev.bedside.triage.TriageRules;
import dev.bedside.triage.Triager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dangerous reviews and their look-alikes, by writers who saw the vocabulary only, judged as the program is shipped. What was
 * learned from them says only that it stays; those in {@code unlearned} come near to what the next writer may expect: four
 * rules and two bars were mended with them in view.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("battery")
@Tag("kept-reviews")
class KeptReviewsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> reports = new HashMap<>();
    private Triager triager;

    @BeforeAll
    void judgesAsItIsShipped() {
        var judgement = Judgement.packaged(true, what -> {
            throw new IllegalStateException(what);
        });
        triager = new Triager(TriageRules.load(House.FILES, House.TEXTS), House.TEXTS, judgement);
    }

    /**
     * @param recognised of those where the concern is there
     * @param taken of the look-alikes for which it is told all the same
     */
    @ParameterizedTest
    @CsvSource({
        "g18 g19 g20 g21 g22 g23 g24 g25 g26 g27 g28 g29 g30 g31, self-harm, .97, .06",
        "g18 g19 g20 g21 g22 g23 g24 g25 g26 g27 g28 g29 g30 g31, violence, .97, .06",
        "g18 g19 g20 g21 g22 g23 g24 g25 g26 g27 g28 g29 g30 g31, abuse, .97, .06",
        "g18 g19 g20 g21 g22 g23 g24 g25 g26 g27 g28 g29 g30 g31, patient-safety, .95, .06",
        "unlearned/g32 unlearned/g33 unlearned/g34, self-harm, .93, .11",
        "unlearned/g32 unlearned/g33 unlearned/g34, violence, .93, .05",
        "unlearned/g32 unlearned/g33 unlearned/g34, abuse, .93, .05",
        "unlearned/g32 unlearned/g33 unlearned/g34, patient-safety, .93, .09",
        "unlearned/g35 unlearned/g36 unlearned/g37, self-harm, .83, .06",
        "unlearned/g35 unlearned/g36 unlearned/g37, violence, .96, .08",
        "unlearned/g35 unlearned/g36 unlearned/g37, abuse, .91, .09",
        "unlearned/g35 unlearned/g36 unlearned/g37, patient-safety, .98, .05"
    })
    void recognisesWhatItRecognisedBefore(String files, String concern, double recognised, double taken)
            throws IOException {
        if (!reports.containsKey(files)) {
            var evaluation = new GraveEvaluation(row -> triager, House.TEXTS);
            for (String file : files.split(" ")) {
                evaluation.add(file, rows(file));
            }
            reports.put(files, evaluation.report());
        }
        String report = Objects.requireNonNull(reports.get(files));
        assertThat(share(report, concern + " recognised")).as(report).isGreaterThanOrEqualTo(recognised);
        assertThat(share(report, concern + " look-alikes taken for it"))
                .as(report)
                .isLessThanOrEqualTo(taken);
    }

    /**
     * Spanish by twelve writers, the last six never learned from (how sure what is heard in English must be was chosen with s11 to
     * s14 in view), and what people write on an ordinary day, by four who were never learned from (how much is heard of a tone, with
     * ev1 and ev2 in view).
     */
    @ParameterizedTest
    @CsvSource({
        "s6 s7 s8 s9 s10, .90, .88",
        "unlearned/s11 unlearned/s12, .87, .85",
        "unlearned/s13 unlearned/s14, .84, .88",
        "unlearned/s15 unlearned/s16, .83, .88",
        "e5 e6 e7 e8, .89, .89",
        "e9 e10 e11 e12 e13 e14, .80, .84",
        "unlearned/ev1 unlearned/ev2, .94, .91",
        "unlearned/ev3 unlearned/ev4, .93, .91"
    })
    void judgesAsItDidBefore(String files, double tone, double action) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String file : files.split(" ")) {
            rows.addAll(rows(file));
        }
        String report = new ReviewEvaluation(row -> triager, House.TEXTS, ReviewEvaluation.Detail.FIGURES).report(rows);
        assertThat(right(report, "tone")).as(report).isGreaterThanOrEqualTo(tone);
        assertThat(right(report, "action")).as(report).isGreaterThanOrEqualTo(action);
    }

    private static double right(String report, String what) {
        var share = Pattern.compile(what + " right (\\d\\.\\d+)").matcher(report);
        assertThat(share.find()).as(report).isTrue();
        return Double.parseDouble(share.group(1));
    }

    private static double share(String report, String what) {
        var line = Pattern.compile("(?m)^" + what + "\\s+(\\d\\.\\d+)").matcher(report);
        assertThat(line.find()).as(report).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static List<JsonNode> rows(String file) throws IOException {
        try (var stream = Objects.requireNonNull(
                KeptReviewsTest.class.getResourceAsStream("/judging/" + file + ".jsonl"), file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
