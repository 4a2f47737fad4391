package dev.bedside.practice;

import dev.bedside.practice.Sense.Mark;
import dev.bedside.practice.Sense.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a length of time: {@code 1h30}, {@code in an hour and a half}, {@code 3 business days}. */
final class WaitReader {

    private static final int HOUR = 60;
    private static final int DAYS_OF_WEEK = 7;
    private static final int ONE = 100;

    private final Senses senses;
    private final List<Amount> amounts = new ArrayList<>();

    private WaitReader(Senses senses) {
        this.senses = senses;
    }

    static Optional<Wait> read(List<Sense> senses) {
        return new WaitReader(new Senses(senses)).wholeWait().filter(Wait::countable);
    }

    private Optional<Wait> wholeWait() {
        senses.take(Mark.IN);
        var length = senses.take(Sense.Length.class);
        if (length != null) {
            amounts.add(new Amount(length.minutes() * ONE, Measure.MINUTE));
        } else if (!amounts()) {
            return Optional.empty();
        }
        senses.take(Mark.FROM_NOW);
        return senses.done() ? wait(amounts) : Optional.empty();
    }

    private boolean amounts() {
        do {
            var before = amounts.isEmpty() ? null : amounts.getLast().measure();
            var amount = amount(before);
            if (amount == null || (before != null && amount.measure().compareTo(before) >= 0)) {
                return false;
            }
            amounts.add(amount);
            var more = amount.measure() == Measure.HOUR ? senses.take(Sense.MinutesAfter.class) : null;
            if (more != null) {
                amounts.add(new Amount(more.minutes() * ONE, Measure.MINUTE));
            }
        } while (senses.take(Mark.AND) || goesOn());
        return true;
    }

    private boolean goesOn() {
        int position = senses.position();
        boolean number = hundredths() >= 0;
        senses.returnTo(position);
        return number;
    }

    private @Nullable Amount amount(@Nullable Measure before) {
        int position = senses.position();
        int hundredths = hundredths();
        if (hundredths < 0) {
            return before == null ? loneHour() : null;
        }
        var unit = senses.take(Sense.Unit.class);
        if (unit != null) {
            return new Amount(hundredths, unit.measure());
        }
        senses.returnTo(position);
        var minutes = senses.take(Sense.Number.class);
        return before == Measure.HOUR && minutes != null && minutes.digits() == 2 && minutes.value() < HOUR
                ? new Amount(minutes.value() * ONE, Measure.MINUTE)
                : null;
    }

    /** The hour of "hour and a half", which may stand without a number. */
    private @Nullable Amount loneHour() {
        boolean hour = senses.take(Sense.Unit.class) instanceof Sense.Unit(Measure measure) && measure == Measure.HOUR;
        int position = senses.position();
        boolean more = senses.take(Sense.MinutesAfter.class) != null;
        senses.returnTo(position);
        return hour && more ? new Amount(ONE, Measure.HOUR) : null;
    }

    /** A number in hundredths; below zero where there is none. */
    private int hundredths() {
        var decimal = senses.take(Sense.Decimal.class);
        if (decimal != null) {
            return decimal.whole() * ONE + decimal.decimals() * (decimal.digits() == 1 ? 10 : 1);
        }
        int whole = -1;
        if (senses.take(Sense.Number.class) instanceof Sense.Number number) {
            whole = number.value() * ONE;
        } else if (senses.take(Sense.Count.class) instanceof Sense.Count count) {
            whole = count.value() * ONE;
        }
        int part = part();
        return whole < 0 && part == 0 ? -1 : Math.max(whole, 0) + part;
    }

    private int part() {
        int position = senses.position();
        if (senses.take(Sense.ShortDate.class) instanceof Sense.ShortDate(int over, int under, int year)
                && over == 1
                && (under == 2 || under == 4)
                && year == 0) {
            return ONE / under;
        }
        senses.returnTo(position);
        if (senses.take(Sense.MinutesAfter.class) instanceof Sense.MinutesAfter more && more.minutes() > 0) {
            return more.minutes() * ONE / HOUR;
        }
        senses.returnTo(position);
        return 0;
    }

    private static Optional<Wait> wait(List<Amount> amounts) {
        int months = 0;
        int days = 0;
        int minutes = 0;
        for (var amount : amounts) {
            if (amount.hundredths() < 0 || (amount.measure() != Measure.HOUR && amount.hundredths() % ONE != 0)) {
                return Optional.empty();
            }
            int whole = amount.hundredths() / ONE;
            switch (amount.measure()) {
                case MINUTE -> minutes += whole;
                case HOUR -> minutes += amount.hundredths() * HOUR / ONE;
                case DAY -> days += whole;
                case WEEK -> days += whole * DAYS_OF_WEEK;
                case MONTH -> months += whole;
                case BUSINESS_HOUR -> {
                    return amounts.size() > 1 ? Optional.empty() : Optional.of(new Wait(0, 0, 0, 0, whole));
                }
                case BUSINESS_DAY -> {
                    return amounts.size() > 1 ? Optional.empty() : Optional.of(new Wait(0, 0, 0, whole, 0));
                }
            }
        }
        return Optional.of(new Wait(months, days, minutes, 0, 0));
    }

    private record Amount(int hundredths, Measure measure) {}
}
