package dev.bedside.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The labels that a run gave each row, kept so that a later run can be laid beside it: ids and labels, nobody's words. */
final class Outcomes {

    private static final String ID = "id";

    /**
     * What a row got of one kind of label.
     *
     * @param right what it should have got; null where nobody labelled it
     */
    record Outcome(Set<String> given, @Nullable Set<String> right) {

        /** Sizes only, as of all that was made of people's words. */
        @Override
        public String toString() {
            return "Outcome[" + given.size() + " labels]";
        }
    }

    private final Map<String, Map<String, Outcome>> rows = new LinkedHashMap<>();
    private Map<String, Outcome> row = new HashMap<>();

    /** Begins a row, known by its `id`; by its number where it has none, or another row has the same. */
    void begin(JsonNode labelled) {
        String id = labelled.path(ID).asString("");
        String number = "row " + (rows.size() + 1);
        row = new LinkedHashMap<>();
        rows.put(id.isEmpty() ? number : rows.containsKey(id) ? id + " (" + number + ")" : id, row);
    }

    /** Adds to the row that was begun last. */
    void add(String kind, Set<String> given, @Nullable Set<String> right) {
        row.put(kind, new Outcome(given, right));
    }

    Map<String, Map<String, Outcome>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /** Writes a line a row: its id, and by kind the labels that it was given. */
    void save(Path file) throws IOException {
        var lines = new ArrayList<String>();
        rows.forEach((id, kinds) -> {
            var line = JsonNodeFactory.instance.objectNode().put(ID, id);
            kinds.forEach((kind, outcome) -> {
                var labels = line.putArray(kind);
                new TreeSet<>(outcome.given()).forEach(labels::add);
            });
            lines.add(line.toString());
        });
        Files.write(file, lines);
    }

    /** Reads what {@link #save} wrote. */
    static Outcomes read(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        var outcomes = new Outcomes();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!(json.readTree(line) instanceof ObjectNode saved)
                        || !saved.path(ID).isString()) {
                    throw new IOException(
                            file + ":" + number + ": not what `--save` writes; save the earlier run again");
                }
                outcomes.begin(saved);
                saved.forEachEntry((kind, labels) -> {
                    if (labels.isArray()) {
                        var given = new TreeSet<String>();
                        labels.forEach(label -> given.add(label.asString("")));
                        outcomes.add(kind, given, null);
                    }
                });
            }
        } catch (JacksonException | MalformedInputException broken) {
            throw new IOException(
                    file + ":" + Math.max(1, number) + ": not what `--save` writes; save the earlier run again",
                    broken);
        } catch (NoSuchFileException missing) {
            throw new IOException(file + ": there is no such file; write it by `--save` before a change", missing);
        }
        return outcomes;
    }
}
