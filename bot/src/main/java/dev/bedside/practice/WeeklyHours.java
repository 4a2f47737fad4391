package dev.bedside.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a practice is open in an ordinary week, by the clock on its wall.
 *
 * @param shifts of each day, ordered; a day without any is closed
 * @param always round the clock, no day is ever closed; then no shift is listed
 */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> shifts, boolean always) {

    static final int DAY = 24 * 60;

    private static final int DAYS = 7;

    /** Open at every moment. */
    public static final WeeklyHours ALWAYS = new WeeklyHours(Map.of(), true);

    private static final List<Shift> WHOLE_DAY = List.of(new Shift(0, DAY));

    public WeeklyHours {
        var copy = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        shifts.forEach((day, list) -> copy.put(day, List.copyOf(list)));
        if (!always && copy.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a practice has to open at least once a week");
        }
        shifts = Map.copyOf(copy);
    }

    /** The shifts that begin on a day. */
    List<Shift> on(DayOfWeek day) {
        return always ? WHOLE_DAY : shifts.getOrDefault(day, List.of());
    }

    /** Whether its shifts leave no minute of the week out. */
    boolean coversWholeWeek() {
        if (always) {
            return true;
        }
        var covered = new BitSet();
        for (var day : DayOfWeek.values()) {
            for (var shift : on(day)) {
                for (int minute = shift.from(); minute < shift.to(); minute++) {
                    covered.set((day.ordinal() * DAY + minute) % (DAYS * DAY));
                }
            }
        }
        return covered.cardinality() == DAYS * DAY;
    }

    /**
     * One stretch of opening, in minutes after the midnight its day began with.
     *
     * @param from 0 to 1439
     * @param to behind {@code from}; above 1440 the shift ends on the following day, less than 24 hours after its begin
     */
    public record Shift(int from, int to) {

        public Shift {
            if (from < 0 || from >= DAY || to <= from || to - from > DAY) {
                throw new IllegalArgumentException("no shift lasts from minute " + from + " to " + to);
            }
        }

        LocalDateTime begin(LocalDate day) {
            return day.atStartOfDay().plusMinutes(from);
        }

        LocalDateTime end(LocalDate day) {
            return day.atStartOfDay().plusMinutes(to);
        }
    }
}
