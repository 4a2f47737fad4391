package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.practice.Stated.Improvement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the practice of a single-workspace installation from {@code practice.yml} and {@code targets.yml}.
 *
 * <p>Properties win over the files: {@code bedside.practice.hours}, {@code bedside.targets.high.claim-by} and so on.
 */
public final class PracticeReader {

    /** Who the practice is and what its replies say, in the order in which it is shown. */
    static final List<String> OF_PRACTICE = Stream.concat(
                    Stream.of("name", "phone", "contact", "email", "signature", "languages", "keep-words"),
                    Stated.KEYS.stream())
            .toList();

    /** Those that hold a line for each language. */
    static final Set<String> BY_LANGUAGE =
            Stream.concat(Stream.of("contact"), Stated.KEYS.stream()).collect(Collectors.toUnmodifiableSet());

    /** When it is open. */
    static final List<String> OF_CALENDAR = List.of("zone", "hours", "holidays", "closed");

    private static final Set<String> KEYS = Stream.of(OF_PRACTICE, OF_CALENDAR, TeamReader.KEYS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final int FEWEST_DIGITS = 3;
    private static final Duration WORDS_KEPT = Duration.ofDays(180);
    private static final int MOST_DAYS = 3660;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})(?: days?)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|\\n]\\s*");
    private static final Pattern IMPROVEMENT =
            Pattern.compile("(care|manner|staff|wait|access|billing|communication|facility) ?: ?(\\S.*[.!])");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    private final Function<String, @Nullable String> properties;

    /** @param properties the value of a property by its name, null where it is not set */
    public PracticeReader(Function<String, @Nullable String> properties) {
        this.properties = properties;
    }

    /**
     * Reads the practice with its targets.
     *
     * @throws ConfigException naming file and line, or the property
     */
    public Practice read(ConfigFiles files) {
        return practice(section(files), properties, TargetsReader.read(files, properties));
    }

    /** The file, which can be used as it stands. */
    static Section section(ConfigFiles files) {
        var targets = TargetsReader.read(files, property -> null);
        return files.read("practice.yml", file -> {
            var lines = file.section();
            lines.allow(KEYS);
            practice(lines, property -> null, targets);
            return lines;
        });
    }

    private static Practice practice(Section section, Function<String, @Nullable String> properties, Targets targets) {
        var settings = new Settings(section, "bedside.practice.", properties);
        var languages = languages(settings, section.section("contact"));
        return new Practice(
                settings.line("name").text(),
                phone(settings.line("phone")),
                contacts(languages, settings),
                given(settings, "email").map(PracticeReader::email).orElse(null),
                given(settings, "signature").map(Line::text).orElse(null),
                languages,
                calendar(settings),
                targets,
                TeamReader.read(settings),
                settings.optional("keep-words").map(PracticeReader::days).orElse(WORDS_KEPT),
                new Stated(
                        texts("billing-contact", languages, settings),
                        texts("patient-advocate", languages, settings),
                        improvements(languages, settings)));
    }

    private static Map<String, String> texts(String key, List<String> languages, Settings settings) {
        var texts = new HashMap<String, String>();
        for (String language : languages) {
            given(settings.section(key), language).ifPresent(line -> texts.put(language, line.text()));
        }
        return texts;
    }

    private static Map<String, List<Improvement>> improvements(List<String> languages, Settings settings) {
        var improvements = new HashMap<String, List<Improvement>>();
        for (String language : languages) {
            var lines = settings.section("improvements").lines(language).stream()
                    .filter(line -> !line.text().equals("none"))
                    .flatMap(line -> BETWEEN.splitAsStream(line.text())
                            .filter(each -> !each.isBlank())
                            .map(each -> improvement(each, line)))
                    .toList();
            improvements.put(language, lines);
        }
        return improvements;
    }

    private static Improvement improvement(String written, Line line) {
        var parts = IMPROVEMENT.matcher(written.strip());
        if (!parts.matches()) {
            throw line.error(
                    "`" + written.strip() + "` does not say what it is about; write the topic in front of a whole"
                            + " sentence, such as `wait: Everybody is told at once now when we run late.`");
        }
        return new Improvement(parts.group(1), parts.group(2));
    }

    /** A text that a practice may have none of, although the whole installation has one. */
    private static Optional<Line> given(Settings settings, String key) {
        return settings.optional(key).filter(line -> !line.text().equals("none"));
    }

    private static List<String> languages(Settings settings, Section contacts) {
        var languages = settings.lines("languages").stream()
                .flatMap(line -> SEPARATOR.splitAsStream(line.text()).map(code -> language(code, line)))
                .distinct()
                .toList();
        return languages.isEmpty()
                ? contacts.keys().stream()
                        .map(code -> language(code, contacts.line(code)))
                        .toList()
                : languages;
    }

    /** What is written where the languages should stand, whether or not it can be used. */
    static List<String> codes(Settings settings) {
        return settings.lines("languages").stream()
                .flatMap(line -> SEPARATOR.splitAsStream(line.text()))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Map<String, String> contacts(List<String> languages, Settings settings) {
        if (languages.isEmpty()) {
            throw new ConfigException(
                    settings.place("contact"),
                    "`contact:` names nobody; add a line such as `en: our practice manager` below it");
        }
        var contacts = new HashMap<String, String>();
        for (String language : languages) {
            contacts.put(language, settings.section("contact").line(language).text());
        }
        return contacts;
    }

    private static String language(String code, Line line) {
        if (!LANGUAGE.matcher(code).matches()) {
            throw line.error("`" + code + "` is not a language; write its two letters, such as `en` or `es`");
        }
        return code;
    }

    private static Duration days(Line line) {
        var written = DAYS.matcher(line.text());
        int days = written.matches() ? Integer.parseInt(written.group(1)) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw line.error(
                    "`" + line.text() + "` is no number of days from 1 to " + MOST_DAYS + "; write `180 days`");
        }
        return Duration.ofDays(days);
    }

    private static String phone(Line line) {
        boolean placeholder = line.text().indexOf('[') >= 0;
        if (!placeholder && line.text().chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            throw line.error("`" + line.text() + "` is not a telephone number; write it as people should dial it");
        }
        return line.text();
    }

    private static String email(Line line) {
        if (!EMAIL.matcher(line.text()).matches()) {
            throw line.error("`" + line.text() + "` is not an e-mail address; correct it or remove the line");
        }
        return line.text();
    }

    private static BusinessCalendar calendar(Settings settings) {
        var zone = zone(settings.line("zone"));
        var hours = HoursReader.read(settings.lines("hours"), settings.place("hours"));
        var lines = settings.lines("closed");
        var closed = ClosingDaysReader.read(lines);
        Predicate<LocalDate> holidays = settings.optional("holidays")
                .filter(line -> !line.text().equals("none"))
                .<Predicate<LocalDate>>map(Holidays::read)
                .orElse(day -> false);
        var calendar = new BusinessCalendar(zone, hours, holidays.or(closed::contains));
        for (var day : closed) {
            if (!closed.contains(day.minusDays(1)) && calendar.staysClosedTooLong(day)) {
                throw lines.getFirst()
                        .error("the practice stays closed for a year from " + day + "; remove closing days");
            }
        }
        return calendar;
    }

    private static ZoneId zone(Line line) {
        try {
            return ZoneId.of(line.text());
        } catch (DateTimeException unknown) {
            throw line.error(
                    "`" + line.text() + "` is not a time zone; write region and city, such as `America/New_York`");
        }
    }
}
