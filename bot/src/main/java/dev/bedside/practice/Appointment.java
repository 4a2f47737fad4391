package dev.bedside.practice;

import dev.bedside.practice.Sense.DayPart;
import dev.bedside.practice.Sense.Mark;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both.
 *
 * @param day null where none was named
 * @param edge OPENING or END_OF_DAY, null where neither was named
 */
record Appointment(
        @Nullable LocalDate day,
        @Nullable HourSaid hour,
        @Nullable DayPart part,
        @Nullable Mark edge) {

    /**
     * A time by the clock.
     *
     * @param minutes after midnight, or after noon as well where it is not exact
     */
    record HourSaid(int minutes, boolean exact) {

        static final int HALF_DAY = WeeklyHours.DAY / 2;

        HourSaid of(boolean afternoon) {
            return new HourSaid(minutes % HALF_DAY + (afternoon ? HALF_DAY : 0), true);
        }
    }
}
