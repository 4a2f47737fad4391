package dev.bedside.reminder;

import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Schedule;
import dev.bedside.practice.Practice;
import dev.bedside.reminder.Stage.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when a case has to be spoken of next, and for what.
 *
 * <p>While nobody has it: {@code arrival}, {@code warn}, {@code breach} when it should have been taken,
 * {@code escalate-1}, {@code escalate-2}, then {@code repeat-n}; {@code reply-breach} in between. Once somebody has it:
 * {@code reply-warn-n}, {@code reply-breach}, {@code reply-escalate-1}, {@code reply-escalate-2}, {@code repeat-n}; a
 * reply that waits for an approver: {@code approve-n} in the place of the warning. To be reported: {@code file-by};
 * reported: {@code look-again-n}. Praise: {@code weekly-n} and nothing else. After a snooze {@code snooze-over-n}.
 *
 * <p>{@code claim-expired} is no reminder: the case has to be taken from whoever has it, and to be looked at again.
 *
 * <p>Nothing is remembered here: what was said last, and when, stands in the case. Of several things that are due only
 * the most severe is said, in the place of all. Quiet hours put off and never drop.
 */
public final class ReminderPlanner implements Schedule {

    private static final Comparator<Due> SEVERITY = Comparator.comparing(Due::stage);

    @Override
    public Optional<Next> next(Case each, Practice practice, Instant now) {
        var said = reminder(each, practice, now);
        var claim = each.progress().claim();
        var expiry = each.state() == CaseState.CLAIMED && claim != null ? claim.expiresAt() : null;
        if (expiry != null && (!expiry.isAfter(now) || isFirst(expiry, said))) {
            return Optional.of(new Next(expiry, Stage.of(Kind.CLAIM_EXPIRED).id()));
        }
        return Optional.ofNullable(said)
                .map(due -> new Next(due.at(), due.stage().id()));
    }

    private static boolean isFirst(Instant expiry, @Nullable Due said) {
        return said == null || !expiry.isAfter(said.at());
    }

    private static @Nullable Due reminder(Case each, Practice practice, Instant now) {
        var ahead = Timeline.of(each, practice).stream()
                .map(due -> new Due(audible(due.at(), each, practice), due.stage()))
                .toList();
        var first = ahead.stream().map(Due::at).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return null;
        }
        var at = audible(first.get().isAfter(now) ? first.get() : now, each, practice);
        var due = mostSevere(ahead, at);
        return at.isAfter(now) ? new Due(at, due.stage()) : due;
    }

    private static Due mostSevere(List<Due> ahead, Instant by) {
        return ahead.stream().filter(due -> !due.at().isAfter(by)).max(SEVERITY).orElseThrow();
    }

    /** The moment itself, or the end of the quiet hours it falls in. */
    private static Instant audible(Instant moment, Case each, Practice practice) {
        var team = practice.team();
        return team.defers(each.summary().urgency())
                ? team.quiet().defer(moment, each.plan().zone())
                : moment;
    }
}
