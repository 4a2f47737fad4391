package dev.bedside.practice;

import dev.bedside.config.Line;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads closing days: {@code 2026-12-24} or {@code 2026-12-24 to 2027-01-02}, on one line or several. */
final class ClosingDaysReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern RANGE = Pattern.compile("\\s+to\\s+");

    private ClosingDaysReader() {}

    static Set<LocalDate> read(List<Line> lines) {
        var days = new HashSet<LocalDate>();
        for (var line : lines) {
            SEPARATOR.splitAsStream(line.text()).filter(part -> !part.isBlank()).forEach(part -> add(part, line, days));
        }
        return Set.copyOf(days);
    }

    private static void add(String part, Line line, Set<LocalDate> days) {
        var ends = RANGE.split(part.strip());
        var first = date(ends[0], line);
        var last = date(ends[ends.length - 1], line);
        var latest = first.plusDays(BusinessCalendar.LONGEST_CLOSURE_DAYS - 1);
        if (ends.length > 2 || last.isBefore(first) || last.isAfter(latest)) {
            throw line.error("`" + part.strip() + "` is no range of at most a year; write `2026-12-24 to 2027-01-02`");
        }
        first.datesUntil(last.plusDays(1)).forEach(days::add);
    }

    private static LocalDate date(String text, Line line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw line.error("`" + text + "` is not a date; write year, month and day: `2026-12-24`");
        }
    }
}
