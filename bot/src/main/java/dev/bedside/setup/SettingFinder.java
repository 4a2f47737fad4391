package dev.bedside.setup;

import dev.bedside.chat.Control;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Setting;
import dev.bedside.practice.SettingReader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a setting by what people type of its name. */
final class SettingFinder {

    private static final int MOST = 25;
    private static final int LONGEST = 100;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> names;
    private final List<String> groups;

    private SettingFinder(List<Setting> settings) {
        this.names = settings.stream().map(Setting::name).toList();
        this.groups = settings.stream().map(Setting::group).distinct().toList();
    }

    /** Knows the settings of an installation as it begins. */
    static SettingFinder from(ConfigFiles files) {
        return new SettingFinder(SettingReader.read(files, property -> null, property -> null));
    }

    List<String> names() {
        return names;
    }

    /** What settings are shown together, in order. */
    List<String> groups() {
        return groups;
    }

    /** Those that could be meant, the likeliest first, at most 25. */
    List<Control.Option> complete(String typed, Words words) {
        return candidates(typed, words).stream()
                .limit(MOST)
                .map(name -> new Control.Option(name, shown(name, words)))
                .toList();
    }

    /** The one that is meant; empty where there is none, or where it could be several. */
    Optional<String> find(String typed, Words words) {
        var bare = typed.strip().toLowerCase(Locale.ROOT);
        var exact = names.stream()
                .filter(name -> name.equals(bare)
                        || Setting.property(name).equals(bare)
                        || plain(words.setting(name)).equals(plain(typed)))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var candidates = candidates(typed, words);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private List<String> candidates(String typed, Words words) {
        var parts = Arrays.stream(plain(typed).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
        var whole = plain(typed);
        return names.stream()
                .filter(name -> {
                    var text = plain(name) + " " + plain(words.setting(name));
                    return parts.stream().allMatch(text::contains);
                })
                .sorted(Comparator.comparingInt(name -> plain(name).startsWith(whole)
                        ? 0
                        : plain(words.setting(name)).startsWith(whole) ? 1 : 2))
                .toList();
    }

    private static String shown(String name, Words words) {
        var shown = words.setting(name) + " (" + name + ")";
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }

    private static String plain(String text) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
