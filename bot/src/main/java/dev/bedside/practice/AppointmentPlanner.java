package dev.bedside.practice;

import dev.bedside.practice.Appointment.HourSaid;
import dev.bedside.practice.Sense.DayPart;
import dev.bedside.practice.Sense.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a day and a time of day into the moment they mean for a practice; empty where they could mean two.
 *
 * @param dayBegins what a day means where the practice never closes, in minutes after midnight
 */
record AppointmentPlanner(Instant now, BusinessCalendar calendar, int dayBegins) {

    /** How long before the day begins an hour is of the morning where the practice never closes: 7 is, 3 may be either. */
    private static final int EARLY = 120;

    Optional<Instant> plan(Appointment appointment) {
        var today = LocalDate.ofInstant(now, calendar.zone());
        var day = appointment.day() != null ? appointment.day() : today;
        if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            return Optional.empty(); // before anybody works out the holidays of the year 9999
        }
        var hour = appointment.hour();
        var part = appointment.part();
        if (hour != null) {
            return hourOn(day, hour, part);
        }
        if (part != null) {
            return partOf(day, part, day.equals(today));
        }
        if (appointment.edge() == Mark.END_OF_DAY) {
            return calendar.closing(appointment.day() != null ? day : calendar.dayOf(now));
        }
        if (appointment.day() == null) {
            return Optional.of(calendar.nextOpening(now));
        }
        return day.equals(today) ? opening(day) : calendar.businessDay(day).flatMap(this::opening);
    }

    private Optional<Instant> opening(LocalDate day) {
        return calendar.hours().always()
                ? Optional.of(moment(day, dayBegins))
                : calendar.openings(day).stream().findFirst();
    }

    /** When the practice opens within the part of the day, else the hour it stands for, also while nobody is there. */
    private Optional<Instant> partOf(LocalDate day, DayPart part, boolean today) {
        if (!today && calendar.openings(day).isEmpty()) {
            return calendar.businessDay(day).flatMap(this::opening);
        }
        var from = moment(day, part.from());
        var until = moment(day, part.until());
        return calendar.openings(day).stream()
                .filter(opening -> !calendar.hours().always())
                .filter(opening -> !opening.isBefore(from) && opening.isBefore(until))
                .findFirst()
                .or(() -> Optional.of(moment(day, part.at())));
    }

    /** "Tomorrow 9" means the next day that somebody is there, where an hour could be of the morning or the evening. */
    private Optional<Instant> hourOn(LocalDate day, HourSaid hour, @Nullable DayPart part) {
        if (hour.exact() || part != null) {
            return readingOn(day, hour, part);
        }
        if (calendar.hours().always()) {
            return Optional.of(hour.of(hour.minutes() >= HourSaid.HALF_DAY))
                    .filter(reading -> reading.minutes() >= dayBegins - EARLY)
                    .map(reading -> moment(day, reading.minutes()));
        }
        return calendar.openings(day).isEmpty()
                ? calendar.businessDay(day).flatMap(open -> readingOn(open, hour, null))
                : readingOn(day, hour, null);
    }

    private Optional<Instant> readingOn(LocalDate day, HourSaid hour, @Nullable DayPart part) {
        var readings = (hour.exact() ? Stream.of(hour) : Stream.of(hour.of(false), hour.of(true)))
                .filter(reading ->
                        part == null || (part.from() <= reading.minutes() && reading.minutes() < part.until()))
                .map(reading -> moment(day, reading.minutes()))
                .filter(moment -> hour.exact() || part != null || isWithinHours(day, moment))
                .toList();
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    /** From the first opening to the last closing of a day: a break in between is no reason to doubt an hour. */
    private boolean isWithinHours(LocalDate day, Instant moment) {
        var closing = calendar.closing(day);
        return calendar.isOpen(moment)
                || (closing.isPresent()
                        && !moment.isAfter(closing.get())
                        && !moment.isBefore(calendar.openings(day).getFirst()));
    }

    private Instant moment(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes).atZone(calendar.zone()).toInstant();
    }
}
