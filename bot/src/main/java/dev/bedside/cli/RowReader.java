package dev.bedside.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of JSON objects, one a line, and names the line that cannot be used. */
final class RowReader {

    private static final String NO_OBJECT = ": not a JSON object; each line must be one";

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
        try (var lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                if (!(json.readTree(line) instanceof ObjectNode row)) {
                    throw new IOException(file + ":" + number + NO_OBJECT);
                }
                read.add(reader.apply(row));
            }
        } catch (MalformedInputException binary) {
            throw new IOException(file + ":" + (number + 1) + ": not UTF-8 text; save it as UTF-8", binary);
        } catch (JacksonException broken) {
            throw new IOException(file + ":" + number + NO_OBJECT, broken);
        } catch (BatchRunner.UnusableLine
                | IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException broken) {
            throw new IOException(file + ":" + number + ": not " + wanted + "; " + broken.getMessage(), broken);
        }
        return read;
    }
}
