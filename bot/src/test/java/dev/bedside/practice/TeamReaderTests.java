package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamReaderTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Team read(Map<String, String> properties) {
        return new PracticeReader(name -> properties.get(name.replace("bedside.practice.", "")))
                .read(ConfigFiles.packaged())
                .team();
    }

    @Test
    void callsNobodyInParticularUntilSomebodyIsNamed() {
        var team = read(Map.of());
        assertThat(team.approval()).isEqualTo(Approval.HOLD);
        assertThat(team.singleApprover()).isFalse();
        assertThat(team.directMessages()).isFalse();
        assertThat(team.criticalAtAnyHour()).isTrue();
        assertThat(new String[] {
                    team.teamRole(), team.approverRole(), team.onCall(), team.owner(), team.approversChannel()
                })
                .containsOnlyNulls();
        assertThat(team.quiet().isQuiet(Instant.parse("2026-07-05T02:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(team.quiet().isQuiet(Instant.parse("2026-07-05T12:00:00Z"), NEW_YORK))
                .isFalse();
    }

    @Test
    void readsAWholeTeam() {
        var team = read(Map.of(
                "approval", "negative",
                "single-approver", "yes",
                "team", "<@&1001>",
                "approvers", "1002",
                "on-call", "<@1003>",
                "owner", "<@!1004>",
                "approvers-channel", "<#1005>",
                "direct-messages", "yes",
                "quiet-hours", "mon-fri 22:00-06:00",
                "critical-at-any-hour", "no"));
        assertThat(team)
                .isEqualTo(new Team(
                        Approval.NEGATIVE, true, "1001", "1002", "1003", "1004", "1005", true, team.quiet(), false));
        assertThat(team.quiet().defer(Instant.parse("2026-07-07T03:00:00Z"), NEW_YORK))
                .isEqualTo("2026-07-07T10:00:00Z");
    }

    @Test
    void takesNoneForNobodyRatherThanForAnId() {
        assertThat(read(Map.of("team", "none", "on-call", "never")))
                .extracting(Team::teamRole, Team::onCall)
                .containsOnlyNulls();
    }

    @Test
    void letsOnlyCriticalReviewsDisturbQuietHours() {
        assertThat(read(Map.of()).defers(Urgency.CRITICAL)).isFalse();
        assertThat(read(Map.of()).defers(Urgency.HIGH)).isTrue();
        assertThat(read(Map.of("critical-at-any-hour", "no")).defers(Urgency.CRITICAL))
                .isTrue();
    }

    @Test
    void keepsWholeWeekendsQuietBesideTheNights() {
        var quiet = read(Map.of("quiet-hours", "daily 20:00-07:00; sat, sun 0:00-24:00"))
                .quiet();
        assertThat(quiet.defer(Instant.parse("2026-07-11T16:00:00Z"), NEW_YORK)).isEqualTo("2026-07-13T11:00:00Z");
    }

    @Test
    void disturbsAtAnyHourWhereNoneIsQuiet() {
        assertThat(read(Map.of("quiet-hours", "none")).quiet()).isEqualTo(QuietHours.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approval        | sometimes             | `sometimes` is no rule for approval; write `hold`
            team            | the front desk        | `the front desk` is not an id; in Discord
            single-approver | maybe                 | `single-approver` is yes or no, not `maybe`
            quiet-hours     | at night              | `at` is neither a day nor a time
            quiet-hours     | always                | no hour of the week is left for a reminder
            quiet-hours     | daily 12:00-12:00     | `12:00-12:00` holds no time
            quiet-hours     | 'daily 0:00-12:00, 12:00-24:00' | no hour of the week is left for a reminder
            """)
    void namesThePropertyOfAMistake(String property, String value, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(Map.of(property, value)))
                .withMessageStartingWith("bedside.practice." + property + ": ")
                .withMessageContaining(problem);
    }
}
