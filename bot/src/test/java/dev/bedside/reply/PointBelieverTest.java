package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.triage.FeltClause;
import dev.bedside.triage.FeltTheme;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a passage means confirms what phrases know of it, or lets them go, and tells what they do not know. */
class PointBelieverTest {

    private static final PointReader POINTS = PointReader.from(House.FILES, House.TEXTS);

    private static Text text(String review) {
        return House.TEXTS.read(review, Language.ENGLISH);
    }

    private static FeltTheme theme(String review, String words, boolean praised, String point, double odds) {
        int start = review.indexOf(words);
        return new FeltTheme(new Span(start, start + words.length()), praised, point, odds);
    }

    private static List<Point> believed(String review, Tone tone, FeltTheme... themes) {
        var believer = new PointBeliever(List.of(themes), List.of(), Set.of("access-stock"), null);
        return believer.guess(text(review), believer.believe(text(review), POINTS.read(text(review))), tone);
    }

    @Test
    void tellsWhatNoPhraseKnows() {
        var review = "Cocoa for everybody! We took the bus.";

        assertThat(POINTS.read(text(review))).isEmpty();
        assertThat(believed(
                        review, Tone.POSITIVE, theme(review, "Cocoa for everybody!", true, "facility-comforts", 1.5)))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.key()).isEqualTo("facility-comforts");
                    assertThat(point.manner()).isEqualTo(Manner.PRAISE);
                    assertThat(point.sure()).isTrue();
                    assertThat(point.end()).isEqualTo(3);
                });
    }

    @Test
    void letsAPhraseGoThatMeansSomethingElse() {
        var review = "Such a gentle touch.";

        assertThat(POINTS.read(text(review))).extracting(Point::key).containsExactly("care-gentle");
        assertThat(believed(review, Tone.POSITIVE, theme(review, review, true, "manner-professional", -2.9)))
                .isEmpty();
    }

    @Test
    void isSurerOfWhatBothTell() {
        var review = "Such a gentle touch.";

        assertThat(believed(review, Tone.POSITIVE, theme(review, review, true, "care-gentle", -0.5)))
                .singleElement()
                .matches(Point::sure);
        assertThat(believed(review, Tone.POSITIVE, theme(review, review, true, "care-gentle", -1.8)))
                .singleElement()
                .matches(point -> !point.sure());
    }

    @Test
    void believesPhrasesWhereNoEncoderTells() {
        var review = "Such a gentle touch.";

        assertThat(believed(review, Tone.POSITIVE)).isEqualTo(POINTS.read(text(review)));
    }

    @Test
    void guessesTheLikeliestOfTheRightSideWhereNothingIsBelieved() {
        var review = "The umbrella was yellow.";

        assertThat(believed(
                        review,
                        Tone.POSITIVE,
                        theme(review, review, false, "facility-comfort", -0.9),
                        theme(review, review, true, "care-extra", -1.1),
                        theme(review, review, true, "manner-kind", -1.4)))
                .extracting(Point::key)
                .containsExactly("care-extra");
        assertThat(believed(review, Tone.NEUTRAL)).isEmpty();
    }

    @Test
    void hearsNoThemeThatItKnowsNoTopicOf() {
        var review = "The umbrella was yellow.";

        assertThat(believed(review, Tone.POSITIVE, theme(review, review, true, "weather", 3)))
                .isEmpty();
    }

    @Test
    void saysAThemeInTheClauseThatSpeaksMostForIt() {
        var review = "The doctor was lovely but the lot is a maze.";
        var clauses = List.of(
                new FeltClause(new Span(0, 21), 2, Map.of(Topic.FACILITY, -3.0)),
                new FeltClause(new Span(22, review.length()), -2, Map.of(Topic.FACILITY, 3.0)));
        var theme = theme(review, review, false, "facility-parking", 1);
        var believer = new PointBeliever(List.of(theme), clauses, Set.of(), null);

        assertThat(believer.believe(text(review), List.of()))
                .singleElement()
                .satisfies(point -> assertThat(point.word()).isEqualTo(4));
    }

    @Test
    void guessesNoComplaintOfWhoGivesEveryStar() {
        var review = "The umbrella was yellow.";
        var theme = theme(review, review, false, "facility-comfort", -0.9);
        var full = new PointBeliever(List.of(theme), List.of(), Set.of(), 5.0);

        assertThat(full.guess(text(review), List.of(), Tone.MIXED)).isEmpty();
    }

    @Test
    void keepsAPhraseThatMeansNothingElse() {
        var review = "They were out of stock again.";
        var said = POINTS.read(text(review));

        assertThat(said).extracting(Point::key).containsExactly("access-stock");
        assertThat(believed(review, Tone.NEUTRAL, theme(review, review, false, "billing", -3.2)))
                .extracting(Point::key)
                .containsExactly("access-stock");
    }
}
