package dev.bedside.practice;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows when a practice is open and counts time as its staff do.
 *
 * <p>A practice is open whenever the clock on its wall shows a time within its hours; where the clocks change, a shift
 * is longer or shorter by what really passed. A shift belongs to the day it begins on, also behind midnight: closing a
 * day cancels the shifts that begin on it. A business day is a day on which a shift begins; one whose shifts a change of
 * clocks leaves out altogether is none.
 */
public final class BusinessCalendar {

    /** A practice is not read with a longer closure than this. */
    static final int LONGEST_CLOSURE_DAYS = 366;

    private static final int SEARCH_DAYS = 2 * LONGEST_CLOSURE_DAYS;

    private static final int WINDOW_DAYS = 3;

    private final ZoneId zone;
    private final WeeklyHours hours;
    private final Predicate<LocalDate> closed;

    /** @param closed whether a date is a closing day or a holiday; not asked where the hours are {@code always} */
    public BusinessCalendar(ZoneId zone, WeeklyHours hours, Predicate<LocalDate> closed) {
        this.zone = zone;
        this.hours = hours;
        this.closed = closed;
    }

    public ZoneId zone() {
        return zone;
    }

    public WeeklyHours hours() {
        return hours;
    }

    /** The same hours by the clock of another zone. */
    public BusinessCalendar in(ZoneId other) {
        return other.equals(zone) ? this : new BusinessCalendar(other, hours, closed);
    }

    /** The same clock on the wall, open at every moment. */
    public BusinessCalendar roundTheClock() {
        return hours.always() ? this : new BusinessCalendar(zone, WeeklyHours.ALWAYS, date -> false);
    }

    /** Whether no shift begins for longer than a practice may stay closed. */
    boolean staysClosedTooLong(LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_CLOSURE_DAYS))
                .allMatch(day -> shiftsOf(day).isEmpty());
    }

    public boolean isOpen(Instant moment) {
        return dayOfShift(moment).isPresent();
    }

    /**
     * The moment itself while the practice is open, else when it opens next.
     *
     * @throws IllegalStateException where it stays closed for two years
     */
    public Instant nextOpening(Instant moment) {
        return plusBusinessHours(moment, Duration.ZERO);
    }

    /**
     * When the practice has been open for a length of time that really passed; the closing, where it is used up then.
     *
     * @throws IllegalStateException where the practice stays closed for two years
     */
    public Instant plusBusinessHours(Instant start, Duration length) {
        if (hours.always()) {
            return start.plus(length);
        }
        var left = length;
        var window = start;
        for (int idle = 0; idle <= SEARCH_DAYS; idle += WINDOW_DAYS) {
            var end = window.plus(Duration.ofDays(WINDOW_DAYS));
            for (var stretch : openBetween(window, end)) {
                if (left.compareTo(stretch.length()) <= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(stretch.length());
                idle = 0;
            }
            window = end;
        }
        throw neverOpens(LocalDate.ofInstant(start, zone));
    }

    /** How long the practice is open between two moments. */
    public Duration businessHours(Instant from, Instant to) {
        return openBetween(from, to).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The first opening of a week, the first one behind a moment; weeks begin on Monday, one that stays closed is left
     * out.
     *
     * @throws IllegalStateException where the practice stays closed for two years
     */
    public Instant openingOfNextWeek(Instant moment) {
        var local = LocalDate.ofInstant(moment, zone);
        var monday = local.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int weeks = 0; weeks * 7 <= SEARCH_DAYS; weeks++) {
            var opening = monday.plusWeeks(weeks)
                    .datesUntil(monday.plusWeeks(weeks + 1L))
                    .map(this::shiftsOf)
                    .filter(shifts -> !shifts.isEmpty())
                    .map(shifts -> shifts.getFirst().from())
                    .findFirst();
            if (opening.isPresent() && opening.get().isAfter(moment)) {
                return opening.get();
            }
        }
        throw neverOpens(local);
    }

    /** The moment at which a part of the open time between two moments has passed: half of it, for 2. */
    Instant partOfTheWay(Instant from, Instant to, int parts) {
        return plusBusinessHours(from, businessHours(from, to).dividedBy(parts));
    }

    /**
     * When it closes next, for a moment while it is open; else the moment itself.
     *
     * @throws IllegalStateException where it stays open for two years
     */
    Instant closing(Instant moment) {
        var closing = moment;
        for (int days = 0; days <= SEARCH_DAYS; days += WINDOW_DAYS) {
            var end = closing.plus(Duration.ofDays(WINDOW_DAYS));
            var stretches = openBetween(closing, end);
            if (stretches.isEmpty() || stretches.getFirst().from().isAfter(closing)) {
                return closing;
            }
            closing = stretches.getFirst().to();
            if (closing.isBefore(end)) {
                return closing;
            }
        }
        throw new IllegalStateException("it never closes from " + LocalDate.ofInstant(moment, zone));
    }

    /** The first opening of the day that a moment falls on, its closing included; null where that day is closed. */
    public @Nullable Instant morning(Instant moment) {
        var day = dayOfShift(moment).or(() -> dayOfShift(moment.minusNanos(1))).orElseGet(() -> dayOf(moment));
        var shifts = shiftsOf(day);
        return shifts.isEmpty() ? null : shifts.getFirst().from();
    }

    /** The day whose shift a moment falls into, else the date on the wall. */
    LocalDate dayOf(Instant moment) {
        return dayOfShift(moment).orElseGet(() -> LocalDate.ofInstant(moment, zone));
    }

    /** When the shifts that begin on a day begin. */
    List<Instant> openings(LocalDate day) {
        return shiftsOf(day).stream().map(Stretch::from).toList();
    }

    /** The end of the last shift that begins on a day; empty where that day is closed. */
    Optional<Instant> closing(LocalDate day) {
        return shiftsOf(day).reversed().stream().map(Stretch::to).findFirst();
    }

    /** The day itself where a shift begins on it, else the next such day; empty where there is none for two years. */
    Optional<LocalDate> businessDay(LocalDate from) {
        return from.datesUntil(from.plusDays(SEARCH_DAYS))
                .filter(day -> !shiftsOf(day).isEmpty())
                .findFirst();
    }

    /**
     * The same local time on the n-th business day after the one of the start; a start while the practice is closed
     * counts as its next opening.
     *
     * <p>Where the practice is closed at that time, the last closing before it on that business day counts, or the
     * day's first opening where there is none: the answer stays on the promised day, while somebody is there. A local
     * time that a change of clocks leaves out moves on by the length of the gap; of one that occurs twice the first
     * counts.
     *
     * @throws IllegalStateException where the practice stays closed for two years
     */
    public Instant plusBusinessDays(Instant start, int days) {
        var from = nextOpening(start);
        var local = LocalDateTime.ofInstant(from, zone);
        var first = dayOf(from);
        var day = first;
        for (int counted = 0; counted < days; counted++) {
            day = nextBusinessDay(day);
        }
        return days == 0 ? from : heldOpen(local.plusDays(DAYS.between(first, day)), day);
    }

    private Instant heldOpen(LocalDateTime wanted, LocalDate day) {
        var moment = wanted.atZone(zone).toInstant();
        var shifts = shiftsOf(day);
        var held = shifts.getFirst().from();
        for (var shift : shifts) {
            if (!moment.isBefore(shift.from())) {
                held = moment.isBefore(shift.to()) ? moment : shift.to();
            }
        }
        return held;
    }

    private LocalDate nextBusinessDay(LocalDate day) {
        for (int ahead = 1; ahead <= SEARCH_DAYS; ahead++) {
            var candidate = day.plusDays(ahead);
            if (!shiftsOf(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw neverOpens(day);
    }

    private Optional<LocalDate> dayOfShift(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, zone);
        for (var day : List.of(local.toLocalDate().minusDays(1), local.toLocalDate())) {
            for (var shift : plannedOn(day)) {
                if (!local.isBefore(shift.begin(day)) && local.isBefore(shift.end(day))) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private List<WeeklyHours.Shift> plannedOn(LocalDate day) {
        return !hours.always() && closed.test(day) ? List.of() : hours.on(day.getDayOfWeek());
    }

    private List<Stretch> shiftsOf(LocalDate day) {
        var stretches = new ArrayList<Stretch>();
        for (var shift : plannedOn(day)) {
            addMoments(shift.begin(day), shift.end(day), stretches);
        }
        return merged(stretches);
    }

    /** What is open of a window: ordered, disjoint, cut to the window. */
    private List<Stretch> openBetween(Instant from, Instant to) {
        // a shift may have begun the day before, and clocks that go back over midnight repeat yesterday
        var day = LocalDate.ofInstant(from, zone).minusDays(2);
        var last = LocalDate.ofInstant(to, zone).plusDays(1);
        var stretches = new ArrayList<Stretch>();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (var shift : plannedOn(day)) {
                addMoments(shift.begin(day), shift.end(day), stretches);
            }
        }
        return merged(stretches).stream()
                .filter(stretch -> stretch.from().isBefore(to) && stretch.to().isAfter(from))
                .map(stretch -> new Stretch(later(stretch.from(), from), earlier(stretch.to(), to)))
                .toList();
    }

    /** The moments at which the clock on the wall shows a time in [begin, end): one stretch a constant offset. */
    private void addMoments(LocalDateTime begin, LocalDateTime end, List<Stretch> stretches) {
        var rules = zone.getRules();
        var cursor = begin.minusDays(1).toInstant(ZoneOffset.UTC);
        var stop = end.plusDays(1).toInstant(ZoneOffset.UTC);
        while (cursor.isBefore(stop)) {
            var offset = rules.getOffset(cursor);
            var transition = rules.nextTransition(cursor);
            var until = transition == null ? stop : earlier(stop, transition.getInstant());
            var from = later(cursor, begin.toInstant(offset));
            var to = earlier(until, end.toInstant(offset));
            if (from.isBefore(to)) {
                stretches.add(new Stretch(from, to));
            }
            cursor = until;
        }
    }

    private static List<Stretch> merged(List<Stretch> stretches) {
        stretches.sort(Comparator.comparing(Stretch::from));
        var merged = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (!merged.isEmpty() && !stretch.from().isAfter(merged.getLast().to())) {
                var joined = merged.removeLast();
                merged.add(new Stretch(joined.from(), later(joined.to(), stretch.to())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    private IllegalStateException neverOpens(LocalDate from) {
        return new IllegalStateException(
                "the practice does not open within two years from " + from + "; remove closing days from its settings");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Stretch(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }
}
