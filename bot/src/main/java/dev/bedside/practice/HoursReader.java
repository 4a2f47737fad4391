package dev.bedside.practice;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.practice.WeeklyHours.Shift;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads opening hours as people write them: {@code mon-fri 08:00-12:00, 13:00-17:00}, {@code sat 9am-1pm},
 * {@code daily 22:00-06:00}, {@code always}.
 *
 * <p>Days open a group and the spans behind them belong to each; commas, semicolons and lines only separate. Hours that
 * overlap are refused, a night's with the next morning's too: each moment belongs to one day.
 */
final class HoursReader {

    private static final String EXAMPLE = "; write it like `mon-fri 08:00-12:00, 13:00-17:00` or `sat 09:00-12:00`";
    private static final Set<String> ROUND_THE_CLOCK = Set.of("always", "24/7", "round the clock");
    private static final Pattern SPACED_DASH = Pattern.compile("\\s*(?:[-\u2013\u2014]|\\bto\\b)\\s*");
    private static final Pattern SPACED_HALF = Pattern.compile("(\\d)\\s+(am|pm)\\b");
    private static final Pattern SPAN = Pattern.compile("(.*\\d.*)-(.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(am|pm)?");

    private final Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);

    private final boolean mayOverlap;

    private HoursReader(boolean mayOverlap) {
        this.mayOverlap = mayOverlap;
    }

    /** @param missing where the hours should stand, for the complaint about a week without any */
    static WeeklyHours read(List<Line> lines, Place missing) {
        return read(lines, missing, new HoursReader(false));
    }

    /** Hours that may overlap, since a moment need not belong to one day: {@code daily 20:00-07:00, sun 00:00-24:00}. */
    static WeeklyHours readOverlapping(List<Line> lines, Place missing) {
        return read(lines, missing, new HoursReader(true));
    }

    private static WeeklyHours read(List<Line> lines, Place missing, HoursReader reader) {
        if (lines.size() == 1
                && ROUND_THE_CLOCK.contains(lines.getFirst().text().toLowerCase(Locale.ROOT))) {
            return WeeklyHours.ALWAYS;
        }
        lines.forEach(reader::add);
        if (reader.shifts.isEmpty()) {
            throw new Line("", lines.isEmpty() ? missing : lines.getFirst().place())
                    .error("the practice never opens" + EXAMPLE + ", or `always`");
        }
        return new WeeklyHours(reader.shifts, false);
    }

    private void add(Line line) {
        var days = new TreeSet<DayOfWeek>();
        boolean complete = true;
        for (String token : tokens(line)) {
            if (token.equals("closed")) {
                complete = true;
            } else if (SPAN.matcher(token).matches()) {
                if (days.isEmpty()) {
                    throw line.error("`" + token + "` has no day before it" + EXAMPLE);
                }
                var shift = shift(token, line);
                days.forEach(day -> add(day, shift, token, line));
                complete = true;
            } else {
                if (complete) {
                    days.clear();
                }
                days.addAll(days(token, line));
                complete = false;
            }
        }
        if (!complete) {
            throw line.error("`" + line.text() + "` ends without a time" + EXAMPLE);
        }
    }

    private static List<String> tokens(Line line) {
        var text = line.text().toLowerCase(Locale.ROOT);
        text = SPACED_HALF.matcher(SPACED_DASH.matcher(text).replaceAll("-")).replaceAll("$1$2");
        return Pattern.compile("[\\s,;]+")
                .splitAsStream(text)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private void add(DayOfWeek day, Shift shift, String token, Line line) {
        for (int apart = -1; apart <= 1; apart++) {
            var other = day.plus(apart);
            if (!mayOverlap && overlaps(shift, other, apart * WeeklyHours.DAY)) {
                throw line.error("`" + token + "` overlaps other hours of "
                        + other.name().toLowerCase(Locale.ROOT) + "; name each time once");
            }
        }
        var ofDay = shifts.computeIfAbsent(day, any -> new ArrayList<>());
        ofDay.add(shift);
        ofDay.sort(Comparator.comparingInt(Shift::from));
    }

    /** @param later by how many minutes the other day begins later */
    private boolean overlaps(Shift shift, DayOfWeek day, int later) {
        return shifts.getOrDefault(day, List.of()).stream()
                .anyMatch(other -> shift.from() < other.to() + later && other.from() + later < shift.to());
    }

    private static List<DayOfWeek> days(String token, Line line) {
        if (token.equals("daily")) {
            return List.of(DayOfWeek.values());
        }
        int dash = token.indexOf('-');
        if (dash < 0) {
            return List.of(day(token, line));
        }
        var last = day(token.substring(dash + 1), line);
        var days = new ArrayList<DayOfWeek>();
        for (var day = day(token.substring(0, dash), line); ; day = day.plus(1)) {
            days.add(day);
            if (day == last) {
                return days;
            }
        }
    }

    private static DayOfWeek day(String word, Line line) {
        for (var day : DayOfWeek.values()) {
            if (word.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                return day;
            }
        }
        throw line.error("`" + word + "` is neither a day nor a time" + EXAMPLE);
    }

    private static Shift shift(String token, Line line) {
        int dash = token.indexOf('-');
        int from = minutes(token.substring(0, dash), token, line);
        int to = minutes(token.substring(dash + 1), token, line);
        if (from == to || from == WeeklyHours.DAY) {
            throw line.error("`" + token + "` holds no time; write `00:00-24:00` for a whole day");
        }
        return new Shift(from, to > from ? to : to + WeeklyHours.DAY);
    }

    private static int minutes(String time, String token, Line line) {
        Matcher read = TIME.matcher(time);
        if (!read.matches() || (read.group(2) == null && read.group(3) == null)) {
            throw line.error("`" + token + "` is not a span of time" + EXAMPLE);
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        boolean halves = read.group(3) != null;
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0) || (halves && (hour < 1 || hour > 12))) {
            throw line.error("`" + time + "` is not a time of day; 00:00 to 24:00, or 9am");
        }
        return (halves ? hour % 12 + ("pm".equals(read.group(3)) ? 12 : 0) : hour) * 60 + minute;
    }
}
