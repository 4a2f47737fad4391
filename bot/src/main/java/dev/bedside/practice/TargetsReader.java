package dev.bedside.practice;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets.yml}: how fast reviews are handled, by urgency. */
final class TargetsReader {

    private static final String REPORTED = "reported";
    private static final Set<String> REPORTED_KEYS = Set.of("file-by", "look-again-after", "then");

    private TargetsReader() {}

    static Targets read(ConfigFiles files, Function<String, @Nullable String> properties) {
        var section = files.read("targets.yml", file -> {
            var lines = file.section();
            var known = new HashSet<>(Set.of(REPORTED));
            for (var urgency : Urgency.values()) {
                known.add(urgency.id());
            }
            lines.allow(known);
            targets(lines, property -> null);
            return lines;
        });
        return targets(section, properties);
    }

    private static Targets targets(Section section, Function<String, @Nullable String> properties) {
        var settings = new Settings(section, "bedside.targets.", properties);
        var targets = new EnumMap<Urgency, Target>(Urgency.class);
        for (var urgency : Urgency.values()) {
            require(section, urgency.id());
            section.section(urgency.id()).allow(TargetNotation.KEYS);
            targets.put(urgency, TargetNotation.target(settings.section(urgency.id())::optional));
        }
        require(section, REPORTED);
        section.section(REPORTED).allow(REPORTED_KEYS);
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
