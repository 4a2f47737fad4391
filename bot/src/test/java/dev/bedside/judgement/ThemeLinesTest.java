package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeLinesTest {

    private static ThemeTeacher.Lesson lesson(String review, String... themes) {
        var text = House.TEXTS.read(review, Language.ENGLISH);
        return new ThemeTeacher.Lesson(text, new Span(0, review.length()), Set.of(themes));
    }

    private static final List<ThemeTeacher.Lesson> LESSONS = List.of(
            lesson("They brought me a warm blanket.", "+facility-comforts"),
            lesson("There was tea in the waiting room.", "+facility-comforts"),
            lesson("I sat there for two hours.", "-wait-time"),
            lesson("We waited all morning.", "-wait-time"),
            lesson("I went there in May."));

    @Test
    void readsAgainWhatItWrote() throws IOException {
        var written = ThemeTeacher.teach(LESSONS);

        assertThat(read(written).write()).isEqualTo(written);
        assertThat(ThemeTeacher.teach(LESSONS)).isEqualTo(written);
    }

    @Test
    void namesTheLineThatIsNone() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> read("# learned\n+wait\t1 2 3\n"))
                .withMessageContaining("themes.weights:2:")
                .withMessageContaining("train themes");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> read("+wait\t" + "x ".repeat(ThemeLines.WIDTH) + "x\n"))
                .withMessageContaining("no number");
    }

    @Test
    void hearsNothingWhereNothingWasLearned() {
        assertThat(ThemeLines.of(Map.of()).hear(new Span(0, 3), new Dense(new float[ThemeLines.WIDTH], null)))
                .isEmpty();
    }

    @Test
    void hearsWhatAPassageIsAboutWhateverItsWords() {
        var judgement = Judgement.packaged(true, problem -> {});
        var text = House.TEXTS.read(
                "They handed me a heated blanket and a mug of cocoa. The bill came five months later.",
                Language.ENGLISH);
        var themes = judgement.themes(judgement.read(text));

        assertThat(likeliest(themes, 0)).isEqualTo("+facility-comforts");
        assertThat(likeliest(themes, 52)).startsWith("-billing");
        var alone = Judgement.packaged(false, problem -> {});
        assertThat(alone.themes(alone.read(text))).isEmpty();
    }

    private static String likeliest(List<Theme> themes, int start) {
        return themes.stream()
                .filter(theme -> theme.span().start() == start)
                .max(Comparator.comparingDouble(Theme::odds))
                .orElseThrow()
                .name();
    }

    private static ThemeLines read(String written) throws IOException {
        return ThemeLines.read(new BufferedReader(new StringReader(written)), "themes.weights");
    }
}
