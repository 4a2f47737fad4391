package dev.bedside.practice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast reviews of one urgency are handled, and who hears of it when they are not; null where nothing is expected.
 *
 * @param firstPing when somebody is called because it arrived
 * @param claimBy from arrival
 * @param notBefore from arrival
 * @param notBeforeWhenHarsh the earliest time holds for harsh reviews only
 * @param replyBy from the review's own date
 * @param warning before the first deadline, and again before the reply is due
 * @param escalation when the next person is told
 * @param escalateAgain from the escalation: when the person behind is told
 * @param then how often it is said again afterwards
 * @param claimExpires from the claim: when it is nobody's again
 */
public record Target(
        FirstPing firstPing,
        @Nullable BusinessTime claimBy,
        @Nullable BusinessTime notBefore,
        boolean notBeforeWhenHarsh,
        @Nullable BusinessTime replyBy,
        @Nullable Warning warning,
        @Nullable Escalation escalation,
        @Nullable BusinessTime escalateAgain,
        @Nullable Repeat then,
        @Nullable BusinessTime claimExpires) {

    /**
     * Reads what {@link #write} wrote, so that a case keeps the target it arrived under.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    public static Target read(String written) {
        return TargetNotation.read(written);
    }

    /** One line, the same for the same target: {@code first-ping: opening; claim-by: PT4H; …}. */
    public String write() {
        return TargetNotation.write(this);
    }

    /** What the first deadline is counted in: the claim's, else the reply's. */
    @Nullable
    BusinessTime first() {
        return claimBy != null ? claimBy : replyBy;
    }

    /** Whether nothing is said of a review but in the list that opens each week. */
    public boolean weeklyOnly() {
        return warning == Warning.Point.WEEKLY && then == Repeat.Weekly.WEEKLY;
    }

    /** When somebody is warned of the first deadline; null for never. */
    @Nullable
    Instant warnOfFirst(Instant arrival, Instant deadline, BusinessCalendar calendar) {
        return warn(arrival, deadline, first(), calendar);
    }

    /**
     * When whoever took a review is warned that its reply is due; null for never.
     *
     * @param from when it was taken
     */
    public @Nullable Instant warnOfReply(Instant from, Instant deadline, BusinessCalendar calendar) {
        return warn(from, deadline, replyBy, calendar);
    }

    private @Nullable Instant warn(
            Instant from, Instant deadline, @Nullable BusinessTime counted, BusinessCalendar calendar) {
        if (warning == null || counted == null) {
            return null;
        }
        var moment = switch (warning) {
            case Warning.After after -> after.amount().after(from, calendar);
            case Warning.Point.HALF_TIME ->
                (counted.wall() ? calendar.roundTheClock() : calendar).partOfTheWay(from, deadline, 2);
            case Warning.Point.MORNING -> calendar.morning(deadline);
            case Warning.Point.WEEKLY -> null;
        };
        return moment != null && moment.isAfter(from) && moment.isBefore(deadline) ? moment : null;
    }

    /**
     * When the next person is told.
     *
     * @param fromBreach counted from the missed deadline instead of from arrival
     */
    public record Escalation(BusinessTime after, boolean fromBreach) {

        static final Escalation AT_BREACH = new Escalation(new BusinessTime.Hours(Duration.ZERO, true), true);

        @Override
        public String toString() {
            return equals(AT_BREACH) ? "breach" : after + (fromBreach ? " after breach" : "");
        }
    }
}
