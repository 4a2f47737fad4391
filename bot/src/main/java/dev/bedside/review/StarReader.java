package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.review.StarShapes.Shape;
import dev.bedside.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rating out of a short line, however it is written; dates, times, prices and counts are none. */
final class StarReader {

    /**
     * A rating and where it stands.
     *
     * @param value 0.5 to 5
     * @param sure false for a single star that may as well be an ornament
     */
    record Rating(double value, Span span, boolean sure) {

        Rating(double value, Span span) {
            this(value, span, true);
        }
    }

    private static final int LONGEST_NUMBER = 6;
    /** A scale that ends at ten: {@code (0-10)}, {@code out of 10}. */
    private static final Pattern TO_TEN =
            Pattern.compile("(?:^|[^\\d.,:/])(?:[01]\\s*\\S{1,3}\\s*)?10(?:$|[^\\d.,:/-])");

    private final StarNumbers numbers;
    private final StarSigns signs;
    private final Map<String, Double> scale = new HashMap<>();
    private final Phrases units;
    private final Phrases before;
    private final Phrases school;
    private final Phrases totals;
    private final StarShapes shapes;
    private final Pattern ahead;
    private final Pattern glued;
    private final Recent<Rating> recent = new Recent<>();

    StarReader(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of(
                "filled",
                "empty",
                "half",
                "blocks",
                "gaps",
                "units",
                "ahead",
                "of",
                "numbers",
                "scale",
                "school",
                "counts",
                "averages",
                "totals",
                "before"));
        totals = Phrases.of(section.lines("totals"));
        school = Phrases.of(section.lines("school"));
        before = Phrases.of(section.lines("before"));
        units = Phrases.of(section.lines("units"));
        numbers = new StarNumbers(section);
        signs = new StarSigns(section, numbers);
        StarNumbers.read(section.section("scale"), scale);
        List<String> named = section.lines("units").stream().map(Line::text).toList();
        List<String> between = section.lines("of").stream().map(Line::text).toList();
        shapes = new StarShapes(numbers.words(), named, between);
        ahead = Pattern.compile(
                "(?:" + alternatives(section.lines("ahead").stream().map(Line::text))
                        + ")\\s?[:：]?\\s?(\\d(?:[.,]\\d{1,2})?)(?:$|[^\\d.,/:%])");
        glued = Pattern.compile("\\d(?:" + alternatives(named.stream()) + ")(?:$|[^\\p{L}])");
    }

    private static String alternatives(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The first rating in a line that holds no review text. */
    @Nullable
    Rating find(String line) {
        return recent.of(line, null, (text, today) -> first(text));
    }

    void forget() {
        recent.forget();
    }

    private @Nullable Rating first(String line) {
        Rating drawn = signs.find(line);
        if (drawn != null) {
            return drawn;
        }
        boolean numbered = shapes.numbered(line);
        Rating found = numbered ? ofScale(line) : null;
        found = found == null && numbered ? withUnit(line) : found;
        found = found == null ? StarSigns.starred(line) : found;
        return found == null ? ahead(line) : found;
    }

    /** Whether anything is written in a script without spaces. */
    private static boolean foreign(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Phrases.unspaced(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A number behind a word for a star, in scripts that write so: {@code 星4}. */
    private @Nullable Rating ahead(String line) {
        Matcher matcher = foreign(line) ? ahead.matcher(line) : null;
        if (matcher == null || !matcher.find()) {
            return null;
        }
        Double value = StarNumbers.within(numbers.number(matcher.group(1)), 5);
        return value == null || numbers.aCount(line, matcher.start(), matcher.end(1))
                ? null
                : new Rating(value, new Span(matcher.start(), matcher.end(1)));
    }

    /** The number behind a word for the whole, as below the scores of parts: {@code = total 4.0}; null for any other line. */
    @Nullable
    Double total(String line) {
        String bare = line.strip();
        int space = bare.lastIndexOf(' ');
        String word = space < 0 ? "" : Noise.letters(bare.substring(0, space)).strip();
        int gap = word.lastIndexOf(' ');
        return totals.is(word.substring(gap + 1)) ? labelled(bare.substring(space + 1), word) : null;
    }

    /** What a label for a mean announces; null for any other label. */
    @Nullable
    Double mean(Labels.Labelled label) {
        return numbers.averages(label.label()) ? labelled(label.value(), label.label()) : null;
    }

    /** The number that ends a piece behind a word for a rating: {@code new rating 3.25}. */
    @Nullable
    Double ending(String piece) {
        int space = piece.lastIndexOf(' ');
        return space > 0 && before.in(piece.substring(0, space)) && !numbers.averages(piece)
                ? whole(piece.substring(space + 1))
                : null;
    }

    /** The rating that the whole of a short piece is: `ONE`, `4.0`, `★★`. */
    @Nullable
    Double whole(String piece) {
        String bare = piece.strip();
        Double word = numbers.word(bare);
        if (word != null && bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.length() > 2) {
            return StarNumbers.within(word, 5);
        }
        if (!bare.isEmpty()
                && bare.length() <= LONGEST_NUMBER
                && digit(bare.charAt(0))
                && StarNumbers.FIRST.matches(bare)) {
            double value = numbers.number(bare);
            return value <= 5 ? StarNumbers.within(value, 5) : null;
        }
        return null;
    }

    /**
     * The rating behind a rating's label.
     *
     * @param scaleInLabel the label, for a scale it may name: `(0-10)`
     */
    @Nullable
    Double labelled(String value, String scaleInLabel) {
        int arrow = Math.max(value.lastIndexOf('→'), value.lastIndexOf("->"));
        String latest = arrow < 0 ? value : value.substring(arrow + 1);
        Rating found = find(latest);
        boolean mark = school.in(scaleInLabel) && latest.indexOf("/5") < 0;
        if (found != null && !mark) {
            return found.value();
        }
        if (mark || !shapes.ofScale(latest).isEmpty()) {
            // a school mark, where one is the best, or a scale that cannot be told in stars
            return null;
        }
        String bare = latest.strip();
        if (!bare.isEmpty() && bare.length() <= 5 && bare.chars().allMatch(c -> c == '*')) {
            return (double) bare.length();
        }
        boolean ofTen = toTen(scaleInLabel) || toTen(latest);
        Double whole = whole(latest);
        if (whole != null && !ofTen) {
            return whole;
        }
        Matcher matcher = StarNumbers.FIRST.matcher(latest);
        boolean first = matcher.find();
        boolean price = first && matcher.start() > 0 && "$€£".indexOf(latest.charAt(matcher.start() - 1)) >= 0;
        if (first && !price && !unitFollows(latest, matcher.end())) {
            double number = numbers.number(matcher.group());
            return StarNumbers.within(number, number > 10 ? 100 : number > 5 || ofTen ? 10 : 5);
        }
        String folded = Phrases.fold(latest.strip());
        Double word = numbers.word(folded);
        return word == null ? scale.get(folded) : StarNumbers.within(word, word > 5 ? 10 : 5);
    }

    private static boolean toTen(String text) {
        return text.contains("10") && TO_TEN.matcher(text).find();
    }

    /** Whether a letter is glued to a number: {@code 14h}. */
    private static boolean unitFollows(String value, int end) {
        return end < value.length() && Character.isLetter(value.charAt(end));
    }

    private @Nullable Rating ofScale(String line) {
        for (Shape shape : shapes.ofScale(line)) {
            double number = numbers.number(shape.number());
            double total = numbers.number(shape.total());
            Double value = total == 5 || total == 10 || total == 100 ? StarNumbers.within(number, total) : null;
            if (value != null && !numbers.aCount(line, shape.start(), shape.end())) {
                return new Rating(value, new Span(shape.start(), shape.end()));
            }
        }
        return null;
    }

    private @Nullable Rating withUnit(String line) {
        List<Shape> found = shapes.withUnit(line);
        if (found.isEmpty()
                || !units.in(line)
                        && !signed(line)
                        && !line.contains("-star")
                        && !(glued(line) && glued.matcher(line).find())) {
            return null;
        }
        for (Shape shape : found) {
            Double value = StarNumbers.within(numbers.number(shape.number()), 5);
            if (value != null && !numbers.aCount(line, shape.start(), shape.end())) {
                return new Rating(value, new Span(shape.start(), shape.end()));
            }
        }
        return null;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is a star, or anything in a script that may join a number and its unit. */
    private boolean signed(String line) {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (Phrases.unspaced(c) || c > 0x4DF && c < 0x700 || signs.star(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean glued(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (Character.isLetter(line.charAt(i)) && Character.isDigit(line.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
