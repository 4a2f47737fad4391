package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The numbers are those of BERT's own tokenizer. */
class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void readVocabulary() throws IOException {
        pieces = WordPieces.read(Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream("word-pieces.txt")));
    }

    @Test
    void putsWordsBetweenBeginningAndEnd() {
        assertThat(pieces.read("Hello world")).containsExactly(101, 7592, 2088, 102);
    }

    @Test
    void knowsThePiecesThatTheModelWasPackedWith() throws IOException {
        try (var packed = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
                var ours = WordPiecesTest.class.getResourceAsStream("word-pieces.txt")) {
            var numbers = JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(packed))
                    .path("model")
                    .path("vocab");
            var lines = new String(Objects.requireNonNull(ours).readAllBytes(), StandardCharsets.UTF_8).split("\n");
            assertThat(lines).hasSize(numbers.size());
            assertThat(IntStream.range(0, lines.length))
                    .allMatch(i -> numbers.path(lines[i]).asInt(-1) == i);
        }
    }

    @Test
    void takesPunctuationForWords() {
        assertThat(pieces.read("hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    }

    @Test
    void dropsAccentsAndCapitals() {
        assertThat(pieces.read("HÉLLO")).isEqualTo(pieces.read("hello"));
    }

    @Test
    void readsNoMoreThanTheEncoderTakes() {
        assertThat(pieces.read("hello ".repeat(500))).hasSize(128).endsWith(102L);
    }
}
