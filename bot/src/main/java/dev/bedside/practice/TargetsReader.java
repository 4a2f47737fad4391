package dev.bedside.practice;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets.yml}: how fast reviews are handled, by urgency. */
final class TargetsReader {

    static final String REPORTED = "reported";
    static final List<String> REPORTED_KEYS = List.of("file-by", "look-again-after", "then");

    /** Every block of the file. */
    static final List<String> BLOCKS = Stream.concat(
                    Arrays.stream(Urgency.values()).map(Urgency::id), Stream.of(REPORTED))
            .toList();

    private TargetsReader() {}

    static Targets read(ConfigFiles files, Function<String, @Nullable String> properties) {
        return targets(section(files), properties);
    }

    /** The file, which can be used as it stands. */
    static Section section(ConfigFiles files) {
        return files.read("targets.yml", file -> {
            var lines = file.section();
            lines.allow(Set.copyOf(BLOCKS));
            targets(lines, property -> null);
            return lines;
        });
    }

    private static Targets targets(Section section, Function<String, @Nullable String> properties) {
        var settings = new Settings(section, "bedside.targets.", properties);
        var targets = new EnumMap<Urgency, Target>(Urgency.class);
        for (var urgency : Urgency.values()) {
            require(section, urgency.id());
            section.section(urgency.id()).allow(Set.copyOf(TargetNotation.KEYS));
            targets.put(urgency, TargetNotation.target(settings.section(urgency.id())::optional));
        }
        require(section, REPORTED);
        section.section(REPORTED).allow(Set.copyOf(REPORTED_KEYS));
        return new Targets(targets, reported(settings.section(REPORTED)));
    }

    private static void require(Section section, String block) {
        if (!section.has(block)) {
            throw section.error(block, "`" + block + ":` is missing; add it with its targets");
        }
    }

    private static Reported reported(Settings settings) {
        return new Reported(
                TargetNotation.amount(settings.optional("file-by")),
                interval(settings.line("look-again-after")),
                interval(settings.line("then")));
    }

    private static BusinessTime interval(Line line) {
        return TargetNotation.interval(line, line.text());
    }
}
