package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import org.junit.jupiter.api.Test;

class ClauseFinderTest {

    private static final Judgement JUDGEMENT = Judgement.packaged(true, told -> {});

    private static String quote(String label, String review) {
        var text = House.TEXTS.read(review);
        var sentence = text.sentence(0);
        return JUDGEMENT.carrying(label, text, JUDGEMENT.read(text), sentence).of(review);
    }

    @Test
    void quotesTheClauseThatCarriesTheLabel() {
        String review =
                "The hygienist was gentle and kind, but we sat in the waiting room for two hours past our appointment.";
        assertThat(quote("wait", review))
                .contains("we sat in the waiting room for two hours")
                .doesNotContain("hygienist");
    }

    @Test
    void quotesEachLabelByItsOwnClause() {
        String review = "We sat in the waiting room for two hours, the bill was twice what they had quoted us.";
        assertThat(quote("wait", review)).contains("waiting room").doesNotContain("bill");
        assertThat(quote("billing", review)).contains("the bill was twice").doesNotContain("waiting");
    }

    @Test
    void quotesAShortSentenceWhole() {
        String review = "Gentle hygienist, endless waiting.";
        assertThat(quote("wait", review)).isEqualTo(review);
    }

    @Test
    void quotesTheWholeSentenceWhereNoClauseSpeaksAlone() {
        String review =
                "We waited for an hour in the waiting room, then waited another hour in the exam room for the doctor.";
        assertThat(quote("wait", review)).isEqualTo(review);
    }
}
