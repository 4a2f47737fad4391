package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers are those of BERT's own tokenizer. */
class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void readVocabulary() throws IOException {
        pieces = WordPieces.read(
                Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")));
    }

    @Test
    void putsWordsBetweenBeginningAndEnd() {
        assertThat(pieces.read("Hello world")).containsExactly(101, 7592, 2088, 102);
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
