package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.review.BeliefTrainer;
import dev.bedside.review.ReadingTeacher.Lesson;
import dev.bedside.text.TextReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from labelled messages what a review is, and writes the weights. */
@Command(
        name = "belief",
        description = "Learn from labelled messages, one JSON object a line, what is a review and what is not.")
final class TrainBeliefCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "labelled JSON lines")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("belief.weights");

    @Option(
            names = "--authors",
            paramLabel = "FILE",
            description = "where it is written how to tell who wrote a review; not with --leave-out")
    private Path authors = Path.of("authors.weights");

    @Option(
            names = "--stars",
            paramLabel = "FILE",
            description = "where it is written how to tell a review's rating; not with --leave-out")
    private Path stars = Path.of("stars.weights");

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description = "where the encoder is written that learned which words are a review; takes a quarter of an"
                    + " hour, and is left out where this is not given")
    private @Nullable Path encoder;

    @Option(
            names = "--worded",
            paramLabel = "FILE",
            description = "messages of which only the words of reviews are labelled")
    private @Nullable Path worded;

    @Option(names = "--composed", paramLabel = "FILE", description = "messages that teach segments only")
    private @Nullable Path composed;

    @Option(
            names = "--leave-out",
            description = "instead, leave each file out in turn and say how many of it are right")
    private boolean leaveOut;

    @Option(names = "--disagreements", description = "with --leave-out: name the lines that were judged otherwise")
    private boolean disagreements;

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var writers = new ArrayList<List<Lesson>>();
            for (Path file : files) {
                writers.add(LessonReader.read(file));
            }
            List<Lesson> half = worded == null ? List.of() : LessonReader.read(worded);
            List<Lesson> more = composed == null ? List.of() : LessonReader.read(composed);
            var trainer = new BeliefTrainer(
                    core.getBean(ConfigFiles.class),
                    core.getBean(TextReader.class).detector(),
                    writers,
                    half,
                    more);
            if (leaveOut) {
                report(trainer, writers);
            } else {
                try (var file = new BufferedOutputStream(Files.newOutputStream(out))) {
                    trainer.train(file);
                }
                try (var file = new BufferedOutputStream(Files.newOutputStream(authors))) {
                    trainer.trainAuthors(file);
                }
                try (var file = new BufferedOutputStream(Files.newOutputStream(stars))) {
                    trainer.trainStars(file);
                }
                if (encoder != null) {
                    try (var file = new BufferedOutputStream(Files.newOutputStream(encoder))) {
                        trainer.trainEncoder(file);
                    }
                }
            }
            return Launcher.OK;
        }
    }

    private void report(BeliefTrainer trainer, List<List<Lesson>> writers) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < files.size(); i++) {
            int writer = i;
            List<Integer> wrong = trainer.wrong(writer);
            int asked = writers.get(i).size();
            System.out.printf("%s %d of %d%n", files.get(i).getFileName(), asked - wrong.size(), asked);
            if (disagreements) {
                System.out.println("  misjudged " + lines(wrong, at -> trainer.readable(writer, at)));
                System.out.println("  misread " + lines(wrong, at -> !trainer.readable(writer, at)));
            }
            right += asked - wrong.size();
            all += asked;
        }
        System.out.printf("all %d of %d%n", right, all);
    }

    private static List<Integer> lines(List<Integer> places, IntPredicate which) {
        return places.stream().filter(which::test).map(place -> place + 1).toList();
    }
}
