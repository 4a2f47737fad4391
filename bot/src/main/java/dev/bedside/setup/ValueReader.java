package dev.bedside.setup;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.practice.HolidayCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the value of a setting as people write it, and writes it as the files do: {@code 4 hours} is {@code PT4H},
 * {@code Eastern} is {@code America/New_York}.
 *
 * <p>What it does not know it leaves as it is: whether a value can be used is decided where settings are read.
 */
final class ValueReader {

    /** What stands in the files for nothing. */
    static final String NONE = "none";

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6}) ?(\\p{L}[\\p{L} ]*)");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*|\\s+(?:and|y)\\s+|\\s+");
    private static final Set<String> KEYS = Set.of(
            "reset", "words", "days", "times", "units", "zones", "languages", "offered-zones", "offered-countries");

    private final Set<String> reset;
    private final Map<String, String> words;
    private final Map<String, String> units;
    private final Map<String, String> languages;
    private final HoursNotation hours;
    private final ZoneFinder zones;
    private final List<String> offeredZones;
    private final List<String> offeredCountries;

    private ValueReader(Section section) {
        section.allow(KEYS);
        this.reset = Set.copyOf(section.lines("reset").stream().map(Line::text).collect(Collectors.toSet()));
        this.words = meanings(section.section("words"));
        this.units = meanings(section.section("units"));
        this.languages = meanings(section.section("languages"));
        this.hours = new HoursNotation(meanings(section.section("days")), meanings(section.section("times")));
        this.zones = new ZoneFinder(meanings(section.section("zones")));
        this.offeredZones =
                section.lines("offered-zones").stream().map(Line::text).toList();
        this.offeredCountries =
                section.lines("offered-countries").stream().map(Line::text).toList();
    }

    /** Reads {@code reading/settings.yml}. */
    static ValueReader from(ConfigFiles files) {
        return files.read("reading/settings.yml", file -> new ValueReader(file.section()));
    }

    /** What stands behind a key, by each of the ways in which people write it. */
    private static Map<String, String> meanings(Section section) {
        var meanings = new HashMap<String, String>();
        for (String key : section.keys()) {
            for (Line line : section.lines(key)) {
                meanings.put(line.text().toLowerCase(Locale.ROOT), key);
            }
        }
        return Map.copyOf(meanings);
    }

    /** The zones that are offered before somebody has to type one, by id. */
    List<String> offeredZones() {
        return offeredZones;
    }

    /** The countries whose holidays are offered before somebody has to type one, by code. */
    List<String> offeredCountries() {
        return offeredCountries;
    }

    /** Whether somebody wants the default back. */
    boolean resets(String typed) {
        return typed.isBlank() || reset.contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** @param name of the setting, as in {@link dev.bedside.practice.Setting} */
    String read(String name, String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var plain = text.toLowerCase(Locale.ROOT);
        return switch (ValueKind.of(name)) {
            case TEXT, ROLE, PERSON, CHANNEL -> isNone(plain) ? NONE : text;
            case LANGUAGES -> languages(plain);
            case ZONE -> zones.find(text).orElse(text);
            case HOURS ->
                words.containsKey(plain)
                        ? words.getOrDefault(plain, plain)
                        : hours.write(text, name.equals("quiet-hours") ? "daily" : "mon-fri");
            case HOLIDAYS -> isNone(plain) ? NONE : HolidayCatalogue.find(text).orElse(text);
            case DAYS -> amount(plain).map(Amount::plain).orElse(text);
            case AMOUNT -> amount(plain).map(Amount::write).orElseGet(() -> words.getOrDefault(plain, text));
            case WORD -> words.getOrDefault(plain, text);
        };
    }

    private boolean isNone(String plain) {
        return plain.equals(NONE) || NONE.equals(words.get(plain));
    }

    private String languages(String plain) {
        return SEPARATOR
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> languages.getOrDefault(word, word))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<Amount> amount(String plain) {
        var written = AMOUNT.matcher(plain);
        if (!written.matches()) {
            return Optional.empty();
        }
        var unit = written.group(2).strip();
        for (var wall : units.entrySet()) {
            if (wall.getValue().equals("wall") && unit.endsWith(" " + wall.getKey())) {
                var alone = unit.substring(0, unit.length() - wall.getKey().length())
                        .strip();
                return amount(written.group(1), alone, true);
            }
        }
        return amount(written.group(1), unit, false);
    }

    private Optional<Amount> amount(String count, String unit, boolean wall) {
        var known = new HashSet<>(Set.of("days", "hours", "minutes"));
        known.retainAll(Set.of(units.getOrDefault(unit, "")));
        return known.stream().findFirst().map(each -> new Amount(Integer.parseInt(count), each, wall));
    }

    /** How long something takes. */
    private record Amount(int count, String unit, boolean wall) {

        String write() {
            var written = switch (unit) {
                case "days" -> "P" + count + "D";
                case "hours" -> "PT" + count + "H";
                default -> "PT" + count + "M";
            };
            return wall ? written + " wall" : written;
        }

        /** {@code 1 day}, {@code 2 days}. */
        String plain() {
            return count + " " + (count == 1 ? unit.substring(0, unit.length() - 1) : unit);
        }

        /** Ids only. */
        @Override
        public String toString() {
            return "Amount";
        }
    }
}
