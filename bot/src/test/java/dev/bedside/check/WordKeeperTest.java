package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps words of real people out of the weights. */
class WordKeeperTest {

    private static String learned(int rows, boolean invented, String words) {
        var marked = new LeakTrainer.Marked(
                new Reply(words, null, null, null), Set.of("privacy/confirms"), List.of(words), invented);
        return new LeakTrainer(House.FILES, House.TEXTS).train(Collections.nCopies(rows, marked), List.of());
    }

    @Test
    void keepsAWordOnlyWhereManyWroteIt() {
        String words = "you left a marzipan umbrella with us";
        assertThat(learned(WordKeeper.FEWEST_ROWS - 1, false, words)).doesNotContain("marzipan");
        assertThat(learned(WordKeeper.FEWEST_ROWS, false, words)).contains("w marzipan");
    }

    @Test
    void keepsAWordThatWasInventedForIt() {
        assertThat(learned(3, true, "you left a marzipan umbrella with us")).contains("w marzipan");
    }

    @Test
    void neverKeepsAName() {
        var trained = learned(WordKeeper.FEWEST_ROWS, true, "we waited for you and Zebulon with a marzipan umbrella");
        assertThat(trained).contains("w marzipan").doesNotContainIgnoringCase("zebulon");
    }

    @Test
    void knowsANameThatOnlyOpensASentence() {
        var keeper = new WordKeeper(ClauseTraits.from(House.FILES), House.TEXTS);
        keeper.count(new Reply("Zebulon, thank you.", null, "Zebulon K", null), true);
        assertThat(keeper.keeps("w zebulon")).isFalse();
        assertThat(keeper.keeps("p zebulon thank")).isFalse();
    }

    @Test
    void countsWordsOfReviewsFromWhichNothingIsLearned() {
        var keeper = new WordKeeper(ClauseTraits.from(House.FILES), House.TEXTS);
        Collections.nCopies(WordKeeper.FEWEST_ROWS, "They sold me marzipan.").forEach(keeper::count);
        assertThat(keeper.keeps("w marzipan")).isTrue();
        assertThat(keeper.keeps("w nougat")).isFalse();
        assertThat(keeper.keeps("t you visit")).isTrue();
    }
}
