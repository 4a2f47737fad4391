package dev.bedside.benchmark;

import dev.bedside.chat.Message;
import dev.bedside.cli.DiscordMessageReader;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reading costs on one core, on the mean of all messages that are kept: one after another, each as often as the others.
 *
 * <p>A single message read again and again, as in {@link ReadingBenchmark}, costs less: all that it needs stays at hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class KeptMessagesBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String SETS =
            "aa1 aa2 aa3 bb1 bb2 bb3 cc1 cc2 cc3 dd1 dd2 dd3 ee1 ee2 ee3 m1 m2 m3 m4 n1 n2 n3 p1 p2 p3 q1 q2 q3 "
                    + "t1 t2 t3 t4 t5 t6 t7 t8 t9 u1 u2 u3 v1 v2 v3 w1 w2 w3 x1 x2 x3 x4 x5 x6 x7 x8 y1 y2 y3 z1 z2 z3";

    private final List<Message> messages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private ReviewReader reader;
    private LanguageDetector detector;
    private int next;

    @Setup
    public void assemble() throws IOException {
        var files = ConfigFiles.packaged();
        detector = LanguageDetector.from(files);
        reader = new ReviewReader(files, detector);
        var json = JsonMapper.builder().build();
        var rows = new DiscordMessageReader();
        for (String set : SETS.split(" ")) {
            try (var stream = Objects.requireNonNull(
                    KeptMessagesBenchmark.class.getResourceAsStream("/reading/" + set + ".jsonl"), set)) {
                for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    Message message = rows.read(json.readTree(line).path("message"));
                    messages.add(message);
                    reader.read(message, TODAY).forEach(review -> texts.add(review.text()));
                }
            }
        }
    }

    /** All of reading, the detection of the language included. */
    @Benchmark
    public List<Review> reading() {
        next = next + 1 == messages.size() ? 0 : next + 1;
        return reader.read(messages.get(next), TODAY);
    }

    /** The part of it that the detection of the language takes where there is a review. */
    @Benchmark
    public Language detecting() {
        next = next + 1 >= texts.size() ? 0 : next + 1;
        return detector.detect(texts.get(next));
    }
}
