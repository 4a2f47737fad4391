package dev.bedside.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of JSON objects, one a line, and names the line that cannot be used. */
final class RowReader {

    private RowReader() {}

    /**
     * What was made of each row, in order; blank lines are none.
     *
     * @param wanted what a line should be, such as {@code a judged review}
     * @throws IOException where a line is no such thing, with file and line
     */
    static <T> List<T> read(Path file, String wanted, Function<ObjectNode, T> reader) throws IOException {
        var json = JsonMapper.builder().build();
        var read = new ArrayList<T>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                if (!(json.readTree(line) instanceof ObjectNode row)) {
                    throw new BatchRunner.UnusableLine("it is no JSON object");
                }
                read.add(reader.apply(row));
            } catch (JacksonException | BatchRunner.UnusableLine | IndexOutOfBoundsException broken) {
                throw new IOException(file + ":" + number + ": not " + wanted + "; " + broken.getMessage(), broken);
            }
        }
        return read;
    }
}
