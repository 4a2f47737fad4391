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

    @Test
    void tellsColumnsByWhatStandsBelowThem() {
        var table = reader.read(
                "| id | day | from | client | mark | heard |\n|--|--|--|--|--|--|\n| 7 | 2026-05-02 | Google | Orla Finch | 4 | Stairs are steep here |\n| 8 | 2026-05-03 | Yelp | Tom B. | 2 | Two hours, no water. |",
                TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts())
                .extracting(Draft::joined)
                .containsExactly("Stairs are steep here", "Two hours, no water.");
        assertThat(table.drafts()).extracting(draft -> draft.facts.stars).containsExactly(4.0, 2.0);
        assertThat(table.drafts()).extracting(draft -> draft.facts.author).containsExactly("Orla Finch", "Tom B.");
        assertThat(table.drafts()).extracting(draft -> draft.facts.site).containsExactly(Site.GOOGLE, Site.YELP);
    }

    @Test
    void readsCellsThatStandBelowEachOther() {
        var table = reader.read("""
                for the file
                ```
                stars  who          what they wrote
                5      Orla Finch   Never felt it.
                2      (blank)      Sat in the hall all day
                ```""", TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts())
                .extracting(Draft::joined)
                .containsExactly("Never felt it.", "Sat in the hall all day");
        assertThat(table.drafts()).extracting(draft -> draft.facts.author).containsExactly("Orla Finch", null);
    }

    @Test
    void takesScoresSideBySideForNoTable() {
        assertThat(reader.read("Staff 5  Punctuality 3  Knowledge 5  overall 4.5\n> He listened.", TODAY))
                .isNull();
    }

    @Test
    void halvesAColumnThatGoesUpToTen() {
        var table = reader.read(
                "| Respondent | NPS | Why |\n|---|---|---|\n| 201 | 9 | They know my dog |\n| 202 | 2 | Billed me twice for it |",
                TODAY);

        assertThat(table).isNotNull();
        assertThat(table.drafts()).extracting(draft -> draft.facts.stars).containsExactly(4.5, 1.0);
        assertThat(table.drafts()).extracting(draft -> draft.facts.author).containsOnlyNulls();
    }
}
