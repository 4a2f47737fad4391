package dev.bedside.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bedside.House;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindReaderTest {

    private static final TraitReader TRAITS = TraitReader.from(House.FILES);

    private static Lesson lesson(String kind, String words) {
        return new Lesson(kind, TRAITS.read(List.of(words.split(" "))));
    }

    private static List<Lesson> lessons() {
        var lessons = new ArrayList<Lesson>();
        for (String thing : List.of("cup", "door", "lamp", "chair", "window")) {
            lessons.add(lesson("want", "please give me the " + thing));
            lessons.add(lesson("have", "there is a " + thing + " here already"));
        }
        return lessons;
    }

    @Test
    void tellsKindsApartByWhatTheExamplesShare() {
        var reader = KindReader.learn(lessons());
        var guess = reader.read(TRAITS.read(List.of("give", "me", "the", "spoon")));
        assertThat(guess.best(any -> true)).isEqualTo("want");
        assertThat(guess.of("want") + guess.of("have")).isCloseTo(1, within(1e-6));
        assertThat(guess.best(kind -> !kind.equals("want"))).isEqualTo("have");
    }

    @Test
    void learnsTheSameFromTheSame() {
        var words = TRAITS.read(List.of("please", "the", "door"));
        assertThat(KindReader.learn(lessons()).read(words).shares())
                .containsExactly(KindReader.learn(lessons()).read(words).shares());
    }

    @Test
    void takesHastyWordsAndSpanishObjectsForTheWordsTheyAre() {
        assertThat(TRAITS.read(List.of("don't"))).isEqualTo(TRAITS.read(List.of("dont")));
        assertThat(TRAITS.read(List.of("heyyyy"))).isEqualTo(TRAITS.read(List.of("heyyy")));
        assertThat(TRAITS.read(List.of("cierrala"))).contains("w cierra", "c close");
    }

    @Test
    void showsNoWordsOfPeople() {
        var lesson = lesson("want", "canary words");
        assertThat(lesson.toString()).isEqualTo("Lesson[want]");
    }
}
