package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static List<Text> reviews(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> House.TEXTS.read(text + " " + "z".repeat(i + 1), Language.ENGLISH))
                .toList();
    }

    @Test
    void forgetsWhatFewerThanTwentyReviewsSay() {
        var texts = new ArrayList<>(reviews(19, "a turquoise lobby"));
        texts.addAll(reviews(20, "a spotless desk"));
        assertThat(Vocabulary.of(texts))
                .containsKeys("spotless", "spotless desk")
                .doesNotContainKey("turquois");
    }

    @Test
    void takesTheSameReviewInTwoFilesForOne() {
        var texts = new ArrayList<>(reviews(19, "a spotless desk"));
        texts.add(texts.getFirst());
        assertThat(Vocabulary.of(texts)).doesNotContainKey("spotless");
    }

    @Test
    void forgetsNamesHoweverManyReviewsHoldThem() {
        var vocabulary = Vocabulary.of(reviews(30, "we saw Velasko again and Velasko helped"));
        assertThat(vocabulary).containsKey("again");
        assertThat(vocabulary.keySet()).noneMatch(gram -> gram.contains("velasko"));
    }

    @Test
    void forgetsNumbers() {
        assertThat(Vocabulary.of(reviews(30, "we paid 250 dollars")).keySet())
                .noneMatch(gram -> gram.chars().anyMatch(Character::isDigit));
    }
}
