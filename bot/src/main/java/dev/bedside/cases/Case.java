package dev.bedside.cases;

/**
 * A review until it is answered or closed.
 *
 * @param workspace ours, as are {@code practice} and {@code channel}
 * @param number as people see it, from 1 in each workspace
 * @param messageId the received message it came with, ours
 * @param part which review of that message, from 0
 * @param version counts the changes
 * @param round counts how often it was opened, from 1
 */
public record Case(
        String id,
        String workspace,
        String practice,
        String channel,
        long number,
        String messageId,
        int part,
        long version,
        int round,
        Summary summary,
        Plan plan,
        Progress progress,
        Notice notice,
        Keeping keeping,
        Source source) {

    public CaseState state() {
        return progress.state();
    }

    public Case with(Notice other) {
        return changed(version, round, summary, plan, progress, other, keeping, source);
    }

    Case with(Progress other) {
        return changed(version, round, summary, plan, other, notice, keeping, source);
    }

    Case with(Keeping other) {
        return changed(version, round, summary, plan, progress, notice, other, source);
    }

    Case with(Source other) {
        return changed(version, round, summary, plan, progress, notice, keeping, other);
    }

    /** The same judged otherwise. */
    Case with(Summary otherSummary, Plan otherPlan) {
        return changed(version, round, otherSummary, otherPlan, progress, notice, keeping, source);
    }

    /** The same after one more change. */
    Case next() {
        return changed(version + 1, round, summary, plan, progress, notice, keeping, source);
    }

    /** The same, coming up again: a new round with deadlines of its own. */
    Case again(Summary newSummary, Plan newPlan) {
        return changed(version, round + 1, newSummary, newPlan, Progress.NEW, Notice.NONE, keeping, Source.THERE);
    }

    private Case changed(
            long newVersion,
            int newRound,
            Summary newSummary,
            Plan newPlan,
            Progress newProgress,
            Notice newNotice,
            Keeping newKeeping,
            Source newSource) {
        return new Case(
                id,
                workspace,
                practice,
                channel,
                number,
                messageId,
                part,
                newVersion,
                newRound,
                newSummary,
                newPlan,
                newProgress,
                newNotice,
                newKeeping,
                newSource);
    }

    /** Ids only: nothing that a log must not hold. */
    @Override
    public String toString() {
        return "Case[" + id + ", " + state().id() + ", version " + version + "]";
    }
}
