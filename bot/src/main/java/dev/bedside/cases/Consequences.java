package dev.bedside.cases;

import dev.bedside.cases.HistoryBook.Before;
import dev.bedside.vault.Vault;
import java.time.Instant;
import java.util.Objects;

/** Writes down what a step leaves besides the case itself, in its transaction: answers, drafts, words. */
final class Consequences {

    private final Vault vault;
    private final CaseRows rows;
    private final Papers papers;
    private final Answers answers;
    private final Drafts drafts;
    private final ReviewMarks marks;

    Consequences(Vault vault, CaseRows rows, Papers papers, Answers answers, Drafts drafts, ReviewMarks marks) {
        this.vault = vault;
        this.rows = rows;
        this.papers = papers;
        this.answers = answers;
        this.drafts = drafts;
        this.marks = marks;
    }

    /** @param before the case before the step, {@code done} after it */
    void write(Step step, Case before, Case done, Actor actor, Instant now) {
        switch (step) {
            case Step.Post post -> {
                var by = Objects.requireNonNull(actor.id(), "only people post");
                answers.add(done, post, by, now, StepDecider.earlyBy(before, now));
            }
            case Step.Forget forget -> {
                vault.forget(done.id());
                marks.remove(done);
            }
            case Step.Rewrite rewrite -> drafts.add(done, rewrite.draft());
            case Step.Correct correct -> {
                papers.judge(done, correct.by().words().verdict());
                redraft(done, correct.by());
            }
            case Step.Revise revise -> {
                var words = revise.by().words();
                papers.keep(done, words);
                rows.know(done, Digests.of(vault, done.workspace(), words.review()));
                marks.put(done, words.review());
                redraft(done, revise.by());
            }
            default -> {}
        }
    }

    private void redraft(Case done, Revision revision) {
        if (!revision.redraft()) {
            return;
        }
        var draft = revision.draft();
        if (draft == null) {
            drafts.withdraw(done, done.version());
        } else {
            drafts.add(done, draft);
        }
    }

    /**
     * Takes back what a step left; the case itself is put back by whoever calls.
     *
     * @param version of the case once the step is taken back
     */
    void takeBack(String step, Before before, Case each, long version, Instant now) {
        if (step.equals("post")) {
            answers.withdrawLast(each, now);
        }
        if (step.equals("rewrite")) {
            drafts.bringBackEarlier(each, version);
        }
        var judged = before.judged();
        if (judged != null) {
            papers.bringBackEarlier(each);
            if (judged.redrafted() && !drafts.bringBackEarlier(each, version)) {
                drafts.withdraw(each, version);
            }
        }
    }
}
