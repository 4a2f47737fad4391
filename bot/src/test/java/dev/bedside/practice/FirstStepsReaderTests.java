package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstStepsReaderTests {

    private static final FirstSteps PACKAGED = new FirstStepsReader().read(ConfigFiles.packaged());

    @TempDir
    private Path folder;

    private static List<String> steps(String concern, String zone, String language, boolean approver) {
        return PACKAGED.of(List.of(concern), ZoneId.of(zone), language, approver);
    }

    @Test
    void hasTwoOrThreeLinesForEachConcernInEachRegionAndLanguage() {
        for (String concern : FirstSteps.CONCERNS) {
            for (String language : FirstSteps.LANGUAGES) {
                for (var region : PACKAGED.regions()) {
                    var zone = region.zones().stream()
                            .filter(each -> !each.endsWith("*"))
                            .findFirst()
                            .orElse(region.zones().isEmpty() ? "UTC" : "Australia/Sydney");
                    assertThat(steps(concern, zone, language, true))
                            .hasSizeBetween(2, 3)
                            .allSatisfy(line -> assertThat(line)
                                    .doesNotContain("{", "}", "null")
                                    .hasSizeLessThan(260));
                    assertThat(steps(concern, zone, language, false)).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 988",
        "America/Indiana/Knox, 988",
        "America/Toronto, 9-8-8",
        "America/Argentina/Cordoba, 135",
        "America/Santiago, *4141",
        "America/Bogota, 106",
        "America/Lima, 113",
        "Europe/London, 116 123",
        "Europe/Dublin, 116 123",
        "Europe/Madrid, 024",
        "Europe/Paris, 3114",
        "Europe/Berlin, 0800 111 0 111",
        "Europe/Amsterdam, call 113",
        "Australia/Perth, 13 11 14",
        "Pacific/Auckland, 1737",
        "America/Mexico_City, 800 911 2000",
        "Asia/Tokyo, findahelpline.com",
        "UTC, findahelpline.com"
    })
    void namesTheLineOfTheRegion(String zone, String number) {
        assertThat(steps("self-harm", zone, "en", false))
                .singleElement()
                .asString()
                .contains(number);
    }

    @Test
    void speaksSpanish() {
        assertThat(steps("self-harm", "America/Chicago", "es", false))
                .singleElement()
                .asString()
                .contains("988", "marque 2");
        assertThat(steps("self-harm", "America/Chicago", "fr", false))
                .singleElement()
                .asString()
                .contains("call or text 988");
    }

    @Test
    void keepsSomeForApprovers() {
        assertThat(steps("legal-threat", "UTC", "en", false)).noneMatch(line -> line.contains("insurer"));
        assertThat(steps("legal-threat", "UTC", "en", true)).anyMatch(line -> line.contains("insurer"));
    }

    @Test
    void saysTheMostPressingFirstAndNotTooMuch() {
        var all = PACKAGED.of(FirstSteps.CONCERNS.reversed(), ZoneId.of("UTC"), "en", true);

        assertThat(all).hasSizeLessThanOrEqualTo(6);
        assertThat(all.getFirst()).contains("crisis line");
        assertThat(PACKAGED.of(List.of("profanity"), ZoneId.of("UTC"), "en", true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {crisis}                | {hotline}                | unknown placeholder {hotline}
            America/Detroit         | America/Detroyt          | is no time zone
            - America/Detroit       | - America/New_York       | stands here a second time
            crisis: Lifeline        | crises: Lifeline         | unknown key `crises`
            legal-threat:           | legal-threats:           | unknown key `legal-threats`
              other:                |   others:                | `other:` is missing
            """)
    void namesFileAndLineOfAMistake(String right, String wrong, String problem) throws IOException {
        assertThatMistake(right, wrong, problem);
    }

    @Test
    void takesNoLineThatIsTooLong() throws IOException {
        assertThatMistake("Answer nothing", "Answer nothing " + "at all ".repeat(30), "a line has 1 to 160 characters");
    }

    private void assertThatMistake(String right, String wrong, String problem) throws IOException {
        var text = ConfigFiles.packaged().read("first-steps.yml", ConfigFile::content);
        assertThat(text).contains(right);
        Files.writeString(folder.resolve("first-steps.yml"), text.replace(right, wrong));
        var files = ConfigFiles.overriddenBy(folder, broken -> {
            throw broken;
        });
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new FirstStepsReader().read(files))
                .withMessageMatching("(?s).*first-steps\\.yml:\\d+: .*")
                .withMessageContaining(problem);
    }
}
