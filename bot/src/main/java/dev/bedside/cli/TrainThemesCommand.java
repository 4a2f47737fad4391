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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Learns from passages of reviews what they praise and complain of, more finely than by topics, and writes the weights. */
@Command(
        name = "themes",
        description = "Learn from passages of reviews what they praise and complain of, for the drafts.")
final class TrainThemesCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[+-][a-z]+(?:-[a-z]+)*");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder with the real reviews that lessons point into")
    private Path data = Path.of("");

    @Option(
            names = "--lessons",
            required = true,
            paramLabel = "DIR",
            description = "folder of files with one review a line: its `text`, or the `id` of one that lies elsewhere,"
                    + " and its `passages`, each with `start`, `end` and `themes`")
    private Path lessons = Path.of("");

    @Option(
            names = "--written",
            required = true,
            paramLabel = "DIR",
            description = "folder with the invented reviews that lessons point into")
    private Path written = Path.of("");

    @Option(names = "--folds", split = ",", description = "only real reviews whose `fold` is one of these")
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
            var known = JudgedRows.read(data, Set.copyOf(folds)).with(written).byId();
            var read = new ArrayList<Lesson>();
            for (Path file : files) {
                read.addAll(read(file, known, core.getBean(TextReader.class)));
            }
            if (read.isEmpty()) {
                throw new IOException(lessons + ": no passage of a review in these folds; name a folder of lessons");
            }
            Files.write(out, ThemeTeacher.teach(read));
            System.out.println("themes: learned from " + read.size() + " passages");
            return Launcher.OK;
        }
    }

    private static List<Lesson> read(Path file, Map<String, JsonNode> known, TextReader texts) throws IOException {
        return RowReader.read(file, "a review with the themes of its passages", row -> lessons(row, known, texts))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** None where the review is not known, or lies in another fold. */
    private static List<Lesson> lessons(JsonNode row, Map<String, JsonNode> known, TextReader texts) {
        var fields = new Fields(row);
        @Nullable JsonNode review = row.has("text") ? row : known.get(fields.required("id"));
        if (review == null) {
            return List.of();
        }
        var text = texts.read(new Fields(review).required("text"), Language.ENGLISH);
        var lessons = new ArrayList<Lesson>();
        row.path("passages").forEach(passage -> lessons.add(lesson(passage, text)));
        return lessons;
    }

    private static Lesson lesson(JsonNode passage, Text review) {
        var themes = new TreeSet<String>();
        for (JsonNode theme : passage.path("themes")) {
            String name = theme.asString("");
            if (!NAME.matcher(name).matches()) {
                throw new BatchRunner.UnusableLine(
                        "`" + name + "` is no theme; write + or - and a point, such as `+wait-notice`");
            }
            themes.add(name);
        }
        int start = passage.path("start").asInt();
        int end = passage.path("end").asInt();
        Objects.checkFromToIndex(start, end, review.raw().length());
        return new Lesson(review, new Span(start, end), themes);
    }
}
