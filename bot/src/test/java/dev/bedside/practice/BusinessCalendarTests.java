package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private final BusinessCalendar office =
            calendar("America/New_York", "mon-fri 08:00-12:00, 13:00-17:00; sat 09:00-12:00");
    private final BusinessCalendar nights = calendar("America/New_York", "mon-fri 22:00-06:00");

    static BusinessCalendar calendar(String zone, String hours, String... closed) {
        var line = new Line(hours, new Place("practice.yml", 1));
        var days = Set.of(closed);
        return new BusinessCalendar(
                ZoneId.of(zone), HoursReader.read(List.of(line), line.place()), date -> days.contains(date.toString()));
    }

    private static Instant at(BusinessCalendar calendar, String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    private static String local(BusinessCalendar calendar, Instant moment) {
        return LocalDateTime.ofInstant(moment, calendar.zone()).toString();
    }

    private static String plusHours(BusinessCalendar calendar, String local, String length) {
        return local(calendar, calendar.plusBusinessHours(at(calendar, local), Duration.parse(length)));
    }

    private static String plusDays(BusinessCalendar calendar, String local, int days) {
        return local(calendar, calendar.plusBusinessDays(at(calendar, local), days));
    }

    @Nested
    class Hours {

        @Test
        void opensAtTheFirstMinuteAndIsClosedAtTheLast() {
            assertThat(office.isOpen(at(office, "2026-07-06T08:00"))).isTrue();
            assertThat(office.isOpen(at(office, "2026-07-06T11:59"))).isTrue();
            assertThat(office.isOpen(at(office, "2026-07-06T12:00"))).isFalse();
            assertThat(office.isOpen(at(office, "2026-07-05T10:00"))).isFalse();
        }

        @Test
        void keepsAMomentWhileOpenAndElseTakesTheNextOpening() {
            assertThat(local(office, office.nextOpening(at(office, "2026-07-06T08:30"))))
                    .isEqualTo("2026-07-06T08:30");
            assertThat(local(office, office.nextOpening(at(office, "2026-07-06T12:10"))))
                    .isEqualTo("2026-07-06T13:00");
            assertThat(local(office, office.nextOpening(at(office, "2026-07-04T12:00"))))
                    .isEqualTo("2026-07-06T08:00");
        }

        @Test
        void leavesOutTheLunchBreak() {
            assertThat(plusHours(office, "2026-07-06T11:00", "PT2H")).isEqualTo("2026-07-06T14:00");
        }

        @Test
        void endsAtTheClosingWhenTheTimeIsUsedUpThere() {
            assertThat(plusHours(office, "2026-07-06T13:00", "PT4H")).isEqualTo("2026-07-06T17:00");
        }

        @Test
        void goesOnTheNextMorning() {
            assertThat(plusHours(office, "2026-07-06T16:30", "PT4H")).isEqualTo("2026-07-07T11:30");
        }

        @Test
        void countsAnArrivalAtNightFromTheOpening() {
            assertThat(plusHours(office, "2026-07-05T23:00", "PT4H")).isEqualTo("2026-07-06T12:00");
        }

        @Test
        void passesOverWeeksThatAreClosed() {
            var closed = new BusinessCalendar(
                    office.zone(),
                    office.hours(),
                    date -> date.isAfter(LocalDate.of(2026, 7, 6)) && date.isBefore(LocalDate.of(2026, 8, 17)));
            assertThat(plusHours(closed, "2026-07-06T16:30", "PT1H")).isEqualTo("2026-08-17T08:30");
        }

        @Test
        void needsManyWeeksOfAPracticeThatHardlyOpens() {
            var rare = calendar("Europe/Berlin", "sat 09:00-10:00");
            assertThat(plusHours(rare, "2026-07-04T09:00", "PT40H")).isEqualTo("2027-04-03T10:00");
        }

        @Test
        void measuresTheOpenTimeBetweenTwoMoments() {
            assertThat(office.businessHours(at(office, "2026-07-03T16:00"), at(office, "2026-07-06T14:00")))
                    .isEqualTo(Duration.ofHours(1 + 3 + 5));
        }

        @Test
        void findsTheMorningOfADayAndOfANight() {
            assertThat(office.morning(at(office, "2026-07-06T17:00"))).isEqualTo(at(office, "2026-07-06T08:00"));
            assertThat(office.morning(at(office, "2026-07-05T10:00"))).isNull();
            assertThat(nights.morning(at(nights, "2026-07-07T06:00"))).isEqualTo(at(nights, "2026-07-06T22:00"));
        }

        @Test
        void givesUpOnAPracticeThatStaysClosed() {
            var never = new BusinessCalendar(office.zone(), office.hours(), date -> true);
            assertThatIllegalStateException()
                    .isThrownBy(() -> never.nextOpening(at(never, "2026-07-06T09:00")))
                    .withMessageContaining("2026-07-06");
            assertThatIllegalStateException()
                    .isThrownBy(() -> never.plusBusinessDays(at(never, "2026-07-06T09:00"), 1));
        }
    }

    @Nested
    class Days {

        @Test
        void keepsTheLocalTime() {
            assertThat(plusDays(office, "2026-07-06T10:15", 2)).isEqualTo("2026-07-08T10:15");
        }

        @Test
        void leavesOutClosedDays() {
            var christmas = calendar("Europe/Berlin", "mon-fri 09:00-17:00", "2026-12-24", "2026-12-25");
            assertThat(plusDays(christmas, "2026-12-23T15:00", 1)).isEqualTo("2026-12-28T15:00");
        }

        @Test
        void countsADayWithAnyOpening() {
            assertThat(plusDays(office, "2026-07-03T10:00", 1)).isEqualTo("2026-07-04T10:00");
        }

        @Test
        void endsAtTheLastClosingWhereTheDayIsShorter() {
            assertThat(plusDays(office, "2026-07-03T16:00", 1)).isEqualTo("2026-07-04T12:00");
        }

        @Test
        void endsBeforeABreakRatherThanBehindIt() {
            var calendar = calendar("Europe/Madrid", "mon 09:00-18:00; tue 09:00-13:00, 16:00-20:00");
            assertThat(plusDays(calendar, "2026-07-06T14:00", 1)).isEqualTo("2026-07-07T13:00");
        }

        @Test
        void waitsForTheFirstOpeningOfALaterDay() {
            assertThat(plusDays(office, "2026-07-03T08:10", 1)).isEqualTo("2026-07-04T09:00");
        }

        @Test
        void countsAnArrivalAfterHoursFromTheNextOpening() {
            assertThat(plusDays(office, "2026-07-06T18:00", 1)).isEqualTo("2026-07-08T08:00");
        }

        @Test
        void countsANightShiftAsTheDayItBeganOn() {
            assertThat(nights.isOpen(at(nights, "2026-07-11T05:59"))).isTrue();
            assertThat(nights.isOpen(at(nights, "2026-07-12T23:00"))).isFalse();
            assertThat(plusDays(nights, "2026-07-11T02:00", 1)).isEqualTo("2026-07-14T02:00");
            assertThat(plusDays(nights, "2026-07-08T23:00", 1)).isEqualTo("2026-07-09T23:00");
        }

        @Test
        void closesANightShiftWithItsDay() {
            var closed = calendar("America/New_York", "daily 22:00-06:00", "2026-12-24");
            assertThat(closed.isOpen(at(closed, "2026-12-24T05:00"))).isTrue();
            assertThat(closed.isOpen(at(closed, "2026-12-24T23:00"))).isFalse();
            assertThat(closed.isOpen(at(closed, "2026-12-25T05:00"))).isFalse();
            assertThat(closed.isOpen(at(closed, "2026-12-25T22:00"))).isTrue();
        }

        @Test
        void keepsTheLocalTimeRoundTheClockOnClosingDaysToo() {
            var always = calendar("America/New_York", "always", "2026-12-25");
            assertThat(plusDays(always, "2026-12-24T23:30", 1)).isEqualTo("2026-12-25T23:30");
            assertThat(plusHours(always, "2026-12-24T23:30", "PT1H")).isEqualTo("2026-12-25T00:30");
        }
    }

    @Nested
    class ChangesOfClocks {

        @Test
        void tellsADayFromTwentyFourHours() {
            var always = calendar("America/New_York", "always");
            assertThat(plusDays(always, "2027-03-13T09:00", 1)).isEqualTo("2027-03-14T09:00");
            assertThat(plusHours(always, "2027-03-13T09:00", "PT24H")).isEqualTo("2027-03-14T10:00");
        }

        @Test
        void losesTheHourThatNewYorkSkips() {
            var night = calendar("America/New_York", "daily 22:00-06:00");
            assertThat(plusHours(night, "2027-03-13T22:00", "PT7H")).isEqualTo("2027-03-14T06:00");
            assertThat(plusHours(night, "2027-03-13T22:00", "PT8H")).isEqualTo("2027-03-14T23:00");
        }

        @Test
        void gainsTheHourThatNewYorkRepeats() {
            var night = calendar("America/New_York", "daily 22:00-06:00");
            assertThat(plusHours(night, "2026-10-31T22:00", "PT8H")).isEqualTo("2026-11-01T05:00");
            assertThat(plusHours(night, "2026-10-31T22:00", "PT9H")).isEqualTo("2026-11-01T06:00");
        }

        @Test
        void followsBerlinBothWays() {
            var night = calendar("Europe/Berlin", "daily 22:00-06:00");
            assertThat(plusHours(night, "2026-10-24T22:00", "PT9H")).isEqualTo("2026-10-25T06:00");
            assertThat(plusHours(night, "2027-03-27T22:00", "PT7H")).isEqualTo("2027-03-28T06:00");
        }

        @Test
        void followsDublinWhoseSummerIsTheStandard() {
            for (String zone : List.of("Europe/London", "Europe/Dublin")) {
                var night = calendar(zone, "daily 22:00-06:00");
                assertThat(plusHours(night, "2027-03-27T22:00", "PT7H"))
                        .as(zone)
                        .isEqualTo("2027-03-28T06:00");
            }
        }

        @Test
        void followsTheHalfHourOfLordHowe() {
            var night = calendar("Australia/Lord_Howe", "daily 22:00-06:00");
            assertThat(plusHours(night, "2026-10-03T22:00", "PT7H30M")).isEqualTo("2026-10-04T06:00");
            assertThat(plusHours(night, "2027-04-03T22:00", "PT8H30M")).isEqualTo("2027-04-04T06:00");
        }

        @Test
        void movesATimeThatIsLeftOutByTheLengthOfTheGap() {
            var always = calendar("Australia/Lord_Howe", "always");
            assertThat(always.plusBusinessDays(at(always, "2026-10-03T02:15"), 1))
                    .isEqualTo(OffsetDateTime.parse("2026-10-04T02:45+11:00").toInstant());
        }

        @Test
        void takesTheFirstOfATimeThatOccursTwice() {
            var always = calendar("America/New_York", "always");
            assertThat(always.plusBusinessDays(at(always, "2026-10-31T01:30"), 1))
                    .isEqualTo(OffsetDateTime.parse("2026-11-01T01:30-04:00").toInstant());
        }

        @Test
        void opensADayThatHasNoMidnight() {
            var days =
                    Map.of("America/Santiago", "2026-09-06", "Asia/Beirut", "2027-03-28", "Africa/Cairo", "2027-04-30");
            days.forEach((zone, day) -> {
                var calendar = calendar(zone, "daily 00:00-24:00");
                var date = LocalDate.parse(day);
                assertThat(plusHours(calendar, date + "T01:00", "PT23H"))
                        .as(zone)
                        .isEqualTo(date.plusDays(1) + "T00:00");
                assertThat(plusDays(calendar, date.minusDays(1) + "T00:00", 1))
                        .as(zone)
                        .isEqualTo(date + "T01:00");
            });
        }

        @Test
        void openingInsideAGapHappensWhenTheClockHasJumpedOverIt() {
            var early = calendar("America/New_York", "daily 02:30-05:00");
            assertThat(local(early, early.nextOpening(at(early, "2027-03-14T00:00"))))
                    .isEqualTo("2027-03-14T03:00");
        }

        @Test
        void findsTheMorningOfANightThatClosesWhenTheClockJumps() {
            var late = calendar("America/New_York", "daily 15:00-02:30");
            assertThat(late.morning(at(late, "2027-03-14T03:00"))).isEqualTo(at(late, "2027-03-13T15:00"));
        }

        @Test
        void findsTheMorningWhereTheClockGoesBackToATimeOfClosing() {
            var late = calendar("America/New_York", "daily 10:00-14:00, 15:00-01:00");
            var goneBack = OffsetDateTime.parse("2026-11-01T01:00-05:00").toInstant();
            assertThat(late.morning(goneBack)).isEqualTo(at(late, "2026-11-01T10:00"));
        }

        @Test
        void followsTheTwoHoursOfTrollAndTheQuartersOfChathamAndKathmandu() {
            assertThat(plusHours(calendar("Antarctica/Troll", "daily 22:00-06:00"), "2027-03-27T22:00", "PT6H"))
                    .isEqualTo("2027-03-28T06:00");
            assertThat(plusHours(calendar("Pacific/Chatham", "daily 22:00-06:00"), "2026-09-26T22:00", "PT7H"))
                    .isEqualTo("2026-09-27T06:00");
            assertThat(plusHours(calendar("Asia/Kathmandu", "daily 09:00-17:00"), "2026-07-06T16:00", "PT2H"))
                    .isEqualTo("2026-07-07T10:00");
        }

        @Test
        void followsCasablancaThroughRamadan() {
            var night = calendar("Africa/Casablanca", "daily 22:00-06:00");
            assertThat(plusHours(night, "2027-02-06T22:00", "PT9H")).isEqualTo("2027-02-07T06:00");
            assertThat(plusHours(night, "2027-03-13T22:00", "PT7H")).isEqualTo("2027-03-14T06:00");
        }

        @Test
        void skipsTheDayThatApiaNeverHad() {
            var daily = calendar("Pacific/Apia", "daily 09:00-17:00");
            assertThat(plusDays(daily, "2011-12-29T10:00", 1)).isEqualTo("2011-12-31T10:00");
        }
    }

    @Nested
    class Weeks {

        private String weekAfter(BusinessCalendar calendar, String local) {
            return local(calendar, calendar.openingOfNextWeek(at(calendar, local)));
        }

        @Test
        void openOnMondayMorning() {
            assertThat(weekAfter(office, "2026-07-07T10:00")).isEqualTo("2026-07-13T08:00");
            assertThat(weekAfter(office, "2026-07-06T07:59")).isEqualTo("2026-07-06T08:00");
            assertThat(weekAfter(office, "2026-07-06T08:00")).isEqualTo("2026-07-13T08:00");
        }

        @Test
        void openOnTuesdayWhereMondayIsClosed() {
            assertThat(weekAfter(calendar("UTC", "mon-fri 9:00-17:00", "2026-07-06"), "2026-07-05T12:00"))
                    .isEqualTo("2026-07-07T09:00");
        }

        @Test
        void areLeftOutWhileThePracticeStaysClosed() {
            var sundays = calendar("UTC", "sun 10:00-12:00", "2026-07-12");
            assertThat(weekAfter(sundays, "2026-07-05T10:00")).isEqualTo("2026-07-19T10:00");
        }

        @Test
        void beginWithAShiftOfTheirOwn() {
            assertThat(weekAfter(calendar("UTC", "sun, mon 22:00-06:00"), "2026-07-05T23:00"))
                    .isEqualTo("2026-07-06T22:00");
        }
    }
}
