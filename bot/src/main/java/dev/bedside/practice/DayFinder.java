package dev.bedside.practice;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the day that is meant, seen from today; empty where it could be two, or lies behind.
 *
 * @param dayOfShift the day before today behind midnight in a night shift, else today
 * @param weekBegins the days that people may let a week begin on
 */
record DayFinder(LocalDate today, LocalDate dayOfShift, Set<DayOfWeek> weekBegins, BusinessCalendar calendar) {

    /** Who leaves out the year means the coming time, but not one almost a year away. */
    private static final int FAR_DAYS = 183;

    /** Behind midnight in a night shift, "tomorrow" is today to some. */
    Optional<LocalDate> ahead(int days) {
        return Optional.of(today.plusDays(days)).filter(day -> dayOfShift.equals(today));
    }

    Optional<LocalDate> named(DayOfWeek day) {
        return Optional.of(today.with(next(day))).filter(date -> today.getDayOfWeek() != day);
    }

    Optional<LocalDate> nearest(DayOfWeek day) {
        return Optional.of(today.with(next(day)));
    }

    Optional<LocalDate> ofThisWeek(DayOfWeek day) {
        return agreed(begin -> inWeek(begin, day), date -> !date.isBefore(today));
    }

    Optional<LocalDate> ofNextWeek(DayOfWeek day) {
        return agreed(begin -> inWeek(begin.plusWeeks(1), day));
    }

    /** "Next Friday": the nearest to some and the one of next week to others, so both have to be the same. */
    Optional<LocalDate> following(DayOfWeek day) {
        return ofNextWeek(day).filter(today.with(next(day))::equals);
    }

    Optional<LocalDate> nextWeek() {
        return agreed(begin -> calendar.businessDay(begin.plusWeeks(1)).orElse(begin));
    }

    Optional<LocalDate> nextBusinessDay() {
        return calendar.businessDay(today.plusDays(1));
    }

    Optional<LocalDate> nextMonth() {
        return Optional.of(today.withDayOfMonth(1).plusMonths(1));
    }

    /** @param ahead 0 for this week */
    Optional<LocalDate> lastOfWeek(int ahead) {
        return agreed(begin ->
                lastBusinessDay(begin.plusWeeks(ahead), begin.plusWeeks(ahead).plusDays(6)));
    }

    Optional<LocalDate> lastOfMonth() {
        return Optional.of(lastBusinessDay(today.withDayOfMonth(1), today.with(lastDayOfMonth())));
    }

    Optional<LocalDate> ofMonth(int day) {
        var first = today.withDayOfMonth(1);
        return date(first.getYear(), first.getMonthValue(), day)
                .filter(date -> date.isAfter(today))
                .or(() -> day >= today.getDayOfMonth()
                        ? Optional.empty()
                        : date(
                                first.plusMonths(1).getYear(),
                                first.plusMonths(1).getMonthValue(),
                                day));
    }

    Optional<LocalDate> date(int month, int day) {
        return date(today.getYear(), month, day)
                .filter(date -> !date.isBefore(today))
                .or(() ->
                        date(today.getYear() + 1, month, day).filter(date -> date.isBefore(today.plusDays(FAR_DAYS))));
    }

    Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> agreed(Function<LocalDate, LocalDate> ofWeek) {
        return agreed(ofWeek, day -> true);
    }

    private Optional<LocalDate> agreed(Function<LocalDate, LocalDate> ofWeek, Predicate<LocalDate> possible) {
        var days = weekBegins.stream()
                .map(begin -> ofWeek.apply(today.with(previousOrSame(begin))))
                .filter(possible)
                .collect(Collectors.toSet());
        return days.stream().filter(day -> days.size() == 1).findFirst();
    }

    private static LocalDate inWeek(LocalDate begin, DayOfWeek day) {
        return begin.plusDays(
                Math.floorMod(day.getValue() - begin.getDayOfWeek().getValue(), 7));
    }

    private LocalDate lastBusinessDay(LocalDate first, LocalDate last) {
        var day = last;
        while (day.isAfter(first) && calendar.openings(day).isEmpty()) {
            day = day.minusDays(1);
        }
        return day;
    }
}
