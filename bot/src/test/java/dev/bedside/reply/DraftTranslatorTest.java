package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTranslatorTest {

    private static final DraftTranslator TRANSLATOR = new DraftTranslator(House.WORDING);

    private static Draft spanish(String text, int attempt) {
        var review = House.review(text, null);
        var order = DraftOrder.first(review, House.TRIAGER.triage(review), House.PRACTICE, RecentReplies.NONE)
                .in(Language.SPANISH)
                .attempt(attempt);
        return House.DRAFTER.draft(order).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The receptionist was rude, nobody answers the phone and the bill was a surprise.",
                "Lovely dentist who takes the time to listen, and the front desk is friendly too.",
                "Kind doctor, but I waited for two hours and nobody said why.",
                "They gave my mother the wrong dose and she ended up in the ER.",
                "Is there parking behind the house?"
            })
    void saysInEnglishWhatASpanishDraftSays(String text) {
        for (int attempt = 0; attempt < 30; attempt++) {
            var draft = spanish(text, attempt);
            var english = TRANSLATOR.translate(draft.text(), Language.SPANISH, Language.ENGLISH, House.PRACTICE);
            assertThat(english).as(draft.text()).isPresent();
            assertThat(House.TEXTS.detector().detect(english.orElseThrow())).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void leavesTheSignatureAlone() {
        var signed = House.practice(Map.of("signature", "El equipo de Larkfield"));
        var review = House.review("Siempre amables en recepción, muy contenta.", 5.0);
        var draft = House.DRAFTER
                .draft(DraftOrder.first(review, House.TRIAGER.triage(review), signed, RecentReplies.NONE))
                .orElseThrow();
        assertThat(draft.text()).endsWith("\nEl equipo de Larkfield");
        assertThat(TRANSLATOR.translate(draft.text(), Language.SPANISH, Language.ENGLISH, signed))
                .isPresent();
    }

    @Test
    void guessesAtNothingThatAPersonWrote() {
        assertThat(List.of("Gracias por todo, doña Pura.", "Gracias por escribir. Y algo más.", ""))
                .allSatisfy(text -> assertThat(
                                TRANSLATOR.translate(text, Language.SPANISH, Language.ENGLISH, House.PRACTICE))
                        .isEmpty());
    }
}
