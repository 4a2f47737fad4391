package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.review.BeliefTrainer;
import dev.bedside.review.BeliefTrainer.Example;
import dev.bedside.review.ReviewReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns from labelled messages what a review is, and writes the weights. */
@Command(
        name = "train-belief",
        hidden = true,
        description = "Learn from labelled messages, one JSON object a line, what is a review and what is not.")
final class TrainBeliefCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "labelled JSON lines")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("belief.weights");

    @Option(
            names = "--leave-out",
            description = "instead, leave each file out in turn and say how many of it are right")
    private boolean leaveOut;

    @Option(names = "--disagreements", description = "with --leave-out: name the lines that were judged otherwise")
    private boolean disagreements;

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var trainer = new BeliefTrainer(core.getBean(ConfigFiles.class), core.getBean(ReviewReader.class));
            var examples = new ArrayList<List<Example>>();
            for (Path file : files) {
                examples.add(examples(file));
            }
            if (leaveOut) {
                report(trainer, examples);
            } else {
                String weights =
                        trainer.train(examples.stream().flatMap(List::stream).toList());
                Files.writeString(out, "# learned by `bedside train-belief`\n" + weights);
            }
            return Launcher.OK;
        }
    }

    private void report(BeliefTrainer trainer, List<List<Example>> examples) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < files.size(); i++) {
            var others = new ArrayList<Example>();
            for (int other = 0; other < files.size(); other++) {
                others.addAll(other == i ? List.of() : examples.get(other));
            }
            List<Example> asked = examples.get(i);
            List<Integer> wrong = trainer.wrong(others, asked);
            int here = asked.size() - wrong.size();
            System.out.printf("%s %d of %d%n", files.get(i).getFileName(), here, asked.size());
            if (disagreements) {
                System.out.println("  misjudged " + lines(wrong, at -> trainer.readable(asked.get(at))));
                System.out.println("  misread " + lines(wrong, at -> !trainer.readable(asked.get(at))));
            }
            right += here;
            all += asked.size();
        }
        System.out.printf("all %d of %d%n", right, all);
    }

    private static List<Integer> lines(List<Integer> places, IntPredicate which) {
        return places.stream().filter(which::test).map(place -> place + 1).toList();
    }

    private static List<Example> examples(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        var messages = new DiscordMessageReader();
        var examples = new ArrayList<Example>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode row = json.readTree(line);
                var texts = new ArrayList<String>();
                for (JsonNode review : row.path("expect").path("reviews")) {
                    texts.add(review.path("text").asString(""));
                }
                examples.add(new Example(messages.read(row.path("message")), texts));
            }
        }
        return examples;
    }
}
