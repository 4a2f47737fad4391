package dev.bedside.cases;

import dev.bedside.cases.HistoryBook.Before;
import dev.bedside.cases.HistoryBook.Judged;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes of a case what a step makes of it, and keeps what an undo needs. */
final class NextCase {

    private NextCase() {}

    /** What an undo puts back; null where a step cannot be taken back. */
    static @Nullable Before before(Step step, Case each, Case next) {
        return switch (step) {
            case Step.Forget forget -> null;
            case Step.Preserve preserve -> null;
            case Step.Revise revise -> null;
            case Step.LoseSource lose -> null;
            case Step.FindSource find -> null;
            case Step.Correct correct ->
                new Before(
                        each.progress(),
                        new Judged(each.summary(), each.plan(), correct.by().redraft()));
            default -> next.keeping().equals(each.keeping()) ? new Before(each.progress(), null) : null;
        };
    }

    /** The case once a step is taken. */
    static Case after(Case each, Step step, Decision.Changed changed, Practice practice, Instant now) {
        return switch (step) {
            case Step.Reopen reopen -> each.again(each.summary(), Planning.plan(each.summary(), null, practice, now));
            case Step.Forget forget -> each.with(each.keeping().forgotten(now));
            case Step.Preserve preserve -> each.with(each.keeping().preserved(preserve.preserved()));
            case Step.Correct correct ->
                judged(each, correct.by(), practice, now).with(changed.progress());
            case Step.Revise revise -> revised(each, revise.by(), practice, now, changed);
            case Step.LoseSource lose -> each.with(new Source(now, lose.deleted()));
            case Step.FindSource find -> each.with(Source.THERE);
            default -> each.with(changed.progress());
        };
    }

    /**
     * An answer to other words is none: the case comes up again. So it does where the words turn out to be grave, since
     * nobody who took a mild one has seen them.
     */
    private static Case revised(
            Case each, Revision revision, Practice practice, Instant now, Decision.Changed changed) {
        var after = revision.summary();
        return each.state().isPending() && !turnsGrave(each.summary().urgency(), after.urgency())
                ? judged(each, revision, practice, now).with(changed.progress()).with(Source.THERE)
                : each.again(after, Planning.plan(after, null, practice, now)).with(Source.THERE);
    }

    private static boolean turnsGrave(Urgency before, Urgency after) {
        return after.compareTo(before) < 0 && after.compareTo(Urgency.HIGH) <= 0;
    }

    private static Case judged(Case each, Revision revision, Practice practice, Instant now) {
        var after = revision.summary();
        var postedAt = revision.words().review().postedAt();
        return each.with(after, Planning.again(each, after, postedAt, practice, now));
    }
}
