package dev.bedside.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.config.ConfigException;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {

    private static final String SIMPLE = """
            New review by {author}
            Rating: {stars}
            {text}
            Sent by Relay""";

    private static Line line(String text) {
        return new Line(text, new Place("config/formats/mine.yml", 3));
    }

    private static List<Map<Part, String>> match(String template, String message) {
        return TextTemplate.of(line(template)).match(new Page(message), Folder.VALUES).stream()
                .map(Found::values)
                .toList();
    }

    private static Map<Part, String> only(String template, String message) {
        var all = match(template, message);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void takesAMessageApart() {
        assertThat(only(SIMPLE, "New review by Ida Born\nRating: 2\nOne.\n\nTwo.\nSent by Relay"))
                .isEqualTo(Map.of(Part.AUTHOR, "Ida Born", Part.STARS, "2", Part.TEXT, "One.\n\nTwo."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**New review by Ida Born**\n**Rating:** 2\nOne.\nSent by Relay",
                "new REVIEW by  Ida Born\n\n\nRating:   2\nOne.\n\nsent by relay\n\n",
                "> New review by Ida Born\n> Rating: 2\n>\n> One.\n> Sent by Relay",
                "```\nNew review by Ida Born\nRating: 2\nOne.\nSent by Relay\n```",
                "  New review by *Ida Born*\n  _Rating:_ 2\n  One.\n  __Sent by Relay__"
            })
    void readsTheSameWhateverTheDress(String message) {
        assertThat(only(SIMPLE, message))
                .isEqualTo(Map.of(Part.AUTHOR, "Ida Born", Part.STARS, "2", Part.TEXT, "One."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New review by Ida Born\nRating: two and a half\nOne.\nSent by Relay",
                "New review by Ida Born\nRating: 2\nOne.",
                "Hello all\nNew review by Ida Born\nRating: 2\nOne.\nSent by Relay",
                "New review by Ida Born\nRating: 2\nOne.\nSent by Relay\nand more",
                "New review by\nRating: 2\nOne.\nSent by Relay",
                ""
            })
    void leavesAloneWhatIsNotAllAsItSays(String message) {
        assertThat(match(SIMPLE, message)).isEmpty();
    }

    @Test
    void letsOptionalLinesBeMissing() {
        String template = "? From: {skip}\nReview: {text}\n? Sent by Relay";

        assertThat(only(template, "Review: One.\nTwo.")).containsEntry(Part.TEXT, "One.\nTwo.");
        assertThat(only(template, "From: x\nReview: One.\nSent by Relay")).containsEntry(Part.TEXT, "One.");
    }

    @Test
    void readsARatingWithoutWords() {
        assertThat(only(SIMPLE, "New review by Ida Born\nRating: 5\nSent by Relay"))
                .doesNotContainKey(Part.TEXT);
    }

    @Test
    void passesOverAnyNumberOfLines() {
        assertThat(only("{skip}\nReview: {text}\nReply:\n{skip}", "a\n\nb\nReview: One.\nReply:\nDear\n\nIda"))
                .isEqualTo(Map.of(Part.TEXT, "One."));
    }

    @Test
    void choosesAmongWordings() {
        String template = "{A|An} {edited |}review by {author}: {text}";

        assertThat(only(template, "An edited review by Ida: One.")).containsEntry(Part.AUTHOR, "Ida");
        assertThat(only(template, "A review by Ida: One.")).containsEntry(Part.AUTHOR, "Ida");
        assertThat(match(template, "The review by Ida: One.")).isEmpty();
    }

    @Test
    void endsAValueBeforeAChoice() {
        assertThat(only("{author} {rated it|gave} {stars}", "Ida Born gave 3")).containsEntry(Part.AUTHOR, "Ida Born");
    }

    @Test
    void readsStarsUpToTheirEnd() {
        assertThat(only("{stars} {author} (review)", "★★☆ ☆☆ Ida Born (review)"))
                .isEqualTo(Map.of(Part.STARS, "★★☆ ☆☆", Part.AUTHOR, "Ida Born"));
    }

    @Test
    void readsWordsInQuotationMarksUpToTheLastOne() {
        assertThat(only("Review: \"{text}\" by {author}", "Review: \"He said \"no\".\nTwice.\" by Ida"))
                .isEqualTo(Map.of(Part.TEXT, "He said \"no\".\nTwice.", Part.AUTHOR, "Ida"));
    }

    @Test
    void readsOneReviewAfterTheOther() {
        var digest = TextTemplate.of(line("# Digest"), line("{stars} by {author}\n{text}"), line("? End of digest"));

        assertThat(digest.match(
                        new Page("# Digest\n5 by Ida\nOne.\n\nTwo.\n\n1 by Bo\nThree.\nEnd of digest"), Folder.VALUES))
                .extracting(Found::values)
                .containsExactly(
                        Map.of(Part.STARS, "5", Part.AUTHOR, "Ida", Part.TEXT, "One.\n\nTwo."),
                        Map.of(Part.STARS, "1", Part.AUTHOR, "Bo", Part.TEXT, "Three."));
    }

    @Test
    void givesEveryReviewWhatStandsAboveAll() {
        var digest = TextTemplate.of(line("# {location}"), line("{stars} by {author}\n{text}"), null);

        assertThat(digest.match(new Page("# Mill Lane\n5 by Ida\nOne.\n1 by Bo\nTwo."), Folder.VALUES))
                .extracting(found -> found.value(Part.LOCATION).orElse(""))
                .containsExactly("Mill Lane", "Mill Lane");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{author}{stars} review",
                "Review by {nobody}",
                "Review by {author",
                "Review: {text}\n{author}",
                "{skip}\n{skip}\nReview: {text}",
                "Review: {text} and {text}.",
                "{a|{author}} wrote: {text}"
            })
    void refusesWhatCannotBeTold(String template) {
        assertThatThrownBy(() -> TextTemplate.of(line(template)))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("config/formats/mine.yml:3: ");
    }
}
