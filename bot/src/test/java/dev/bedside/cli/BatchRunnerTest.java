package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BatchRunnerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static ObjectNode echo(JsonNode line) {
        var answer = JSON.createObjectNode();
        answer.put("said", new Fields(line).required("text"));
        return answer;
    }

    private int run(byte[] in, Function<JsonNode, ObjectNode> work) throws IOException {
        return new BatchRunner().run(new ByteArrayInputStream(in), new PrintStream(out), work);
    }

    private int run(String in) throws IOException {
        return run(in.getBytes(StandardCharsets.UTF_8), BatchRunnerTest::echo);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void answersOneLineForEachInTheSameOrder() throws IOException {
        var in = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"t" + i + "\"}")
                .collect(Collectors.joining("\n"));
        assertThat(run(in)).isZero();
        assertThat(lines())
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .mapToObj(i -> "{\"id\":" + i + ",\"said\":\"t" + i + "\"}")
                        .toList());
    }

    @Test
    void answersBeforeTheNextLineIsAsked() throws Exception {
        var asked = new PipedOutputStream();
        var questions = new PipedInputStream(asked);
        var answers = new PipedInputStream();
        var said = new PrintStream(new PipedOutputStream(answers), true, StandardCharsets.UTF_8);
        var ended = CompletableFuture.supplyAsync(() -> run(questions, said));
        var reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            asked.write(("{\"id\":" + i + ",\"text\":\"t\"}\n").getBytes(StandardCharsets.UTF_8));
            asked.flush();
            assertThat(reader.readLine()).isEqualTo("{\"id\":" + i + ",\"said\":\"t\"}");
        }
        asked.close();
        assertThat(ended.get()).isZero();
    }

    @Test
    void saysWhenTheAnswersCanNoLongerBeWritten() {
        var full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });
        var in = new ByteArrayInputStream("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThatIOException()
                .isThrownBy(() -> new BatchRunner().run(in, full, BatchRunnerTest::echo))
                .withMessageContaining("can no longer be written");
    }

    private static int run(InputStream in, PrintStream out) {
        try {
            return new BatchRunner().run(in, out, BatchRunnerTest::echo);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void keepsTheOrderWhereALaterLineIsDoneFirst() throws IOException {
        var second = new CountDownLatch(1);
        var in = "{\"id\":1,\"text\":\"slow\"}\n{\"id\":2,\"text\":\"quick\"}\n";
        run(in.getBytes(StandardCharsets.UTF_8), line -> {
            if (line.path("id").asInt() == 1) {
                await(second);
            } else {
                second.countDown();
            }
            return echo(line);
        });
        assertThat(lines()).containsExactly("{\"id\":1,\"said\":\"slow\"}", "{\"id\":2,\"said\":\"quick\"}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":"x","text":         | null  | not JSON (column
            hello                     | null  | not JSON (column
            ~~                        | null  | not a JSON object; write one {…} a line
            ~   ~                     | null  | not a JSON object
            []                        | null  | not a JSON object
            [{"text":"x"}]            | null  | not a JSON object
            "text"                    | null  | not a JSON object
            null                      | null  | not a JSON object
            12                        | null  | not a JSON object
            {"text":"x"} {"text":"y"} | null  | not JSON
            {"text":"x"} y            | null  | not JSON
            {'text':'x'}              | null  | not JSON
            {"id":"x"}                | "x"   | `text` is missing
            {"id":"x","text":null}    | "x"   | `text` is missing
            {"id":7,"text":5}         | 7     | `text` must be a text in quotes
            {"id":"x","text":["a"]}   | "x"   | `text` must be a text in quotes
            """)
    void saysWhatIsWrongWithALineAndGoesOn(String line, String id, String problem) throws IOException {
        assertThat(run("{\"id\":1,\"text\":\"a\"}\n" + line + "\n{\"id\":3,\"text\":\"c\"}\n"))
                .isEqualTo(2);
        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst()).isEqualTo("{\"id\":1,\"said\":\"a\"}");
        assertThat(lines().get(1))
                .startsWith("{\"id\":" + id + ",\"error\":\"line 2: " + problem.replace("\"", "\\\""));
        assertThat(lines().get(2)).isEqualTo("{\"id\":3,\"said\":\"c\"}");
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        var binary = new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            0,
            (byte) 0xff,
            '\n',
            '{',
            '"',
            't',
            'e',
            'x',
            't',
            '"',
            ':',
            '"',
            (byte) 0xff,
            '"',
            '}',
            '\n'
        };
        assertThat(run(binary, BatchRunnerTest::echo)).isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).contains("\"error\":\"line 1: not JSON");
        assertThat(lines().getLast()).isEqualTo("{\"id\":null,\"said\":\"\uFFFD\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\ud800b", "\\udc00", "\\ud83d\\ud83d\\ude42", "\\ude42\\ud83d", "\\u0000", "\\\"\\\\", "🙂"})
    void keepsEveryCharacterAsItWas(String escaped) throws IOException {
        var in = "{\"id\":\"" + escaped + "\",\"text\":\"" + escaped + "\"}";
        assertThat(run(in)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("?", "\uFFFD");
        var answer = JSON.readTree(lines().getFirst());
        var asked = JSON.readTree(in);
        assertThat(answer.path("said").stringValue())
                .isEqualTo(asked.path("text").stringValue());
        assertThat(answer.path("id")).isEqualTo(asked.path("id"));
    }

    @Test
    void survivesNestingWithoutEnd() throws IOException {
        assertThat(run("[".repeat(100_000) + "\n{\"text\":\"b\"}\n")).isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast()).isEqualTo("{\"id\":null,\"said\":\"b\"}");
    }

    @Test
    void survivesItsOwnFailures() throws IOException {
        assertThat(run("{\"id\":1}\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8), line -> {
                    if (line.path("id").asInt() == 1) {
                        throw new IllegalStateException("Zebulonsquarkwords");
                    }
                    return JSON.createObjectNode();
                }))
                .isEqualTo(2);
        assertThat(lines())
                .containsExactly(
                        "{\"id\":1,\"error\":\"line 1: could not be judged (IllegalStateException); please report it\"}",
                        "{\"id\":2}");
    }

    @Test
    void answersNothingWithNothing() throws IOException {
        assertThat(run("")).isZero();
        assertThat(out.size()).isZero();
    }

    @Test
    void takesTheLastLineWithoutItsEndAndLinesOfAnySystem() throws IOException {
        assertThat(run("{\"text\":\"a\"}\r\n{\"text\":\"b\"}")).isZero();
        assertThat(lines()).containsExactly("{\"id\":null,\"said\":\"a\"}", "{\"id\":null,\"said\":\"b\"}");
    }
}
