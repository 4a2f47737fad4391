package dev.bedside.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Turns a practice's targets into moments for one review. */
public final class DeadlinePlanner {

    private static final int OLDEST_DAYS = 7;

    private final Targets targets;
    private final BusinessCalendar calendar;

    public DeadlinePlanner(Targets targets, BusinessCalendar calendar) {
        this.targets = targets;
        this.calendar = calendar;
    }

    /**
     * Plans one review.
     *
     * <p>All deadlines count from arrival, save the reply's: it counts from the review's own date, at the time of day
     * of the arrival, where that date is known and at most 7 days before it. It never ends before the claim's, nor
     * before a reply is allowed, nor before the arrival itself; one outside opening hours counts as the next opening.
     *
     * @param arrival when the review was forwarded
     * @param posted the review's own date in the practice's zone, null where unknown
     * @param harsh one or two stars, or words that sting
     */
    public Deadlines plan(Urgency urgency, Instant arrival, @Nullable LocalDate posted, boolean harsh) {
        var target = targets.of(urgency);
        var claimBy = moment(target.claimBy(), arrival);
        var notBefore = target.notBeforeWhenHarsh() && !harsh ? null : moment(target.notBefore(), arrival);
        var replyBy = reply(target, arrival, posted, claimBy, notBefore);
        var first = claimBy != null ? claimBy : replyBy;
        return new Deadlines(
                claimBy,
                notBefore,
                replyBy,
                first == null ? null : target.warnOfFirst(arrival, first, calendar),
                escalation(target, arrival, first));
    }

    private @Nullable Instant reply(
            Target target, Instant arrival, @Nullable LocalDate posted, @Nullable Instant... floors) {
        var amount = target.replyBy();
        if (amount == null) {
            return null;
        }
        var latest = amount.after(written(arrival, posted), calendar);
        var begin = amount.wall() ? arrival : calendar.nextOpening(arrival);
        if (begin.isAfter(latest)) {
            latest = begin;
        }
        for (var floor : floors) {
            if (floor != null && floor.isAfter(latest)) {
                latest = floor;
            }
        }
        return latest;
    }

    private @Nullable Instant escalation(Target target, Instant arrival, @Nullable Instant first) {
        var escalation = target.escalation();
        return escalation == null ? null : moment(escalation.after(), escalation.fromBreach() ? first : arrival);
    }

    private Instant written(Instant arrival, @Nullable LocalDate posted) {
        var local = LocalDateTime.ofInstant(arrival, calendar.zone());
        if (posted == null
                || !posted.isBefore(local.toLocalDate())
                || posted.isBefore(local.toLocalDate().minusDays(OLDEST_DAYS))) {
            return arrival;
        }
        return ZonedDateTime.of(posted, local.toLocalTime(), calendar.zone()).toInstant();
    }

    private @Nullable Instant moment(@Nullable BusinessTime amount, @Nullable Instant start) {
        return amount == null || start == null ? null : amount.after(start, calendar);
    }
}
