package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToneReaderTests {

    private static TextReader texts;
    private static RuleBook rules;

    @BeforeAll
    static void load() {
        var files = ConfigFiles.packaged();
        texts = TextReader.from(files);
        rules = TriageRules.load(files, texts);
    }

    @Test
    void wordsDecideWhereThereAreNoStars() {
        assertThat(tone(null, "A kind and thorough dentist, we are so grateful."))
                .isEqualTo(Tone.POSITIVE);
        assertThat(tone(null, "Rude, careless, and the wait is ridiculous.")).isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void starsDecideAloneWithoutAnOpinion() {
        assertThat(tone(4.0, "Crown on the upper left.")).isEqualTo(Tone.POSITIVE);
        assertThat(tone(2.0, "Crown on the upper left.")).isEqualTo(Tone.NEGATIVE);
        assertThat(tone(null, "Crown on the upper left.")).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void threeStarsAreNotMixedByThemselves() {
        assertThat(tone(3.0, "Rude front desk, rushed doctor, and nobody called back."))
                .isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void praiseAndComplaintAreMixed() {
        assertThat(tone(3.0, "Dr. Pell is wonderful and kind. The receptionist is rude and they never answered."))
                .isEqualTo(Tone.MIXED);
    }

    @Test
    void aTurnWeighsNothing() {
        var turned = texts.read("Apart from that, but however, the crown on the upper left.");
        var scale = new ToneReader(turned, null, rules.match(turned));
        assertThat(rules.match(turned)).isNotEmpty();
        assertThat(scale.praise() + scale.complaint()).isZero();
    }

    @Test
    void negatedWordsTurnAround() {
        assertThat(tone(null, "She was not helpful.")).isEqualTo(Tone.NEGATIVE);
        assertThat(tone(null, "The hygienist was never rude.")).isEqualTo(Tone.POSITIVE);
    }

    @Test
    void aLongExpressionHidesTheShortOnesInIt() {
        assertThat(tone(null, "I can't thank Dr. Orrin enough.")).isEqualTo(Tone.POSITIVE);
        assertThat(tone(null, "Do not waste your money.")).isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void wordsBeatStars() {
        assertThat(tone(
                        1.0,
                        "Amazing team, best clinic in the county, I highly recommend the kind Dr. Orrin to anyone. "
                                + "Thank you all, we are so happy with the excellent care."))
                .isEqualTo(Tone.POSITIVE);
        assertThat(tone(
                        5.0,
                        "Worst clinic ever. Rude, incompetent, a total waste of time. They lied and overcharged me. "
                                + "Never again, avoid this place, horrible and disgusting."))
                .isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void ironicPraiseIsComplaintWhateverTheStars() {
        assertThat(tone(5.0, "Five stars for the two hour wait, really restful."))
                .isEqualTo(Tone.NEGATIVE);
        assertThat(tone(5.0, "Thanks for ruining my front tooth, what an excellent day."))
                .isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void spanishIsMixedWhereItTurnsAndStarsAreNeitherLowNorFull() {
        assertThat(alone(4.0, "La higienista es un encanto, lo único malo es que el ascensor va a su ritmo."))
                .isEqualTo(Tone.MIXED);
        assertThat(alone(3.0, "El doctor le sabe, pero las cuentas llegan como novela por entregas."))
                .isEqualTo(Tone.MIXED);
        assertThat(alone(
                        2.0,
                        "Excelente doctora y sala limpia. Tres veces cancelaron la cita de mi hija y nadie contesta."))
                .isEqualTo(Tone.MIXED);
        assertThat(alone(1.0, "Fui con ilusión, pero pésima atención.")).isEqualTo(Tone.NEGATIVE);
        assertThat(alone(5.0, "Excelente doctora, aunque queda lejos, y siempre de buen humor."))
                .isEqualTo(Tone.POSITIVE);
        assertThat(alone(4.0, "Queda lejos pero vale la pena.")).isEqualTo(Tone.POSITIVE);
    }

    @Test
    void anAdvertisementInSpanishHasNoOpinion() {
        assertThat(alone(5.0, "Préstamos al instante, gana tu bono: regístrate gratis en el enlace."))
                .isEqualTo(Tone.NEUTRAL);
        assertThat(alone(1.0, "Trabajé ahí tres meses.")).isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void readsSpanish() {
        assertThat(tone(null, "Excelente doctora, muy amable, la recomiendo.")).isEqualTo(Tone.POSITIVE);
        assertThat(tone(null, "Pésima atención, nadie contesta el teléfono y no vuelvo."))
                .isEqualTo(Tone.NEGATIVE);
        assertThat(tone(5.0, "Cinco estrellas por las tres horas de espera.")).isEqualTo(Tone.NEGATIVE);
    }

    private static Tone alone(@Nullable Double stars, String review) {
        var text = texts.read(review);
        return new ToneReader(text, stars, rules.match(text)).toneByRulesAlone();
    }

    private static Tone tone(@Nullable Double stars, String text) {
        var read = texts.read(text);
        return new ToneReader(read, stars, rules.match(read)).tone();
    }
}
