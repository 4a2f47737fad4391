package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void dropsWhatNobodySees() {
        assertThat(CleanText.of("a\u0000b\u200Bc\uFEFFd\u202Ee\uD800f")).isEqualTo("abcdef");
        assertThat(CleanText.of("fine" + Character.toString(0xE0041))).isEqualTo("fine");
    }

    @Test
    void keepsWhatPeopleWriteHoweverOdd() {
        assertThat(CleanText.of("Z̷̢a̴l 👩‍⚕️ שלום\n\ttab")).isEqualTo("Z̷̢a̴l 👩‍⚕️ שלום\n\ttab");
    }

    @Test
    void dropsTheColoursOfATerminal() {
        assertThat(CleanText.of("\u001B[1;33mYELP\u001B[0m ok")).isEqualTo("YELP ok");
    }

    @Test
    void decodesEntities() {
        assertThat(CleanText.of("R&eacute;my &amp; I said &#39;no&#x27; &unknown; AT&T"))
                .isEqualTo("Rémy & I said 'no' &unknown; AT&T");
    }

    @Test
    void turnsStarEmojiWrittenAsCodesIntoStars() {
        assertThat(CleanText.of(":star::star::white_star:")).isEqualTo("★★☆");
        assertThat(CleanText.of("<:full_star:123><:empty_star:124>")).isEqualTo("★☆");
        assertThat(CleanText.of(":smile: at 10:30:15")).isEqualTo(":smile: at 10:30:15");
    }

    @Test
    void readsBracketsAroundWordsAsQuotationMarks() {
        assertThat(CleanText.of("said=<<Slow, but kind.>>")).isEqualTo("said=«Slow, but kind.»");
        assertThat(CleanText.of("<<reviewer_name>>")).isEqualTo("<<reviewer_name>>");
    }

    @Test
    void takesTagsForMarksOnlyOnAPage() {
        assertThat(CleanText.of("<b>By:</b> Ina<br>Nice")).isEqualTo("By: Ina\nNice");
        assertThat(CleanText.of("I typed <b>loud</b> on purpose")).isEqualTo("I typed <b>loud</b> on purpose");
    }
}
