package dev.bedside.cli;

import dev.bedside.check.CheckRules;
import dev.bedside.config.ConfigFiles;
import dev.bedside.guard.GuardReader;
import dev.bedside.review.ReviewReader;
import dev.bedside.rule.RuleBook;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What needs no settings, read from many files while the rest of the core is put together. */
record HeadStart(
        ConfigProblems problems,
        CompletableFuture<ConfigFiles> files,
        CompletableFuture<TextReader> texts,
        CompletableFuture<RuleBook> triage,
        CompletableFuture<CheckRules> checks,
        CompletableFuture<UtteranceReader> talk,
        CompletableFuture<GuardReader> guard,
        CompletableFuture<ReviewReader> reader) {

    /** The common pool has one thread fewer than the machine has cores: too few where it has two. */
    static HeadStart begin() {
        Executor threads =
                task -> Thread.ofPlatform().daemon().name("head start").start(task);
        var problems = new ConfigProblems();
        var files = CompletableFuture.supplyAsync(
                () -> ConfigFiles.overriddenBy(Path.of("config"), problems::add), threads);
        var texts = files.thenApply(TextReader::from);
        return new HeadStart(
                problems,
                files,
                texts,
                files.thenCombineAsync(texts, TriageRules::load, threads),
                files.thenCombineAsync(texts, CheckRules::load, threads),
                files.thenCombineAsync(texts, UtteranceReader::from, threads),
                files.thenCombineAsync(texts, GuardReader::from, threads),
                files.thenCombineAsync(texts, (all, text) -> new ReviewReader(all, text.detector()), threads));
    }

    /** Waits until everything is read; what went wrong is thrown where the book is asked for. */
    void await() {
        CompletableFuture.allOf(texts, triage, checks, talk, guard, reader)
                .exceptionally(told -> null)
                .join();
    }
}
