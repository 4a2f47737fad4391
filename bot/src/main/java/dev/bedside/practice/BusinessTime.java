package dev.bedside.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of time as a practice counts it.
 *
 * <p>Written {@code P2D} (business days), {@code PT4H} (hours while the practice is open), or with {@code wall} behind
 * it: round the clock, no day is closed. A day is never 24 hours: {@code P1D} ends at the same local time even where
 * the clocks change in between, {@code PT24H wall} after 24 hours that really passed.
 */
public sealed interface BusinessTime {

    /** Far beyond any sensible deadline; keeps the search through a calendar short. */
    int MOST_DAYS = 366;

    /** The same for hours. */
    Duration MOST_HOURS = Duration.ofHours(1000);

    /** Whether it is counted round the clock. */
    boolean wall();

    /** When the amount has passed. */
    Instant after(Instant start, BusinessCalendar calendar);

    /**
     * Reads {@code P2D}, {@code PT4H}, {@code PT1H30M}, {@code PT30M wall}; letter case does not matter.
     *
     * @throws IllegalArgumentException whose message says what is wrong and how to write it
     */
    static BusinessTime parse(String text) {
        var written = Notation.AMOUNT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!written.matches()) {
            throw Notation.refuse(text, "is not an amount of time");
        }
        boolean wall = written.group("wall") != null;
        try {
            if (written.group("days") != null) {
                int days = Integer.parseInt(written.group("days"));
                if (days > MOST_DAYS) {
                    throw Notation.refuse(text, "is more than " + MOST_DAYS + " days");
                }
                return new Days(days, wall);
            }
            var length = Duration.parse(written.group("length"));
            if (length.compareTo(MOST_HOURS) > 0) {
                throw Notation.refuse(text, "is more than " + MOST_HOURS.toHours() + " hours");
            }
            return new Hours(length, wall);
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException unreadable) {
            throw Notation.refuse(text, "is not an amount of time");
        }
    }

    /** The n-th business day, same local time; with {@code wall} the n-th day of the calendar. */
    record Days(int count, boolean wall) implements BusinessTime {

        @Override
        public Instant after(Instant start, BusinessCalendar calendar) {
            return (wall ? calendar.roundTheClock() : calendar).plusBusinessDays(start, count);
        }

        @Override
        public String toString() {
            return "P" + count + "D" + (wall ? " wall" : "");
        }
    }

    /** Time that really passes while the practice is open; with {@code wall} at any hour. */
    record Hours(Duration length, boolean wall) implements BusinessTime {

        @Override
        public Instant after(Instant start, BusinessCalendar calendar) {
            return wall ? start.plus(length) : calendar.plusBusinessHours(start, length);
        }

        @Override
        public String toString() {
            return length + (wall ? " wall" : "");
        }
    }

    /** How amounts are written. */
    final class Notation {

        private static final Pattern AMOUNT =
                Pattern.compile("(?:P(?<days>\\d+)D|(?<length>PT[0-9HMS.]+))(?<wall>\\s+WALL)?");

        private Notation() {}

        private static IllegalArgumentException refuse(String text, String problem) {
            return new IllegalArgumentException("`" + text + "` " + problem
                    + "; write `P2D` for business days, `PT4H` or `PT30M` for open hours,"
                    + " and ` wall` behind it to count round the clock");
        }
    }
}
