package dev.bedside.practice;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who works with the reviews out of {@code practice.yml}. */
final class TeamReader {

    static final List<String> KEYS = List.of(
            "approval",
            "single-approver",
            "team",
            "approvers",
            "on-call",
            "owner",
            "approvers-channel",
            "direct-messages",
            "quiet-hours",
            "critical-at-any-hour");

    private static final Place DEFAULT = Place.property("bedside.practice.quiet-hours");
    private static final List<Line> NIGHTS = List.of(new Line("daily 20:00-07:00", DEFAULT));
    private static final Set<String> NONE = Set.of("none", "never", "-");
    private static final Pattern ID = Pattern.compile("<[@#][&!]?(?<mentioned>\\w+)>|(?<bare>[\\w-]+)");

    private TeamReader() {}

    static Team read(Settings settings) {
        return new Team(
                settings.optional("approval").map(TeamReader::approval).orElse(Approval.HOLD),
                settings.flag("single-approver", false),
                id(settings, "team"),
                id(settings, "approvers"),
                id(settings, "on-call"),
                id(settings, "owner"),
                id(settings, "approvers-channel"),
                settings.flag("direct-messages", false),
                quiet(settings.lines("quiet-hours")),
                settings.flag("critical-at-any-hour", true));
    }

    private static Approval approval(Line line) {
        for (var approval : Approval.values()) {
            if (approval.id().equals(line.text())) {
                return approval;
            }
        }
        throw line.error("`" + line.text() + "` is no rule for approval; write `hold`, `negative` or `all`");
    }

    private static @Nullable String id(Settings settings, String key) {
        return settings.optional(key)
                .filter(line -> !NONE.contains(line.text()))
                .map(TeamReader::id)
                .orElse(null);
    }

    private static String id(Line line) {
        var read = ID.matcher(line.text());
        if (!read.matches()) {
            throw line.error("`" + line.text() + "` is not an id; in Discord switch on Settings > Advanced >"
                    + " Developer Mode, then copy the id from the menu of the person, role or channel");
        }
        return read.group("mentioned") != null ? read.group("mentioned") : read.group("bare");
    }

    private static QuietHours quiet(List<Line> written) {
        var lines = written.stream().filter(line -> !line.text().isEmpty()).toList();
        if (lines.isEmpty()) {
            lines = NIGHTS;
        }
        var first = lines.getFirst();
        if (lines.size() == 1 && NONE.contains(first.text())) {
            return QuietHours.NONE;
        }
        var hours = HoursReader.readOverlapping(lines, first.place());
        if (hours.coversWholeWeek()) {
            throw first.error("no hour of the week is left for a reminder; let the quiet hours end");
        }
        return new QuietHours(hours);
    }
}
