package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.judgement.JudgementTeacher;
import dev.bedside.review.ReadingTeacher;
import dev.bedside.review.ReadingTeacher.Lesson;
import dev.bedside.text.TextReader;
import dev.bedside.triage.LessonWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from labelled messages and writes what was learned to the file that is packed into the jar. */
@Command(name = "train", description = "Learn to read messages, or to judge reviews; writes the weights the jar holds.")
final class TrainCommand implements Callable<Integer> {

    enum What {
        READING,
        JUDGEMENT
    }

    /** The folds that may be learned from; the one that is missing is kept to measure by. */
    static final List<Integer> FOLDS = List.of(1, 2, 3, 4);

    /** Files of messages that a program composed: many, and worth less than those that people wrote. */
    private static final String COMPOSED = "composed";

    private static final int WORTH = 5;

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private What what = What.READING;

    @Option(
            names = "--data",
            required = true,
            description =
                    "folder of labelled JSON lines; reading: `message`, `expect.reviews`, where files named `composed…`"
                            + " count once, all others five times; judgement: files named `reviews…` and `stars…`")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights go")
    private @Nullable Path out;

    @Option(
            names = "--written",
            paramLabel = "DIR",
            description =
                    "judgement: a folder of reviews invented to learn from, a file a writer; `topics` may be missing")
    private @Nullable Path written;

    @Option(names = "--folds", split = ",", description = "judgement: only rows whose `fold` is one of these")
    private List<Integer> folds = FOLDS;

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            Core.report(core);
            if (what == What.JUDGEMENT) {
                return judgement(core);
            }
            var today = LocalDate.now(core.getBean(Clock.class));
            List<Path> files;
            try (var all = Files.list(data)) {
                files = all.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList();
            }
            if (files.isEmpty()) {
                System.err.println("bedside: " + data + " holds no .jsonl file; name a folder of labelled messages");
                return Launcher.BAD_INPUT;
            }
            var lessons = new ArrayList<Lesson>();
            for (Path file : files) {
                boolean composed = file.getFileName().toString().startsWith(COMPOSED);
                var own = LessonReader.read(file);
                lessons.addAll(
                        composed
                                ? own
                                : Collections.nCopies(WORTH, own).stream()
                                        .flatMap(List::stream)
                                        .toList());
            }
            try (var file =
                    new BufferedOutputStream(Files.newOutputStream(out == null ? Path.of("segments.weights") : out))) {
                var taught = new ReadingTeacher(
                                core.getBean(ConfigFiles.class),
                                core.getBean(TextReader.class).detector())
                        .teach(lessons, today, file);
                System.out.printf(
                        Locale.ROOT,
                        "%s: learned from %d messages; left out %d objects and tables, %d whose words do not stand in them%n",
                        what.name().toLowerCase(Locale.ROOT),
                        taught.learned(),
                        taught.structured(),
                        taught.unaligned());
            }
            return Launcher.OK;
        }
    }

    private int judgement(ApplicationContext core) throws IOException {
        var writer = new LessonWriter(core.getBean(Books.class).triage(), core.getBean(TextReader.class));
        var rows = JudgedRows.read(data, Set.copyOf(folds));
        var lessons = (written == null ? rows : rows.with(written))
                .reviews().parallelStream()
                        .map(writer::write)
                        .flatMap(Optional::stream)
                        .toList();
        String learned = JudgementTeacher.with(writer.examples(), true).teach(lessons);
        Files.writeString(
                out == null ? Path.of("judgement.weights") : out,
                "# learned by `bedside train judgement` from " + lessons.size() + " reviews\n" + learned);
        System.out.println("judgement: learned from " + lessons.size() + " reviews");
        return Launcher.OK;
    }
}
