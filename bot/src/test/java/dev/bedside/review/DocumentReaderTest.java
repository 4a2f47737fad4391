package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader(WORDS);

    @Test
    void readsObjectsTablesAndLines() {
        assertThat(words("{\"rating\":1,\"comment\":\"Slow.\"}")).containsExactly("Slow.");
        assertThat(words("name,rating,comment\nIna,1,Slow.")).containsExactly("Slow.");
        assertThat(words("Google ★ Ina Feld\nSlow.")).containsExactly("Slow.");
    }

    @Test
    void joinsATableOfFactsWithTheTextBelowIt() {
        List<Draft> drafts = reader.read("""
                +--------+-------+----------+
                | site   | stars | author   |
                +--------+-------+----------+
                | google | 3     | Ina Feld |
                +--------+-------+----------+
                Slow, but kind.""", TODAY);

        assertThat(drafts).extracting(Draft::joined).containsExactly("Slow, but kind.");
        assertThat(drafts.getFirst().facts.author).isEqualTo("Ina Feld");
    }

    @Test
    void readsNothingOutOfNothing() {
        assertThat(reader.read(" \n ", TODAY)).isEmpty();
    }

    private List<String> words(String text) {
        return reader.read(text, TODAY).stream().map(Draft::joined).toList();
    }
}
