package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.review.Script.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordsFixture.WORDS);

    private static List<String> segments(String content) {
        Script script = SEGMENTER.script(true, content, List.of(), WordsFixture.TODAY);
        return script.segments().stream().map(script::text).toList();
    }

    @Test
    void cutsWhereAFactAMarkOrANameBegins() {
        assertThat(segments("New ★★☆☆☆ review from Ina van der Feld on Yelp | Harbor Office: \"too slow.\""))
                .contains("★★☆☆☆", "Ina van der Feld", "Yelp", "Harbor Office", "too slow.");
    }

    @Test
    void keepsRatingsDatesAndLinksWhole() {
        assertThat(segments("4 out of 5 - May 3, 2026 - https://www.yelp.com/biz/x?a=b - fine"))
                .containsExactly("4 out of 5", "May 3, 2026", "https://www.yelp.com/biz/x?a=b", "fine");
    }

    @Test
    void cutsSentencesButNotTitlesAndInitials() {
        assertThat(
                        segments(
                                "Dr. Ames was late and nobody at the desk of the practice told us why it all took us more than an hour and a half that day. He did not even say sorry to my son."))
                .containsExactly(
                        "Dr. Ames was late and nobody at the desk of the practice told us why it all took us more than an hour and a half that day.",
                        "He did not even say sorry to my son.");
    }

    @Test
    void cutsWhatTellsThatSomebodyWroteFromWhoDid() {
        assertThat(segments("bri just left 5 stars")).containsExactly("bri", "just left", "5 stars");
    }

    @Test
    void tellsNamesInScriptsWithoutCapitalsAndChosenOnes() {
        assertThat(segments("by أحمد")).containsExactly("by", "أحمد");
        assertThat(segments("by jdub1979")).containsExactly("by", "jdub1979");
    }

    @Test
    void walksThroughABlockInTheOrderOfReading() {
        var embed = new Embed("New review", "", "too slow.", "Ina Feld", "via Hub", List.of(new Field("Stars", "2")));

        Script script = SEGMENTER.script(true, "look", List.of(embed), WordsFixture.TODAY);

        assertThat(script.lines().stream().map(Script.Line::part))
                .containsExactly(
                        Part.CONTENT, Part.AUTHOR, Part.TITLE, Part.DESCRIPTION, Part.NAME, Part.VALUE, Part.FOOTER);
        assertThat(script.lines().get(5).under()).isEqualTo("Stars");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(segments("  \n>\n**\n• \n")).hasSizeLessThan(3);
    }
}
