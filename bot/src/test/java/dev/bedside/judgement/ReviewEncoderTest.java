package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.judgement.JudgementTeacher.Example;
import dev.bedside.judgement.ReviewEncoder.Heard;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewEncoderTest {

    private static final String LONG_WAIT = "We sat in the lobby until it was dark outside.";
    private static final String PRAISE = "The doctor was kind and took time for us.";

    private static Text text(String raw) {
        return House.TEXTS.read(raw, Language.ENGLISH);
    }

    private static Lesson lesson(String first, String second, Set<String> labels) {
        String raw = first + ' ' + second;
        int at = raw.indexOf(LONG_WAIT);
        return new Lesson(
                text(raw),
                1,
                labels.contains("positive"),
                labels,
                Set.of(),
                at < 0 ? Map.of() : Map.of("wait", new Span(at, at + LONG_WAIT.length())),
                true,
                false,
                false,
                label -> new Clues());
    }

    private static byte[] learned() {
        var lessons = new ArrayList<Lesson>();
        for (String who : List.of("My aunt came along.", "It was a Monday.", "My son is six.", "We live nearby.")) {
            for (int again = 0; again < 3; again++) {
                lessons.add(lesson(who, LONG_WAIT, Set.of("negative", "wait")));
                lessons.add(lesson(LONG_WAIT, who, Set.of("negative", "wait")));
                lessons.add(lesson(who, PRAISE, Set.of("positive", "manner")));
                lessons.add(lesson(PRAISE, who, Set.of("positive", "manner")));
            }
        }
        return ReviewEncoder.learn(
                lessons, List.of(new Example("wait", true, text("An hour past my time nobody had called me."))));
    }

    @Test
    void hearsOfAReviewAsAWholeWhatItsPassagesSay() {
        var text = text("My uncle drove us. We sat in the lobby until it was late.");
        var passages = Passages.of(text).stream().map(Passages.Passage::span).toList();
        var heard = ReviewEncoder.of(learned()).read(text, passages).orElseThrow();
        assertThat(heard.passages()).hasSize(2);
        assertThat(heard.of("wait")).isGreaterThan(heard.of("manner"));
        assertThat(heard.of("negative")).isGreaterThan(heard.of("positive"));
    }

    private static float[] answers(String label, float value) {
        float[] answers = new float[Labels.ASKED.size()];
        answers[Labels.ASKED.indexOf(label)] = value;
        return answers;
    }

    @Test
    void aLabelIsHeardWhereAPassageSpeaksMostForIt() {
        var first = new Span(0, 10);
        var second = new Span(11, 20);
        var heard = new Heard(
                1,
                answers("abuse", -2),
                List.of(Optional.of(answers("abuse", -3)), Optional.of(answers("abuse", 1))),
                List.of(),
                List.of());
        assertThat(heard.of("abuse")).isEqualTo(1);
        var opinion = new Opinion(List.of(first, second), List.of(), Precedents.NONE, heard);
        assertThat(opinion.speaking("abuse")).containsExactly(second);
        var cutOff = new Heard(
                1,
                answers("abuse", -2),
                List.of(Optional.of(answers("abuse", -3)), Optional.empty()),
                List.of(),
                List.of());
        assertThat(cutOff.of("abuse")).isEqualTo(-2);
    }

    @Test
    void whatWasHeardCountsForItsShareOfTheAnswer() {
        var question = new Question(-1, Map.of("rules count", 2.0), 0.5, 0.1);
        var clues = new Clues().add(Source.RULES, "count", 1).add(Source.ENCODER, Question.HEARD, 3);
        assertThat(question.score(clues)).isEqualTo(1);
        assertThat(question.heeding(0.25, 0).score(clues)).isEqualTo(0.75 * 1 + 0.25 * 3);
        assertThat(question.heeding(0.25, 0).from()).isEqualTo(question.from());
    }

    @Test
    void starsKeepPartOfWhatIsTakenForWhatWasHeard() {
        var question = new Question(0, Map.of("rules count", 1.0, "stars 5", 1.0), 0.5, 0.1);
        var stars = new Clues().add(Source.STARS, "5", true);
        var rules = new Clues().add(Source.RULES, "count", 1);
        assertThat(question.heeding(0.5, 0.5).score(stars)).isEqualTo(0.75);
        assertThat(question.heeding(0.5, 0.5).score(rules)).isEqualTo(0.5);
    }

    @Test
    void theToneOfAFewWordsIsHeardInPart() {
        var few = new Heard(0.5, answers("negative", 2), List.of(), List.of(), List.of());
        assertThat(few.of("negative")).isEqualTo(1);
        assertThat(new Heard(0.5, answers("abuse", 2), List.of(), List.of(), List.of()).of("abuse"))
                .isEqualTo(2);
    }
}
