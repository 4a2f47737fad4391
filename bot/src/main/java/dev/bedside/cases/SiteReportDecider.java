package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Refused;
import dev.bedside.cases.Decision.Unchanged;
import dev.bedside.cases.Refusal.Reason;
import java.time.Instant;

/** Decides what becomes of a report to the review site: filed, decided, one appeal. */
final class SiteReportDecider {

    private final Standing standing;
    private final Progress progress;

    SiteReportDecider(Standing standing) {
        this.standing = standing;
        this.progress = standing.progress();
    }

    Decision report() {
        if (standing.isOver()) {
            return standing.over();
        }
        var filed = progress.report();
        if (filed != null) {
            return progress.state() == CaseState.REPORTED
                    ? new Unchanged()
                    : Standing.changed(progress.reported(filed, standing.held()));
        }
        return Standing.changed(progress.reported(
                new Progress.SiteReport(standing.actorId(), standing.now(), lookAgain(), null), standing.held()));
    }

    Decision decided(boolean removed) {
        var report = progress.report();
        if (report == null) {
            return standing.refused(Reason.NOT_REPORTED);
        }
        if (standing.isOver()) {
            return standing.over();
        }
        var outcome = removed ? Outcome.REMOVED : Outcome.KEPT;
        return new Changed(progress.closed(outcome, standing.ending()), "why=" + outcome.id());
    }

    /** One appeal, once the site let the review stand. */
    Decision appeal() {
        var report = progress.report();
        if (report == null) {
            return standing.refused(Reason.NOT_REPORTED);
        }
        if (report.appealedAt() != null) {
            return new Refused(new Refusal(Reason.APPEALED_ALREADY, null, report.appealedAt()), progress);
        }
        if (progress.state() == CaseState.REPORTED) {
            return standing.refused(Reason.NOT_DECIDED);
        }
        if (standing.isOver() && progress.outcome() != Outcome.KEPT) {
            return standing.over();
        }
        var appealed = new Progress.SiteReport(report.by(), report.at(), lookAgain(), standing.now());
        return Standing.changed(progress.reported(appealed, standing.held()));
    }

    private Instant lookAgain() {
        return standing.practice()
                .targets()
                .reported()
                .lookAgainAfter()
                .after(standing.now(), standing.practice().calendar());
    }
}
