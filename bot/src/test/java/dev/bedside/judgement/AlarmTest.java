package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Clues ONE_STAR = new Clues().add(Source.STARS, "1", true);

    private static Text spanish(String raw) {
        return House.TEXTS.read(raw, Language.SPANISH);
    }

    private static Lesson lesson(String raw, Set<String> labels) {
        return new Lesson(
                spanish(raw),
                1,
                false,
                labels,
                Set.of(),
                Map.of(),
                false,
                true,
                true,
                label -> new Clues().addAll(ONE_STAR));
    }

    private static List<Lesson> lessons() {
        var lessons = new ArrayList<Lesson>();
        for (String who : List.of("mi abuela", "mi hijo", "mi vecina")) {
            lessons.add(lesson("Le dieron a " + who + " la pastilla de otro paciente.", Set.of("patient-safety")));
            lessons.add(lesson("Hicieron esperar a " + who + " dos horas en la sala.", Set.of()));
            lessons.add(lesson("Le cobraron a " + who + " la consulta con un insulto.", Set.of("profanity")));
        }
        return lessons;
    }

    @Test
    void isRaisedByWordsOfReviewsThatCarriedAConcern() {
        var alarm = Alarm.learn(lessons());
        assertThat(alarm.chance(spanish("A mi padre le dieron la pastilla de otro."), ONE_STAR))
                .isGreaterThan(0.6);
    }

    @Test
    void staysSilentAtAnOrdinaryComplaintAndAtCursing() {
        var alarm = Alarm.learn(lessons());
        assertThat(alarm.chance(spanish("Nos hicieron esperar horas en la sala."), ONE_STAR))
                .isLessThan(0.4);
        assertThat(alarm.chance(spanish("Nos cobraron la consulta dos veces."), ONE_STAR))
                .isLessThan(0.4);
    }

    @Test
    void isNeverRaisedWhereNothingWasLearned() {
        assertThat(Alarm.learn(List.of()).chance(spanish("Una pastilla."), ONE_STAR))
                .isLessThan(0.01);
    }
}
