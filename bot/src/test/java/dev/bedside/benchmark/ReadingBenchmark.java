package dev.bedside.benchmark;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
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

/** What reading one message costs on one core, without layouts, with the packaged ones, and with two hundred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ReadingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String SENTENCE =
            "The young man at the front desk was friendly enough but he could not find our referral. ";
    private static final int MANY = 200;

    @Param({"none", "packaged", "200"})
    private String layouts;

    /** What is read: a layout knows it, none does, a colleague's paste, a block, an object, talk among colleagues. */
    @Param({"known", "unknown", "paste", "block", "object", "talk"})
    private String kind;

    /** Characters of the review. */
    @Param({"500", "4000"})
    private int length;

    private ReviewReader reader;
    private LanguageDetector detector;
    private Message message;
    private String words;

    @Setup
    public void assemble() throws IOException {
        var folder = Files.createTempDirectory("layouts");
        var files = files(folder);
        detector = LanguageDetector.from(files);
        reader = layouts.equals("none")
                ? ReviewReader.withoutLayouts(files, detector)
                : new ReviewReader(files, detector);
        words = SENTENCE.repeat(length / SENTENCE.length());
        message = message();
        delete(folder);
    }

    private ConfigFiles files(Path folder) throws IOException {
        if (!layouts.equals("200")) {
            return ConfigFiles.packaged();
        }
        var formats = Files.createDirectories(folder.resolve("formats"));
        for (int i = 0; i < MANY - 52; i++) {
            Files.writeString(formats.resolve("generated-" + i + ".yml"), generated(i));
        }
        return ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        });
    }

    /** In turn a line that begins with words, one that begins with a value, a block, an object. */
    private static String generated(int i) {
        String shape = switch (i % 4) {
            case 0 -> "text: |\n  New review number%d by {author}\n  Rating: {stars}\n  {text}\n";
            case 1 -> "text: |\n  ? {skip}\n  {author} wrote number%d on {site}\n  {stars}\n  {text}\n";
            case 2 -> "embed:\n  title: \"New number%d\"\n  description: \"{text}\"\n  fields: {Rating: \"{stars}\"}\n";
            default -> "json:\n  is: {number%d: \"*\"}\n  paths: {text: text}\n";
        };
        return "name: generated\nsource: here\n" + shape.formatted(i);
    }

    private Message message() {
        var feed = new Author("feed", true);
        return switch (kind) {
            case "known" ->
                new Message(
                        "",
                        "🌟 New Google Review!\nFrom: Hedda Brisk (2 ⭐⭐)\nReview: " + words
                                + "\n\n🤖 AI Proposed Reply:\nDear Hedda.\n\nReply 'YES' to post.",
                        List.of(),
                        List.of(),
                        List.of(),
                        feed);
            case "unknown" ->
                new Message(
                        "",
                        "Fresh from Google\nTamsin Ockley, 2/5 stars, Mill Lane\n\n" + words + "\n\nReply now",
                        List.of(),
                        List.of(),
                        List.of(),
                        feed);
            case "paste" ->
                Message.typed(
                        "look what came in overnight\n\nIna Feld\n3 reviews\n★★☆☆☆ 2 days ago\n" + words,
                        new Author("nell", false));
            case "block" ->
                new Message(
                        "",
                        "",
                        List.of(new Embed(
                                "Google review",
                                "https://www.google.com/maps/1",
                                words,
                                "Tamsin Ockley",
                                "Mill Lane",
                                List.of(new Field("Rating", "★★☆☆☆")))),
                        List.of(),
                        List.of(),
                        feed);
            case "object" ->
                new Message(
                        "",
                        "{\"reviewId\": \"x\", \"reviewer\": {\"displayName\": \"Tamsin\"}, \"starRating\": \"TWO\","
                                + " \"comment\": \"" + words + "\", \"createTime\": \"2026-04-02T10:15:30Z\"}",
                        List.of(),
                        List.of(),
                        List.of(),
                        feed);
            default ->
                new Message(
                        "",
                        "can somebody swap Tuesday with me? " + words,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Author("nell", false));
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** All of reading, the detection of the language included. */
    @Benchmark
    public List<Review> reading() {
        return reader.read(message, TODAY);
    }

    /** The part of it that the detection of the language takes. */
    @Benchmark
    public Language detecting() {
        return detector.detect(words);
    }
}
