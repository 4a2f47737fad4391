package dev.bedside.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
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

    /** Stands behind the last line. */
    private static final Future<Answered> END = CompletableFuture.completedFuture(new Answered("", false));

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
     * @throws IOException where the answers can no longer be written
     */
    int run(InputStream in, PrintStream out, Function<JsonNode, ObjectNode> work) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        var waiting = new ArrayBlockingQueue<Future<Answered>>(cores * AHEAD);
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var reading = Thread.ofVirtual().start(() -> read(in, work, workers, waiting));
            try {
                return write(out, waiting);
            } finally {
                reading.interrupt();
                workers.shutdownNow();
            }
        }
    }

    /** Hands each line out as soon as it is there: who asks one question at a time gets each answer at once. */
    private void read(
            InputStream in,
            Function<JsonNode, ObjectNode> work,
            ExecutorService workers,
            BlockingQueue<Future<Answered>> waiting) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                var line = new Numbered(++number, text);
                waiting.put(workers.submit(() -> answer(line, work)));
            }
            waiting.put(END);
        } catch (IOException broken) {
            waiting.add(CompletableFuture.failedFuture(broken));
        } catch (InterruptedException | RejectedExecutionException nobodyReadsOn) {
            Thread.currentThread().interrupt();
        }
    }

    private int write(PrintStream out, BlockingQueue<Future<Answered>> waiting) throws IOException {
        boolean failed = false;
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            for (var next = waiting.take(); next != END; next = waiting.take()) {
                var answer = next.get();
                failed |= answer.failed();
                writer.write(answer.line());
                writer.write('\n');
                if (waiting.isEmpty()) {
                    flush(writer, out);
                }
            }
            flush(writer, out);
            return failed ? Launcher.BAD_INPUT : Launcher.OK;
        } catch (ExecutionException broken) {
            throw new IOException("the input cannot be read", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped before the last answer", stopped);
        }
    }

    /** A print stream never throws; it has to be asked. */
    private static void flush(Writer writer, PrintStream out) throws IOException {
        writer.flush();
        if (out.checkError()) {
            throw new IOException("the answers can no longer be written; the disk is full, or nobody reads them");
        }
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
        return broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getColumnNr());
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
}
