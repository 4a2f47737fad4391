package dev.bedside.setup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes opening hours as {@code practice.yml} does: {@code Lun-Vie 9-5} is {@code mon-fri 9:00-17:00}. */
final class HoursNotation {

    private static final int NOON = 12;
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})(?:\\.|h)(\\d{2})\\b");
    private static final Pattern HOUR_SIGN = Pattern.compile("\\b(\\d{1,2}) ?h\\b");
    private static final Pattern DOTS_OF_HALF = Pattern.compile("\\b([ap])\\. ?m\\.?");
    private static final Pattern COLON_OF_DAY = Pattern.compile("(\\p{L}):");
    private static final Pattern SPAN =
            Pattern.compile("(?<![\\d:])(\\d{1,2})(:\\d{2})? ?(am|pm)? ?(?:-|–|—|\\bto\\b) ?"
                    + "(\\d{1,2})(:\\d{2})? ?(am|pm)?(?![\\d:\\p{L}])");

    private static final Pattern BETWEEN_DAYS = Pattern.compile("(?<=\\p{L}) ?[&/+] ?(?=\\p{L})");
    private static final Pattern NO_DAY = Pattern.compile("\\d(?:[\\d:;, –—-]|am|pm|to)*");

    private final Map<String, String> days;
    private final Pattern words;

    /**
     * @param names what is written in {@code practice.yml} for days, by what people write
     * @param times the same for times of day
     */
    HoursNotation(Map<String, String> names, Map<String, String> times) {
        this.days = new HashMap<>(names);
        this.days.putAll(times);
        this.words = Pattern.compile(days.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    /**
     * What it cannot read it leaves as it is.
     *
     * @param otherwise the days that are meant where none are named
     */
    String write(String typed, String otherwise) {
        var text = typed.toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-');
        text = BETWEEN_DAYS.matcher(text).replaceAll(", ");
        text = DOTS_OF_HALF.matcher(text).replaceAll("$1m");
        text = DOTTED.matcher(text).replaceAll("$1:$2");
        text = HOUR_SIGN.matcher(text).replaceAll("$1");
        text = COLON_OF_DAY.matcher(text).replaceAll("$1");
        text = words.matcher(text).replaceAll(word -> days.getOrDefault(word.group(), word.group()));
        text = SPAN.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll(HoursNotation::span);
        return NO_DAY.matcher(text).matches() ? otherwise + " " + text : text;
    }

    private static String span(MatchResult span) {
        int from = Integer.parseInt(span.group(1));
        int to = Integer.parseInt(span.group(4));
        var fromHalf = span.group(3);
        var toHalf = span.group(6);
        if (fromHalf == null && toHalf == null) {
            // nobody opens at nine in the morning to close at five in the next one
            boolean afternoon = from < NOON && to <= NOON && to <= from;
            return clock(span.group(1), span.group(2)) + "-"
                    + clock(afternoon ? String.valueOf(to + NOON) : span.group(4), span.group(5));
        }
        if (fromHalf == null) {
            fromHalf = from % NOON < to % NOON || "am".equals(toHalf) ? toHalf : "am";
        }
        if (toHalf == null) {
            toHalf = to % NOON <= from % NOON ? "pm" : fromHalf;
        }
        return half(from, span.group(2), fromHalf) + "-" + half(to, span.group(5), toHalf);
    }

    private static String clock(String hour, @Nullable String minutes) {
        return hour + (minutes == null ? ":00" : minutes);
    }

    private static String half(int hour, @Nullable String minutes, @Nullable String half) {
        return hour + (minutes == null ? "" : minutes) + half;
    }
}
