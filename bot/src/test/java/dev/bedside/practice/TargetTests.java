package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetTests {

    private static Targets read(Map<String, String> properties) {
        return new PracticeReader(name -> properties.get(name.replace("bedside.targets.", "")))
                .read(ConfigFiles.packaged())
                .targets();
    }

    @Test
    void promisesWhatTheTableOfResponseTimesSays() {
        var targets = read(Map.of());
        assertThat(targets.of(Urgency.CRITICAL).write())
                .isEqualTo("first-ping: at-once; claim-by: PT1H wall; reply-by: P1D wall; warn: PT30M wall;"
                        + " escalate-after: PT1H wall; then: PT4H wall until claimed, P1D wall;"
                        + " claim-expires: PT4H wall");
        assertThat(targets.of(Urgency.HIGH).write())
                .isEqualTo("first-ping: opening; claim-by: PT4H; not-before: PT1H wall; reply-by: P1D; warn: half;"
                        + " escalate-after: breach; escalate-again: P1D; then: P1D; claim-expires: P1D");
        assertThat(targets.of(Urgency.NORMAL).write())
                .isEqualTo("first-ping: none; claim-by: P1D; not-before: PT30M wall; not-before-for: harsh;"
                        + " reply-by: P2D; warn: morning; escalate-after: P1D after breach; then: P2D;"
                        + " claim-expires: P2D");
        assertThat(targets.of(Urgency.LOW).write())
                .isEqualTo("first-ping: none; reply-by: P5D; warn: weekly; then: weekly");
        assertThat(targets.reported())
                .isEqualTo(
                        new Reported(BusinessTime.parse("P1D"), BusinessTime.parse("P5D"), BusinessTime.parse("P5D")));
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void readsBackWhatItWrote(Urgency urgency) {
        var target = read(Map.of()).of(urgency);
        assertThat(Target.read(target.write())).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first-ping     | at-once
            then           | PT2H until claimed
            then           | PT2H until claimed, P1D wall
            then           | weekly
            warn           | weekly
            warn           | PT90M
            escalate-after | PT1H wall after breach
            escalate-again | P2D wall
            claim-expires  | PT30M wall
            """)
    void takesEachLineFromAPropertyAndWritesItDown(String key, String value) {
        var target = read(Map.of("high." + key, value)).of(Urgency.HIGH);
        assertThat(target.write()).contains(key + ": " + value.replace("PT90M", "PT1H30M"));
        assertThat(Target.read(target.write())).isEqualTo(target);
    }

    @Test
    void neverRepeatsAfterTheClaimUnlessTold() {
        assertThat(read(Map.of("high.then", "PT2H until claimed"))
                        .of(Urgency.HIGH)
                        .then())
                .isEqualTo(new Repeat.Every(BusinessTime.parse("PT2H"), null));
    }

    @Test
    void expectsNothingThatWasNotWrittenDown() {
        var target = Target.read("claim-by: PT1H");
        assertThat(target.firstPing()).isEqualTo(FirstPing.NONE);
        assertThat(target.claimBy()).hasToString("PT1H");
        assertThat(target.then()).isNull();
        assertThat(target.claimExpires()).isNull();
    }

    @Test
    void passesOverWhatALaterVersionWroteDown() {
        assertThat(Target.read("first-ping: none; claim-by: P1D; bell: loud").write())
                .isEqualTo("first-ping: none; claim-by: P1D");
    }

    @Test
    void refusesATargetThatNobodyWrote() {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.read("soon"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.read("claim-by: soon"))
                .withMessageContaining("`soon` is not an amount of time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            high.first-ping           | loud                    | `loud` is no first ping; write `none`
            high.then                 | PT0M                    | `PT0M` would remind people without end
            high.then                 | P0D                     | `P0D` would remind people without end
            critical.then             | PT1M wall until claimed | `PT1M wall` would remind people without end
            critical.then             | PT4H until claimed P1D  | cannot be read; write it like
            reported.look-again-after | never                   | `never` is not an amount of time
            reported.then             | PT5M                    | `PT5M` would remind people without end
            """)
    void namesThePropertyOfAMistake(String property, String value, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(Map.of(property, value)))
                .withMessageStartingWith("bedside.targets." + property + ": ")
                .withMessageContaining(problem);
    }

    @Test
    void warnsWhoeverTookAReviewAtHalfOfTheTimeThatIsLeft() {
        var office = BusinessCalendarTests.calendar("UTC", "mon-fri 08:00-16:00");
        var high = read(Map.of()).of(Urgency.HIGH);
        assertThat(high.warnOfReply(
                        Instant.parse("2026-07-06T14:00:00Z"), Instant.parse("2026-07-07T12:00:00Z"), office))
                .isEqualTo("2026-07-07T09:00:00Z");
        assertThat(high.warnOfReply(
                        Instant.parse("2026-07-07T12:00:00Z"), Instant.parse("2026-07-07T12:00:00Z"), office))
                .isNull();
    }
}
