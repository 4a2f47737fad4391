package dev.bedside.cli;

import dev.bedside.check.CheckRules;
import dev.bedside.guard.GuardReader;
import dev.bedside.practice.Practice;
import dev.bedside.reply.DraftWording;
import dev.bedside.review.ReviewReader;
import dev.bedside.rule.RuleBook;
import dev.bedside.talk.UtteranceReader;

/** Everything that is read from many files. */
record Books(
        RuleBook triage,
        CheckRules checks,
        UtteranceReader talk,
        GuardReader guard,
        DraftWording drafts,
        ReviewReader reader) {

    static Books of(HeadStart early, Practice practice) {
        var drafts = DraftWording.from(early.files().join(), practice.languages());
        return new Books(
                early.triage().join(),
                early.checks().join(),
                early.talk().join(),
                early.guard().join(),
                drafts,
                early.reader().join());
    }
}
