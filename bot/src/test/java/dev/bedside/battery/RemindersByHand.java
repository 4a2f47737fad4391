package dev.bedside.battery;

import static dev.bedside.battery.MinuteWalk.NONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a review that nobody takes is spoken of, and for what: the table of {@code docs/reminders.md} on the walk.
 *
 * <p>It shares no class with the program. Moments are milliseconds since 1970.
 */
final class RemindersByHand {

    private static final long HOURS = 60 * 60_000;

    /** From the least severe on, among what is said of a review that nobody has. */
    private static final List<String> SEVERITY =
            List.of("weekly", "arrival", "warn", "repeat", "breach", "reply-breach", "escalate-1", "escalate-2");

    /** Whoever was told of a later one of these is not told of an earlier one. */
    private static final List<String> TAKING = List.of("arrival", "warn", "breach", "escalate-1", "escalate-2");

    private final String urgency;
    private final MinuteWalk walk;
    private final MinuteWalk quiet;
    private final long arrival;
    private final DeadlinesByHand deadlines;

    private String said = "";
    private long saidAt = NONE;
    private int count;

    /** @param quiet open when nobody is to be disturbed */
    RemindersByHand(String urgency, MinuteWalk walk, MinuteWalk quiet, MinuteWalk always, long arrival) {
        this.urgency = urgency;
        this.walk = walk;
        this.quiet = quiet;
        this.arrival = arrival;
        this.deadlines = switch (urgency) {
            case "critical" -> DeadlinesByHand.critical(always, arrival, NONE);
            case "high" -> DeadlinesByHand.high(walk, arrival, NONE);
            case "normal" -> DeadlinesByHand.normal(walk, arrival, NONE, true);
            default -> DeadlinesByHand.low(walk, arrival, NONE);
        };
    }

    /** @param stage as the record calls it */
    record Said(long at, String stage) {}

    /** What is said next; it counts as said then. */
    Said next() {
        var ahead = ahead();
        long first = ahead.stream().mapToLong(Said::at).min().orElseThrow();
        var gravest = ahead.stream()
                .filter(each -> each.at() <= first)
                .max(Comparator.comparingInt(each -> SEVERITY.indexOf(each.stage())))
                .orElseThrow();
        count++;
        said = gravest.stage();
        saidAt = first;
        boolean counted = said.equals("repeat") || said.equals("weekly");
        return new Said(first, counted ? said + "-" + count : said);
    }

    private List<Said> ahead() {
        var ahead = new ArrayList<Said>();
        if (urgency.equals("low")) {
            add(ahead, "weekly", walk.openingOfNextWeek(saidAt == NONE ? arrival : saidAt));
            return ahead;
        }
        if (urgency.equals("critical")) {
            add(ahead, "arrival", arrival);
        } else if (urgency.equals("high")) {
            add(ahead, "arrival", walk.nextOpening(arrival));
            add(ahead, "escalate-2", walk.plusDays(deadlines.escalateAt(), 1));
        }
        add(ahead, "warn", deadlines.warnAt());
        add(ahead, "breach", deadlines.claimBy());
        add(ahead, "escalate-1", deadlines.escalateAt());
        boolean begun = ahead.stream().allMatch(each -> each.stage().equals("arrival"));
        add(ahead, "reply-breach", deadlines.replyBy());
        if (begun) {
            long from = saidAt == NONE ? arrival : saidAt;
            add(
                    ahead,
                    "repeat",
                    switch (urgency) {
                        case "critical" -> from + 4 * HOURS;
                        case "high" -> walk.plusDays(from, 1);
                        default -> walk.plusDays(from, 2);
                    });
        }
        return ahead;
    }

    private void add(List<Said> ahead, String stage, long at) {
        boolean passed = saidAt != NONE && at <= saidAt;
        boolean back = TAKING.contains(stage) && TAKING.indexOf(stage) <= TAKING.indexOf(said);
        boolean again = stage.equals(said) && stage.equals("reply-breach");
        if (at != NONE && !passed && !back && !again) {
            ahead.add(new Said(audible(at), stage));
        }
    }

    /** A moment in quiet hours is put off to their end; critical reviews know none. */
    private long audible(long at) {
        if (urgency.equals("critical") || !quiet.isOpen(at)) {
            return at;
        }
        int minute = quiet.clock().minuteOf(at);
        while (quiet.isOpen(quiet.clock().begin(minute))) {
            minute++;
        }
        return quiet.clock().begin(minute);
    }

    @Override
    public String toString() {
        return urgency + ", " + Instant.ofEpochMilli(arrival);
    }
}
