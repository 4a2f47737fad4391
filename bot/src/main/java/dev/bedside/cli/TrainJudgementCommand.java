package dev.bedside.cli;

import dev.bedside.judgement.JudgementTeacher;
import dev.bedside.text.TextReader;
import dev.bedside.triage.LessonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns from labelled reviews how far to believe rules, n-grams and encoder, and writes the weights. */
@Command(name = "judgement", description = "Learn from labelled reviews how far to believe rules, n-grams and encoder.")
final class TrainJudgementCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            description = "folder with files of reviews named `reviews…` and `stars…`")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("judgement.weights");

    @Option(
            names = "--written",
            paramLabel = "DIR",
            description = "a folder of reviews invented to learn from, a file a writer; `topics` may be missing")
    private @Nullable Path written;

    @Option(names = "--folds", split = ",", description = "only rows whose `fold` is one of these")
    private List<Integer> folds = TrainCommand.FOLDS;

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description =
                    "where the layers of the encoder are written, which learn from all reviews as numbers and keep no word; takes two hours of CPU")
    private @Nullable Path encoder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "with --encoder: the layers of an earlier training, from which it goes on in a quarter of the time")
    private @Nullable Path before;

    @Override
    public Integer call() throws IOException {
        if (before != null && encoder == null) {
            System.err.println(
                    "bedside: --from tells where the encoder goes on from; say with --encoder where it is written");
            return Launcher.BAD_INPUT;
        }
        try (var core = Core.start()) {
            Core.report(core);
            return judgement(core);
        }
    }

    private int judgement(ApplicationContext core) throws IOException {
        var writer = new LessonWriter(core.getBean(Books.class).triage(), core.getBean(TextReader.class));
        var rows = JudgedRows.read(data, Set.copyOf(folds));
        var lessons = (written == null ? rows : rows.with(written))
                .reviews().parallelStream()
                        .flatMap(review -> writer.write(review).stream())
                        .toList();
        var teacher = JudgementTeacher.with(writer.examples(), true);
        if (encoder != null) {
            Files.write(
                    encoder,
                    before == null ? teacher.tune(lessons) : teacher.tune(Files.readAllBytes(before), lessons));
        }
        Files.writeString(
                out,
                "# learned by `bedside train judgement` from " + lessons.size() + " reviews\n"
                        + teacher.teach(lessons));
        System.out.println("judgement: learned from " + lessons.size() + " reviews");
        return Launcher.OK;
    }
}
