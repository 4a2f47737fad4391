package dev.bedside.cli;

import dev.bedside.check.GreetingWords;
import dev.bedside.check.LeakEncoder;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.desk.Desk;
import dev.bedside.guard.GuardReader;
import dev.bedside.judgement.Judgement;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.reply.AspectReader;
import dev.bedside.reply.Drafter;
import dev.bedside.review.MessageEncoder;
import dev.bedside.review.ReviewReader;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Triager;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the core together; everything that starts Bedside starts from here. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    /** The one clock of the process; nothing else asks the system for the time. */
    static final Clock CLOCK = Clock.systemUTC();

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    ConfigProblems configProblems(HeadStart early) {
        return early.problems();
    }

    @Bean
    ConfigFiles configFiles(HeadStart early) {
        return early.files().join();
    }

    @Bean
    TextReader textReader(HeadStart early) {
        return early.texts().join();
    }

    @Bean
    Practice practice(ConfigFiles files, Environment environment) {
        return new PracticeReader(environment::getProperty).read(files);
    }

    @Bean
    Books books(HeadStart early, Practice practice) {
        return Books.of(early, practice);
    }

    @Bean
    ReviewReader reviewReader(Books books, MessageEncoder encoder) {
        return books.reader().hearing(encoder);
    }

    /** What was learned of judging; its encoder is loaded while the books are read, and left out where that is wished. */
    @Bean
    Judgement judgement(Environment environment) {
        boolean encoder = environment.getProperty("bedside.judgement.encoder", Boolean.class, true);
        return Judgement.packaged(
                encoder, what -> LoggerFactory.getLogger(Judgement.class).warn("{}", what));
    }

    @Bean
    Triager triager(Judgement judgement, Books books, TextReader texts) {
        return new Triager(books.triage(), texts, judgement);
    }

    /** What the encoder learned of messages; it is loaded where the judgement's runs. */
    @Bean
    MessageEncoder messageEncoder(Judgement judgement) {
        return MessageEncoder.packed(
                judgement::hasEncoder,
                what -> LoggerFactory.getLogger(MessageEncoder.class).warn("{}", what));
    }

    /** What the encoder learned of replies; it is loaded where the judgement's runs. */
    @Bean
    LeakEncoder leakEncoder(Judgement judgement) {
        return LeakEncoder.packed(
                judgement::hasEncoder,
                what -> LoggerFactory.getLogger(LeakEncoder.class).warn("{}", what));
    }

    @Bean
    ReplyChecker replyChecker(LeakEncoder encoder, Books books, ConfigFiles files, TextReader texts) {
        return new ReplyChecker(books.checks(), texts, GreetingWords.from(files), encoder);
    }

    @Bean
    UtteranceReader utteranceReader(Books books) {
        return books.talk();
    }

    @Bean
    GuardReader guardReader(Books books) {
        return books.guard();
    }

    @Bean
    Drafter drafter(Books books, ConfigFiles files, TextReader texts, ReplyChecker checker) {
        return new Drafter(books.drafts(), AspectReader.from(files, texts), checker);
    }

    /** @param triager stands first, so that its encoder is loaded while the books are read */
    @Bean
    Desk.Tools deskTools(
            Triager triager,
            Books books,
            ReviewReader reader,
            TextReader texts,
            Drafter drafter,
            ReplyChecker checker) {
        return new Desk.Tools(reader, triager, drafter, books.drafts(), checker, books.talk(), books.guard(), texts);
    }
}
