package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Script.Segment;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeTraitsTest {

    private static final Segmenter SEGMENTER = new Segmenter(WordsFixture.WORDS);

    /** How the second piece hangs on the first. */
    private static int join(String content) {
        Script script = SEGMENTER.script(true, content, List.of(), WordsFixture.TODAY);
        List<Segment> segments = script.segments();
        return WholeTraits.join(script, segments.get(1), segments.get(0));
    }

    @Test
    void tellsApartHowAPieceHangsOnTheOneBefore() {
        var joins = List.of(
                join("Kind\n---\nRude"),
                join("Kind\n\nRude"),
                join("Kind\nRude"),
                join("Kind: Rude"),
                join("Kind \"Rude\""),
                join("Kind | Rude"),
                join("They were so kind. They were so rude."));

        assertThat(new HashSet<>(joins)).hasSameSizeAs(joins);
    }

    @Test
    void hangsTheFirstPieceOnNothing() {
        Script script = SEGMENTER.script(true, "Kind", List.of(), WordsFixture.TODAY);

        assertThat(WholeTraits.join(script, script.segments().getFirst(), null)).isZero();
    }
}
