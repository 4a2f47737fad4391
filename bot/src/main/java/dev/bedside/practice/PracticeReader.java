package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the practice of a single-workspace installation from {@code practice.yml} and {@code targets.yml}.
 *
 * <p>Properties win over the files: {@code bedside.practice.hours}, {@code bedside.targets.high.claim-by} and so on.
 */
public final class PracticeReader {

    private static final Set<String> KEYS =
            Set.of("name", "phone", "contact", "email", "signature", "languages", "zone", "hours", "closed");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
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
        var contacts = contacts(section.section("contact"), settings);
        return new Practice(
                settings.line("name").text(),
                settings.line("phone").text(),
                contacts,
                settings.optional("email").map(PracticeReader::email).orElse(null),
                settings.optional("signature").map(Line::text).orElse(null),
                languages(settings, contacts),
                calendar(settings),
                targets);
    }

    private static Map<String, String> contacts(Section section, Settings settings) {
        var contacts = new LinkedHashMap<String, String>();
        for (String language : section.keys()) {
            contacts.put(language(language, section.line(language)), settings.section("contact").line(language).text());
        }
        if (contacts.isEmpty()) {
            throw new ConfigException(settings.place("contact"),
                    "`contact:` names nobody; add a line such as `en: our practice manager` below it");
        }
        return contacts;
    }

    private static List<String> languages(Settings settings, Map<String, String> contacts) {
        var lines = settings.lines("languages");
        var languages = lines.stream()
                .flatMap(line -> SEPARATOR.splitAsStream(line.text()).map(code -> language(code, line)))
                .distinct()
                .toList();
        for (String language : languages) {
            if (!contacts.containsKey(language)) {
                throw lines.getFirst().error("the language `" + language + "` has no contact; add `" + language
                        + ": …` below `contact:`");
            }
        }
        return languages.isEmpty() ? List.copyOf(contacts.keySet()) : languages;
    }

    private static String language(String code, Line line) {
        if (!LANGUAGE.matcher(code).matches()) {
            throw line.error("`" + code + "` is not a language; write its two letters, such as `en` or `es`");
        }
        return code;
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
        var calendar = new BusinessCalendar(zone, hours, closed::contains);
        closed.stream().sorted().findFirst().ifPresent(first -> {
            try {
                calendar.nextOpening(first.atTime(LocalTime.MIN).atZone(zone).toInstant());
            } catch (IllegalStateException never) {
                throw lines.getFirst().error(never.getMessage());
            }
        });
        return calendar;
    }

    private static ZoneId zone(Line line) {
        try {
            return ZoneId.of(line.text());
        } catch (DateTimeException unknown) {
            throw line.error("`" + line.text() + "` is not a time zone; write region and city, such as `America/New_York`");
        }
    }
}
