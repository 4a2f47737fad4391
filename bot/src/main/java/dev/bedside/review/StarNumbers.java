package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a number beside stars is worth, and whether it is a rating at all: an average and a count are none. */
final class StarNumbers {

    static final String WRITTEN = "\\d{1,3}(?:[.,]\\d{1,2})?";
    static final Pattern FIRST = Pattern.compile(WRITTEN);

    private final Map<String, Double> numbers = new HashMap<>();
    private final Phrases counts;
    private final Phrases averages;

    StarNumbers(Section section) {
        read(section.section("numbers"), numbers);
        counts = Phrases.of(section.lines("counts"));
        averages = Phrases.of(section.lines("averages"));
    }

    static void read(Section section, Map<String, Double> into) {
        for (String key : section.keys()) {
            Line value = section.line(key);
            try {
                into.put(Phrases.fold(key), Double.valueOf(value.text()));
            } catch (NumberFormatException notANumber) {
                throw value.error("`" + key + ":` must be a number");
            }
        }
    }

    /** The words for numbers. */
    Set<String> words() {
        return numbers.keySet();
    }

    /** The number that a word or phrase stands for; null where it is none. */
    @Nullable
    Double word(String written) {
        return numbers.get(Phrases.fold(written));
    }

    boolean averages(String text) {
        return averages.in(text);
    }

    /** A number as it is written in digits or words; -1 where it is none. */
    double number(String written) {
        Double word = word(written);
        if (word != null) {
            return word;
        }
        try {
            return Double.parseDouble(written.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** The stars of a value on a scale; null where it has no place on it. */
    static @Nullable Double within(double value, double total) {
        if (value < 0 || value > total) {
            return null;
        }
        double stars = total == 5 ? value : value * 5 / total;
        if (stars == 0 && total > 5) {
            // the least a scale from 0 to 10 can say
            return 0.5;
        }
        return stars < 0.5 ? null : Double.valueOf(Math.round(stars * 100) / 100.0);
    }

    /** Whether the number belongs to an average or a count: `4.6 average`, `4.7 stars (12,448 ratings)`. */
    boolean aCount(String line, int start, int end) {
        String before = line.substring(Math.max(0, start - 16), start);
        String behind = line.substring(end, Math.min(line.length(), end + 24));
        Span after = counts.find(behind);
        return averages.in(before)
                || averages.in(behind)
                || (after != null
                        && after.start() <= 12
                        && behind.substring(0, after.start()).chars().noneMatch(c -> Character.isLetter(c)));
    }
}
