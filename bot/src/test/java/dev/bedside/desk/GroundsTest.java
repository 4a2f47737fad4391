package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Card.Part;
import dev.bedside.text.Span;
import dev.bedside.triage.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private static final String REVIEW =
            "Parking was easy. The clerk barked at everybody in the queue, and then she barked"
                    + " once more at the courier who had only asked for the way out. Never again";

    private static Reason reason(String label, String quote) {
        int start = REVIEW.indexOf(quote);
        return new Reason(label, new Span(start, start + quote.length()), quote, "rule", label + " is mentioned", null);
    }

    private static List<Part> quotes(Reason... reasons) {
        return new Grounds(REVIEW, List.of(reasons)).quotes(label -> label.toUpperCase(Locale.ROOT), false, 3);
    }

    @Test
    void completesASentenceThatEndsNearby() {
        assertThat(quotes(reason("access", "Parking was")))
                .containsExactly(new Part.Quote("ACCESS", "Parking was easy.", ""));
        assertThat(quotes(reason("tone", "Never"))).containsExactly(new Part.Quote("TONE", "Never again", ""));
    }

    @Test
    void marksWhereItCutASentence() {
        assertThat(quotes(reason("manner", "and then she barked once more")))
                .containsExactly(new Part.Quote("MANNER", "…and then she barked once more…", ""));
    }

    @Test
    void showsWordsOnceForAllTheLabelsThatRestOnThem() {
        assertThat(quotes(
                        reason("staff", "The clerk barked at everybody"),
                        reason("manner", "barked at everybody in the queue"),
                        reason("access", "easy")))
                .containsExactly(
                        new Part.Quote("STAFF, MANNER", "The clerk barked at everybody in the queue…", ""),
                        new Part.Quote("ACCESS", "Parking was easy.", ""));
    }

    @Test
    void keepsToTheMostImportant() {
        var reasons = Stream.of("Parking", "clerk", "once more", "Never")
                .map(quote -> reason(quote, quote))
                .toArray(Reason[]::new);
        assertThat(quotes(reasons)).hasSize(3);
    }

    @Test
    void quotesWordsThatAreNotWhereTheyShouldBeAsTheyAre() {
        var elsewhere = new Reason("care", new Span(0, 4), "other words", "rule", "care is mentioned", null);
        assertThat(new Grounds(REVIEW, List.of(elsewhere)).quotes(label -> label, true, 3))
                .containsExactly(new Part.Quote("care", "other words", "care is mentioned"));
    }
}
