package dev.bedside.setup;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the time zone that somebody means: {@code Eastern}, {@code Madrid}, {@code america/new york}. */
final class ZoneFinder {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s_]+");
    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private final Map<String, String> byWords = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, Set<String>> byCity = new HashMap<>();

    /** @param words the id of a zone, by what people call it */
    ZoneFinder(Map<String, String> words) {
        words.forEach((word, id) -> byWords.put(plain(word), id));
        for (String id : ZoneId.getAvailableZoneIds()) {
            byId.put(plain(id), id);
            var parts = id.split("/");
            if (CONTINENTS.contains(parts[0])) {
                byCity.computeIfAbsent(plain(parts[parts.length - 1]), city -> new HashSet<>())
                        .add(id);
            }
        }
    }

    /** Empty where nobody knows, or where it could be several. */
    Optional<String> find(String typed) {
        var plain = plain(typed);
        var known = byWords.get(plain);
        if (known == null) {
            known = byId.get(plain);
        }
        if (known == null) {
            known = ofCity(plain);
        }
        return known == null || known.isEmpty() ? city(typed) : Optional.of(known);
    }

    /** A city with its state or country behind a comma. */
    private Optional<String> city(String typed) {
        int comma = typed.indexOf(',');
        return comma > 0 ? find(typed.substring(0, comma)) : Optional.empty();
    }

    private String ofCity(String plain) {
        var ids = byCity.getOrDefault(plain, Set.of());
        var clocks = ids.stream().map(id -> ZoneId.of(id).getRules()).collect(Collectors.toSet());
        return clocks.size() == 1 ? ids.stream().sorted().findFirst().orElse("") : "";
    }

    private static String plain(String words) {
        var bare = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("");
        return GAPS.matcher(bare.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
