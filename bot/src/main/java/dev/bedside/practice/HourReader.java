package dev.bedside.practice;

import dev.bedside.practice.Appointment.HourSaid;
import dev.bedside.practice.Sense.DayPart;
import dev.bedside.practice.Sense.Half;
import dev.bedside.practice.Sense.Mark;
import dev.bedside.practice.Sense.Measure;
import dev.bedside.practice.Sense.MinutesAfter;
import dev.bedside.practice.Sense.MinutesBefore;
import dev.bedside.practice.Sense.Number;
import java.util.Optional;

/**
 * Reads an hour that is not written {@code h:mm}: {@code 9}, {@code half past three}, {@code nine thirty}, {@code 9.30}.
 *
 * <p>A number alone may count anything: a number word, or one above 12, is an hour only where another word says so.
 *
 * @param at whether a word before it says that a time follows
 */
record HourReader(Senses senses, boolean at) {

    private static final int HOUR = 60;

    Optional<HourSaid> read() {
        if (at && senses.take(Sense.Decimal.class) instanceof Sense.Decimal time) {
            return time.digits() == 2 && time.whole() < 24 && time.decimals() < HOUR
                    ? Optional.of(new HourSaid(time.whole() * HOUR + time.decimals(), exact(time.whole())))
                    : Optional.empty();
        }
        var before = senses.take(MinutesBefore.class);
        var number = senses.take(Number.class);
        if (number == null || number.value() > 23 || number.digits() > 2) {
            return Optional.empty();
        }
        int hour = number.value();
        boolean said = at || before != null || (number.digits() > 0 && hour <= 12);
        said |= senses.take(Mark.OCLOCK);
        int minutes = before != null ? before.minutes() : minutes(number);
        said |= followedByPartOfDay();
        int time = hour * HOUR + minutes;
        boolean leadingZero = number.digits() == 2 && hour < 10;
        return said && time >= 0 ? Optional.of(new HourSaid(time, leadingZero || exact(hour))) : Optional.empty();
    }

    private int minutes(Number hour) {
        var more = senses.take(MinutesAfter.class);
        if (more != null) {
            return more.minutes();
        }
        int position = senses.position();
        boolean unit =
                at && senses.take(Sense.Unit.class) instanceof Sense.Unit(Measure measure) && measure == Measure.HOUR;
        if (!unit) {
            senses.returnTo(position);
        }
        position = senses.position();
        if (senses.take(Number.class) instanceof Number(int value, int digits)
                && value >= 10
                && value < HOUR
                && ((unit && digits == 2) || (at && hour.digits() == 0 && digits == 0))) {
            return value;
        }
        senses.returnTo(position);
        return 0;
    }

    private boolean followedByPartOfDay() {
        int position = senses.position();
        boolean part = senses.take(Half.class) != null || senses.take(DayPart.class) != null;
        senses.returnTo(position);
        return part;
    }

    private static boolean exact(int hour) {
        return hour == 0 || hour > 12;
    }
}
