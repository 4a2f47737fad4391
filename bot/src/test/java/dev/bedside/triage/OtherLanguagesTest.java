package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of reviews in languages that no rule is written for: their stars, and that a person should read them. */
class OtherLanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O médico receitou o remédio errado e a minha mãe quase morreu.",
                "Il dottore mi ha fatto aspettare due ore e poi mi ha liquidato in cinque minuti.",
                "Accueil glacial, deux heures d'attente et personne pour répondre.",
                "Ang tagal ng hintayan, tatlong oras kami at walang nag-asikaso.",
                "Doktè a te fè m tann de zèdtan, mwen pap tounen ankò.",
                "Врач накричал на мою маму и ушёл.",
                "الاستقبال سيء جدا وانتظرنا ساعتين",
            })
    void readsTheStarsAndLeavesTheWordsToAPerson(String text) {
        for (Double stars : new Double[] {null, 1.0, 2.0}) {
            var verdict = House.TRIAGER.triage(House.review(text, stars));
            assertThat(verdict.tone()).isEqualTo(stars == null ? Tone.NEUTRAL : Tone.NEGATIVE);
            assertThat(verdict.concerns()).isEmpty();
            assertThat(verdict.topics()).isEmpty();
            assertThat(verdict.needsPerson()).isTrue();
            assertThat(verdict.action()).isEqualTo(Action.HOLD);
            assertThat(verdict.urgency()).isEqualTo(Urgency.HIGH);
        }
        var praised = House.TRIAGER.triage(House.review(text, 5.0));
        assertThat(praised.tone()).isEqualTo(Tone.POSITIVE);
        assertThat(praised.concerns()).isEmpty();
        assertThat(praised.needsPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cheap Facebook likes, 5k = 20$, whatsapp +00 111",
                "TikTok followers cheap!!! buy tiktok followers",
            })
    void knowsAnAdvertisementWhoseLanguageNobodyCanTell(String text) {
        var verdict = House.TRIAGER.triage(House.review(text, 5.0));
        assertThat(verdict.concerns()).contains(Concern.NOT_A_PATIENT);
        assertThat(verdict.action()).isEqualTo(Action.REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiero morirme",
                "The front desk is fine pero mi hijo dice que quiere matarse y nadie llama.",
                "La nurse se rió and I am going to kill myself."
            })
    void hearsDespairInMixedLanguages(String text) {
        var verdict = House.TRIAGER.triage(House.review(text, 1.0));
        assertThat(verdict.concerns()).contains(Concern.SELF_HARM);
        assertThat(verdict.urgency()).isEqualTo(Urgency.CRITICAL);
    }
}
