package dev.bedside.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON lines and answers each with one, in the same order, on all cores.
 *
 * <p>A line that cannot be read yields an error line; the others go on.
 */
final class BatchRunner {

    /** Lines under way at once for each core; more would only fill memory. */
    private static final int AHEAD = 4;

    private final JsonMapper json = JsonMapper.builder().build();

    private record Numbered(int number, String text) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Numbered[" + number + "]";
        }
    }

    private record Answered(String line, boolean failed) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Answered[" + line.length() + " characters]";
        }
    }

    /** A line whose JSON is sound but says nothing that can be worked with. */
    static final class UnusableLine extends RuntimeException {

        private final String what;

        UnusableLine(String what) {
            super(what);
            this.what = what;
        }
    }

    /**
     * @param work makes the answer of one line; may be called by several threads at once
     * @return the exit code: 2 where any line could not be read
     */
    int run(InputStream in, OutputStream out, Function<JsonNode, ObjectNode> work) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var counter = new AtomicInteger();
        var failed = new AtomicBoolean();
        int parallel = Runtime.getRuntime().availableProcessors() * AHEAD;
        reader.lines()
                .map(line -> new Numbered(counter.incrementAndGet(), line))
                .gather(Gatherers.mapConcurrent(parallel, line -> answer(line, work)))
                .forEach(answer -> {
                    failed.compareAndSet(false, answer.failed());
                    write(writer, answer.line(), in);
                });
        writer.flush();
        return failed.get() ? Launcher.BAD_INPUT : Launcher.OK;
    }

    private Answered answer(Numbered line, Function<JsonNode, ObjectNode> work) {
        JsonNode id = null;
        try {
            var node = json.readTree(line.text());
            if (node == null || !node.isObject()) {
                throw new UnusableLine("not a JSON object; write one {…} a line");
            }
            id = node.get("id");
            var answer = json.createObjectNode();
            answer.set("id", id);
            answer.setAll(work.apply(node));
            return new Answered(text(answer), false);
        } catch (UnusableLine unusable) {
            return error(line, id, unusable.what);
        } catch (JacksonException broken) {
            return error(line, id, "not JSON (column " + column(broken) + "); write one {…} a line");
        } catch (RuntimeException | StackOverflowError bug) {
            return error(line, id, "could not be judged (" + bug.getClass().getSimpleName() + "); please report it");
        }
    }

    private static int column(JacksonException broken) {
        return broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getColumnNr());
    }

    private Answered error(Numbered line, @Nullable JsonNode id, String what) {
        var error = json.createObjectNode();
        error.set("id", id);
        error.put("error", "line " + line.number() + ": " + what);
        return new Answered(text(error), true);
    }

    /** JSON whose every character survives UTF-8: half a surrogate is written as its escape. */
    private String text(ObjectNode node) {
        String written = json.writeValueAsString(node);
        var safe = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < written.length()
                            && Character.isLowSurrogate(written.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(written.charAt(i - 1));
            if (Character.isSurrogate(c) && !paired) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Whoever waits for an answer before asking on gets it at once; a pipe that is full is not slowed down. */
    private static void write(Writer writer, String line, InputStream in) {
        try {
            writer.write(line);
            writer.write('\n');
            if (in.available() == 0) {
                writer.flush();
            }
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException("standard output was closed", gone);
        }
    }
}
