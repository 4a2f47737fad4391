package dev.bedside.practice;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.config.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a section, each replaced by the process property of the same name where there is one. */
final class Settings {

    private final Section section;
    private final String prefix;
    private final Function<String, @Nullable String> properties;

    /** @param prefix with its dot: {@code bedside.practice.} */
    Settings(Section section, String prefix, Function<String, @Nullable String> properties) {
        this.section = section;
        this.prefix = prefix;
        this.properties = properties;
    }

    Line line(String key) {
        return property(key).orElseGet(() -> section.line(key));
    }

    Optional<Line> optional(String key) {
        return property(key).or(() -> section.optional(key));
    }

    /** Whether a switch is on. */
    boolean flag(String key, boolean missing) {
        return optional(key)
                .map(line -> switch (line.text()) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw line.error("`" + key + "` is yes or no, not `" + line.text() + "`");
                })
                .orElse(missing);
    }

    /** Every line of a list; a property that was bound as a list comes as {@code key[0]}, {@code key[1]} … */
    List<Line> lines(String key) {
        var single = property(key);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        var indexed = new ArrayList<Line>();
        for (var item = property(key + "[0]"); item.isPresent(); item = property(key + "[" + indexed.size() + "]")) {
            indexed.add(item.get());
        }
        return indexed.isEmpty() ? section.lines(key) : List.copyOf(indexed);
    }

    Settings section(String key) {
        return new Settings(section.section(key), prefix + key + ".", properties);
    }

    Place place(String key) {
        return section.place(key);
    }

    private Optional<Line> property(String key) {
        return Optional.ofNullable(properties.apply(prefix + key))
                .map(value -> new Line(value.strip(), Place.property(prefix + key)))
                .filter(line -> !line.text().isEmpty());
    }
}
