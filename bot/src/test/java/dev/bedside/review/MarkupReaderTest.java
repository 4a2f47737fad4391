package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupReaderTest {

    private final MarkupReader markup = new MarkupReader(WORDS);

    @Test
    void readsOneReviewAnElement() {
        var drafts = markup.read(
                "<list><review><author>Orla Finch</author><rating max=\"5\">2</rating><body>Slow &amp; loud</body></review>"
                        + "<review><author>Bo Lund</author><rating>5</rating><body><![CDATA[So <kind>]]></body></review></list>",
                TODAY);

        assertThat(drafts).extracting(Draft::joined).containsExactly("Slow & loud", "So <kind>");
        assertThat(drafts).extracting(draft -> draft.facts.stars).containsExactly(2.0, 5.0);
        assertThat(drafts).extracting(draft -> draft.facts.author).containsExactly("Orla Finch", "Bo Lund");
    }

    @Test
    void leavesAPageAndBrokenElementsAlone() {
        assertThat(markup.read("<p>Hello</p><b>you</b>", TODAY)).isEmpty();
        assertThat(markup.read("<review><rating>", TODAY)).isEmpty();
    }
}
