package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeReaderTest {

    private static final String FILE = "themes.weights";

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
    void readsAgainWhatItWrote() {
        byte[] written = ThemeTeacher.teach(LESSONS);

        assertThat(ThemeReader.read(written, FILE).written()).isEqualTo(written);
        assertThat(ThemeTeacher.teach(LESSONS)).isEqualTo(written);
    }

    @Test
    void saysWhichFileIsBroken() {
        byte[] written = ThemeTeacher.teach(LESSONS);

        for (byte[] broken : List.of(
                "# learned".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(written, written.length - 4),
                Arrays.copyOf(written, 40))) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> ThemeReader.read(broken, FILE))
                    .withMessageContaining(FILE)
                    .withMessageContaining("train themes")
                    .withMessageNotContaining("null");
        }
    }

    @Test
    void hearsNothingWhereNothingWasLearned() {
        assertThat(ThemeReader.read(ThemeTeacher.teach(List.of()), FILE)
                        .read(new Span(0, 3), List.of(new float[ThemeReader.WIDTH])))
                .isEmpty();
    }

    @Test
    void hearsWhatAPassageIsAboutWhateverItsWords() {
        var judgement = Judgement.packaged(true, problem -> {});
        var text = House.TEXTS.read(
                "They handed me a heated blanket and a mug of cocoa. The bill came five months later.",
                Language.ENGLISH);
        var themes = judgement.themes(text, judgement.read(text));

        assertThat(likeliest(themes, 0)).isEqualTo("+facility-comforts");
        assertThat(likeliest(themes, 52)).startsWith("-billing");
        var alone = Judgement.packaged(false, problem -> {});
        assertThat(alone.themes(text, alone.read(text))).isEmpty();
    }

    @Test
    void hearsPraiseAndComplaintInOneSentence() {
        var judgement = Judgement.packaged(true, problem -> {});
        var text = House.TEXTS.read(
                "The hygienist was gentle, but I waited seventy minutes and nobody told me why.", Language.ENGLISH);

        var themes = judgement.themes(text, judgement.read(text));

        assertThat(likeliest(side("+", themes), 0)).isEqualTo("+care-gentle");
        assertThat(likeliest(side("-", themes), 0)).startsWith("-wait");
    }

    private static List<Theme> side(String mark, List<Theme> themes) {
        return themes.stream().filter(theme -> theme.name().startsWith(mark)).toList();
    }

    private static String likeliest(List<Theme> themes, int start) {
        return themes.stream()
                .filter(theme -> theme.span().start() == start)
                .max(Comparator.comparingDouble(Theme::odds))
                .orElseThrow()
                .name();
    }
}
