package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TunerTest {

    private static final float[] YES = {1};
    private static final float[] NO = {0};
    private static final float[] ONCE = {1};

    private static Tuner.Lesson lesson(String text, String part, float[] right) {
        int at = text.indexOf(part);
        var place = new Place(at, at + part.length(), 0, text.length());
        return new Tuner.Lesson(text, List.of(new Tuner.Asked(place, right, ONCE)));
    }

    /** Who asks for tea and who for coffee: both words stand in every sentence. */
    private static List<Tuner.Lesson> lessons() {
        var lessons = new ArrayList<Tuner.Lesson>();
        for (String who : List.of("My aunt", "A neighbour", "The driver", "Our guide")) {
            for (String when : List.of("at noon", "early on", "after work", "on Sunday")) {
                lessons.add(lesson(who + " took tea instead of coffee " + when + ".", "took tea", YES));
                lessons.add(lesson(who + " took coffee instead of tea " + when + ".", "took coffee", NO));
                lessons.add(lesson(who + " wanted tea and no coffee " + when + ".", "wanted tea", YES));
                lessons.add(lesson(who + " wanted coffee and no tea " + when + ".", "wanted coffee", NO));
            }
        }
        return lessons;
    }

    private static float answer(TunedEncoder encoder, String text, String part) {
        int at = text.indexOf(part);
        return encoder.answers(text, List.of(new Place(at, at + part.length(), 0, text.length())))
                .getFirst()
                .orElseThrow()[0];
    }

    @Test
    void learnsWhatIsAskedOfAPlace() {
        byte[] learned = Tuner.tune(lessons(), 1, 3);
        assertThat(Tuner.tune(lessons(), 1, 3)).isEqualTo(learned);
        try (var encoder = TunedEncoder.read(learned)) {
            assertThat(answer(encoder, "My cousin took tea instead of coffee today.", "took tea"))
                    .isGreaterThan(answer(encoder, "My cousin took coffee instead of tea today.", "took coffee"));
            assertThat(encoder.answers("Nothing here.", List.of(new Place(40, 50, 40, 50))))
                    .containsOnly(Optional.empty());
            var alone = encoder.answers("She took tea.", List.of(new Place(0, 13, 0, 13)))
                    .getFirst()
                    .orElseThrow();
            IntStream.range(0, 20)
                    .parallel()
                    .forEach(any -> assertThat(encoder.answers("She took tea.", List.of(new Place(0, 13, 0, 13)))
                                    .getFirst()
                                    .orElseThrow())
                            .isEqualTo(alone));
        }
    }

    /** How much surer it is of tea than of coffee. */
    private static float margin(byte[] learned) {
        try (var encoder = TunedEncoder.read(learned)) {
            return answer(encoder, "My cousin took tea instead of coffee today.", "took tea")
                    - answer(encoder, "My cousin took coffee instead of tea today.", "took coffee");
        }
    }

    @Test
    void goesOnFromWhereAnEarlierTeachingEnded() throws IOException {
        byte[] learned = Tuner.tune(lessons(), 1, 2);
        var more = lessons().subList(0, 4);
        assertThat(margin(Tuner.goOn(learned, more, 1, 1))).isGreaterThan(margin(Tuner.tune(more, 1, 1)));
        assertThat(Tuner.goOn(learned, more, 1, 1))
                .isEqualTo(Tuner.goOn(learned, more, 1, 1))
                .isNotEqualTo(learned);
        assertThatThrownBy(() -> Tuner.goOn(learned, more, 2, 1)).hasMessageContaining("give 1 answers, not 2");
    }

    @Test
    void saysThatAFileHoldsNoLayers() {
        assertThatThrownBy(() -> TunedEncoder.read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
                .isInstanceOf(EncoderUnavailable.class);
    }
}
