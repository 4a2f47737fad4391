package dev.bedside.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static String detect(String text) {
        return House.TEXTS.detector().detect(text).code();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The waiting room was packed and nobody told us how long it would take.
            en | I want to kill myself.
            en | I want to die
            es | La sala de espera estaba llena y nadie nos dijo cuánto iba a tardar.
            fr | La salle d'attente était pleine et personne ne nous a dit combien de temps cela prendrait.
            de | Das Wartezimmer war voll und niemand hat uns gesagt, wie lange es noch dauert.
            pt | A sala de espera estava cheia e ninguém nos disse quanto tempo ia demorar, não volto.
            it | La sala d'attesa era piena e nessuno ci ha detto quanto tempo ci voleva, non è giusto.
            vi | Phòng chờ rất đông và không có ai nói cho tôi biết phải chờ bao lâu.
            pl | To jest bardzo dobry lekarz i do tego on zawsze ma czas dla nas.
            pl | Poczekalnia była pełna i nikt nie powiedział, jak długo to potrwa.
            tl | Napakabait ng mga staff at ang doktor ay magaling, salamat po sa inyo.
            ht | Doktè a te trè janti ak mwen e li te pran tan pou l eksplike m tout bagay.
            nl | De wachtkamer was vol en niemand zei hoe lang het nog zou duren.
            tr | Bekleme salonu çok kalabalıktı ve kimse bize ne kadar süreceğini söylemedi, hiç iyi değil.
            zh | 候诊室很满，没有人告诉我们要等多久。
            ja | 待合室はとても混んでいて、だれも待ち時間を教えてくれませんでした。
            ko | 대기실이 꽉 찼고 아무도 얼마나 기다려야 하는지 말해 주지 않았어요.
            ar | كانت غرفة الانتظار ممتلئة ولم يخبرنا أحد كم سننتظر.
            he | חדר ההמתנה היה מלא ואף אחד לא אמר לנו כמה זמן נחכה.
            ru | Зал ожидания был полон, и никто не сказал, сколько ещё ждать.
            """)
    void tellsTheLanguageOfASentence(String code, String text) {
        assertThat(detect(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | great doctor
            en | Never again!!
            es | muy mala atención
            es | Excelente
            es | Todo bien con la doctora
            es | No contestan el teléfono
            es | Me gusta mucho
            es | Pésimo servicio, esperé dos horas.
            es | Pesimo servicio, espere dos horas
            es | Llegué a tiempo y esperé tres horas.
            es | Me cobraron doble
            es | Volveré sin duda
            pt | Péssimo serviço, esperei duas horas.
            pt | Fui muito bem atendida
            pt | Cheguei na hora e fiquei duas horas na recepção.
            it | Pessimo servizio, ho aspettato due ore.
            en | Terrible service
            en | Horrible!
            pt | Ótimo atendimento
            fr | Très bon accueil
            it | Molto gentile e bravo
            ja | 最高です
            """)
    void tellsTheLanguageOfAFewWords(String code, String text) {
        assertThat(detect(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "5/5", "👍👍👍", "\uD800", "\u0000\u0001", "Qwrt zxcv bnmp lkjh"})
    void staysUnknownWithoutWordsItKnows(String text) {
        assertThat(detect(text)).isEqualTo("unknown");
    }

    @Test
    void goesByMostLettersOfAMixedText() {
        assertThat(detect("I told them ขอบคุณ and they were so happy about it that they smiled."))
                .isEqualTo("en");
    }

    @Test
    void isNotMisledByCapitals() {
        assertThat(detect("THE STAFF WAS RUDE TO MY MOTHER AND I WILL NOT GO BACK"))
                .isEqualTo("en");
    }

    @Test
    void judgesAHugeTextByItsBeginning() {
        assertThat(detect("the staff was very kind to me ".repeat(3_500))).isEqualTo("en");
    }

    @Test
    void namesTheLineOfAScriptThatDoesNotExist(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("languages.yml"), "languages:\n  en: {words: the}\n  xx:\n    scripts: HIEROGLYPHS\n");
        var files = ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        });
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> LanguageDetector.from(files))
                .withMessageContaining("languages.yml:4: `HIEROGLYPHS` is no Unicode script; write for example HEBREW");
    }
}
