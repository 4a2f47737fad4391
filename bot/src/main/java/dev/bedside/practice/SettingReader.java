package dev.bedside.practice;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads every setting there is as it is written now, for whoever wants to see or change it. */
public final class SettingReader {

    private static final String CONTACT = "contact";

    private final Function<String, @Nullable String> own;
    private final Function<String, @Nullable String> all;
    private final List<Setting> settings = new ArrayList<>();

    private SettingReader(Function<String, @Nullable String> own, Function<String, @Nullable String> all) {
        this.own = own;
        this.all = all;
    }

    /**
     * Reads those of a practice that can be used, each of {@code practice.yml} and {@code targets.yml}.
     *
     * @param own the value of a property that was made for this practice, null where there is none
     * @param all the value of a property, whoever made it
     */
    public static List<Setting> read(
            ConfigFiles files, Function<String, @Nullable String> own, Function<String, @Nullable String> all) {
        var reader = new SettingReader(own, all);
        reader.addPractice(PracticeReader.section(files));
        reader.addTargets(TargetsReader.section(files));
        return List.copyOf(reader.settings);
    }

    private void addPractice(Section file) {
        var lines = new Settings(file, "bedside.practice.", all);
        for (String key : PracticeReader.OF_PRACTICE) {
            if (PracticeReader.BY_LANGUAGE.contains(key)) {
                addEachLanguage(key, file, lines);
            } else {
                add("practice", "", lines, key);
            }
        }
        addEach("hours", PracticeReader.OF_CALENDAR, lines);
        addEach("team", TeamReader.KEYS, lines);
    }

    private void addEachLanguage(String key, Section file, Settings lines) {
        var languages = new LinkedHashSet<>(PracticeReader.codes(lines));
        languages.addAll(file.section(CONTACT).keys());
        languages.forEach(code -> add("practice", key + ".", lines.section(key), code));
    }

    private void addTargets(Section file) {
        var lines = new Settings(file, "bedside.targets.", all);
        for (String block : TargetsReader.BLOCKS) {
            var keys = block.equals(TargetsReader.REPORTED) ? TargetsReader.REPORTED_KEYS : TargetNotation.KEYS;
            keys.forEach(key -> add(block, block + ".", lines.section(block), key));
        }
    }

    private void addEach(String group, Collection<String> keys, Settings lines) {
        keys.forEach(key -> add(group, "", lines, key));
    }

    private void add(String group, String prefix, Settings lines, String key) {
        var name = prefix + key;
        var value = lines.lines(key).stream().map(Line::text).collect(Collectors.joining(", "));
        var made = own.apply("bedside." + Setting.property(name));
        settings.add(new Setting(name, group, value, made != null && !made.isBlank()));
    }
}
