package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(
                            "name",
                            "phone",
                            "contact",
                            "email",
                            "signature",
                            "languages",
                            "zone",
                            "hours",
                            "holidays",
                            "keep-words",
                            "closed"),
                    TeamReader.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final int FEWEST_DIGITS = 3;
    private static final Duration WORDS_KEPT = Duration.ofDays(180);
    private static final int MOST_DAYS = 3660;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})(?: days?)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
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
        var targets = TargetsReader.read(files, properties);
        var section = files.read("practice.yml", file -> {
            var lines = file.section();
            lines.allow(KEYS);
            practice(lines, property -> null, targets);
            return lines;
        });
        return practice(section, properties, targets);
    }

    private static Practice practice(Section section, Function<String, @Nullable String> properties, Targets targets) {
        var settings = new Settings(section, "bedside.practice.", properties);
        var languages = languages(settings, section.section("contact"));
        return new Practice(
                settings.line("name").text(),
                phone(settings.line("phone")),
                contacts(languages, settings),
                settings.optional("email").map(PracticeReader::email).orElse(null),
                settings.optional("signature").map(Line::text).orElse(null),
                languages,
                calendar(settings),
                targets,
                TeamReader.read(settings),
                settings.optional("keep-words").map(PracticeReader::days).orElse(WORDS_KEPT));
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
