package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private final ItemList lists = new ItemList(WordsFixture.WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Ana ★☆☆☆☆: cold coffee\n2. Ben ★★★★★: so kind to us!\n3. Cyd ★☆☆☆☆: the wrong pills",
                "New this week\n\n- ★☆☆☆☆ Ana - cold coffee\n- ★★★★★ Ben - so kind to us!\n- ★☆☆☆☆ Cyd - the wrong pills",
                "• Ana (1/5) – cold coffee\n• Ben (5/5) – so kind to us!\n• Cyd (1/5) – the wrong pills\nRead more on our dashboard"
            })
    void readsAReviewOutOfEachItem(String text) {
        List<Draft> drafts = lists.read(text, TODAY);

        assertThat(drafts).extracting(draft -> draft.facts.author).containsExactly("Ana", "Ben", "Cyd");
        assertThat(drafts).extracting(draft -> draft.facts.stars).containsExactly(1.0, 5.0, 1.0);
        assertThat(drafts)
                .extracting(Draft::joined)
                .containsExactly("cold coffee", "so kind to us!", "the wrong pills");
    }

    @Test
    void takesTheSiteOfTheHeading() {
        var drafts = lists.read("Yelp digest\n1. Ana ★★☆☆☆: meh\n2. Ben ★★★★★: fine", TODAY);

        assertThat(drafts).extracting(draft -> draft.facts.site).containsExactly(Site.YELP, Site.YELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Ana ★☆☆☆☆: cold coffee",
                "- call the lab: today\n- order gloves: two boxes",
                "1. Ana ★☆☆☆☆: cold coffee\nand the dentist too\n2. Ben ★★★★★: so kind"
            })
    void leavesOtherListsAlone(String text) {
        assertThat(lists.read(text, TODAY)).isEmpty();
    }
}
