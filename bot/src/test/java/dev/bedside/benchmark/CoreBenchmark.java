package dev.bedside.benchmark;

import dev.bedside.chat.Message;
import dev.bedside.check.CheckRules;
import dev.bedside.check.GreetingWords;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.check.Report;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.reply.AspectReader;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.RecentReplies;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a review costs from message to checked draft on one core, and how that grows with its length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CoreBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> SENTENCES = List.of(
            "I sat in the waiting room for almost two hours with a feverish toddler and nobody said a word.",
            "The young man at the front desk was friendly enough but he could not find our referral.",
            "Dr. Abernathy listened to every question and explained the results in plain language.",
            "Then a bill came for four hundred dollars although the insurance had been confirmed twice.",
            "I called three times last week and only ever reached the answering machine.",
            "The rooms are bright and very clean and there is plenty of parking behind the house.",
            "My mother says the nurse was gentle when she drew blood.",
            "Not the worst place I have been to, yet I would think twice before I come back.");

    /** Words of the review. */
    @Param({"10", "100", "1000", "10000"})
    private int words;

    private Practice practice;
    private ReviewReader reader;
    private Triager triager;
    private Drafter drafter;
    private ReplyChecker checker;
    private Message message;
    private Review review;
    private Verdict verdict;

    @Setup
    public void assemble() {
        var files = ConfigFiles.packaged();
        var texts = TextReader.from(files);
        practice = new PracticeReader(property -> null).read(files);
        reader = new ReviewReader(files, texts.detector());
        triager = new Triager(TriageRules.load(files, texts), texts);
        checker = new ReplyChecker(CheckRules.load(files, texts), texts, GreetingWords.from(files));
        drafter = new Drafter(DraftWording.from(files, practice.languages()), AspectReader.from(files, texts), checker);
        message = Message.typed(
                "New Google review from Tamsin Ockley\n2/5 stars\n\n" + text(words),
                new Message.Author("Zapier", true));
        review = reader.read(message, TODAY).getFirst();
        verdict = triager.triage(review);
    }

    private static String text(int words) {
        var text = new StringBuilder();
        int count = 0;
        for (int i = 0; count < words; i++) {
            String sentence = SENTENCES.get(i % SENTENCES.size());
            count += sentence.split(" ").length;
            text.append(sentence).append(' ');
        }
        return text.toString();
    }

    @Benchmark
    public void messageToCheckedDraft(Blackhole sink) {
        for (Review each : reader.read(message, TODAY)) {
            var verdict = triager.triage(each);
            sink.consume(drafter.draft(DraftOrder.first(each, verdict, practice, RecentReplies.NONE)));
        }
    }

    @Benchmark
    public List<Review> reading() {
        return reader.read(message, TODAY);
    }

    @Benchmark
    public Object triage() {
        return triager.triage(review);
    }

    @Benchmark
    public Object draft() {
        return drafter.draft(DraftOrder.first(review, verdict, practice, RecentReplies.NONE));
    }

    @Benchmark
    public Report check() {
        return checker.check(new Reply(review.text(), null, null, null), practice);
    }
}
