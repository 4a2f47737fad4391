package dev.bedside.cli;

import dev.bedside.judgement.ThemeTeacher;
import dev.bedside.judgement.ThemeTeacher.Lesson;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns from passages of reviews what they praise and complain of, more finely than by topics, and writes the weights. */
@Command(
        name = "themes",
        description = "Learn from passages of reviews what they praise and complain of, for the drafts.")
final class TrainThemesCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[+-][a-z]+(?:-[a-z]+)*");

    @Option(names = "--data", required = true, description = "folder with the real reviews that lessons point into")
    private Path data = Path.of("");

    @Option(
            names = "--lessons",
            required = true,
            paramLabel = "DIR",
            description = "folder of files with one review a line: its `text`, or the `id` of a real one, and its"
                    + " `passages`, each with `start`, `end` and `themes`")
    private Path lessons = Path.of("");

    @Option(names = "--folds", split = ",", description = "only reviews whose `fold` is one of these")
    private List<Integer> folds = TrainCommand.FOLDS;

    @Option(names = "--out", paramLabel = "FILE", description = "where the weights are written")
    private Path out = Path.of("themes.weights");

    @Override
    public Integer call() throws IOException {
        List<Path> files;
        try (var found = Files.list(lessons)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        try (var core = Core.start()) {
            Core.report(core);
            var known = JudgedRows.read(data, Set.copyOf(folds)).byId();
            var read = new ArrayList<Lesson>();
            for (Path file : files) {
                read.addAll(read(file, known, core.getBean(TextReader.class)));
            }
            if (read.isEmpty()) {
                throw new IOException(lessons + ": no passage of a review in these folds; name a folder of lessons");
            }
            Files.writeString(
                    out,
                    "# learned by `bedside train themes` from " + read.size() + " passages\n"
                            + ThemeTeacher.teach(read));
            System.out.println("themes: learned from " + read.size() + " passages");
            return Launcher.OK;
        }
    }

    private static List<Lesson> read(Path file, Map<String, JsonNode> known, TextReader texts) throws IOException {
        var json = JsonMapper.builder().build();
        var read = new ArrayList<Lesson>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                var row = json.readTree(line);
                text(row, known).ifPresent(words -> read.addAll(lessons(row, texts.read(words, Language.ENGLISH))));
            } catch (JacksonException | BatchRunner.UnusableLine | IndexOutOfBoundsException broken) {
                throw new IOException(
                        file + ":" + number + ": no review with the themes of its passages; " + broken.getMessage(),
                        broken);
            }
        }
        return read;
    }

    /** Empty where the review is not known, or lies in another fold. */
    private static Optional<String> text(JsonNode row, Map<String, JsonNode> known) {
        var fields = new Fields(row);
        return row.has("text")
                ? Optional.of(fields.required("text"))
                : Optional.ofNullable(known.get(fields.required("id")))
                        .map(review -> review.path("text").asString(""));
    }

    private static List<Lesson> lessons(JsonNode row, Text review) {
        var read = new ArrayList<Lesson>();
        for (JsonNode passage : row.path("passages")) {
            var themes = new TreeSet<String>();
            passage.path("themes").forEach(theme -> themes.add(theme.asString("")));
            themes.stream()
                    .filter(theme -> !NAME.matcher(theme).matches())
                    .findFirst()
                    .ifPresent(theme -> {
                        throw new BatchRunner.UnusableLine(
                                "`" + theme + "` is no theme; write + or - and a point, such as `+wait-notice`");
                    });
            var span =
                    new Span(passage.path("start").asInt(), passage.path("end").asInt());
            // a place that is none is told with its line
            Objects.checkFromToIndex(span.start(), span.end(), review.raw().length());
            read.add(new Lesson(review, span, themes));
        }
        return read;
    }
}
