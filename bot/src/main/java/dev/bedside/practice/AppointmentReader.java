package dev.bedside.practice;

import dev.bedside.practice.Appointment.HourSaid;
import dev.bedside.practice.Sense.Clock;
import dev.bedside.practice.Sense.DayPart;
import dev.bedside.practice.Sense.Mark;
import dev.bedside.practice.Sense.Measure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a day, a time of day, or both in either order: {@code tomorrow at 9}, {@code 3pm}, {@code Friday afternoon}. */
final class AppointmentReader {

    private final Senses senses;
    private final DayFinder days;
    private final boolean monthFirst;

    private @Nullable LocalDate date;
    private @Nullable DayOfWeek weekday;
    private @Nullable HourSaid hour;
    private boolean bareHour;
    private @Nullable DayPart part;
    private @Nullable Mark edge;

    private AppointmentReader(Senses senses, DayFinder days, boolean monthFirst) {
        this.senses = senses;
        this.days = days;
        this.monthFirst = monthFirst;
    }

    /** Empty where anything is left over, said twice or contradicts the rest. */
    static Optional<Appointment> read(List<Sense> senses, DayFinder days, boolean monthFirst) {
        return new AppointmentReader(new Senses(senses), days, monthFirst).whole();
    }

    private Optional<Appointment> whole() {
        while (!senses.done()) {
            if (!next(this::day) && !next(this::time) && !senses.take(Mark.THE)) {
                return Optional.empty();
            }
        }
        if (weekday != null && !dayOfWeekHolds(weekday)) {
            return Optional.empty();
        }
        if (part != null && part.today()) {
            if (date != null && !date.equals(days.today())) {
                return Optional.empty();
            }
            date = days.today();
        }
        boolean empty = date == null && hour == null && part == null && edge == null;
        boolean twice = edge != null && (hour != null || (part != null && edge == Mark.END_OF_DAY));
        return empty || twice ? Optional.empty() : Optional.of(new Appointment(date, hour, part, edge));
    }

    /** "Thursday, Dec 3" has to be one; in "Friday 4" on the way to the fourth, the 4 is an hour or that date. */
    private boolean dayOfWeekHolds(DayOfWeek weekday) {
        if (date != null) {
            return date.getDayOfWeek() == weekday;
        }
        date = days.named(weekday).orElse(null);
        return date != null && !(bareHour && hour != null && hour.minutes() == date.getDayOfMonth() * 60);
    }

    private boolean next(Step step) {
        int position = senses.position();
        boolean read = step.read();
        if (!read) {
            senses.returnTo(position);
        }
        return read;
    }

    private boolean day() {
        int position = senses.position();
        if (date == null) {
            date = someDay().orElse(null);
            if (date != null) {
                return true;
            }
        }
        senses.returnTo(position);
        var named = weekday == null ? senses.take(Sense.Weekday.class) : null;
        if (named == null || followedByWeek()) {
            return false;
        }
        weekday = named.day();
        takeDateBehind(weekday);
        return true;
    }

    /** "Friday 20": a number too high for an hour, on the way to a Friday the twentieth. */
    private void takeDateBehind(DayOfWeek weekday) {
        int position = senses.position();
        var number = senses.take(Sense.Number.class);
        date = number == null || number.value() <= 12 || date != null
                ? date
                : days.ofMonth(number.value())
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .orElse(null);
        if (date == null) {
            senses.returnTo(position);
        }
    }

    private boolean followedByWeek() {
        int position = senses.position();
        boolean week = senses.take(Mark.NEXT_WEEK) || senses.take(Mark.COMING);
        senses.returnTo(position);
        return week;
    }

    private Optional<LocalDate> someDay() {
        if (senses.take(Sense.DaysAhead.class) instanceof Sense.DaysAhead ahead) {
            return days.ahead(ahead.days());
        }
        if (senses.take(Sense.FullDate.class) instanceof Sense.FullDate full) {
            return Optional.of(full.date());
        }
        if (senses.take(Sense.ShortDate.class) instanceof Sense.ShortDate figures) {
            return figures(figures);
        }
        if (senses.take(Mark.NEXT_WEEK)) {
            var named = senses.take(Sense.Weekday.class);
            return named == null ? days.nextWeek() : days.ofNextWeek(named.day());
        }
        if (senses.take(Mark.NEXT_BUSINESS_DAY)) {
            return days.nextBusinessDay();
        }
        if (senses.take(Mark.NEXT_MONTH)) {
            return days.nextMonth();
        }
        int position = senses.position();
        for (Day reader : List.<Day>of(this::edgeOfDays, this::weekdayOf, this::monthAndDay, this::dayAndMonth,
                this::weeksFrom)) {
            senses.returnTo(position);
            var found = reader.find();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> edgeOfDays() {
        var last = senses.take(Mark.END_OF_WEEK)
                ? days.lastOfWeek(0)
                : senses.take(Mark.END_OF_NEXT_WEEK)
                        ? days.lastOfWeek(1)
                        : senses.take(Mark.END_OF_MONTH) ? days.lastOfMonth() : Optional.<LocalDate>empty();
        if (last.isPresent() && edge == null) {
            edge = Mark.END_OF_DAY;
            return last;
        }
        return Optional.empty();
    }

    private Optional<LocalDate> weekdayOf() {
        boolean ofThisWeek = senses.take(Mark.THIS);
        boolean nearest = !ofThisWeek && senses.take(Mark.COMING);
        boolean next = !ofThisWeek && !nearest && senses.take(Mark.NEXT);
        var named = senses.take(Sense.Weekday.class);
        if (named == null) {
            return Optional.empty();
        }
        if (ofThisWeek) {
            return days.ofThisWeek(named.day());
        }
        if (nearest) {
            return days.nearest(named.day());
        }
        if (next) {
            return days.following(named.day());
        }
        if (senses.take(Mark.COMING)) {
            return days.nearest(named.day());
        }
        return senses.take(Mark.NEXT_WEEK) ? days.ofNextWeek(named.day()) : Optional.empty();
    }

    private Optional<LocalDate> monthAndDay() {
        var month = senses.take(Sense.InMonth.class);
        senses.take(Mark.THE);
        int day = dayOfMonth();
        senses.take(Mark.ORDINAL);
        return month == null || day == 0 ? Optional.empty() : date(month, day);
    }

    private Optional<LocalDate> dayAndMonth() {
        boolean ofMonth = senses.take(Mark.THE);
        int day = dayOfMonth();
        if (day == 0) {
            return Optional.empty();
        }
        ofMonth |= senses.take(Mark.ORDINAL);
        var month = senses.take(Sense.InMonth.class);
        if (month != null) {
            return date(month, day);
        }
        return ofMonth ? days.ofMonth(day) : Optional.empty();
    }

    private int dayOfMonth() {
        if (senses.take(Sense.Number.class) instanceof Sense.Number number) {
            return number.value();
        }
        return senses.take(Sense.DayOfMonth.class) instanceof Sense.DayOfMonth named ? named.day() : 0;
    }

    private Optional<LocalDate> date(Sense.InMonth month, int day) {
        int position = senses.position();
        if (senses.take(Sense.Number.class) instanceof Sense.Number year && year.digits() == 4) {
            return days.date(year.value(), month.month().getValue(), day);
        }
        senses.returnTo(position);
        return days.date(month.month().getValue(), day);
    }

    private Optional<LocalDate> figures(Sense.ShortDate figures) {
        boolean monthLeads = monthFirst ? figures.first() <= 12 : figures.second() > 12;
        int month = monthLeads ? figures.first() : figures.second();
        int day = monthLeads ? figures.second() : figures.first();
        return figures.year() == 0 ? days.date(month, day) : days.date(figures.year(), month, day);
    }

    private Optional<LocalDate> weeksFrom() {
        int count = senses.take(Sense.Number.class) instanceof Sense.Number number
                ? number.value()
                : senses.take(Sense.Count.class) instanceof Sense.Count some ? some.value() : 0;
        var unit = senses.take(Sense.Unit.class);
        if (count == 0 || unit == null || !senses.take(Mark.FROM)) {
            return Optional.empty();
        }
        var from = someDay().or(() -> Optional.ofNullable(senses.take(Sense.Weekday.class))
                .flatMap(named -> days.named(named.day())));
        return switch (unit.measure()) {
            case DAY -> from.map(day -> day.plusDays(count));
            case WEEK -> from.map(day -> day.plusWeeks(count));
            case MONTH -> from.map(day -> day.plusMonths(count));
            default -> Optional.empty();
        };
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
        if (senses.take(Clock.class) instanceof Clock clock) {
            hour = new HourSaid(clock.hour() * 60 + clock.minute(), clock.exact());
        } else {
            hour = new HourReader(senses, at).read().orElse(null);
            bareHour = !at;
        }
        if (hour == null) {
            return false;
        }
        if (senses.take(Sense.Half.class) instanceof Sense.Half half) {
            bareHour = false;
            boolean ofTwelve = !hour.exact() || (hour.minutes() >= 60 && hour.minutes() < 13 * 60);
            hour = ofTwelve ? hour.of(half.afternoon()) : hour;
            return ofTwelve;
        }
        return true;
    }

    @FunctionalInterface
    private interface Step {
        boolean read();
    }

    @FunctionalInterface
    private interface Day {
        Optional<LocalDate> find();
    }
}
