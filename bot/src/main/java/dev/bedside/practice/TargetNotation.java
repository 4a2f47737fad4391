package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.practice.Target.Escalation;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a target is written: line by line in {@code targets.yml}, in one line where a case keeps its own. */
final class TargetNotation {

    static final List<String> KEYS = List.of(
            "first-ping",
            "claim-by",
            "not-before",
            "not-before-for",
            "reply-by",
            "warn",
            "escalate-after",
            "escalate-again",
            "then",
            "claim-expires");

    private static final Set<String> NOTHING = Set.of("none", "never", "-");
    private static final String BREACH = "breach";
    private static final String WEEKLY = "weekly";
    private static final Duration SHORTEST_REPEAT = Duration.ofMinutes(15);

    private TargetNotation() {}

    /** @param lines each line by its key; a missing one expects nothing */
    static Target target(Function<String, Optional<Line>> lines) {
        return new Target(
                lines.apply("first-ping").map(TargetNotation::firstPing).orElse(FirstPing.NONE),
                amount(lines.apply("claim-by")),
                amount(lines.apply("not-before")),
                lines.apply("not-before-for").map(TargetNotation::harshOnly).orElse(false),
                amount(lines.apply("reply-by")),
                said(lines.apply("warn")).map(TargetNotation::warning).orElse(null),
                said(lines.apply("escalate-after"))
                        .map(TargetNotation::escalation)
                        .orElse(null),
                amount(lines.apply("escalate-again")),
                said(lines.apply("then")).map(TargetNotation::repeat).orElse(null),
                amount(lines.apply("claim-expires")));
    }

    static Target read(String written) {
        var lines = new HashMap<String, Line>();
        for (String part : written.split("; ")) {
            int colon = part.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("`" + written + "` is not a target that was written down");
            }
            lines.put(part.substring(0, colon), new Line(part.substring(colon + 2), Place.property("policy")));
        }
        try {
            return target(key -> Optional.ofNullable(lines.get(key)));
        } catch (ConfigException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    static String write(Target target) {
        var lines = new LinkedHashMap<String, @Nullable Object>();
        lines.put("first-ping", target.firstPing());
        lines.put("claim-by", target.claimBy());
        lines.put("not-before", target.notBefore());
        lines.put("not-before-for", target.notBeforeWhenHarsh() ? "harsh" : null);
        lines.put("reply-by", target.replyBy());
        lines.put("warn", target.warning());
        lines.put("escalate-after", target.escalation());
        lines.put("escalate-again", target.escalateAgain());
        lines.put("then", target.then());
        lines.put("claim-expires", target.claimExpires());
        return lines.entrySet().stream()
                .filter(line -> line.getValue() != null)
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("; "));
    }

    static @Nullable BusinessTime amount(Optional<Line> line) {
        return said(line).map(said -> amount(said, said.text())).orElse(null);
    }

    /** An amount after which something is said again and again. */
    static BusinessTime interval(Line line, String text) {
        var amount = amount(line, text);
        boolean tooShort = switch (amount) {
            case BusinessTime.Days days -> days.count() == 0;
            case BusinessTime.Hours hours -> hours.length().compareTo(SHORTEST_REPEAT) < 0;
        };
        if (tooShort) {
            throw line.error("`" + text + "` would remind people without end; write at least PT15M");
        }
        return amount;
    }

    private static Optional<Line> said(Optional<Line> line) {
        return line.filter(said -> !NOTHING.contains(said.text()));
    }

    private static FirstPing firstPing(Line line) {
        for (var ping : FirstPing.values()) {
            if (ping.toString().equals(line.text())) {
                return ping;
            }
        }
        throw line.error("`" + line.text() + "` is no first ping; write `none`, `opening` or `at-once`");
    }

    private static boolean harshOnly(Line line) {
        return switch (line.text()) {
            case "harsh" -> true;
            case "all" -> false;
            default -> throw line.error("`" + line.text() + "` is neither `harsh` nor `all` reviews");
        };
    }

    private static Warning warning(Line line) {
        return switch (line.text()) {
            case "half" -> Warning.Point.HALF_TIME;
            case "morning" -> Warning.Point.MORNING;
            case WEEKLY -> Warning.Point.WEEKLY;
            default -> new Warning.After(amount(line, line.text()));
        };
    }

    private static Escalation escalation(Line line) {
        if (line.text().equals(BREACH)) {
            return Escalation.AT_BREACH;
        }
        if (line.text().endsWith(" after " + BREACH)) {
            return new Escalation(
                    amount(line, line.text().substring(0, line.text().lastIndexOf(" after "))), true);
        }
        return new Escalation(amount(line, line.text()), false);
    }

    private static Repeat repeat(Line line) {
        if (line.text().equals(WEEKLY)) {
            return Repeat.Weekly.WEEKLY;
        }
        int first = line.text().indexOf(Repeat.Every.UNTIL_CLAIMED);
        if (first < 0) {
            var interval = interval(line, line.text());
            return new Repeat.Every(interval, interval);
        }
        var rest = line.text()
                .substring(first + Repeat.Every.UNTIL_CLAIMED.length())
                .strip();
        if (!rest.isEmpty() && !rest.startsWith(",")) {
            throw line.error("`" + line.text() + "` cannot be read; write it like `PT4H wall until claimed, P1D`");
        }
        return new Repeat.Every(
                interval(line, line.text().substring(0, first)),
                rest.isEmpty() ? null : interval(line, rest.substring(1).strip()));
    }

    private static BusinessTime amount(Line line, String text) {
        try {
            return BusinessTime.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw line.error(String.valueOf(unreadable.getMessage()));
        }
    }
}
