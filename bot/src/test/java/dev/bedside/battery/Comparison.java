package dev.bedside.battery;

import dev.bedside.battery.Progress.Result;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.BusinessCalendar;
import dev.bedside.practice.BusinessTime;
import dev.bedside.practice.DeadlinePlanner;
import dev.bedside.practice.Deadlines;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.practice.Targets;
import dev.bedside.practice.Urgency;
import dev.bedside.practice.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the program and the walk the same questions about one zone and one week, and counts where they differ. */
final class Comparison {

    private static final ConfigFiles FILES = ConfigFiles.packaged();
    private static final Targets TARGETS = practice("UTC", Week.ALWAYS).targets();
    private static final Map<String, WeeklyHours> HOURS = new ConcurrentHashMap<>();
    private static final int REPORTED = 3;

    /** The walk must not leave its years. */
    private static final int WEEKS = 8;

    private static final long SECOND = 1000;
    private static final long HOUR = 3600 * SECOND;
    private static final long DAY = 24 * HOUR;

    private final String name;
    private final MinuteWalk walk;
    private final MinuteWalk alwaysWalk;
    private final BusinessCalendar calendar;
    private final DeadlinePlanner planner;
    private final Random random;
    private final long longest;
    private final List<String> problems = new ArrayList<>();
    private long comparisons;
    private long differences;

    /** @param alwaysWalk the same clock, open at every minute */
    Comparison(String zone, WallClock clock, Week week, MinuteWalk alwaysWalk, Random random) {
        this.name = zone + " `" + week.written() + "`";
        this.walk = new MinuteWalk(clock, week);
        this.alwaysWalk = alwaysWalk;
        this.random = random;
        this.longest = Math.min(40 * HOUR, WEEKS * week.minutes() * 60 * SECOND);
        this.calendar = calendar(zone, week);
        this.planner = new DeadlinePlanner(TARGETS, calendar);
    }

    /** The program reads the week as a practice writes it; one without holidays once, for all zones. */
    private static BusinessCalendar calendar(String zone, Week week) {
        if (!week.holidays().isEmpty() || week.always()) {
            return practice(zone, week).calendar();
        }
        // an empty property would let the packaged holidays stand
        var hours = HOURS.computeIfAbsent(
                week.written(), any -> practice("UTC", week).calendar().hours());
        return new BusinessCalendar(ZoneId.of(zone), hours, date -> false);
    }

    private static Practice practice(String zone, Week week) {
        return new PracticeReader(property -> switch (property) {
                    case "bedside.practice.zone" -> zone;
                    case "bedside.practice.hours" -> week.written();
                    case "bedside.practice.holidays" -> week.holidays();
                    case "bedside.practice.closed" -> week.closed();
                    default -> null;
                })
                .read(FILES);
    }

    Result result() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("comparisons", comparisons);
        figures.put("differences", differences);
        return new Result(figures, problems);
    }

    /** Whether it is open and when that day began, at every step around a moment. */
    void sweep(long around, long reach, long step) {
        for (long moment = around - reach; moment <= around + reach; moment += step) {
            isOpen(moment);
            morning(moment);
        }
    }

    /** Everything that can be asked about a start. */
    void everything(long start) {
        isOpen(start);
        compare(start, "next opening", walk.nextOpening(start), () -> calendar.nextOpening(instant(start)));
        compare(start, "next week", walk.openingOfNextWeek(start), () -> calendar.openingOfNextWeek(instant(start)));
        morning(start);
        hours(start, 0);
        hours(start, random.nextLong(longest));
        hours(start, SECOND * random.nextLong(1, longest / SECOND));
        hours(start, 60 * SECOND * random.nextLong(1, Math.min(longest / SECOND, 12 * 3600) / 60));
        long until = start + random.nextLong(6 * DAY);
        long length = walk.openTime(start, until);
        compare(
                start,
                "open time until " + instant(until),
                length,
                () -> Instant.ofEpochMilli(
                        calendar.businessHours(instant(start), instant(until)).toMillis()));
        hours(start, length);
        days(start, random.nextInt(8));
        days(start, 1);
        wall(start);
        deadlines(start);
        edges(start);
    }

    /** The same at the opening before or behind a start, and at a closing. */
    private void edges(long start) {
        long opening = walk.nextOpening(start);
        long closing = opening;
        while (walk.isOpen(closing) && closing < opening + DAY) {
            closing += 60 * SECOND - Math.floorMod(closing, 60 * SECOND);
        }
        for (long edge : new long[] {opening - 1, opening, closing - 1, closing}) {
            isOpen(edge);
            morning(edge);
            days(edge, random.nextInt(1, 4));
        }
        hours(opening, closing - opening);
    }

    private void isOpen(long moment) {
        comparisons++;
        if (calendar.isOpen(instant(moment)) != walk.isOpen(moment)) {
            differs(moment, "is open", walk.isOpen(moment), !walk.isOpen(moment));
        }
    }

    private void morning(long moment) {
        compare(moment, "morning", walk.morning(moment), () -> calendar.morning(instant(moment)));
    }

    private void hours(long start, long length) {
        var amount = Duration.ofMillis(length);
        compare(
                start,
                amount,
                walk.plusOpenTime(start, length),
                () -> BusinessTime.parse(amount.toString()).after(instant(start), calendar));
    }

    private void days(long start, int count) {
        var amount = "P" + count + "D";
        compare(
                start,
                amount,
                walk.plusDays(start, count),
                () -> BusinessTime.parse(amount).after(instant(start), calendar));
    }

    private void wall(long start) {
        int count = random.nextInt(1, 8);
        var days = "P" + count + "D wall";
        compare(
                start,
                days,
                alwaysWalk.plusDays(start, count),
                () -> BusinessTime.parse(days).after(instant(start), calendar));
        var hours = "PT" + count + "H wall";
        compare(
                start,
                hours,
                start + count * HOUR,
                () -> BusinessTime.parse(hours).after(instant(start), calendar));
    }

    private void deadlines(long arrival) {
        var urgency = Urgency.values()[random.nextInt(4)];
        long today = walk.clock().dayShown(walk.clock().minuteOf(arrival));
        long posted = random.nextInt(4) == 0 ? MinuteWalk.NONE : today - random.nextInt(-1, 10);
        boolean harsh = random.nextBoolean();
        var byHand = switch (urgency) {
            case CRITICAL -> DeadlinesByHand.critical(alwaysWalk, arrival, posted);
            case HIGH -> DeadlinesByHand.high(walk, arrival, posted);
            case NORMAL -> DeadlinesByHand.normal(walk, arrival, posted, harsh);
            case LOW -> DeadlinesByHand.low(walk, arrival, posted);
        };
        var written = posted == MinuteWalk.NONE ? null : LocalDate.ofEpochDay(posted);
        comparisons += 5;
        var expected = new Deadlines(
                orNull(byHand.claimBy()),
                orNull(byHand.replyNotBefore()),
                orNull(byHand.replyBy()),
                orNull(byHand.warnAt()),
                orNull(byHand.escalateAt()));
        var planned = planner.plan(urgency, instant(arrival), written, harsh);
        warnsOfReply(urgency, arrival + SECOND * random.nextInt(2 * 86_400), byHand.replyBy());
        if (!planned.equals(expected)) {
            differs(arrival, urgency + " written " + written, expected, planned);
        }
    }

    private void warnsOfReply(Urgency urgency, long taken, long replyBy) {
        long moment = switch (urgency) {
            case CRITICAL -> taken + HOUR / 2;
            case HIGH ->
                taken < replyBy ? walk.plusOpenTime(taken, walk.openTime(taken, replyBy) / 2) : MinuteWalk.NONE;
            case NORMAL -> walk.morning(replyBy);
            case LOW -> MinuteWalk.NONE;
        };
        compare(
                taken,
                urgency + " warning of a reply by " + instant(replyBy),
                moment > taken && moment < replyBy ? moment : MinuteWalk.NONE,
                () -> TARGETS.of(urgency).warnOfReply(instant(taken), instant(replyBy), calendar));
    }

    private void compare(long start, Object question, long moment, Supplier<@Nullable Instant> program) {
        compareAny(start, question, orNull(moment), program);
    }

    private void compareAny(
            long start, Object question, @Nullable Object expected, Supplier<? extends @Nullable Object> program) {
        comparisons++;
        var answer = program.get();
        if (!Objects.equals(answer, expected)) {
            differs(start, question, expected, answer);
        }
    }

    private void differs(long start, Object question, @Nullable Object expected, @Nullable Object answer) {
        differences++;
        if (problems.size() < REPORTED) {
            problems.add("%s at %s (%s): %s is %s by the walk, %s by the program"
                    .formatted(
                            name, instant(start), instant(start).atZone(calendar.zone()), question, expected, answer));
        }
    }

    private static Instant instant(long moment) {
        return Instant.ofEpochMilli(moment);
    }

    private static @Nullable Instant orNull(long moment) {
        return moment == MinuteWalk.NONE ? null : instant(moment);
    }
}
