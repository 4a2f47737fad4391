package dev.bedside.benchmark;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
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

/** What reading one message costs on one core, and how much of that is telling its language. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ReadingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String WORDS =
            "The young man at the front desk was friendly enough but he could not find our referral, and nobody told us "
                    + "how long it would take. We left after an hour.";

    @Param({"labelled", "paste", "talk"})
    private String kind;

    private ReviewReader reader;
    private LanguageDetector detector;
    private Message message;

    @Setup
    public void assemble() {
        var files = ConfigFiles.packaged();
        detector = LanguageDetector.from(files);
        reader = new ReviewReader(files, detector);
        message = switch (kind) {
            case "labelled" ->
                Message.typed(
                        "New review on Healthgrades\nReviewer: Ina Feld\nRating: 2/5\nDate: 4 May 2026\nReview: "
                                + WORDS,
                        new Author("feed", true));
            case "paste" ->
                Message.typed(
                        "look what came in overnight\n\nIna Feld\n3 reviews\n★★☆☆☆ 2 days ago\n" + WORDS,
                        new Author("nell", false));
            default ->
                Message.typed(
                        "Can somebody cover the front desk on Friday from two to five? I have to pick up the new chair.",
                        new Author("nell", false));
        };
    }

    @Benchmark
    public List<Review> reading() {
        return reader.read(message, TODAY);
    }

    @Benchmark
    public Language language() {
        return detector.detect(WORDS);
    }
}
