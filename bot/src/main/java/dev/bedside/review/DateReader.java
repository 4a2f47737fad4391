package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern DIGITS =
            Pattern.compile("(?:^|[^\\d/.])(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4}|\\d{2})(?:$|[^\\d/])");
    private static final Pattern EAST =
            Pattern.compile("(\\d{4})\\s?[年년./]\\s*(\\d{1,2})\\s?[月월./]\\s*(\\d{1,2})[日일]?");
    private static final Pattern TIME =
            Pattern.compile("(?i)(?:(?:at|um|à|a las|às|alle)\\s)?\\b\\d{1,2}[:h]\\d{2}(?::\\d{2})?"
                    + "(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s(?:utc|gmt|e[sd]t|c[sd]t|p[sd]t|m[sd]t))?");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Set<String> ones;
    private final Phrases monthNames;
    private final Phrases agoWords;
    private final Phrases beforeWords;
    private final Phrases today;
    private final Phrases yesterday;
    private final Phrases weekdays;
    private final Phrases visits;
    private final Pattern dayFirst;
    private final Pattern monthFirst;
    private final Pattern monthYear;
    private final Pattern ago;
    private final Pattern since;
    private final Pattern old;
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
        String month = "(" + anyOf(months.keySet()) + ")\\.?";
        String unit = "(" + anyOf(units.keySet()) + ")";
        String amount = "(\\d{1,3}|" + anyOf(ones) + ")\\s*";
        dayFirst = Pattern.compile("(?i)(?:^|[^\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s|-|\\sde\\s|\\sof\\s)"
                + month + "(?:,?[\\s-](?:de\\s|del\\s)?(\\d{4}))?(?:$|[^\\p{L}\\d])");
        monthFirst = Pattern.compile(
                "(?i)(?:^|[^\\p{L}])" + month + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?(?:$|[^\\p{L}\\d])");
        monthYear = Pattern.compile("(?i)(?:^|[^\\p{L}\\d])" + month + "\\s(?:de\\s)?(\\d{4})(?:$|[^\\p{L}\\d])");
        ago = Pattern.compile("(?i)(?:^|[^\\p{L}\\d])" + amount + unit + "\\s*(?:" + anyOf(texts(section.lines("ago")))
                + ")(?:$|[^\\p{L}])");
        since = Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + anyOf(texts(section.lines("before"))) + ")\\s" + amount
                + unit + "(?:$|[^\\p{L}])");
        old = Pattern.compile("(?i)(?:^|[·|•(])\\s*(\\d{1,3})\\s?(h|d|w|mo|y)\\s*(?:$|[·|•)])");
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
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
            each(ISO, line, found, m -> date(m.group(1), m.group(2), m.group(3)));
        }
        if (count > 5 && holds(line, "年년月월./")) {
            each(EAST, line, found, m -> date(m.group(1), m.group(2), m.group(3)));
        }
        if (count > 3 && between(line, "/.-", 1, 1)) {
            each(DIGITS, line, found, m -> inDigits(m.group(1), m.group(2), m.group(3), m.group(4)));
        }
        if (digits && monthNames.in(line)) {
            each(dayFirst, line, found, m -> named(m.group(1), m.group(2), m.group(3), now));
            if (behindGap(line, 1)) {
                each(monthFirst, line, found, m -> named(m.group(2), m.group(1), m.group(3), now));
            }
            if (behindGap(line, YEAR_DIGITS)) {
                each(monthYear, line, found, m -> named("1", m.group(1), m.group(2), now));
            }
        }
        if (count > 2 && (line.indexOf(':') > 0 || line.indexOf('h') > 0) && between(line, ":hH", 1, 2)) {
            each(TIME, line, found, m -> null);
        }
        if (digits && (line.length() < 6 || holds(line, "·|•("))) {
            each(old, line, found, m -> before(now, m.group(1), m.group(2)));
        }
        if (agoWords.in(line)) {
            each(ago, line, found, m -> before(now, m.group(1), m.group(2)));
        }
        if (beforeWords.in(line)) {
            each(since, line, found, m -> before(now, m.group(1), m.group(2)));
        }
        whole(line, today, found, now);
        whole(line, yesterday, found, now.minusDays(1));
        whole(line, weekdays, found, null);
        return List.copyOf(found);
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

    /** Whether so many digits stand behind a gap. */
    private static boolean behindGap(String line, int count) {
        for (int i = 1; i + count < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i)) && digits(line, i + 1, i + 1 + count)) {
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

    private static void each(
            Pattern pattern, String line, List<When> found, Function<Matcher, @Nullable LocalDate> reader) {
        for (Matcher matcher = pattern.matcher(line); matcher.find(); ) {
            int start = matcher.start();
            while (start < matcher.end() && !Character.isLetterOrDigit(line.charAt(start))) {
                start++;
            }
            int end = matcher.end();
            while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1)) && line.charAt(end - 1) != '.') {
                end--;
            }
            LocalDate date = reader.apply(matcher);
            if (date != null || pattern == TIME) {
                add(found, new When(date, new Span(start, end)));
            }
        }
    }

    private static void add(List<When> found, When when) {
        if (found.stream().noneMatch(other -> other.span().overlaps(when.span()))) {
            found.add(when);
        }
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Dots are written day first; slashes month first unless that makes no date. */
    private static @Nullable LocalDate inDigits(String first, String mark, String second, String year) {
        String full = year.length() == 2 ? "20" + year : year;
        boolean dayFirst = ".".equals(mark) || Integer.parseInt(first) > 12;
        return dayFirst ? date(full, second, first) : date(full, first, second);
    }

    private @Nullable LocalDate named(String day, String month, @Nullable String year, LocalDate now) {
        Integer number = months.get(Phrases.fold(month));
        if (number == null) {
            return null;
        }
        LocalDate date = date(year == null ? String.valueOf(now.getYear()) : year, String.valueOf(number), day);
        return date != null && year == null && date.isAfter(now) ? date.minusYears(1) : date;
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
