package dev.bedside.cli;

import dev.bedside.check.CheckRules;
import dev.bedside.check.GreetingWords;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.desk.Desk;
import dev.bedside.desk.TalkRules;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Triager;
import dev.bedside.triage.TriageRules;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the core together; everything that starts Bedside starts from here. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ConfigProblems configProblems() {
        return new ConfigProblems();
    }

    @Bean
    ConfigFiles configFiles(ConfigProblems problems) {
        return ConfigFiles.overriddenBy(Path.of("config"), problems::add);
    }

    @Bean
    TextReader textReader(ConfigFiles files) {
        return TextReader.from(files);
    }

    @Bean
    Practice practice(ConfigFiles files, Environment environment) {
        return new PracticeReader(environment::getProperty).read(files);
    }

    @Bean
    ReviewReader reviewReader(ConfigFiles files, TextReader texts) {
        return new ReviewReader(files, texts.detector());
    }

    @Bean
    Triager triager(ConfigFiles files, TextReader texts) {
        return new Triager(TriageRules.load(files, texts), texts);
    }

    @Bean
    ReplyChecker replyChecker(ConfigFiles files, TextReader texts) {
        return new ReplyChecker(CheckRules.load(files, texts), texts, GreetingWords.from(files));
    }

    @Bean
    DraftWording draftWording(ConfigFiles files, Practice practice) {
        return DraftWording.from(files, practice.languages());
    }

    @Bean
    Drafter drafter(DraftWording wording, ReplyChecker checker) {
        return new Drafter(wording, checker);
    }

    @Bean
    Desk.Tools deskTools(
            ConfigFiles files,
            TextReader texts,
            ReviewReader reader,
            Triager triager,
            Drafter drafter,
            DraftWording drafts,
            ReplyChecker checker) {
        return new Desk.Tools(reader, triager, drafter, drafts, checker, TalkRules.load(files, texts), texts);
    }
}
