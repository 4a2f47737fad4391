package dev.bedside.practice;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.practice.Target.Escalation;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets.yml}: how fast reviews are handled, by urgency. */
final class TargetsReader {

    private static final Set<String> KEYS =
            Set.of("claim-by", "not-before", "not-before-for", "reply-by", "warn", "escalate-after");
    private static final Set<String> NOTHING = Set.of("none", "never", "-");
    private static final String BREACH = "breach";

    private TargetsReader() {}

    static Targets read(ConfigFiles files, Function<String, @Nullable String> properties) {
        var section = files.read("targets.yml", file -> {
            var lines = file.section();
            lines.allow(Arrays.stream(Urgency.values()).map(Urgency::id).collect(Collectors.toSet()));
            targets(lines, property -> null);
            return lines;
        });
        return targets(section, properties);
    }

    private static Targets targets(Section section, Function<String, @Nullable String> properties) {
        var settings = new Settings(section, "bedside.targets.", properties);
        var targets = new EnumMap<Urgency, Target>(Urgency.class);
        for (var urgency : Urgency.values()) {
            if (!section.has(urgency.id())) {
                throw section.error(urgency.id(), "`" + urgency.id() + ":` is missing; add it with its targets");
            }
            section.section(urgency.id()).allow(KEYS);
            targets.put(urgency, target(settings.section(urgency.id())));
        }
        return new Targets(targets);
    }

    private static Target target(Settings settings) {
        return new Target(
                amount(settings, "claim-by"),
                amount(settings, "not-before"),
                settings.optional("not-before-for")
                        .map(TargetsReader::harshOnly)
                        .orElse(false),
                amount(settings, "reply-by"),
                settings.optional("warn").map(TargetsReader::warning).orElse(null),
                settings.optional("escalate-after")
                        .map(TargetsReader::escalation)
                        .orElse(null));
    }

    private static @Nullable BusinessTime amount(Settings settings, String key) {
        return settings.optional(key)
                .filter(line -> !NOTHING.contains(line.text()))
                .map(line -> amount(line, line.text()))
                .orElse(null);
    }

    private static boolean harshOnly(Line line) {
        return switch (line.text()) {
            case "harsh" -> true;
            case "all" -> false;
            default -> throw line.error("`" + line.text() + "` is neither `harsh` nor `all` reviews");
        };
    }

    private static @Nullable Warning warning(Line line) {
        return switch (line.text()) {
            case "half" -> Warning.Point.HALF_TIME;
            case "morning" -> Warning.Point.MORNING;
            case String nothing when NOTHING.contains(nothing) -> null;
            default -> new Warning.After(amount(line, line.text()));
        };
    }

    private static @Nullable Escalation escalation(Line line) {
        if (NOTHING.contains(line.text())) {
            return null;
        }
        if (line.text().equals(BREACH)) {
            return new Escalation(new BusinessTime.Hours(Duration.ZERO, true), true);
        }
        if (line.text().endsWith(" after " + BREACH)) {
            return new Escalation(
                    amount(line, line.text().substring(0, line.text().lastIndexOf(" after "))), true);
        }
        return new Escalation(amount(line, line.text()), false);
    }

    private static BusinessTime amount(Line line, String text) {
        try {
            return BusinessTime.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw line.error(String.valueOf(unreadable.getMessage()));
        }
    }
}
