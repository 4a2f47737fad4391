package dev.bedside.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.cases.CaseState;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A practice that is open on weekdays from 8 to 17 and quiet from 20 to 7; 2026-07-06 is a Monday. */
class ReminderPlannerTests {

    private static Story story(Urgency urgency, String arrival, Map<String, String> settings) {
        return new Story(House.practice(settings), urgency, Action.REPLY_OFFLINE, moment(arrival));
    }

    private static Story story(Urgency urgency, String arrival) {
        return story(urgency, arrival, Map.of());
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    @Nested
    class Untaken {

        @Test
        void callsForACriticalReviewAroundTheClockUntilSomebodyTakesIt() {
            assertThat(story(Urgency.CRITICAL, "2026-07-05T22:10").hear(7))
                    .containsExactly(
                            "2026-07-05T22:10 arrival",
                            "2026-07-05T22:40 warn",
                            "2026-07-05T23:10 escalate-1",
                            "2026-07-06T03:10 repeat-4",
                            "2026-07-06T07:10 repeat-5",
                            "2026-07-06T11:10 repeat-6",
                            "2026-07-06T15:10 repeat-7");
        }

        @Test
        void leavesTheNightAloneWhereThatIsSwitchedOff() {
            assertThat(story(Urgency.CRITICAL, "2026-07-05T22:10", Map.of("critical-at-any-hour", "no"))
                            .hear(2))
                    .containsExactly("2026-07-06T07:00 escalate-1", "2026-07-06T11:00 repeat-2");
        }

        @Test
        void climbsWithAReviewOfHighUrgency() {
            assertThat(story(Urgency.HIGH, "2026-07-06T10:00").hear(7))
                    .containsExactly(
                            "2026-07-06T10:00 arrival",
                            "2026-07-06T12:00 warn",
                            "2026-07-06T14:00 escalate-1",
                            "2026-07-07T10:00 reply-breach",
                            "2026-07-07T14:00 escalate-2",
                            "2026-07-08T14:00 repeat-6",
                            "2026-07-09T14:00 repeat-7");
        }

        @Test
        void waitsForTheOpeningWithTheFirstCallForAWeekendReview() {
            assertThat(story(Urgency.HIGH, "2026-07-11T10:00").hear(2))
                    .containsExactly("2026-07-13T08:00 arrival", "2026-07-13T10:00 warn");
        }

        @Test
        void speaksOfAnOrdinaryReviewOnTheMorningAndWhenTheDayIsOver() {
            assertThat(story(Urgency.NORMAL, "2026-07-06T10:00").hear(5))
                    .containsExactly(
                            "2026-07-07T08:00 warn",
                            "2026-07-07T10:00 breach",
                            "2026-07-08T10:00 escalate-1",
                            "2026-07-10T10:00 repeat-4",
                            "2026-07-14T10:00 repeat-5");
        }

        @Test
        void speaksOfPraiseOnceAWeek() {
            assertThat(story(Urgency.LOW, "2026-07-06T10:00").hear(3))
                    .containsExactly(
                            "2026-07-13T08:00 weekly-1", "2026-07-20T08:00 weekly-2", "2026-07-27T08:00 weekly-3");
        }

        @Test
        void asksForTheReportToTheSite() {
            var story = new Story(House.practice(Map.of()), Urgency.NORMAL, Action.REPORT, moment("2026-07-06T07:30"));
            assertThat(story.hear(2)).containsExactly("2026-07-07T08:00 breach", "2026-07-08T08:00 escalate-1");
        }
    }

    @Nested
    class Taken {

        @Test
        void warnsTheOwnerBeforeTheReplyIsDueAndThenTellsTheChannel() {
            var story = story(Urgency.HIGH, "2026-07-06T10:00", Map.of("bedside.targets.high.claim-expires", "never"));
            assertThat(story.hear(1)).containsExactly("2026-07-06T10:00 arrival");
            assertThat(story.at("11:00").claim("dana").hear(4))
                    .containsExactly(
                            "2026-07-06T15:00 reply-warn-2",
                            "2026-07-07T10:00 reply-escalate-1",
                            "2026-07-08T10:00 reply-escalate-2",
                            "2026-07-09T10:00 repeat-5");
        }

        @Test
        void givesAClaimThatExpiredBackToTheTeam() {
            var story = story(Urgency.CRITICAL, "2026-07-06T10:00");
            story.say(Duration.ZERO);
            assertThat(story.at("10:10").claim("dana").hear(4))
                    .containsExactly(
                            "2026-07-06T10:40 reply-warn-2",
                            "2026-07-06T14:10 claim-expired",
                            "2026-07-06T14:10 escalate-1",
                            "2026-07-06T18:10 repeat-4");
        }

        @Test
        void saysAtOnceThatAReviewWasGivenBackTooLate() {
            var story = story(Urgency.NORMAL, "2026-07-06T10:00").at("11:00").claim("dana");
            assertThat(story.at("2026-07-07T15:00").release().hear(1)).containsExactly("2026-07-07T15:00 breach");
        }

        @Test
        void leavesWhoeverTakesALateReviewInPeaceForADay() {
            var story = story(Urgency.HIGH, "2026-07-06T10:00", Map.of("bedside.targets.high.claim-expires", "never"));
            story.hear(5);
            assertThat(story.at("2026-07-08T09:00").claim("dana").hear(1)).containsExactly("2026-07-09T09:00 repeat-6");
        }

        @Test
        void warnsEachOwnerOnce() {
            var story = story(Urgency.HIGH, "2026-07-06T08:00").claim("dana");
            assertThat(story.hear(1)).containsExactly("2026-07-06T12:30 reply-warn-1");
            assertThat(story.at("13:00").claim("sam").hear(2))
                    .containsExactly("2026-07-06T15:00 reply-warn-2", "2026-07-07T08:00 reply-escalate-1");
        }

        @Test
        void callsTheApproversOnceForAReplyThatWaits() {
            var story = new Story(House.practice(Map.of()), Urgency.HIGH, Action.HOLD, moment("2026-07-06T08:00"));
            assertThat(story.claim("dana").at("09:00").ready(null).hear(2))
                    .containsExactly("2026-07-06T10:00 approve-1", "2026-07-07T08:00 reply-escalate-1");
        }

        @Test
        void asksForTheReplyOnceItIsApproved() {
            var story = new Story(House.practice(Map.of()), Urgency.HIGH, Action.HOLD, moment("2026-07-06T08:00"));
            story.claim("dana").at("09:00").ready(null).hear(1);
            assertThat(story.at("11:00").ready("kim").hear(1)).containsExactly("2026-07-06T12:30 reply-warn-2");
        }
    }

    @Nested
    class PutOff {

        @Test
        void saysNothingUntilTheSnoozeIsOver() {
            var story = story(Urgency.HIGH, "2026-07-06T08:00").claim("dana").snooze("2026-07-06T16:00");
            assertThat(story.hear(2))
                    .containsExactly("2026-07-06T16:00 snooze-over-1", "2026-07-07T08:00 reply-escalate-1");
        }

        @Test
        void saysAMissedDeadlineOnceTheSnoozeIsOver() {
            var story = story(Urgency.HIGH, "2026-07-06T08:00").claim("dana").snooze("2026-07-08T10:00");
            assertThat(story.hear(3))
                    .containsExactly(
                            "2026-07-08T10:00 reply-escalate-2",
                            "2026-07-09T10:00 claim-expired",
                            "2026-07-09T10:00 repeat-2");
        }

        @Test
        void keepsPraiseOutOfTheListsOfThatTime() {
            var story = story(Urgency.LOW, "2026-07-06T08:00").claim("dana").snooze("2026-07-15T10:00");
            assertThat(story.hear(2)).containsExactly("2026-07-15T10:00 snooze-over-1", "2026-07-20T08:00 weekly-2");
        }

        @Test
        void canBePutOffAgain() {
            var story = story(Urgency.NORMAL, "2026-07-06T08:00").claim("dana").snooze("2026-07-06T10:00");
            story.hear(1);
            assertThat(story.snooze("2026-07-06T12:00").hear(1)).containsExactly("2026-07-06T12:00 snooze-over-2");
        }
    }

    @Nested
    class Reported {

        @Test
        void looksAgainEveryFiveDays() {
            var story = new Story(House.practice(Map.of()), Urgency.NORMAL, Action.REPORT, moment("2026-07-06T08:00"));
            assertThat(story.at("09:00").report().hear(3))
                    .containsExactly(
                            "2026-07-13T09:00 look-again-1",
                            "2026-07-20T09:00 look-again-2",
                            "2026-07-27T09:00 look-again-3");
        }

        @Test
        void remindsWhoeverHasItThatTheReportIsDue() {
            var story = new Story(House.practice(Map.of()), Urgency.NORMAL, Action.REPORT, moment("2026-07-06T10:00"));
            assertThat(story.claim("dana").hear(1)).containsExactly("2026-07-07T10:00 file-by");
        }
    }

    @Test
    void saysNothingOnceItIsAnswered() {
        assertThat(story(Urgency.CRITICAL, "2026-07-06T08:00")
                        .claim("dana")
                        .end(CaseState.ANSWERED)
                        .hear(1))
                .containsExactly("nothing");
        assertThat(story(Urgency.HIGH, "2026-07-06T08:00").end(CaseState.CLOSED).hear(1))
                .containsExactly("nothing");
    }

    @Test
    void beginsAnewWhereItCameUpAgain() {
        var story = story(Urgency.NORMAL, "2026-07-06T10:00");
        story.hear(3);
        story.end(CaseState.ANSWERED).at("2026-07-20T10:00");
        assertThat(story.reopen().hear(2)).containsExactly("2026-07-21T08:00 warn", "2026-07-21T10:00 breach");
    }

    @Test
    void saysOnlyTheWorstOfWhatItMissed() {
        var story = story(Urgency.HIGH, "2026-07-06T10:00").at("2026-07-07T11:00");
        assertThat(story.hear(3))
                .containsExactly(
                        "2026-07-07T11:00 escalate-1", "2026-07-07T14:00 escalate-2", "2026-07-08T14:00 repeat-3");
    }

    @Test
    void waitsForTheMorningWithWhatItMissed() {
        var story = story(Urgency.HIGH, "2026-07-06T10:00").at("2026-07-07T21:00");
        assertThat(story.next()).isEqualTo(new Due(moment("2026-07-08T07:00"), new Stage(Stage.Kind.ESCALATE, 2)));
    }

    @Test
    void countsAsLateOnlyWhatQuietHoursDidNotPutOff() {
        var story = story(Urgency.HIGH, "2026-07-06T16:30", Map.of("hours", "daily 09:00-23:00"));
        assertThat(story.at("2026-07-07T07:30").next())
                .isEqualTo(new Due(moment("2026-07-07T07:00"), new Stage(Stage.Kind.ESCALATE, 1)));
    }

    @Test
    void asksForTheSameAsOftenAsItIsAsked() {
        var story = story(Urgency.HIGH, "2026-07-06T10:00");
        var next = story.next();
        assertThat(story.at("10:30").next()).isEqualTo(next);
        assertThat(story.at("11:30").next()).isEqualTo(next);
    }

    @Test
    void passesOverAWordOfALaterVersion() {
        var story = story(Urgency.HIGH, "2026-07-06T10:00");
        story.hear(1);
        var odd = story.each().with(story.each().notice().said("trumpet", moment("2026-07-06T12:00")));
        assertThat(new ReminderPlanner().next(odd, House.practice(Map.of()), moment("2026-07-06T12:00")))
                .hasValueSatisfying(next -> assertThat(next.stage()).isEqualTo("escalate-1"));
    }
}
