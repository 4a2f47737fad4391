package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinePlannerTests {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private final DeadlinePlanner planner =
            new PracticeReader(property -> null).read(ConfigFiles.packaged()).planner();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private Deadlines plan(Urgency urgency, String arrival, @Nullable String posted, boolean harsh) {
        return planner.plan(urgency, at(arrival), posted == null ? null : LocalDate.parse(posted), harsh);
    }

    @Test
    void countsCriticalReviewsRoundTheClock() {
        assertThat(plan(Urgency.CRITICAL, "2026-07-04T23:30", null, true))
                .isEqualTo(new Deadlines(
                        at("2026-07-05T00:30"),
                        null,
                        at("2026-07-05T23:30"),
                        at("2026-07-05T00:00"),
                        at("2026-07-05T00:30")));
    }

    @Test
    void givesHighReviewsTheOpenHoursOfADay() {
        assertThat(plan(Urgency.HIGH, "2026-07-06T10:00", null, true))
                .isEqualTo(new Deadlines(
                        at("2026-07-06T14:00"),
                        at("2026-07-06T11:00"),
                        at("2026-07-07T10:00"),
                        at("2026-07-06T12:00"),
                        at("2026-07-06T14:00")));
    }

    @Test
    void countsAWeekendArrivalFromMonday() {
        assertThat(plan(Urgency.NORMAL, "2026-07-11T10:00", null, false))
                .isEqualTo(new Deadlines(
                        at("2026-07-14T08:00"), null, at("2026-07-15T08:00"), null, at("2026-07-15T08:00")));
    }

    @Test
    void coolsDownOnlyBeforeTheReplyToAHarshReview() {
        assertThat(plan(Urgency.NORMAL, "2026-07-06T10:00", null, true).replyNotBefore())
                .isEqualTo(at("2026-07-06T10:30"));
        assertThat(plan(Urgency.NORMAL, "2026-07-06T10:00", null, false).replyNotBefore())
                .isNull();
    }

    @Test
    void asksNobodyToClaimPraise() {
        assertThat(plan(Urgency.LOW, "2026-07-06T10:00", null, false))
                .isEqualTo(new Deadlines(null, null, at("2026-07-13T10:00"), null, null));
    }

    @Test
    void countsTheReplyFromTheDayTheReviewWasWritten() {
        assertThat(plan(Urgency.LOW, "2026-07-08T10:00", "2026-07-06", false).replyBy())
                .isEqualTo(at("2026-07-13T10:00"));
    }

    @Test
    void countsAReviewOlderThanAWeekOrFromTheFutureFromItsArrival() {
        assertThat(plan(Urgency.LOW, "2026-07-14T10:00", "2026-07-07", false).replyBy())
                .isEqualTo(at("2026-07-14T10:00"));
        assertThat(plan(Urgency.LOW, "2026-07-14T10:00", "2026-07-06", false).replyBy())
                .isEqualTo(at("2026-07-21T10:00"));
        assertThat(plan(Urgency.LOW, "2026-07-14T10:00", "2026-07-15", false).replyBy())
                .isEqualTo(at("2026-07-21T10:00"));
    }

    @Test
    void asksForNoReplyToAnOldReviewBeforeThePracticeOpens() {
        var daily = new DeadlinePlanner(
                House.PRACTICE.targets(), BusinessCalendarTests.calendar(ZONE.getId(), "daily 08:00-17:00"));
        assertThat(daily.plan(Urgency.LOW, at("2026-07-14T03:00"), LocalDate.parse("2026-07-07"), false)
                        .replyBy())
                .isEqualTo(at("2026-07-14T08:00"));
    }

    @Test
    void neverEndsTheReplyBeforeTheClaim() {
        var deadlines = plan(Urgency.NORMAL, "2026-07-10T10:00", "2026-07-06", false);
        assertThat(deadlines.replyBy()).isEqualTo(deadlines.claimBy()).isEqualTo(at("2026-07-13T10:00"));
    }

    @Test
    void warnsWhenHalfOfTheOpenTimeHasPassed() {
        assertThat(plan(Urgency.HIGH, "2026-07-06T16:00", null, true).warnAt()).isEqualTo(at("2026-07-07T09:00"));
    }

    @Test
    void warnsOnTheMorningOfTheDay() {
        assertThat(plan(Urgency.NORMAL, "2026-07-06T10:00", null, true).warnAt())
                .isEqualTo(at("2026-07-07T08:00"));
    }
}
