package dev.bedside.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeighedTraitsTest {

    @Test
    void putsEachWordInOnceAndTheWeakerTheMoreThereAre() {
        var few = bag("a b a b a b a b a b a b");
        var many = bag("a b c d e f g h i j k l m n o p");

        assertThat(few.size()).isEqualTo(2);
        assertThat(many.size()).isEqualTo(16);
        assertThat(many.strength(0)).isLessThan(few.strength(0));
    }

    @Test
    void takesTheSameWordElsewhereForAnotherTrait() {
        var traits = new WeighedTraits();
        long[] word = {WeighedTraits.word("kind", 0, 4)};
        traits.bag("text", word, 1);
        traits.bag("around", word, 1);

        assertThat(traits.at(0)).isNotEqualTo(traits.at(1));
    }

    private static WeighedTraits bag(String text) {
        String[] said = text.split(" ");
        var words = new long[said.length];
        for (int i = 0; i < said.length; i++) {
            words[i] = WeighedTraits.word(said[i], 0, said[i].length());
        }
        var traits = new WeighedTraits();
        traits.bag("text", words, words.length);
        return traits;
    }
}
