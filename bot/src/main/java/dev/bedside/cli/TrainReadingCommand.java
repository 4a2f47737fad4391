package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.review.ReadingTeacher;
import dev.bedside.review.ReadingTeacher.Lesson;
import dev.bedside.text.TextReader;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns from labelled messages what the segments of one are, and writes the weights. */
@Command(
        name = "reading",
        description = "Learn from labelled messages where a review begins and ends, and who wrote it.")
final class TrainReadingCommand implements Callable<Integer> {

    /** Files of messages that a program composed: many, and worth less than those that people wrote. */
    private static final String COMPOSED = "composed";

    private static final int WORTH = 2;

    @Option(
            names = "--data",
            required = true,
            description =
                    "folder of labelled JSON lines (`message`, `expect.reviews`); files named `composed…` count once,"
                            + " all others twice")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("segments.weights");

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description =
                    "where the encoder is written that learned the same of what people wrote; takes a quarter of an"
                            + " hour, and is left out where this is not given")
    private @Nullable Path encoder;

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            Core.report(core);
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
            var people = new ArrayList<Lesson>();
            for (Path file : files) {
                boolean composed = file.getFileName().toString().startsWith(COMPOSED);
                var own = LessonReader.read(file);
                people.addAll(composed ? List.of() : own);
                lessons.addAll(
                        composed
                                ? own
                                : Collections.nCopies(WORTH, own).stream()
                                        .flatMap(List::stream)
                                        .toList());
            }
            var teacher = new ReadingTeacher(
                    core.getBean(ConfigFiles.class),
                    core.getBean(TextReader.class).detector());
            try (var file = new BufferedOutputStream(Files.newOutputStream(out))) {
                var taught = teacher.teach(lessons, today, file);
                System.out.printf(
                        Locale.ROOT,
                        "reading: learned from %d messages; left out %d objects and tables, %d whose words do not stand in them%n",
                        taught.learned(),
                        taught.structured(),
                        taught.unaligned());
            }
            if (encoder != null) {
                try (var file = new BufferedOutputStream(Files.newOutputStream(encoder))) {
                    teacher.teachEncoder(people, today, file);
                }
            }
            return Launcher.OK;
        }
    }
}
