package dev.bedside.practice;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When nobody is disturbed, by the clock on the wall; closing days change nothing.
 *
 * @param hours null where no hour is quiet
 */
public record QuietHours(@Nullable WeeklyHours hours) {

    /** Where every hour may be disturbed. */
    public static final QuietHours NONE = new QuietHours(null);

    public QuietHours {
        if (hours != null && hours.coversWholeWeek()) {
            throw new IllegalArgumentException("quiet hours have to end at least once a week");
        }
    }

    /** The end of the quiet stretch that a moment falls in, else the moment itself. */
    public Instant defer(Instant moment, ZoneId zone) {
        return hours == null ? moment : new BusinessCalendar(zone, hours, day -> false).closing(moment);
    }

    public boolean isQuiet(Instant moment, ZoneId zone) {
        return !defer(moment, zone).equals(moment);
    }
}
