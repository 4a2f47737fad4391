package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedValuesTest {

    private final NamedValues named = new NamedValues(WORDS);

    @Test
    void decidesUnknownNamesByTheirValues() {
        var read = named.read(
                List.of(
                        new Named("zzq", "★★★★☆"),
                        new Named("zzr", "Nobody looked at my tooth for an hour"),
                        new Named("zzs", "Orla Finch")),
                true,
                TODAY);

        assertThat(read).extracting(Labelled::role).containsExactly(Role.STARS, Role.TEXT, Role.AUTHOR);
    }

    @Test
    void keepsTheOriginalOfATranslatedText() {
        var read = named.read(
                List.of(
                        new Named("Original (es)", "Todo muy limpio y la doctora amable"),
                        new Named("Translation", "All very clean and the doctor kind")),
                true,
                TODAY);

        assertThat(read)
                .filteredOn(labelled -> labelled.role() == Role.TEXT)
                .extracting(Labelled::value)
                .containsExactly("Todo muy limpio y la doctora amable");
    }

    @Test
    void guessesNothingWhereTheWordsStandElsewhere() {
        assertThat(named.read(List.of(new Named("zzr", "Nobody looked at my tooth for an hour")), false, TODAY))
                .isEmpty();
    }
}
