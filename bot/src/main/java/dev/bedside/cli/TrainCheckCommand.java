package dev.bedside.cli;

import dev.bedside.check.LeakTrainer;
import dev.bedside.check.LeakTrainer.Marked;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from labelled replies what must not be said in one, and writes the weights. */
@Command(
        name = "check",
        description =
                "Learn from labelled replies, one JSON object a line, and from the examples in config/ what a reply"
                        + " must not say.")
final class TrainCheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "labelled replies of real people, of whose words only common ones are kept")
    private List<Path> files = List.of();

    @Option(names = "--folds", split = ",", description = "only rows without a `fold`, or whose `fold` is one of these")
    private List<Integer> folds = List.of();

    @Option(
            names = "--invented",
            paramLabel = "FILE",
            description = "labelled replies invented for learning, whose words may stand in the weights")
    private List<Path> invented = List.of();

    @Option(
            names = "--counted",
            paramLabel = "FILE",
            description = "reviews from which nothing is learned but which words are common")
    private List<Path> counted = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("leaks.weights");

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description =
                    "where the layers of the encoder are written, which learn from all replies as numbers and keep no word; takes minutes")
    private @Nullable Path encoder;

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var replies = new ArrayList<Marked>();
            for (Path file : files) {
                replies.addAll(MarkedReader.read(file, folds, false));
            }
            for (Path file : invented) {
                replies.addAll(MarkedReader.read(file, folds, true));
            }
            var texts = new ArrayList<String>();
            for (Path file : counted) {
                texts.addAll(MarkedReader.texts(file, folds));
            }
            var trainer = new LeakTrainer(core.getBean(ConfigFiles.class), core.getBean(TextReader.class));
            Files.writeString(out, "# learned by `bedside train check`\n" + trainer.train(replies, texts));
            if (encoder != null) {
                Files.write(encoder, trainer.tune(replies));
            }
            return Launcher.OK;
        }
    }
}
