package dev.bedside.practice;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.practice.Sense.Mark;
import dev.bedside.practice.Sense.Measure;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language in {@code reading/moments.yml} and what each means. */
final class MomentWords {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Set<String> NUMBERED = Set.of(
            "fixed-lengths",
            "counts",
            "numbers",
            "minutes-before-hour",
            "minutes-after-hour",
            "days-ahead",
            "days-of-month",
            "months");
    private static final Set<String> OTHERS =
            Set.of("month-first", "week-begins", "day-begins", "am", "pm", "clock", "parts", "weekdays");

    private final Map<List<String>, Sense> senses = new HashMap<>();
    private final boolean monthFirst;
    private final Set<DayOfWeek> weekBegins;
    private final int dayBegins;
    private int longest;

    MomentWords(Section section) {
        section.allow(known());
        monthFirst = section.flag("month-first");
        weekBegins = EnumSet.copyOf(weekBegins(section));
        dayBegins = minutes(section.line("day-begins"));
        for (var measure : Measure.values()) {
            addAll(section.lines(key(measure)), new Sense.Unit(measure));
        }
        for (var mark : Mark.values()) {
            addAll(section.lines(key(mark)), mark);
        }
        addAll(section.lines("am"), new Sense.Half(false));
        addAll(section.lines("pm"), new Sense.Half(true));
        addNumbered(section, "fixed-lengths", 1, WeeklyHours.DAY, Sense.Length::new);
        addNumbered(section, "counts", 1, 99, Sense.Count::new);
        addNumbered(section, "numbers", 1, 99, value -> new Sense.Number(value, 0));
        addNumbered(section, "minutes-before-hour", -59, 59, Sense.MinutesBefore::new);
        addNumbered(section, "minutes-after-hour", -59, 59, Sense.MinutesAfter::new);
        addNumbered(section, "days-ahead", 0, 7, Sense.DaysAhead::new);
        addNumbered(section, "days-of-month", 1, 31, Sense.DayOfMonth::new);
        addNumbered(section, "months", 1, 12, value -> new Sense.InMonth(Month.of(value)));
        addClock(section.section("clock"));
        addWeekdays(section.section("weekdays"));
        section.sections("parts").forEach(this::addPart);
    }

    /** Whether 12/3 is in December. */
    boolean monthFirst() {
        return monthFirst;
    }

    /** The days that people may let a week begin on. */
    Set<DayOfWeek> weekBegins() {
        return weekBegins;
    }

    /** When a day begins where the practice never closes, in minutes after midnight. */
    int dayBegins() {
        return dayBegins;
    }

    /** What each word of a text means, words that change nothing left out; empty where one of them is unknown. */
    Optional<List<Sense>> read(String said) {
        var tokens = MomentToken.of(said);
        var read = new ArrayList<Sense>();
        for (int at = 0; at < tokens.size(); ) {
            int length = lengthOfPhrase(tokens, at);
            if (length > 0) {
                read.add(senses.get(words(tokens.subList(at, at + length))));
            } else if (tokens.get(at).figure() instanceof Sense figure) {
                read.add(figure);
            } else if (!tokens.get(at).endsAbbreviation()) {
                return Optional.empty();
            }
            at += Math.max(length, 1);
        }
        read.removeIf(Mark.SKIP::equals);
        return Optional.of(read);
    }

    private int lengthOfPhrase(List<MomentToken> tokens, int at) {
        int length = Math.min(longest, tokens.size() - at);
        while (length > 0 && !senses.containsKey(words(tokens.subList(at, at + length)))) {
            length--;
        }
        return length;
    }

    private static List<String> words(List<MomentToken> tokens) {
        return tokens.stream().map(MomentToken::text).toList();
    }

    private void addAll(List<Line> phrases, Sense sense) {
        for (var phrase : phrases) {
            var words = words(MomentToken.of(phrase.text()));
            if (words.isEmpty()) {
                throw phrase.error("an empty line; remove it");
            }
            var other = senses.putIfAbsent(words, sense);
            if (other != null && !other.equals(sense)) {
                throw phrase.error("`" + phrase.text() + "` has two meanings in this language; keep one of them");
            }
            longest = Math.max(longest, words.size());
        }
    }

    private void addNumbered(Section section, String key, int least, int most, IntFunction<Sense> sense) {
        var numbered = section.section(key);
        for (String number : numbered.keys()) {
            if (!number.matches("-?\\d{1,4}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
                throw numbered.error(
                        number,
                        "`" + number + "` is not a whole number from " + least + " to " + most + "; correct it");
            }
            addAll(numbered.lines(number), sense.apply(Integer.parseInt(number)));
        }
    }

    private void addClock(Section clock) {
        for (String time : clock.keys()) {
            int minutes = minutes(new Line(time, clock.place(time)));
            addAll(clock.lines(time), new Sense.Clock(minutes / 60, minutes % 60, true));
        }
    }

    private void addWeekdays(Section weekdays) {
        for (String name : weekdays.keys()) {
            addAll(weekdays.lines(name), new Sense.Weekday(weekday(new Line(name, weekdays.place(name)))));
        }
    }

    private void addPart(Section part) {
        part.allow(Set.of("words", "today", "from", "until", "at"));
        int from = minutes(part.line("from"));
        int until = minutes(part.line("until"));
        int at = minutes(part.line("at"));
        if (at < from || at >= until) {
            throw part.error("at", "`at:` lies outside of `from:` and `until:`; move one of them");
        }
        addAll(part.lines("words"), new Sense.DayPart(from, until, at, false));
        addAll(part.lines("today"), new Sense.DayPart(from, until, at, true));
    }

    private static List<DayOfWeek> weekBegins(Section section) {
        var days =
                section.lines("week-begins").stream().map(MomentWords::weekday).toList();
        if (days.isEmpty()) {
            throw section.error("week-begins", "`week-begins:` names no day; write `monday`");
        }
        return days;
    }

    private static DayOfWeek weekday(Line name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name.text()))
                .findFirst()
                .orElseThrow(() -> name.error("`" + name.text() + "` is no day; write `monday` to `sunday`"));
    }

    private static int minutes(Line line) {
        var time = TIME.matcher(line.text());
        int minutes = time.matches() ? Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)) : -1;
        if (minutes < 0 || minutes > WeeklyHours.DAY || Integer.parseInt(time.group(2)) > 59) {
            throw line.error("`" + line.text() + "` is not a time of day; write \"00:00\" to \"24:00\", in quotes");
        }
        return minutes;
    }

    private static Set<String> known() {
        var keys = new HashSet<String>(OTHERS);
        keys.addAll(NUMBERED);
        keys.addAll(Stream.of(Measure.values(), Mark.values())
                .flatMap(Arrays::stream)
                .map(MomentWords::key)
                .collect(Collectors.toSet()));
        return keys;
    }

    private static String key(Enum<?> meaning) {
        return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
