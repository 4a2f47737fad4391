package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged rules call critical or hate, and what only looks like it. */
class PackagedUrgencyTest {

    private static Verdict triage(String text) {
        return House.TRIAGER.triage(House.review(text, 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dental nurse smacked my five year old across the cheek for wriggling.",
                "They restrained our toddler with tape while I was kept in the lobby.",
                "There were welts on my granddaughter's leg after her session.",
                "The doctor rubbed my 15 year old daughter's thigh and she came out shaking. He molested a child.",
                "El enfermero abofeteó a mi nieto delante de todos.",
                "Encerraron a mi hija en un armario porque no dejaba de llorar.",
            })
    void holdsAbuseOfAChildAtOnce(String text) {
        var verdict = triage(text);
        assertThat(verdict.concerns()).contains(Concern.ABUSE);
        assertThat(verdict.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(verdict.action()).isEqualTo(Action.HOLD);
        assertThat(verdict.publicReply()).isEqualTo(PublicReply.BETTER_NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My wife isn't breathing properly right now and your phone goes to a recording.",
                "We are at the emergency room now because of what you injected this morning.",
                "Two hours after the extraction the bleeding won't stop and nobody answers the emergency number.",
                "Dad has chest pain and you will not call us back today.",
                "Mi padre no respira bien, está inconsciente ahora mismo y nadie contesta.",
                "Vamos camino a urgencias ahora mismo por culpa de esa inyección.",
            })
    void holdsAnEmergencyUnderWayAtOnce(String text) {
        var verdict = triage(text);
        assertThat(verdict.concerns()).contains(Concern.PATIENT_SAFETY);
        assertThat(verdict.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(verdict.action()).isEqualTo(Action.HOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send them back to their own country, the whole desk.",
                "The desk is full of filthy foreigners.",
                "I will never let a foreign doctor touch me again.",
                "Váyanse todos a su país.",
                "Malditos extranjeros en todas partes.",
            })
    void reportsHate(String text) {
        var verdict = triage(text);
        assertThat(verdict.concerns()).contains(Concern.PROFANITY);
        assertThat(verdict.action()).isEqualTo(Action.REPORT);
        assertThat(verdict.publicReply()).isEqualTo(PublicReply.BETTER_NOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My kids love this dentist and my baby slept through the whole visit.",
                "The nurse held my son's hand while he got his stitches.",
                "As a survivor of abuse as a child I felt safe with her.",
                "My husband was unconscious in the ER last March and they brought him back.",
                "My daughter broke her arm on the playground and they set it without a tear.",
                "The receptionist was rude to my mother and the billing is a mess.",
                "El año pasado mi hijo estuvo en urgencias y lo atendieron con mucho cariño.",
            })
    void staysCalmAboutLookAlikes(String text) {
        assertThat(triage(text).urgency()).isNotEqualTo(Urgency.CRITICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The clerk told me to go back to my own country.",
                "They treat immigrants like dirt here.",
                "A doctor who said that all Muslims are terrorists should not see patients.",
                "La enfermera me dijo que me fuera a mi país.",
            })
    void doesNotReportWhoAllegesHate(String text) {
        assertThat(triage(text).action()).isNotEqualTo(Action.REPORT);
    }
}
