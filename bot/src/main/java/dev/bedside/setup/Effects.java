package dev.bedside.setup;

import dev.bedside.chat.Card.Part;
import dev.bedside.practice.BusinessTime;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Repeat;
import dev.bedside.practice.Urgency;
import dev.bedside.practice.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a setting means for a review that arrives now. */
final class Effects {

    private static final int LOOKED_AHEAD = 400;

    private final Voice voice;
    private final Practice practice;
    private final Instant now;

    Effects(Voice voice, Practice practice, Instant now) {
        this.voice = voice;
        this.practice = practice;
        this.now = now;
    }

    /** Empty where there is nothing to say that the value does not say itself. */
    Optional<String> of(String setting) {
        int dot = setting.indexOf('.');
        var block = setting.substring(0, Math.max(dot, 0));
        var key = setting.substring(dot + 1);
        var urgency = Arrays.stream(Urgency.values())
                .filter(each -> each.id().equals(block))
                .findFirst();
        if (urgency.isPresent()) {
            return ofTarget(urgency.get(), key);
        }
        if (block.equals("reported")) {
            return ofReported(key);
        }
        return switch (setting) {
            case "zone", "hours", "holidays", "closed" -> Optional.of(opening());
            case "quiet-hours" -> Optional.of(quiet());
            default -> Optional.empty();
        };
    }

    /** When the practice is closed next although it would be open on such a day. */
    Optional<String> closing() {
        var calendar = practice.calendar();
        var hours = calendar.hours();
        if (hours.always()) {
            return Optional.of(voice.say(Phrase.EFFECT_NEVER_CLOSED));
        }
        var zone = calendar.zone();
        var today = LocalDate.ofInstant(now, zone);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(LOOKED_AHEAD)
                .filter(day -> !hours.shifts()
                        .getOrDefault(day.getDayOfWeek(), List.of())
                        .isEmpty())
                .filter(day -> LocalDate.ofInstant(
                                calendar.nextOpening(day.atStartOfDay(zone).toInstant()), zone)
                        .isAfter(day))
                .findFirst()
                .map(day -> voice.say(Phrase.EFFECT_CLOSED_ON, Map.of("day", voice.day(day))))
                .or(() -> Optional.of(voice.say(Phrase.EFFECT_NO_CLOSING_DAY)));
    }

    /** For each urgency, by when a review that arrives now has to be taken and answered. */
    List<Part.Fact> deadlines() {
        var facts = new ArrayList<Part.Fact>();
        for (var urgency : Urgency.values()) {
            var planned = practice.planner().plan(urgency, now, null, true);
            facts.add(new Part.Fact(voice.words().group(urgency.id()), line(planned.claimBy(), planned.replyBy())));
        }
        return facts;
    }

    private String line(@Nullable Instant claimBy, @Nullable Instant replyBy) {
        var said = new ArrayList<String>();
        if (claimBy != null) {
            said.add(voice.say(Phrase.TARGET_CLAIM, Map.of("time", time(claimBy))));
        }
        if (replyBy != null) {
            said.add(voice.say(Phrase.TARGET_REPLY, Map.of("time", time(replyBy))));
        }
        return said.isEmpty() ? voice.say(Phrase.TARGET_NONE) : String.join(", ", said);
    }

    private Optional<String> ofTarget(Urgency urgency, String key) {
        var target = practice.targets().of(urgency);
        var deadlines = practice.planner().plan(urgency, now, null, true);
        return switch (key) {
            case "claim-by" -> moment(Phrase.EFFECT_CLAIM, deadlines.claimBy());
            case "not-before", "not-before-for" -> moment(Phrase.EFFECT_NOT_BEFORE, deadlines.replyNotBefore());
            case "reply-by" -> moment(Phrase.EFFECT_REPLY, deadlines.replyBy());
            case "warn" ->
                // in the weekly list there is no moment of its own
                target.warning() == Warning.Point.WEEKLY
                        ? Optional.empty()
                        : moment(Phrase.EFFECT_WARN, deadlines.warnAt());
            case "escalate-after" -> moment(Phrase.EFFECT_ESCALATE, deadlines.escalateAt());
            case "escalate-again" -> moment(Phrase.EFFECT_AGAIN, after(target.escalateAgain(), deadlines.escalateAt()));
            case "claim-expires" -> moment(Phrase.EFFECT_EXPIRES, after(target.claimExpires(), now));
            case "then" ->
                target.then() instanceof Repeat.Every every
                        ? moment(Phrase.EFFECT_REPEAT, after(every.untilClaimed(), now))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> ofReported(String key) {
        var reported = practice.targets().reported();
        return switch (key) {
            case "file-by" -> moment(Phrase.EFFECT_REPORT, after(reported.fileBy(), now));
            case "look-again-after" -> moment(Phrase.EFFECT_LOOK_AGAIN, after(reported.lookAgainAfter(), now));
            case "then" -> moment(Phrase.EFFECT_REPEAT, after(reported.repeat(), now));
            default -> Optional.empty();
        };
    }

    private Optional<String> moment(Phrase phrase, @Nullable Instant moment) {
        return Optional.of(
                moment == null ? voice.say(Phrase.EFFECT_NOTHING) : voice.say(phrase, Map.of("time", time(moment))));
    }

    private @Nullable Instant after(@Nullable BusinessTime amount, @Nullable Instant from) {
        return amount == null || from == null ? null : amount.after(from, practice.calendar());
    }

    private String opening() {
        var calendar = practice.calendar();
        var claimBy = practice.planner().plan(Urgency.HIGH, now, null, true).claimBy();
        var due = claimBy == null ? voice.say(Phrase.NOT_SET) : time(claimBy);
        return calendar.isOpen(now)
                ? voice.say(Phrase.EFFECT_OPEN, Map.of("time", due))
                : voice.say(Phrase.EFFECT_CLOSED, Map.of("opening", time(calendar.nextOpening(now)), "time", due));
    }

    private String quiet() {
        var zone = practice.calendar().zone();
        var quiet = practice.team().quiet();
        return quiet.isQuiet(now, zone)
                ? voice.say(Phrase.EFFECT_QUIET, Map.of("time", time(quiet.defer(now, zone))))
                : voice.say(Phrase.EFFECT_NOT_QUIET);
    }

    private String time(Instant moment) {
        return voice.time(moment, practice.calendar().zone());
    }
}
