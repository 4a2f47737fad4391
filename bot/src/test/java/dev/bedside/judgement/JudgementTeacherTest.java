package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTeacherTest {

    private static final String LONG_WAIT = "We waited in the lobby until it was dark outside.";
    private static final String PRAISE = "The doctor was kind and took time for us.";

    private static Lesson lesson(int number, String sentence, Set<String> labels) {
        String raw = sentence + " " + "z".repeat(number + 1) + ".";
        Text text = House.TEXTS.read(raw, Language.ENGLISH);
        return new Lesson(
                text,
                number % 4 + 1,
                labels.contains("positive"),
                labels,
                Set.of(),
                Map.of("wait", new Span(0, sentence.length())),
                true,
                false,
                false,
                label -> new Clues());
    }

    private static List<Lesson> lessons() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 60; i++) {
            lessons.add(lesson(i, LONG_WAIT, Set.of("negative", "wait")));
            lessons.add(lesson(i, PRAISE, Set.of("positive", "manner")));
        }
        return lessons;
    }

    @Test
    void learnsTheSameFromTheSame() {
        var teacher = JudgementTeacher.with(List.of(), false);
        assertThat(teacher.teach(lessons())).isEqualTo(teacher.teach(lessons()));
    }

    @Test
    void tellsWhatItLearned() throws IOException {
        var teacher = JudgementTeacher.with(List.of(), false);
        var learned = JudgementFile.read(new BufferedReader(new StringReader(teacher.teach(lessons()))), "taught");
        var judgement = Judgement.of(learned, EnumSet.allOf(Source.class), null);
        var opinion = judgement.read(House.TEXTS.read("My aunt waited in the lobby. The doctor was kind."));
        assertThat(judgement.chance("wait", opinion.clues("wait")))
                .isGreaterThan(judgement.chance("billing", opinion.clues("billing")));
        assertThat(opinion.speaking("wait").getFirst()).isEqualTo(new Span(0, 28));
    }
}
