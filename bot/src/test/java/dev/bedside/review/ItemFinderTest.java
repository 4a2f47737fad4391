package dev.bedside.review;

import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.ItemFinder.Items;
import org.junit.jupiter.api.Test;

class ItemFinderTest {

    private final ItemFinder finder = new ItemFinder(WORDS);

    @Test
    void findsMarkedLinesThatAreRated() {
        Items items = finder.find("from the weekend:\n- 5* Runa Holt: so gentle\n- 2* T. Abara: long wait\nall google");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("5* Runa Holt: so gentle", "2* T. Abara: long wait");
        assertThat(items.above()).isEqualTo("from the weekend:");
        assertThat(items.below()).isEqualTo("all google");
    }

    @Test
    void keepsTheLinesBelowAMarkWithIt() {
        Items items = finder.find("#1 [4 stars]\nVerbatim: Easy.\n\n#2 [1 star]\nVerbatim: Nobody called.");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("[4 stars]\nVerbatim: Easy.", "[1 star]\nVerbatim: Nobody called.");
    }

    @Test
    void findsParagraphsWithARatingEach() {
        Items items = finder.find("New reviews\n\nLovely place\n5/5 Ada\n\nCold room\n2/5");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("Lovely place\n5/5 Ada", "Cold room\n2/5");
    }

    @Test
    void takesWhatSomebodyAddedForNoItemOfItsOwn() {
        assertThat(finder.find("One star until the phone is answered.\n\nEDIT 3/2: They rang. Four stars now."))
                .isNull();
    }

    @Test
    void joinsARatedHeadWithTheParagraphBelow() {
        Items items = finder.find("★★★★★ Ada Venn\n\nLovely place.\n\n★★ Bo Lind\n\nCold room.");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("★★★★★ Ada Venn\nLovely place.", "★★ Bo Lind\nCold room.");
    }

    @Test
    void takesABareNumberForARatingWhereOthersHaveOne() {
        Items items = finder.find("- Helped my knee (Arvid, 5)\n- Never again (P. Osei, 1)");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("Helped my knee (Arvid, 5/5)", "Never again (P. Osei, 1/5)");
    }

    @Test
    void findsNothingWhereRatingsStandBelowTheWordsInParagraphsOfTheirOwn() {
        assertThat(finder.find("Lovely place.\n\n★★★★★ Ada Venn\n\nCold room.\n\n★★ Bo Lind"))
                .isNull();
    }

    @Test
    void putsTheHeadingOfAGroupAboveEachOfItsItems() {
        Items items = finder.find("GOOGLE\nSo kind (5, Ada)\nEasy (4, Bo)\nYELP\nCold room. (1, Cy)");
        assertThat(items).isNotNull();
        assertThat(items.each())
                .containsExactly("GOOGLE\nSo kind (5/5, Ada)", "GOOGLE\nEasy (4/5, Bo)", "YELP\nCold room. (1/5, Cy)");
    }

    @Test
    void findsLinesBelowOneThatSaysThatSeveralFollow() {
        Items items =
                finder.find("3 new reviews, all kind:\n\nEmeka: Easy check in\nRosa: A chair stood ready\nBud: yep");
        assertThat(items).isNotNull();
        assertThat(items.counted()).isTrue();
        assertThat(items.each()).containsExactly("Emeka: Easy check in", "Rosa: A chair stood ready", "Bud: yep");
    }

    @Test
    void saysThatItemsHaveNoRating() {
        Items items = finder.find("comment cards:\n- no stairs, thank you\n- the fresh air helps");
        assertThat(items).isNotNull();
        assertThat(items.rated()).isFalse();
        assertThat(items.each()).containsExactly("no stairs, thank you", "the fresh air helps");
    }

    @Test
    void findsQuotationsWithWhoWroteThemBelow() {
        Items items = finder.find(
                "look at these\n\"They sang with my son\"\n- Ada V., Google\n\nand\n\"Nobody sang here\"\n- Bo");
        assertThat(items).isNotNull();
        assertThat(items.quoted()).isTrue();
        assertThat(items.each()).hasSize(2);
        assertThat(items.each().getFirst()).startsWith("\"They sang with my son\"\n- Ada V., Google");
    }

    @Test
    void aQuotationBelowItsHeadDoesNotTakeTheNextHeadAlong() {
        Items items = finder.find(
                "1) ★★★★★ Google – Ada V.\n\"They sang with my son\"\n\n2) ★★ Google – Bo\n\"Nobody sang here\"\n\n"
                        + "3) ★★★★★ Yelp – Cy\n\"They sang with me too\"");
        assertThat(items).isNotNull();
        assertThat(items.each())
                .containsExactly(
                        "★★★★★ Google – Ada V.\n\"They sang with my son\"",
                        "★★ Google – Bo\n\"Nobody sang here\"",
                        "★★★★★ Yelp – Cy\n\"They sang with me too\"");
    }

    @Test
    void findsNothingInOneReview() {
        assertThat(finder.find("★★★★★ Ada Venn\nLovely place. I came by bus.")).isNull();
        assertThat(finder.find("")).isNull();
    }

    @Test
    void findsGroupsBelowPlacesAndLeavesOutThoseWithoutNews() {
        Items items = finder.find(
                "Today\n\nElmford\n • Google 5★ – \"So kind.\" (Ada V.)\n\nOakmere\n • nothing new\n\nPortwin\n • Yelp 2★ – \"Loud.\" (Bo)");
        assertThat(items).isNotNull();
        assertThat(items.each()).containsExactly("Google 5★ – \"So kind.\" (Ada V.)", "Yelp 2★ – \"Loud.\" (Bo)");
        assertThat(items.groups()).containsExactly("Elmford", "Portwin");
        assertThat(items.above()).isEqualTo("Today");
    }

    @Test
    void readsABareNumberBetweenDashesAsARating() {
        Items items = finder.find("» Zocdoc – Ada V. – 5 – \"So kind.\"\n» Vitals – anonymous – 3 – \"Loud.\"");
        assertThat(items).isNotNull();
        assertThat(items.rated()).isTrue();
    }
}
