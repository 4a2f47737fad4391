package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final String NUMBER = "\\d{1,3}(?:[.,]\\d{1,2})?";
    private static final int LONGEST_NUMBER = 6;
    private static final Pattern FIRST_NUMBER = Pattern.compile(NUMBER);
    private static final String BEFORE = "(?:^|[^\\p{L}\\p{N}.,/:$€£#+\\-])";

    private final int[] filled;
    private final int[] empty;
    private final int[] half;
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Double> scale = new HashMap<>();
    private final Phrases numberWords;
    private final Phrases units;
    private final Phrases of;
    private final Phrases counts;
    private final Phrases averages;
    private final Phrases before;
    private final Phrases school;
    private final int[] blocks;
    private final int[] gaps;
    private final Pattern ofScale;
    private final Pattern withUnit;
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
                "before"));
        school = Phrases.of(section.lines("school"));
        blocks = symbols(section, "blocks");
        gaps = symbols(section, "gaps");
        averages = Phrases.of(section.lines("averages"));
        before = Phrases.of(section.lines("before"));
        filled = symbols(section, "filled");
        empty = symbols(section, "empty");
        half = symbols(section, "half");
        units = Phrases.of(section.lines("units"));
        counts = Phrases.of(section.lines("counts"));
        read(section.section("numbers"), numbers);
        read(section.section("scale"), scale);
        numberWords = new Phrases(numbers.keySet());
        String unit = alternatives(section.lines("units").stream().map(Line::text));
        String number = "(" + NUMBER + "|" + alternatives(numbers.keySet().stream()) + ")";
        of = Phrases.of(section.lines("of"));
        String between = alternatives(section.lines("of").stream().map(Line::text));
        ofScale =
                Pattern.compile("(?i)" + BEFORE + "(" + number + "[\\s-]*(?:" + unit + ")?\\s*(?:/|[\\s-](?:" + between
                        + ")[\\s-])\\s*" + number
                        + "(?:[\\s-]*(?:" + unit + "))?)(?:$|[^\\p{L}\\p{N}/:%\\-]|[:\\-](?:\\s|$))");
        ahead = Pattern.compile(
                "(?:" + alternatives(section.lines("ahead").stream().map(Line::text))
                        + ")\\s?[:：]?\\s?(\\d(?:[.,]\\d{1,2})?)(?:$|[^\\d.,/:%])");
        glued = Pattern.compile("\\d(?:" + unit + ")(?:$|[^\\p{L}])");
        withUnit = Pattern.compile("(?i)" + BEFORE + "(" + number + "[\\s-]*(?:" + unit + "))(?:$|[^\\p{L}\\p{N}])");
    }

    private static int[] symbols(Section section, String key) {
        return section.lines(key).stream()
                .mapToInt(line -> line.text().codePointAt(0))
                .sorted()
                .distinct()
                .toArray();
    }

    /** @param signs the least first */
    private static boolean is(int c, int[] signs) {
        if (signs.length == 0 || c < signs[0]) {
            return false;
        }
        for (int sign : signs) {
            if (sign == c) {
                return true;
            }
        }
        return false;
    }

    private static void read(Section section, Map<String, Double> into) {
        for (String key : section.keys()) {
            Line value = section.line(key);
            try {
                into.put(Phrases.fold(key), Double.valueOf(value.text()));
            } catch (NumberFormatException notANumber) {
                throw value.error("`" + key + ":` must be a number");
            }
        }
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
        Rating symbols = symbols(line);
        if (symbols != null) {
            return symbols;
        }
        Rating found = ofScale(line);
        found = found == null ? withUnit(line) : found;
        found = found == null ? starred(line) : found;
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
        Double value = within(number(matcher.group(1)), 5);
        return value == null || aCount(line, matcher.start(), matcher.end(1))
                ? null
                : new Rating(value, new Span(matcher.start(), matcher.end(1)));
    }

    /** A number before a single asterisk: {@code 2* from}. */
    private static @Nullable Rating starred(String line) {
        for (int at = line.indexOf('*', 1); at >= 0; at = line.indexOf('*', at + 1)) {
            char digit = line.charAt(at - 1);
            boolean apart = at == 1 || " (".indexOf(line.charAt(at - 2)) >= 0;
            boolean ends = at + 1 == line.length() || " ,.;:)!".indexOf(line.charAt(at + 1)) >= 0;
            if (digit >= '1' && digit <= '5' && apart && ends) {
                return new Rating(digit - '0', new Span(at - 1, at + 1));
            }
        }
        return null;
    }

    /** Five blocks or hearts in a row, full ones before hollow ones. */
    private @Nullable Rating row(String line, int start) {
        int full = 0;
        int all = 0;
        int i = start;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            if (is(c, blocks) && full == all) {
                full++;
                all++;
            } else if (is(c, gaps)) {
                all++;
            } else if (c != 0xFE0F && c != ' ') {
                break;
            }
            i += Character.charCount(c);
        }
        return full > 0 && all == 5 ? new Rating(full, new Span(start, i)) : null;
    }

    /** The number that ends a piece behind a word for a rating: {@code new rating 3.25}. */
    @Nullable
    Double ending(String piece) {
        int space = piece.lastIndexOf(' ');
        return space > 0 && before.in(piece.substring(0, space)) && !averages.in(piece)
                ? whole(piece.substring(space + 1))
                : null;
    }

    /** The rating that the whole of a short piece is: `ONE`, `4.0`, `★★`. */
    @Nullable
    Double whole(String piece) {
        String bare = piece.strip();
        Double word = numbers.get(Phrases.fold(bare));
        if (word != null && bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.length() > 2) {
            return within(word, 5);
        }
        if (!bare.isEmpty() && bare.length() <= LONGEST_NUMBER && digit(bare.charAt(0)) && FIRST_NUMBER.matches(bare)) {
            double value = number(bare);
            return value <= 5 ? within(value, 5) : null;
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
        if (mark || ofScale.matcher(latest).find()) {
            // a school mark, where one is the best, or a scale that cannot be told in stars
            return null;
        }
        String bare = latest.strip();
        if (!bare.isEmpty() && bare.length() <= 5 && bare.chars().allMatch(c -> c == '*')) {
            return (double) bare.length();
        }
        Double whole = whole(latest);
        if (whole != null && !scaleInLabel.contains("10")) {
            return whole;
        }
        Matcher matcher = FIRST_NUMBER.matcher(latest);
        if (matcher.find()) {
            double number = number(matcher.group());
            return within(number, number > 10 ? 100 : number > 5 || scaleInLabel.contains("10") ? 10 : 5);
        }
        String folded = Phrases.fold(latest.strip());
        Double word = numbers.get(folded);
        return word == null ? scale.get(folded) : within(word, word > 5 ? 10 : 5);
    }

    private @Nullable Rating symbols(String line) {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (is(c, filled) || is(c, empty)) {
                return run(line, i);
            }
            if (is(c, blocks)) {
                Rating row = row(line, i);
                if (row != null) {
                    return row;
                }
            }
            if (c == '*' && (i == 0 || " ()|·[".indexOf(line.charAt(i - 1)) >= 0)) {
                int end = i;
                while (end < line.length() && line.charAt(end) == '*') {
                    end++;
                }
                if (end - i >= 2 && end - i <= 5 && (end == line.length() || " ()|·]".indexOf(line.charAt(end)) >= 0)) {
                    return new Rating(end - i, new Span(i, end));
                }
                i = end;
                continue;
            }
            i += Character.charCount(c);
        }
        return null;
    }

    private @Nullable Rating run(String line, int start) {
        int full = 0;
        int hollow = 0;
        double part = 0;
        int end = start;
        for (int i = start; i < line.length(); ) {
            int c = line.codePointAt(i);
            int next = i + Character.charCount(c);
            if (is(c, filled)) {
                full++;
            } else if (is(c, empty)) {
                hollow++;
            } else if (is(c, half)) {
                part = 0.5;
            } else if (c != 0xFE0F && c != ' ') {
                break;
            }
            end = c == ' ' ? end : next;
            i = next;
        }
        int from = start;
        if (full == 1 && hollow == 0 && part == 0) {
            int digits = numberBefore(line, start);
            if (digits >= 0) {
                double number = number(line.substring(digits, start).strip());
                String behind = line.substring(end).stripLeading();
                boolean counted = behind.startsWith("×") || behind.startsWith("x");
                Double value = counted || number > 10 ? null : within(number, number > 5 ? 10 : 5);
                return value == null || aCount(line, digits, end) ? null : new Rating(value, new Span(digits, end));
            }
            Matcher behind = FIRST_NUMBER.matcher(line.substring(end, Math.min(line.length(), end + 10)));
            if (behind.find()
                    && line.substring(end, end + behind.start()).strip().length() <= 1) {
                String between = line.substring(end, end + behind.start()).strip();
                int close = end + behind.end();
                boolean clean = close == line.length()
                        || ")|·,;/".indexOf(line.charAt(close)) >= 0
                        || line.startsWith(" |", close)
                        || line.startsWith(" ·", close)
                        || line.startsWith(" -", close)
                        || line.startsWith(" –", close)
                        || line.startsWith(" —", close);
                double number = number(behind.group());
                if (clean
                        && number <= 5
                        && (between.isEmpty() || "×x(:".contains(between))
                        && !aCount(line, start, close)) {
                    Double value = within(number, 5);
                    return value == null ? null : new Rating(value, new Span(start, close));
                }
            }
        }
        if (full == 0 && part == 0) {
            return null;
        }
        double total = full + hollow + part;
        int told = full > 1 && hollow == 0 ? numberBefore(line, start) : -1;
        if (told >= 0 && number(line.substring(told, start).strip()) == full) {
            from = told;
        }
        Double value = hollow > 0 && total > 5.5 ? within((full + part) * 5 / total, 5) : within(full + part, 5);
        return value == null ? null : new Rating(value, new Span(from, end), total > 1);
    }

    private static int numberBefore(String line, int start) {
        int end = start;
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '-') && start - end < 2) {
            end--;
        }
        int from = end;
        while (from > 0
                && end - from < 4
                && (Character.isDigit(line.charAt(from - 1)) || ".,".indexOf(line.charAt(from - 1)) >= 0)) {
            from--;
        }
        boolean apart = from == 0 || " (|·:-\u0001[*".indexOf(line.charAt(from - 1)) >= 0;
        return from < end && apart && FIRST_NUMBER.matches(line.substring(from, end)) ? from : -1;
    }

    private @Nullable Rating ofScale(String line) {
        if ((!slashed(line) && !of.in(line)) || !numbered(line)) {
            return null;
        }
        for (Matcher matcher = ofScale.matcher(line); matcher.find(); ) {
            double number = number(matcher.group(2));
            double total = number(matcher.group(3));
            Double value = total == 5 || total == 10 || total == 100 ? within(number, total) : null;
            if (value != null && !aCount(line, matcher.start(1), matcher.end(1))) {
                return new Rating(value, new Span(matcher.start(1), matcher.end(1)));
            }
        }
        return null;
    }

    private @Nullable Rating withUnit(String line) {
        if (!numbered(line)) {
            return null;
        }
        if (!units.in(line)
                && !signed(line)
                && !line.contains("-star")
                && !(glued(line) && glued.matcher(line).find())) {
            return null;
        }
        for (Matcher matcher = withUnit.matcher(line); matcher.find(); ) {
            Double value = within(number(matcher.group(2)), 5);
            if (value != null && !aCount(line, matcher.start(1), matcher.end(1))) {
                return new Rating(value, new Span(matcher.start(1), matcher.end(1)));
            }
        }
        return null;
    }

    /** Whether there is a digit, or a word that may begin with one for a number. */
    private boolean numbered(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (digit(line.charAt(i))) {
                return true;
            }
        }
        return numberWords.begins(line);
    }

    /** Whether a number may stand behind a slash. */
    private boolean slashed(String line) {
        for (int at = line.indexOf('/'); at >= 0; at = line.indexOf('/', at + 1)) {
            int behind = at + 1;
            while (behind < line.length() && Character.isWhitespace(line.charAt(behind))) {
                behind++;
            }
            if (behind < line.length() && (digit(line.charAt(behind)) || numberWords.beginsAt(line, behind))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is a star, or anything in a script that may join a number and its unit. */
    private boolean signed(String line) {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (Phrases.unspaced(c) || c > 0x4DF && c < 0x700 || is(c, filled)) {
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

    /** Whether the number belongs to an average or a count: `4.6 average`, `4.7 stars (12,448 ratings)`. */
    private boolean aCount(String line, int start, int end) {
        String before = line.substring(Math.max(0, start - 16), start);
        String behind = line.substring(end, Math.min(line.length(), end + 24));
        Span after = counts.find(behind);
        return averages.in(before)
                || averages.in(behind)
                || (after != null
                        && after.start() <= 12
                        && behind.substring(0, after.start()).chars().noneMatch(c -> Character.isLetter(c)));
    }

    private double number(String written) {
        Double word = numbers.get(Phrases.fold(written));
        if (word != null) {
            return word;
        }
        try {
            return Double.parseDouble(written.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static @Nullable Double within(double value, double total) {
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
}
