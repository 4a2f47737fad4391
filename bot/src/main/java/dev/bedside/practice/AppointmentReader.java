package dev.bedside.practice;

import dev.bedside.practice.Appointment.HourSaid;
import dev.bedside.practice.DayReader.DaySaid;
import dev.bedside.practice.Sense.Clock;
import dev.bedside.practice.Sense.DayPart;
import dev.bedside.practice.Sense.Mark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads a day, a time of day, or both in either order: {@code tomorrow at 9}, {@code 3pm}, {@code Friday afternoon}. */
final class AppointmentReader {

    private static final int HIGHEST_BARE_HOUR = 12;
    private static final int HOUR = 60;

    private final Senses senses;
    private final DayFinder days;
    private final DayReader dayReader;

    private @Nullable DaySaid day;
    private @Nullable DayOfWeek weekday;
    private @Nullable HourSaid hour;
    private boolean bareHour;
    private @Nullable DayPart part;
    private @Nullable Mark edge;

    private AppointmentReader(Senses senses, DayFinder days, boolean monthFirst) {
        this.senses = senses;
        this.days = days;
        this.dayReader = new DayReader(senses, days, monthFirst);
    }

    /** Empty where anything is left over, said twice or contradicts the rest. */
    static Optional<Appointment> read(List<Sense> senses, DayFinder days, boolean monthFirst) {
        return new AppointmentReader(new Senses(senses), days, monthFirst).whole();
    }

    private Optional<Appointment> whole() {
        while (!senses.done()) {
            if (!next(this::day) && !next(this::weekday) && !next(this::time) && !senses.take(Mark.THE)) {
                return Optional.empty();
            }
        }
        return endsFit() && daysAgree() ? appointment() : Optional.empty();
    }

    private boolean next(BooleanSupplier step) {
        int position = senses.position();
        boolean read = step.getAsBoolean();
        if (!read) {
            senses.returnTo(position);
        }
        return read;
    }

    private boolean endsFit() {
        boolean time = hour != null || part != null || edge == Mark.END_OF_DAY;
        return day == null
                || switch (day.of()) {
                    case ITSELF -> true;
                    case BEGIN -> !time && weekday == null;
                    case END -> !time && edge == null;
                };
    }

    /** "Thursday, Dec 3" has to be one, and "tonight" is today's. */
    private boolean daysAgree() {
        if (weekday != null) {
            if (day == null) {
                day = days.named(weekday).map(DaySaid::whole).orElse(null);
            }
            if (day == null || day.date().getDayOfWeek() != weekday || couldBeDate(day.date())) {
                return false;
            }
        }
        return part == null || !part.today() || day == null || day.date().equals(days.today());
    }

    /** In "Friday 4", on the way to a Friday the fourth, the 4 is an hour or the date. */
    private boolean couldBeDate(LocalDate date) {
        return bareHour && hour != null && hour.minutes() == date.getDayOfMonth() * HOUR;
    }

    private Optional<Appointment> appointment() {
        LocalDate date = day != null ? day.date() : part != null && part.today() ? days.today() : null;
        var end = day != null && day.of() == DaySaid.Of.END ? Mark.END_OF_DAY : edge;
        boolean nothing = date == null && hour == null && part == null && end == null;
        boolean twice = end != null && (hour != null || (part != null && end == Mark.END_OF_DAY));
        return nothing || twice ? Optional.empty() : Optional.of(new Appointment(date, hour, part, end));
    }

    private boolean day() {
        var read = day == null ? dayReader.read() : Optional.<DaySaid>empty();
        day = read.orElse(day);
        return read.isPresent();
    }

    private boolean weekday() {
        var named = weekday == null ? senses.take(Sense.Weekday.class) : null;
        if (named == null || followedByWeek()) {
            return false;
        }
        weekday = named.day();
        next(this::dateBehindWeekday);
        return true;
    }

    private boolean followedByWeek() {
        int position = senses.position();
        boolean week = senses.take(Mark.NEXT_WEEK) || senses.take(Mark.COMING);
        senses.returnTo(position);
        return week;
    }

    /** "Friday 20": a number too high for an hour, on the way to a Friday the twentieth. */
    private boolean dateBehindWeekday() {
        var number = senses.take(Sense.Number.class);
        if (day != null || number == null || number.value() <= HIGHEST_BARE_HOUR) {
            return false;
        }
        day = days.ofMonth(number.value())
                .filter(date -> date.getDayOfWeek() == weekday)
                .map(DaySaid::whole)
                .orElse(null);
        return day != null;
    }

    private boolean time() {
        if (part == null && senses.take(DayPart.class) instanceof DayPart said) {
            part = said;
            return true;
        }
        boolean at = senses.take(Mark.AT);
        if (edge == null) {
            edge = senses.take(Mark.OPENING) ? Mark.OPENING : senses.take(Mark.END_OF_DAY) ? Mark.END_OF_DAY : null;
            if (edge != null) {
                return true;
            }
        }
        return hour == null && hour(at);
    }

    private boolean hour(boolean at) {
        bareHour = false;
        if (senses.take(Clock.class) instanceof Clock clock) {
            hour = new HourSaid(clock.hour() * HOUR + clock.minute(), clock.exact());
        } else {
            hour = new HourReader(senses, at).read().orElse(null);
            bareHour = !at;
        }
        if (hour != null && senses.take(Sense.Half.class) instanceof Sense.Half half) {
            bareHour = false;
            boolean ofTwelve = !hour.exact() || (hour.minutes() >= HOUR && hour.minutes() < 13 * HOUR);
            hour = ofTwelve ? hour.of(half.afternoon()) : null;
            senses.take(Mark.OCLOCK);
        }
        return hour != null;
    }
}
