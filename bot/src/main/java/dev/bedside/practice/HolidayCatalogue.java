package dev.bedside.practice;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The countries and regions whose public holidays are known, as people call them. */
public final class HolidayCatalogue {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,/:]\\s*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, Map<String, String>> REGIONS = new ConcurrentHashMap<>();

    private HolidayCatalogue() {}

    /**
     * A place with holidays of its own.
     *
     * @param code as it is written in {@code practice.yml}: {@code us}, {@code us-ny}
     */
    public record Region(String code, String name) {}

    /** Whether the holidays of a country are known. */
    public static boolean knows(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    public static String nameOf(String country, Locale locale) {
        return Locale.of("", country).getDisplayCountry(locale);
    }

    /** A country, or a region of it, by its code: {@code United States, New York}. */
    public static String placeOf(String code, Locale locale) {
        String country = code.split("-", 2)[0];
        String name = nameOf(country, locale);
        return regions(country).stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(region -> name + ", " + region.name())
                .orElse(name);
    }

    /** The regions of a country that differ from it, by their names; none where it is not known. */
    public static List<Region> regions(String country) {
        return knows(country)
                ? REGIONS.computeIfAbsent(country, HolidayCatalogue::read).entrySet().stream()
                        .map(region -> new Region(country + "-" + region.getKey(), region.getValue()))
                        .sorted(Comparator.comparing(Region::name))
                        .toList()
                : List.of();
    }

    private static Map<String, String> read(String country) {
        var regions = new TreeMap<String, String>();
        HolidayManager.getInstance(ManagerParameters.create(country))
                .getCalendarHierarchy()
                .getChildren()
                .forEach((code, region) -> regions.put(code, region.getDescription(Locale.ENGLISH)));
        return Map.copyOf(regions);
    }

    /** The code that somebody means: {@code Spain}, {@code US, New York}, {@code us ny}; empty where nobody knows. */
    public static Optional<String> find(String typed) {
        var parts = SEPARATOR.split(typed.strip(), 2);
        var country = country(parts[0]);
        if (country.isPresent()) {
            return parts.length == 1 ? country : region(country.get(), parts[1]);
        }
        int gap = parts[0].indexOf(' ');
        return parts.length > 1 || gap < 0
                ? Optional.empty()
                : country(parts[0].substring(0, gap))
                        .flatMap(code -> region(code, typed.strip().substring(gap + 1)));
    }

    private static Optional<String> country(String typed) {
        var bare = plain(typed);
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.equals(bare)
                        || SPOKEN.stream()
                                .anyMatch(locale -> plain(nameOf(code, locale)).equals(bare)))
                .findFirst();
    }

    private static Optional<String> region(String country, String typed) {
        var bare = plain(typed);
        return regions(country).stream()
                .filter(region -> region.code().equals(country + "-" + bare)
                        || plain(region.name()).equals(bare))
                .map(Region::code)
                .findFirst();
    }

    private static String plain(String text) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
