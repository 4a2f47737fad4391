package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Unchanged;
import dev.bedside.cases.Refusal.Reason;

/** Decides whether the words of a case are deleted or kept. */
final class KeepingDecider {

    private final Standing standing;
    private final Progress progress;
    private final Keeping keeping;

    KeepingDecider(Standing standing) {
        this.standing = standing;
        this.progress = standing.progress();
        this.keeping = standing.each().keeping();
    }

    Decision forget() {
        if (keeps()) {
            return standing.refused(Reason.PRESERVED);
        }
        boolean nothingLeft = standing.isOver() && keeping.forgottenAt() != null && keeping.forgetAt() == null;
        return nothingLeft ? new Unchanged() : Standing.changed(progress);
    }

    Decision preserve(boolean preserved) {
        if (preserved && keeping.forgottenAt() != null) {
            return standing.refused(Reason.FORGOTTEN);
        }
        return preserved == keeps() ? new Unchanged() : new Changed(progress, preserved ? "preserved" : "unpreserved");
    }

    private boolean keeps() {
        return keeping.preserved();
    }
}
