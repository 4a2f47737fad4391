package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Unchanged;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.triage.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Decides what becomes of a case whose review is judged otherwise, reads otherwise, or is gone from its message. */
final class RevisionDecider {

    private final Standing standing;
    private final Progress progress;
    private final Summary before;

    RevisionDecider(Standing standing) {
        this.standing = standing;
        this.progress = standing.progress();
        this.before = standing.each().summary();
    }

    /** Whoever may not agree to replies can neither make it so that nobody has to, nor let what is held back out. */
    Decision correct(Revision revision) {
        var after = revision.summary();
        if (lifts(after) && !standing.rights().approver()) {
            return standing.refused(Reason.NOT_AN_APPROVER);
        }
        return new Changed(revision.redraft() ? unapproved() : progress, detail(after));
    }

    private boolean lifts(Summary after) {
        var practice = standing.practice();
        return (before.isHeld() && (!after.isHeld() || after.urgency().compareTo(before.urgency()) > 0))
                || (Approvals.needed(before, practice) && !Approvals.needed(after, practice));
    }

    /**
     * What was agreed to was agreed to as the answer to other words. Of a review that nobody has read yet there is nothing
     * to hold back; otherwise milder words lift a hold no more than a milder verdict does.
     */
    Decision revise(Revision revision) {
        boolean unread = before.needsPerson() && before.concerns().isEmpty();
        if (!unread && lifts(revision.summary()) && !standing.rights().approver()) {
            return standing.refused(Reason.NOT_AN_APPROVER);
        }
        return new Changed(unapproved(), detail(revision.summary()));
    }

    Decision loseSource(boolean deleted) {
        var source = standing.each().source();
        return source.goneAt() != null && (source.deleted() || !deleted)
                ? new Unchanged()
                : new Changed(progress, deleted ? "deleted" : "");
    }

    Decision findSource() {
        return standing.each().source().goneAt() == null ? new Unchanged() : Standing.changed(progress);
    }

    private Progress unapproved() {
        var proposal = progress.proposal();
        var claim = progress.claim();
        return progress.state() == CaseState.READY && proposal != null && claim != null
                ? progress.ready(new Progress.Proposal(proposal.writerId(), standing.now(), null), claim)
                : progress;
    }

    /** What changed, as {@code tone=negative>mixed}. */
    private String detail(Summary after) {
        var changes = new ArrayList<String>();
        add(changes, "tone", before.tone().id(), after.tone().id());
        add(changes, "topics", topics(before.topics()), topics(after.topics()));
        add(changes, "concerns", concerns(before), concerns(after));
        add(changes, "action", before.action().id(), after.action().id());
        add(changes, "urgency", before.urgency().id(), after.urgency().id());
        if (!Objects.equals(before.stars(), after.stars())) {
            add(changes, "stars", String.valueOf(before.stars()), String.valueOf(after.stars()));
        }
        return String.join(" ", changes);
    }

    private static void add(List<String> changes, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(name + "=" + before + ">" + after);
        }
    }

    private static String topics(Collection<Topic> topics) {
        return topics.stream().map(Topic::id).sorted().collect(Collectors.joining(","));
    }

    private static String concerns(Summary summary) {
        return summary.concerns().stream().map(each -> each.id()).sorted().collect(Collectors.joining(","));
    }
}
