package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each shape finds what the expression would find that is given above it. */
class DateShapesTest {

    private static final List<String> MONTHS = List.of("march", "mar", "märz", "may", "mayo", "thg 3");
    private static final List<String> UNITS = List.of("day", "days", "d", "week", "w", "an", "ans", "日");
    private static final List<String> ONES = List.of("a", "an", "one", "una", "un");
    private static final List<String> AGO = List.of("ago", "fa", "前");
    private static final List<String> BEFORE = List.of("hace", "il y a", "vor");

    private static final String MONTH = "(thg 3|march|märz|mayo|mar|may)\\.?";
    private static final String AMOUNT = "(\\d{1,3}|one|una|an|un|a)\\s*";
    private static final String UNIT = "(days|week|ans|day|an|d|w|日)";

    private static final List<String> PARTS =
            List.of((" ~ ~ ~ ~  ~\t~.~,~-~/~:~h~(~)~·~|~T~Z~+~am~p.m.~PM~at ~à ~a las ~UTC~est"
                            + "~st~th~º~de~del~of~x~é~İ~ſ~😀~年~月~日~년~1~5~12~2026~26~123~1234~09:30")
                    .split("~"));
    private static final List<String> DATES =
            List.of(("2026-03-05~3/5/2026~3 days ago~5 march~mar 5~hace 3 days~vor a week"
                            + "~· 3w ·~(5 mo)~2026年3月5日~5.3.26~2026-03-05T16:30:00Z~4:30 pm UTC~5 de mayo de 2026~May 5th, 2026")
                    .split("~"));

    private final DateShapes shapes = new DateShapes(MONTHS, UNITS, ONES, AGO, BEFORE);
    private final Random random = new Random(7);

    private String line() {
        List<List<String>> lists = List.of(MONTHS, UNITS, ONES, AGO, BEFORE, PARTS, PARTS, PARTS, DATES, DATES);
        var line = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            List<String> list = lists.get(random.nextInt(lists.size()));
            String part = list.get(random.nextInt(list.size()));
            line.append(random.nextInt(5) == 0 ? part.toUpperCase(Locale.ROOT) : part);
            line.append(random.nextInt(3) == 0 ? " " : "");
        }
        return line.toString();
    }

    private void same(String expression, Function<String, List<DateShape>> shape, int... groups) {
        var pattern = Pattern.compile(expression);
        int found = 0;
        for (int round = 0; round < 10_000; round++) {
            String line = line();
            var expected = new StringBuilder();
            for (Matcher matcher = pattern.matcher(line); matcher.find(); found++) {
                expected.append(matcher.start()).append('-').append(matcher.end());
                for (int group : groups) {
                    String part = matcher.group(group);
                    expected.append(' ').append(part == null ? "" : part);
                }
                expected.append('\n');
            }
            var actual = new StringBuilder();
            for (DateShape one : shape.apply(line)) {
                actual.append(one.start()).append('-').append(one.end());
                List<String> parts = List.of(one.first(), one.second(), one.third(), one.mark());
                for (int i = 0; i < groups.length; i++) {
                    actual.append(' ').append(parts.get(i));
                }
                actual.append('\n');
            }
            assertThat(actual.toString()).as(line).isEqualTo(expected.toString());
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void findsDaysBeforeMonths() {
        same(
                "(?i)(?:^|[^\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s|-|\\sde\\s|\\sof\\s)" + MONTH
                        + "(?:,?[\\s-](?:de\\s|del\\s)?(\\d{4}))?(?:$|[^\\p{L}\\d])",
                shapes::dayFirst,
                1,
                2,
                3);
    }

    @Test
    void findsMonthsBeforeDaysAndYears() {
        same(
                "(?i)(?:^|[^\\p{L}])" + MONTH + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?(?:$|[^\\p{L}\\d])",
                shapes::monthFirst,
                1,
                2,
                3);
        same("(?i)(?:^|[^\\p{L}\\d])" + MONTH + "\\s(?:de\\s)?(\\d{4})(?:$|[^\\p{L}\\d])", shapes::monthYear, 1, 2);
    }

    @Test
    void findsHowLongAgoItWas() {
        same("(?i)(?:^|[^\\p{L}\\d])" + AMOUNT + UNIT + "\\s*(?:ago|fa|前)(?:$|[^\\p{L}])", shapes::ago, 1, 2);
        same("(?i)(?:^|[^\\p{L}])(?:il y a|hace|vor)\\s" + AMOUNT + UNIT + "(?:$|[^\\p{L}])", shapes::since, 1, 2);
        same("(?i)(?:^|[·|•(])\\s*(\\d{1,3})\\s?(h|d|w|mo|y)\\s*(?:$|[·|•)])", DateShapes::old, 1, 2);
    }

    @Test
    void findsTimesOfDay() {
        same(
                "(?i)(?:(?:at|um|à|a las|às|alle)\\s)?\\b\\d{1,2}[:h]\\d{2}(?::\\d{2})?"
                        + "(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s(?:utc|gmt|e[sd]t|c[sd]t|p[sd]t|m[sd]t))?",
                DigitShapes::time);
    }

    @Test
    void findsDatesInDigits() {
        same(
                "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?",
                DigitShapes::iso, 1, 2, 3);
        same(
                "(?:^|[^\\d/.])(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4}|\\d{2})(?:$|[^\\d/])",
                DigitShapes::inDigits, 1, 3, 4, 2);
        same("(\\d{4})\\s?[年년./]\\s*(\\d{1,2})\\s?[月월./]\\s*(\\d{1,2})[日일]?", DigitShapes::east, 1, 2, 3);
    }
}
