package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds dates and times in a short line, spelled out, in digits or relative to today. */
final class DateReader {

    /** Where a date or a time stands; a time alone has no date. */
    record When(@Nullable LocalDate date, Span span) {}

    /** A day and a year. */
    private static final int FEWEST_DIGITS = 4;

    private static final int YEAR_DIGITS = 4;
    private static final Pattern YEAR = Pattern.compile("\\d{4}|[/.]\\d{2}$");
    private static final Set<String> UNITS = Set.of("minute", "hour", "day", "week", "month", "year");
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Set<String> ones;
    private final Phrases monthNames;
    private final Phrases agoWords;
    private final Phrases beforeWords;
    private final Phrases today;
    private final Phrases yesterday;
    private final Phrases weekdays;
    /** All that tells a day without digits, to pass at once over lines that hold none of it. */
    private final Phrases spelledOut;

    private final Phrases visits;
    private final DateShapes shapes;
    private final Recent<List<When>> recent = new Recent<>();

    DateReader(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of("months", "units", "ago", "before", "one", "today", "yesterday", "weekdays", "visits"));
        visits = Phrases.of(section.lines("visits"));
        Section named = section.section("months");
        for (String key : named.keys()) {
            int month = key.matches("1[0-2]|[1-9]") ? Integer.parseInt(key) : 0;
            if (month == 0) {
                throw named.error(key, "a month is a number from 1 to 12");
            }
            named.lines(key).forEach(name -> months.put(Phrases.fold(name.text()), month));
        }
        Section spans = section.section("units");
        spans.allow(new TreeSet<>(UNITS));
        for (String unit : UNITS) {
            spans.lines(unit).forEach(name -> units.put(Phrases.fold(name.text()), unit));
        }
        monthNames = new Phrases(months.keySet());
        agoWords = Phrases.of(section.lines("ago"));
        beforeWords = Phrases.of(section.lines("before"));
        ones = section.lines("one").stream()
                .map(line -> Phrases.fold(line.text()))
                .collect(Collectors.toSet());
        today = Phrases.of(section.lines("today"));
        yesterday = Phrases.of(section.lines("yesterday"));
        weekdays = Phrases.of(section.lines("weekdays"));
        spelledOut = Phrases.of(Stream.of("ago", "before", "today", "yesterday", "weekdays")
                .flatMap(key -> section.lines(key).stream())
                .toList());
        shapes = new DateShapes(
                months.keySet(), units.keySet(), ones, texts(section.lines("ago")), texts(section.lines("before")));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** Every date and time in the line, in no special order; they do not overlap. */
    List<When> in(String written, LocalDate now) {
        return Objects.requireNonNull(recent.of(written, now, this::all));
    }

    void forget() {
        recent.forget();
    }

    private List<When> all(String written, LocalDate now) {
        var found = new ArrayList<When>();
        String line = digits(written);
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            count += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        boolean digits = count > 0;
        if (count > 7 && between(line, "-", 4, 2)) {
            each(DigitShapes.iso(line), line, found, it -> date(it.first(), it.second(), it.third()));
        }
        if (count > 5 && holds(line, "年년月월./")) {
            each(DigitShapes.east(line), line, found, it -> date(it.first(), it.second(), it.third()));
        }
        if (count > 3 && between(line, "/.-", 1, 1)) {
            each(DigitShapes.inDigits(line), line, found, DateReader::inDigits);
        }
        if (digits && monthNames.in(line)) {
            each(shapes.dayFirst(line), line, found, it -> named(it.first(), it.second(), it.third(), now));
            each(shapes.monthFirst(line), line, found, it -> named(it.second(), it.first(), it.third(), now));
            each(shapes.monthYear(line), line, found, it -> named("1", it.first(), it.second(), now));
        }
        if (count > 2 && (line.indexOf(':') > 0 || line.indexOf('h') > 0) && between(line, ":hH", 1, 2)) {
            each(DigitShapes.time(line), line, found, null);
        }
        if (digits && (line.length() < 6 || holds(line, "·|•("))) {
            each(DateShapes.old(line), line, found, it -> before(now, it.first(), it.second()));
        }
        if (spelledOut.in(line)) {
            spelledOut(line, found, now);
        }
        return List.copyOf(found);
    }

    private void spelledOut(String line, List<When> found, LocalDate now) {
        if (agoWords.in(line)) {
            each(shapes.ago(line), line, found, it -> before(now, it.first(), it.second()));
        }
        if (beforeWords.in(line)) {
            each(shapes.since(line), line, found, it -> before(now, it.first(), it.second()));
        }
        whole(line, today, found, now);
        whole(line, yesterday, found, now.minusDays(1));
        whole(line, weekdays, found, null);
    }

    /** Whether one of some marks stands between so many digits. */
    private static boolean between(String line, String marks, int before, int behind) {
        for (int i = before; i + behind < line.length(); i++) {
            if (marks.indexOf(line.charAt(i)) >= 0
                    && digits(line, i - before, i)
                    && digits(line, i + 1, i + 1 + behind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String line, String marks) {
        for (int i = 0; i < line.length(); i++) {
            if (marks.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean digits(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** With the digits of every script as 0 to 9; everything stays where it was. */
    private static String digits(String written) {
        boolean other = false;
        for (int i = 0; i < written.length(); i++) {
            other |= written.charAt(i) > 0x7F && Character.isDigit(written.charAt(i));
        }
        if (!other) {
            return written;
        }
        var line = new StringBuilder(written);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                line.setCharAt(i, (char) ('0' + Character.digit(line.charAt(i), 10)));
            }
        }
        return line.toString();
    }

    /** Whether a line speaks of a visit or of somebody's birth, not of when anything was written. */
    boolean elsewhen(String line) {
        return visits.in(line);
    }

    /** A date written out with its year in a line, null where there is none or only a relative one. */
    @Nullable
    LocalDate absolute(String line, LocalDate now) {
        if (line.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return null;
        }
        return in(line, now).stream()
                .filter(when -> when.date() != null
                        && YEAR.matcher(digits(line.substring(
                                        when.span().start(), when.span().end())))
                                .find())
                .map(When::date)
                .findFirst()
                .orElse(null);
    }

    /** The first date in a value. */
    @Nullable
    LocalDate date(String value, LocalDate now) {
        return in(value, now).stream()
                .map(When::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void whole(String line, Phrases words, List<When> found, @Nullable LocalDate date) {
        Span span = words.find(line);
        if (span != null) {
            add(found, new When(date, span));
        }
    }

    /** @param reader null for times, which have no date */
    private static void each(
            List<DateShape> shapes,
            String line,
            List<When> found,
            @Nullable Function<DateShape, @Nullable LocalDate> reader) {
        for (DateShape shape : shapes) {
            int start = shape.start();
            while (start < shape.end() && !Character.isLetterOrDigit(line.charAt(start))) {
                start++;
            }
            int end = shape.end();
            while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1)) && line.charAt(end - 1) != '.') {
                end--;
            }
            LocalDate date = reader == null ? null : reader.apply(shape);
            if (date != null || reader == null) {
                add(found, new When(date, new Span(start, end)));
            }
        }
    }

    private static void add(List<When> found, When when) {
        for (When other : found) {
            if (other.span().overlaps(when.span())) {
                return;
            }
        }
        found.add(when);
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Dots are written day first; slashes month first unless that makes no date. */
    private static @Nullable LocalDate inDigits(DateShape it) {
        String full = it.third().length() == 2 ? "20" + it.third() : it.third();
        boolean dayFirst = ".".equals(it.mark()) || Integer.parseInt(it.first()) > 12;
        return dayFirst ? date(full, it.second(), it.first()) : date(full, it.first(), it.second());
    }

    private @Nullable LocalDate named(String day, String month, String year, LocalDate now) {
        Integer number = months.get(Phrases.fold(month));
        if (number == null) {
            return null;
        }
        LocalDate date = date(year.isEmpty() ? String.valueOf(now.getYear()) : year, String.valueOf(number), day);
        return date != null && year.isEmpty() && date.isAfter(now) ? date.minusYears(1) : date;
    }

    private @Nullable LocalDate before(LocalDate now, String amount, String unit) {
        int number = ones.contains(Phrases.fold(amount)) ? 1 : Integer.parseInt(amount);
        return switch (units.getOrDefault(Phrases.fold(unit), "")) {
            case "minute", "hour" -> now;
            case "day" -> now.minusDays(number);
            case "week" -> now.minusWeeks(number);
            case "month" -> now.minusMonths(number);
            case "year" -> now.minusYears(number);
            default -> null;
        };
    }
}
