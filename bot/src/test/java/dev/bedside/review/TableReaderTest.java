package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableReaderTest {

    private final TableReader reader = new TableReader(WORDS);

    @Test
    void readsCellsInQuotesWithMarksAndLinesInside() {
        var table = reader.read(
                "date,site,name,stars,comment\n2026-05-01,yelp,Ina,4,\"Fine, \"\"mostly\"\".\nWould return.\"\n",
                TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts()).extracting(Draft::joined).containsExactly("Fine, \"mostly\".\nWould return.");
    }

    @Test
    void readsATableOfBarsWithoutTheOwnersReply() {
        var table = reader.read("""
                | Business | ★ | Review | Author | Owner reply |
                |---|---|---|---|---|
                | Harbor | 5 | Quick. | Ina | Thanks! |
                | Harbor | 1 | Slow. | Tom | – |""", TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts()).extracting(Draft::joined).containsExactly("Quick.", "Slow.");
        assertThat(table.drafts()).extracting(draft -> draft.facts.stars).containsExactly(5.0, 1.0);
    }

    @Test
    void takesAnEnumerationForNoTable() {
        assertThat(reader.read("name, rating and text are missing, sorry", TODAY))
                .isNull();
        assertThat(reader.read("Clean, quick, friendly", TODAY)).isNull();
    }

    @Test
    void readsATableWhoseFirstColumnNamesTheSecond() {
        var table = TABLES_OF_TWO.read(
                "| Field | Answer |\n|---|---|\n| Rating | 60% |\n| Name | Orla Finch |\n| Comment | Loud but kind |",
                WordsFixture.TODAY);

        org.assertj.core.api.Assertions.assertThat(table.drafts())
                .singleElement()
                .satisfies(draft -> {
                    org.assertj.core.api.Assertions.assertThat(draft.joined()).isEqualTo("Loud but kind");
                    org.assertj.core.api.Assertions.assertThat(draft.facts.stars)
                            .isEqualTo(3.0);
                });
    }

    private static final TableReader TABLES_OF_TWO = new TableReader(WordsFixture.WORDS);

    @Test
    void takesABareNameForThePlacesWhereAnotherColumnTellsWhoWrote() {
        var table = reader.read(
                "name,author_title,review_rating,review_text\nHarbor Dental,Ina Feld,4,Quick and kind.\n", TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts()).extracting(draft -> draft.facts.author).containsExactly("Ina Feld");
        assertThat(table.drafts()).extracting(draft -> draft.facts.location).containsExactly("Harbor Dental");
    }
}
