package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Progress.Result;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.LanguageDetector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the reader against messages made to break it: none may throw, stall, or come out as something impossible. */
class HostileReadingBatteryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final int SEEDS = 100;
    private static final int MESSAGES = 10_000;
    /** Milliseconds of processor time that no message may take when it is read again alone. */
    private static final int SLOW = 50;

    private static final int AGAIN = 5;
    /** In milliseconds: what was run for less has not been compiled for a text of its length, which takes ten times as long. */
    private static final double WARM = 60;

    private static final int[] LENGTHS = {100, 1_000, 10_000, 100_000};
    /** How much longer ten times the length may take: twice what is linear, for what a cache no longer holds. */
    private static final double GROWTH = 20;
    /** Below that many milliseconds a time is mostly the clock's. */
    private static final double CLEAR = 2;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ReviewReader reader =
            new ReviewReader(ConfigFiles.packaged(), LanguageDetector.from(ConfigFiles.packaged()));

    @Test
    @Tag("battery")
    @Tag("hostile-messages")
    void readsAMillionHostileMessages() {
        var seeds = IntStream.rangeClosed(1, SEEDS).mapToObj(Integer::toString).toList();
        var figures = Progress.run("hostile-messages", "seeds", seeds, 2, seed -> read(Long.parseLong(seed), MESSAGES));
        assertThat(figures.get("messages")).isGreaterThanOrEqualTo(SEEDS * MESSAGES);
    }

    @Test
    void readsSomeHostileMessages() {
        assertThat(read(0, 2_000).problems()).isEmpty();
    }

    private Result read(long seed, int messages) {
        var generated = new HostileMessages(seed);
        var problems = new ArrayList<String>();
        long reviews = 0;
        long slow = 0;
        for (int i = 1; i <= messages; i++) {
            var message = generated.next();
            try {
                long before = threads.getCurrentThreadCpuTime();
                var read = reader.read(message, TODAY);
                reviews += read.size();
                String where = "seed " + seed + ", message " + i;
                read.stream()
                        .filter(HostileReadingBatteryTest::impossible)
                        .forEach(review -> problems.add(where + " came out as something impossible"));
                if (milliseconds(before) > SLOW) {
                    slow++;
                    double alone = alone(message);
                    if (alone > SLOW) {
                        problems.add("%s takes %.0f ms".formatted(where, alone));
                    }
                }
            } catch (RuntimeException | StackOverflowError thrown) {
                problems.add("seed " + seed + ", message " + i + ": " + thrown);
            }
        }
        var figures = new LinkedHashMap<String, Long>();
        figures.put("messages", (long) messages);
        figures.put("reviews found", reviews);
        figures.put("slow at first, with the machine's own pauses", slow);
        return new Result(figures, problems);
    }

    private static boolean impossible(Review review) {
        boolean rated = review.stars() == null || (review.stars() >= 0.5 && review.stars() <= 5);
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(review.text())
                && review.text().indexOf(0) < 0;
        return !rated || !whole;
    }

    /** The least of a few times, in milliseconds of this thread's processor time. */
    private double alone(Message message) {
        double least = Double.MAX_VALUE;
        double all = 0;
        for (int i = 0; i < AGAIN || all < WARM; i++) {
            long before = threads.getCurrentThreadCpuTime();
            reader.read(message, TODAY);
            double took = milliseconds(before);
            least = Math.min(least, took);
            all += took;
        }
        return least;
    }

    private double milliseconds(long before) {
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    @Test
    @Tag("battery")
    @Tag("hostile-growth")
    void takesNoMoreThanItsLengthInTime() throws IOException {
        IntStream.range(0, 300).forEach(any -> reader.read(repeated("★ Ana: so kind.\n", 5_000, true), TODAY));
        var table = new StringBuilder("scrap\tby\t100\t1000\t10000\t100000 characters, in ms of processor time\n");
        var problems = new ArrayList<String>();
        for (String scrap : scraps()) {
            for (boolean automatic : new boolean[] {true, false}) {
                double[] times = Arrays.stream(LENGTHS)
                        .mapToDouble(length -> alone(repeated(scrap, length, automatic)))
                        .toArray();
                String shown = scrap.replace("\n", "\\n").replaceAll("[^ -~★⭐☆]", "?");
                table.append("%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f%n"
                        .formatted(shown, automatic ? "bot" : "person", times[0], times[1], times[2], times[3]));
                if (times[3] > CLEAR && times[3] > GROWTH * Math.max(times[2], CLEAR / GROWTH)) {
                    problems.add(
                            String.format(Locale.ROOT, "`%s` grows from %.2f to %.2f ms", shown, times[2], times[3]));
                }
            }
        }
        var file = Path.of("target", "battery", "hostile-growth.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        assertThat(problems).as(table.toString()).isEmpty();
    }

    private static List<String> scraps() {
        var scraps = new ArrayList<>(HostileMessages.SCRAPS);
        scraps.addAll(List.of(
                "a",
                "a ",
                "Ana B. ",
                "A\n",
                "a: ",
                "a: b\n",
                "\"a\" ",
                "(a) ",
                "x | ",
                "Waited two hours. ",
                "1. Ana ★: so kind.\n",
                "Ana\n★★★★★\nSo kind.\n\n",
                "> a\n",
                "Name: x\nRating: 1\nReview: y\n",
                "<a href=b>",
                "{\"a\":{",
                "[{",
                "a,b\n"));
        return scraps;
    }

    private static Message repeated(String scrap, int length, boolean automatic) {
        String text = scrap.repeat(length / scrap.length() + 1).substring(0, length);
        return new Message("", text, List.of(), List.of(), List.of(), new Author("x", automatic));
    }
}
