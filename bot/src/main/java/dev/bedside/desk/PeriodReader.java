package dev.bedside.desk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Tokenizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a stretch of time that has begun, as staff say it: {@code this week}, {@code October}, {@code los últimos 3 días}. */
final class PeriodReader {

    private static final Pattern LAST_DAYS = Pattern.compile("(\\d{1,3})");
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 366;

    private enum Stretch {
        TODAY,
        YESTERDAY,
        THIS_WEEK,
        LAST_WEEK,
        WEEKEND,
        THIS_MONTH,
        LAST_MONTH,
        THIS_YEAR
    }

    private final Map<Stretch, List<String>> stretches;
    private final Map<Month, List<String>> months;
    private final Map<DayOfWeek, List<String>> days;
    private final List<String> dayWords;
    private final List<String> weekWords;

    private PeriodReader(
            Map<Stretch, List<String>> stretches,
            Map<Month, List<String>> months,
            Map<DayOfWeek, List<String>> days,
            List<String> dayWords,
            List<String> weekWords) {
        this.stretches = stretches;
        this.months = months;
        this.days = days;
        this.dayWords = dayWords;
        this.weekWords = weekWords;
    }

    /** @param until not included */
    record Period(Instant from, Instant until) {}

    /** Reads {@code reading/periods.yml}. */
    static PeriodReader from(ConfigFiles files) {
        return files.read("reading/periods.yml", file -> {
            var section = file.section();
            section.allow(Set.of("stretches", "months", "days", "count"));
            return new PeriodReader(
                    names(section.section("stretches"), Stretch.class),
                    names(section.section("months"), Month.class),
                    names(section.section("days"), DayOfWeek.class),
                    folded(section.section("count").lines("days")),
                    folded(section.section("count").lines("weeks")));
        });
    }

    private static <E extends Enum<E>> Map<E, List<String>> names(Section section, Class<E> kind) {
        var names = new EnumMap<E, List<String>>(kind);
        for (E each : kind.getEnumConstants()) {
            names.put(
                    each,
                    folded(section.lines(each.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        return names;
    }

    private static List<String> folded(List<Line> lines) {
        return new ArrayList<>(
                lines.stream().map(line -> Tokenizer.fold(line.text())).toList());
    }

    /** Nothing said means this week; empty where it is not understood. */
    Optional<Period> read(String said, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var words =
                " " + Tokenizer.fold(said).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        if (words.isBlank()) {
            return Optional.of(period(Stretch.THIS_WEEK, today, zone));
        }
        return named(stretches, words)
                .map(stretch -> period(stretch, today, zone))
                .or(() -> counted(words, today, zone))
                .or(() -> named(months, words).map(month -> month(month, today, zone)))
                .or(() -> named(days, words).map(day -> {
                    var last = today.with(TemporalAdjusters.previousOrSame(day));
                    return between(last, today.plusDays(1), zone);
                }));
    }

    private static <E> Optional<E> named(Map<E, List<String>> names, String words) {
        // "last week" before "week"
        return names.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(name -> words.contains(" " + name + " "))
                        .map(name -> Map.entry(each.getKey(), name.length())))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private Optional<Period> counted(String words, LocalDate today, ZoneId zone) {
        var number = LAST_DAYS.matcher(words);
        if (!number.find()) {
            return Optional.empty();
        }
        boolean weeks = weekWords.stream().anyMatch(words::contains);
        boolean named = weeks || dayWords.stream().anyMatch(words::contains);
        int count = Integer.parseInt(number.group(1)) * (weeks ? WEEK : 1);
        return named && count > 0 && count <= MOST_DAYS
                ? Optional.of(between(today.minusDays(count - 1L), today.plusDays(1), zone))
                : Optional.empty();
    }

    private static Period period(Stretch stretch, LocalDate today, ZoneId zone) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = today.withDayOfMonth(1);
        var tomorrow = today.plusDays(1);
        return switch (stretch) {
            case TODAY -> between(today, tomorrow, zone);
            case YESTERDAY -> between(today.minusDays(1), today, zone);
            case THIS_WEEK -> between(monday, tomorrow, zone);
            case LAST_WEEK -> between(monday.minusDays(WEEK), monday, zone);
            case WEEKEND -> {
                var saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                yield between(saturday, saturday.plusDays(2), zone);
            }
            case THIS_MONTH -> between(first, tomorrow, zone);
            case LAST_MONTH -> between(first.minusMonths(1), first, zone);
            case THIS_YEAR -> between(today.withDayOfYear(1), tomorrow, zone);
        };
    }

    /** The last one that has begun. */
    private static Period month(Month month, LocalDate today, ZoneId zone) {
        var first = today.withDayOfMonth(1).withMonth(month.getValue());
        var begun = first.isAfter(today) ? first.minusYears(1) : first;
        return between(begun, begun.plusMonths(1), zone);
    }

    private static Period between(LocalDate from, LocalDate until, ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
