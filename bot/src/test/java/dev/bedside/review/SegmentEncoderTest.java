package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.learn.SequenceReader.Told;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import dev.bedside.review.SegmentEncoder.Spelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentEncoderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Line line(Part part, String text) {
        return new Line(part, 0, text, "", 0, false, "", false, false, false);
    }

    private static Script script(boolean automatic, Line... lines) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < lines.length; i++) {
            segments.add(new Segment(i, 0, lines[i].text().length(), lines[i].text()));
        }
        return new Script(automatic, List.of(lines), segments);
    }

    private static Told told(double... words) {
        double[] none = new double[words.length];
        return new Told(
                List.of(),
                none,
                Map.of(),
                Map.of(
                        SegmentStates.BEGIN, none,
                        SegmentStates.WORDS, words,
                        SegmentStates.AUTHOR, none));
    }

    @Test
    void spellsAMessageLineByLineAndKnowsWhereEachSegmentStands() {
        var spelled = Spelled.of(script(
                true,
                line(Part.TITLE, "New on Yelp"),
                line(Part.URL, "https://y.example"),
                line(Part.CONTENT, "Slow.")));
        assertThat(spelled.text()).isEqualTo("program: New on Yelp / Slow. / ");
        assertThat(spelled.places().get(1)).isEmpty();
        var place = spelled.places().get(2).orElseThrow();
        assertThat(spelled.text().substring(place.start(), place.end())).isEqualTo("Slow.");
        assertThat(place.wideEnd()).isEqualTo(spelled.text().length());
    }

    @Test
    void readsNoLineThatBeginsFurtherDown() {
        var spelled =
                Spelled.of(script(false, line(Part.CONTENT, "x".repeat(800)), line(Part.CONTENT, "and one line more")));
        assertThat(spelled.places().get(0)).isPresent();
        assertThat(spelled.places().get(1)).isEmpty();
        assertThat(spelled.text()).doesNotContain("one line more");
    }

    @Test
    void readsLessWhereEverySignIsAPiece() {
        Line[] lines = new Line[20];
        Arrays.fill(lines, line(Part.CONTENT, "先".repeat(50)));
        assertThat(Spelled.of(script(true, lines)).places().stream().filter(place -> place.isPresent()))
                .hasSize(5);
    }

    @Test
    void isNotAskedWhereEverySegmentIsSure() {
        var never = new SegmentEncoder(
                () -> {
                    throw new AssertionError("asked");
                },
                what -> {});
        var two = script(true, line(Part.CONTENT, "Slow."), line(Part.CONTENT, "View it"));
        assertThat(never.heard(two, told(0.99, 0.02))).isEmpty();
        assertThat(SegmentEncoder.doubted(told(0.99, 0.6))).isTrue();
    }

    @Test
    void isNotAskedWhereWordsAreHidden() {
        var never = new SegmentEncoder(
                () -> {
                    throw new AssertionError("asked");
                },
                what -> {});
        assertThat(never.heard(script(true, line(Part.CONTENT, "Slow, ||nobody|| cared.")), told(0.5)))
                .isEmpty();
    }

    @Test
    void addsNothingWhereThereIsNoEncoder() {
        var none = new SegmentEncoder(() -> false, what -> {});
        assertThat(none.heard(script(true, line(Part.CONTENT, "Slow.")), told(0.5)))
                .isEmpty();
    }

    @Test
    void hearsThatWhatAColleagueAsksBehindAPasteIsNotTheReviewers() {
        var script = script(
                false,
                line(Part.CONTENT, "Two stars on Google from Ann Pell, ugh"),
                line(
                        Part.CONTENT,
                        "They were an hour late and nobody said sorry, and then the bill was wrong as well."),
                line(Part.CONTENT, "Can somebody please answer this one before lunch?"));
        var heard = House.MESSAGES.segments().heard(script, told(0.1, 0.6, 0.6));
        double[] words = heard.getOrDefault(SegmentStates.WORDS, new double[3]);
        assertThat(words[1]).isPositive();
        assertThat(words[2]).isNegative();
        assertThat(heard.get(SegmentStates.BEGIN)).isEqualTo(words);
    }

    @Test
    void leavesTheRemarkOutOfTheReview() {
        var message = Message.typed(
                "★★ on Google from Ann Pell\nAn hour late, and nobody said sorry.\nCan somebody answer this one before lunch?",
                new Author("dana", false));
        var reviews = House.REVIEWS.hearing(House.MESSAGES).read(message, TODAY);
        assertThat(reviews)
                .singleElement()
                .satisfies(review -> assertThat(review.text()).isEqualTo("An hour late, and nobody said sorry."));
    }
}
