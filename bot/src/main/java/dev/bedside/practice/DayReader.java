package dev.bedside.practice;

import dev.bedside.practice.Sense.Mark;
import dev.bedside.practice.Sense.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a day that needs nothing else to be known: {@code tomorrow}, {@code next Tuesday}, {@code 3 December},
 * {@code a week from Friday}.
 *
 * @param monthFirst whether 12/3 is in December
 */
record DayReader(Senses senses, DayFinder days, boolean monthFirst) {

    private static final int LATEST_MONTH = 12;

    /** The next senses where they are a day, and goes on behind them; empty, and stays, where they are not. */
    Optional<DaySaid> read() {
        int position = senses.position();
        for (Supplier<Optional<DaySaid>> reader :
                List.<Supplier<Optional<DaySaid>>>of(this::begin, this::end, () -> date().map(DaySaid::whole))) {
            var day = reader.get();
            if (day.isPresent()) {
                return day;
            }
            senses.returnTo(position);
        }
        return Optional.empty();
    }

    private Optional<DaySaid> begin() {
        var begin = senses.take(Mark.NEXT_WEEK)
                ? days.nextWeek()
                : senses.take(Mark.NEXT_MONTH) ? days.nextMonth() : Optional.<LocalDate>empty();
        int position = senses.position();
        boolean whole = senses.take(Sense.Weekday.class) == null;
        senses.returnTo(position);
        return begin.filter(day -> whole).map(DaySaid::begin);
    }

    private Optional<DaySaid> end() {
        var end = senses.take(Mark.END_OF_WEEK)
                ? days.lastOfWeek(0)
                : senses.take(Mark.END_OF_NEXT_WEEK)
                        ? days.lastOfWeek(1)
                        : senses.take(Mark.END_OF_MONTH) ? days.lastOfMonth() : Optional.<LocalDate>empty();
        return end.map(DaySaid::end);
    }

    private Optional<LocalDate> date() {
        if (senses.take(Sense.DaysAhead.class) instanceof Sense.DaysAhead ahead) {
            return days.ahead(ahead.days());
        }
        if (senses.take(Sense.FullDate.class) instanceof Sense.FullDate full) {
            return Optional.of(full.date());
        }
        if (senses.take(Sense.ShortDate.class) instanceof Sense.ShortDate figures) {
            return figures(figures);
        }
        if (senses.take(Mark.NEXT_BUSINESS_DAY)) {
            return days.nextBusinessDay();
        }
        int position = senses.position();
        for (Supplier<Optional<LocalDate>> reader : List.<Supplier<Optional<LocalDate>>>of(
                this::weekday, this::monthAndDay, this::dayAndMonth, this::weeksFrom)) {
            var found = reader.get();
            if (found.isPresent()) {
                return found;
            }
            senses.returnTo(position);
        }
        return Optional.empty();
    }

    private Optional<LocalDate> weekday() {
        boolean ofNextWeek = senses.take(Mark.NEXT_WEEK);
        boolean ofThisWeek = !ofNextWeek && senses.take(Mark.THIS);
        boolean nearest = !ofNextWeek && !ofThisWeek && senses.take(Mark.COMING);
        boolean following = !ofNextWeek && !ofThisWeek && !nearest && senses.take(Mark.NEXT);
        var named = senses.take(Sense.Weekday.class);
        if (named == null) {
            return Optional.empty();
        }
        if (ofThisWeek) {
            return days.ofThisWeek(named.day());
        }
        if (following) {
            return days.following(named.day());
        }
        if (nearest || (!ofNextWeek && senses.take(Mark.COMING))) {
            return days.nearest(named.day());
        }
        return ofNextWeek || senses.take(Mark.NEXT_WEEK) ? days.ofNextWeek(named.day()) : Optional.empty();
    }

    private Optional<LocalDate> monthAndDay() {
        var month = senses.take(Sense.InMonth.class);
        senses.take(Mark.THE);
        int day = dayOfMonth();
        senses.take(Mark.ORDINAL);
        return month == null || day == 0 ? Optional.empty() : inMonth(month, day);
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
            return inMonth(month, day);
        }
        return ofMonth ? days.ofMonth(day) : Optional.empty();
    }

    private int dayOfMonth() {
        if (senses.take(Sense.Number.class) instanceof Sense.Number number) {
            return number.value();
        }
        return senses.take(Sense.DayOfMonth.class) instanceof Sense.DayOfMonth named ? named.day() : 0;
    }

    private Optional<LocalDate> inMonth(Sense.InMonth month, int day) {
        int position = senses.position();
        senses.take(Mark.THE);
        if (senses.take(Sense.Number.class) instanceof Sense.Number year && year.digits() == 4) {
            return days.date(year.value(), month.month().getValue(), day);
        }
        senses.returnTo(position);
        return days.date(month.month().getValue(), day);
    }

    private Optional<LocalDate> figures(Sense.ShortDate figures) {
        boolean monthLeads = monthFirst ? figures.first() <= LATEST_MONTH : figures.second() > LATEST_MONTH;
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
        var from = date().or(() ->
                Optional.ofNullable(senses.take(Sense.Weekday.class)).flatMap(named -> days.named(named.day())));
        return from.flatMap(day -> plus(day, count, unit.measure()));
    }

    private static Optional<LocalDate> plus(LocalDate day, int count, Measure measure) {
        return switch (measure) {
            case DAY -> Optional.of(day.plusDays(count));
            case WEEK -> Optional.of(day.plusWeeks(count));
            case MONTH -> Optional.of(day.plusMonths(count));
            case MINUTE, HOUR, BUSINESS_HOUR, BUSINESS_DAY -> Optional.empty();
        };
    }

    /** A day, and which end of something longer it stands for. */
    record DaySaid(LocalDate date, Of of) {

        enum Of {
            ITSELF,
            BEGIN,
            END
        }

        static DaySaid whole(LocalDate date) {
            return new DaySaid(date, Of.ITSELF);
        }

        /** "Next week" means its begin, but "next week at 3" no day that is known. */
        static DaySaid begin(LocalDate date) {
            return new DaySaid(date, Of.BEGIN);
        }

        static DaySaid end(LocalDate date) {
            return new DaySaid(date, Of.END);
        }
    }
}
