package dev.bedside.benchmark;

import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

/** How matching a 100-word text grows with the number of rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RulesBenchmark {

    private static final List<String> WORDS = List.of(
            "waited",
            "hours",
            "doctor",
            "nurse",
            "rude",
            "bill",
            "insurance",
            "phone",
            "called",
            "appointment",
            "pain",
            "gentle",
            "explained",
            "results",
            "office",
            "clean",
            "parking",
            "friendly",
            "never",
            "always",
            "child",
            "mother",
            "listened",
            "questions",
            "front",
            "desk",
            "tooth",
            "surgery",
            "referral",
            "pharmacy",
            "refused",
            "charged",
            "helpful",
            "lobby");

    @Param({"100", "500", "1000", "2000"})
    private int rules;

    private RuleBook book;
    private Text text;

    @Setup
    public void write() throws IOException {
        var folder = Files.createTempDirectory("rules");
        var random = new Random(7);
        for (int i = 0; i < rules; i++) {
            var when = new StringBuilder("signal: harsh\nbecause: a benchmark\nwhen:\n");
            for (int pattern = 0; pattern < 5; pattern++) {
                when.append("  - \"(%s|%s%d) ..4 (%s|%s)\"%n"
                        .formatted(word(random), word(random), i, word(random), word(random)));
            }
            var file = folder.resolve("rules/generated/rule-" + i + ".yml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, when);
        }
        var files = ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        });
        var texts = TextReader.from(files);
        var kind = new Kind("signal", Set.of("harsh"), Kind.Negated.VOID, Set.of());
        book = RuleBook.load(files, "rules/generated", texts, List.of(kind));
        var words = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            words.append(i % 3 == 0 ? word(random) : "something").append(i % 12 == 11 ? ". Then " : " ");
        }
        text = texts.read(words.toString(), Language.ENGLISH);
        delete(folder);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public List<Match> match() {
        return book.match(text);
    }
}
