package dev.bedside.cli;

import dev.bedside.check.CheckProver;
import dev.bedside.check.CheckRules;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.desk.Desk;
import dev.bedside.guard.GuardRules;
import dev.bedside.judgement.Judgement;
import dev.bedside.practice.FirstStepsReader;
import dev.bedside.practice.MomentReader;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.practice.SitesReader;
import dev.bedside.reply.WordingProver;
import dev.bedside.review.LayoutProver;
import dev.bedside.review.ReviewReader;
import dev.bedside.rule.AgreedReader;
import dev.bedside.rule.RuleProver;
import dev.bedside.setup.Setup;
import dev.bedside.talk.TalkProver;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Examines the configuration and says what to repair. */
@Command(name = "doctor", description = "Examine the configuration: every rule against its own examples, every file.")
final class DoctorCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var core = Core.start()) {
            var files = core.getBean(ConfigFiles.class);
            var texts = core.getBean(TextReader.class);
            var practice = core.getBean(Practice.class);
            MomentReader.from(files);
            core.getBean(Desk.Tools.class);
            var checks = CheckRules.load(files, texts);
            var judged = List.of(TriageRules.load(files, texts), GuardRules.load(files, texts));
            var talk = new TalkProver(core.getBean(UtteranceReader.class), texts);
            Desk.examineWording(files, practice.languages());
            Setup.examine(files);
            new SitesReader().read(files);
            new FirstStepsReader().read(files);
            var problems =
                    new LinkedHashSet<>(core.getBean(ConfigProblems.class).messages());
            files.unread().stream()
                    .filter(file -> !file.place().file().endsWith("application.yml"))
                    .map(ConfigException::getMessage)
                    .forEach(problems::add);
            Stream.concat(
                            judged.stream().flatMap(book -> new RuleProver(texts).prove(book).stream()),
                            new CheckProver(checks, core.getBean(ReplyChecker.class), texts)
                                    .prove(new PracticeReader(property -> null).read(ConfigFiles.packaged())).stream())
                    .map(ConfigException::getMessage)
                    .forEach(problems::add);
            new RuleProver(texts)
                    .contradictions(judged.getFirst(), AgreedReader.read(files)).stream()
                            .map(ConfigException::getMessage)
                            .forEach(problems::add);
            new WordingProver(core.getBean(Books.class).drafts(), core.getBean(ReplyChecker.class))
                    .prove(practice).stream().map(ConfigException::getMessage).forEach(problems::add);
            var layouts = new LayoutProver(files, core.getBean(ReviewReader.class));
            layouts.prove().stream().map(ConfigException::getMessage).forEach(problems::add);
            talk.prove().stream().map(ConfigException::getMessage).forEach(problems::add);
            practice.placeholders()
                    .forEach(setting -> System.out.println("config/practice.yml: `" + setting
                            + "` is still a placeholder; set it before a reply goes public"));
            var judgement = core.getBean(Judgement.class);
            if (!judgement.hasEncoder()) {
                System.out.println(
                        core.getEnvironment().getProperty("bedside.judgement.encoder", Boolean.class, true)
                                ? "The sentence encoder does not run on this machine; reviews are judged without it."
                                : "The sentence encoder is off (bedside.judgement.encoder); reviews are judged without it.");
            }
            problems.forEach(System.out::println);
            int rules = talk.size()
                    + checks.book().rules().size()
                    + judged.stream().mapToInt(book -> book.rules().size()).sum();
            System.out.println(
                    problems.isEmpty()
                            ? rules + " rules hold all their examples. "
                                    + layouts.layouts().size() + " layouts read all their samples."
                            : "Problems in the configuration: " + problems.size());
            return problems.isEmpty() ? Launcher.OK : Launcher.FAILED;
        }
    }
}
