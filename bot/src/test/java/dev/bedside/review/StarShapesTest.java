package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.review.StarShapes.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each shape finds what the expression would find that is given above it. */
class StarShapesTest {

    private static final List<String> NUMBERS = List.of("one", "four", "fourteen", "五");
    private static final List<String> UNITS = List.of("star", "stars", "star rating", "星", "点");
    private static final List<String> OF = List.of("of", "out of", "de");

    private static final String BEFORE = "(?:^|[^\\p{L}\\p{N}.,/:$€£#+\\-])";
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?|fourteen|four|one|五)";
    private static final String UNIT = "(?:star rating|stars|star|星|点)";

    private static final List<String> PARTS =
            List.of((" ~ ~ ~  ~-~/~.~,~:~: ~%~$~(~)~x~é~½~Ⅳ~٣~😀~\t~1~4~5~10~100~4.5~3,75~1234"
                            + "~4/5~4 out of 5~5 stars~four-star")
                    .split("~"));

    private final StarShapes shapes = new StarShapes(NUMBERS, UNITS, OF);
    private final Random random = new Random(7);

    private String line() {
        List<List<String>> lists = List.of(NUMBERS, UNITS, OF, PARTS, PARTS, PARTS);
        var line = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            List<String> list = lists.get(random.nextInt(lists.size()));
            String part = list.get(random.nextInt(list.size()));
            line.append(random.nextInt(5) == 0 ? part.toUpperCase(Locale.ROOT) : part);
            line.append(random.nextInt(3) == 0 ? " " : "");
        }
        return line.toString();
    }

    private void same(String expression, Function<String, List<Shape>> shape, boolean scaled) {
        var pattern = Pattern.compile("(?i)" + BEFORE + expression);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String line = line();
            var expected = new StringBuilder();
            for (Matcher matcher = pattern.matcher(line); matcher.find(); found++) {
                String total = scaled ? matcher.group(3) : "";
                expected.append("%d-%d %d %s %s\n"
                        .formatted(matcher.start(1), matcher.end(1), matcher.end(), matcher.group(2), total));
            }
            var actual = new StringBuilder();
            for (Shape one : shape.apply(line)) {
                actual.append(
                        "%d-%d %d %s %s\n".formatted(one.start(), one.end(), one.next(), one.number(), one.total()));
            }
            assertThat(actual.toString()).as(line).isEqualTo(expected.toString());
        }
        assertThat(found).isGreaterThan(1000);
    }

    @Test
    void findsNumbersOnAScale() {
        same(
                "(" + NUMBER + "[\\s-]*" + UNIT + "?\\s*(?:/|[\\s-](?:out of|of|de)[\\s-])\\s*" + NUMBER + "(?:[\\s-]*"
                        + UNIT + ")?)(?:$|[^\\p{L}\\p{N}/:%\\-]|[:\\-](?:\\s|$))",
                shapes::ofScale,
                true);
    }

    @Test
    void findsNumbersWithAUnit() {
        same("(" + NUMBER + "[\\s-]*" + UNIT + ")(?:$|[^\\p{L}\\p{N}])", shapes::withUnit, false);
    }
}
