package dev.bedside.cases;

import dev.bedside.practice.Deadlines;
import dev.bedside.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Plans by when things are due with a case. */
final class Planning {

    private Planning() {}

    static Plan plan(Summary summary, @Nullable LocalDate postedAt, Practice practice, Instant arrival) {
        var deadlines = practice.planner().plan(summary.urgency(), arrival, postedAt, summary.stings());
        var policy = practice.targets().of(summary.urgency()).write();
        return new Plan(practice.calendar().zone(), policy, arrival, deadlines);
    }

    /**
     * Plans anew for a review that turns out to be more or less urgent, from when it arrived.
     *
     * <p>What would have been late before anybody could know counts from now, unless it was due earlier anyway; what was late
     * stays late.
     */
    static Plan again(Case each, Summary after, @Nullable LocalDate postedAt, Practice practice, Instant now) {
        var before = each.summary();
        if (before.urgency() == after.urgency() && before.stings() == after.stings()) {
            return each.plan();
        }
        var arrival = each.plan().arrivedAt();
        var planned = plan(after, postedAt, practice, arrival);
        var earlier = each.plan().deadlines();
        var deadlines = planned.deadlines();
        boolean claimed = each.progress().claim() != null;
        boolean late = isLate(deadlines, claimed, now);
        boolean wasLate = isLate(earlier, claimed, now);
        if (!late || wasLate) {
            return planned;
        }
        var fresh = plan(after, null, practice, now).deadlines();
        return new Plan(
                planned.zone(),
                planned.policy(),
                arrival,
                new Deadlines(
                        sooner(earlier.claimBy(), fresh.claimBy(), now),
                        deadlines.replyNotBefore(),
                        sooner(earlier.replyBy(), fresh.replyBy(), now),
                        sooner(earlier.warnAt(), fresh.warnAt(), now),
                        sooner(earlier.escalateAt(), fresh.escalateAt(), now)));
    }

    /** What was taken in time is late only once the reply is. */
    private static boolean isLate(Deadlines deadlines, boolean claimed, Instant now) {
        var first = claimed || deadlines.claimBy() == null ? deadlines.replyBy() : deadlines.claimBy();
        return first != null && now.isAfter(first);
    }

    private static @Nullable Instant sooner(@Nullable Instant before, @Nullable Instant fresh, Instant now) {
        return fresh == null || before == null || before.isBefore(now) || !before.isBefore(fresh) ? fresh : before;
    }
}
