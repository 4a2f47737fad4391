package dev.bedside.practice;

import java.time.Duration;
import java.time.Instant;

/**
 * A length of time from now on.
 *
 * @param businessDays alone, all others are 0 then
 * @param businessHours alone, all others are 0 then
 */
record Wait(int months, int days, int minutes, int businessDays, int businessHours) {

    /** Longer than any moment that is accepted, and short enough to count. */
    private static final int MOST_BUSINESS_DAYS = 400;

    boolean countable() {
        return businessDays <= MOST_BUSINESS_DAYS && businessHours <= MOST_BUSINESS_DAYS * 24;
    }

    /** Days and more keep the time on the wall, hours and less really pass. */
    Instant from(Instant now, BusinessCalendar calendar) {
        if (businessDays > 0) {
            return calendar.plusBusinessDays(now, businessDays);
        }
        if (businessHours > 0) {
            return calendar.plusBusinessHours(now, Duration.ofHours(businessHours));
        }
        return now.atZone(calendar.zone())
                .plusMonths(months)
                .plusDays(days)
                .toInstant()
                .plus(Duration.ofMinutes(minutes));
    }
}
