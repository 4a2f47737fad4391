package dev.bedside.practice;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.bedside.config.Line;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The public holidays of a country and, where they differ, of one of its regions.
 *
 * <p>A year is looked up when a date of it is first asked for: the calendars take longer to read than the room to open.
 */
final class Holidays implements Predicate<LocalDate> {

    private final String country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String country, String[] region) {
        this.country = country;
        this.region = region;
    }

    /** Reads {@code us} or {@code us-ny}. */
    static Holidays read(Line line) {
        var parts = line.text().strip().toLowerCase(Locale.ROOT).split("[-\\s]+", 2);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            throw line.error(
                    "`" + line.text() + "` is no country whose holidays are known; write for example `us` or `us-ny`");
        }
        var holidays = new Holidays(parts[0], parts.length == 1 ? new String[0] : new String[] {parts[1]});
        if (parts.length > 1
                && !holidays.manager().getCalendarHierarchy().getChildren().containsKey(parts[1])) {
            throw line.error(
                    "`" + parts[1] + "` is no region of `" + parts[0] + "` whose holidays are known; leave it out");
        }
        return holidays;
    }

    @Override
    public boolean test(LocalDate day) {
        // New Year's Day on a Saturday is observed on the last day of the year before
        return in(day.getYear(), day)
                || day.getMonth() == Month.DECEMBER && in(day.getYear() + 1, day)
                || day.getMonth() == Month.JANUARY && in(day.getYear() - 1, day);
    }

    private boolean in(int year, LocalDate day) {
        return years.computeIfAbsent(year, this::of).contains(day);
    }

    private Set<LocalDate> of(int year) {
        return manager().getHolidays(Year.of(year), region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
