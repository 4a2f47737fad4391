package dev.bedside.cli;

import dev.bedside.check.CheckRules;
import dev.bedside.config.ConfigFiles;
import dev.bedside.guard.GuardReader;
import dev.bedside.practice.Practice;
import dev.bedside.reply.DraftWording;
import dev.bedside.review.ReviewReader;
import dev.bedside.rule.RuleBook;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import java.util.concurrent.CompletableFuture;

/** Everything that is read from many files: read at the same time, so that the room opens sooner. */
record Books(
        RuleBook triage,
        CheckRules checks,
        UtteranceReader talk,
        GuardReader guard,
        DraftWording drafts,
        ReviewReader reader) {

    static Books load(ConfigFiles files, TextReader texts, Practice practice) {
        var checks = CompletableFuture.supplyAsync(() -> CheckRules.load(files, texts));
        var talk = CompletableFuture.supplyAsync(() -> UtteranceReader.from(files, texts));
        var guard = CompletableFuture.supplyAsync(() -> GuardReader.from(files, texts));
        var drafts = CompletableFuture.supplyAsync(() -> DraftWording.from(files, practice.languages()));
        var reader = CompletableFuture.supplyAsync(() -> new ReviewReader(files, texts.detector()));
        var triage = TriageRules.load(files, texts);
        return new Books(triage, checks.join(), talk.join(), guard.join(), drafts.join(), reader.join());
    }
}
