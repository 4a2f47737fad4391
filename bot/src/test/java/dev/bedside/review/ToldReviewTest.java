package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldReviewTest {

    private static final ToldReview TOLD = new ToldReview(WordsFixture.WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two star on google last night from a \"Lou Prentice\", no text at all. nobody knows him",
                "does anyone know a Cora Bell? she put 2 stars with nothing written. google.",
                "google says there is a new one: 2 stars, \"Mrs C\", left the comment part empty",
                "some fellow called Bert gave us two stars on google and didnt write nothing",
                "⭐ Northgate Dental: new 2-star rating on Google by Trent Mayer. No text. → https://example.org/r/1",
            })
    void hearsOfARatingThatIsToldInASentence(String told) {
        Draft draft = Objects.requireNonNull(TOLD.in(told, List.of()));
        assertThat(draft.facts.stars).isEqualTo(2);
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
        assertThat(draft.wordless).isTrue();
        assertThat(draft.hasText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New yelp, 1 star, Hank P. No words can describe how rude they were to my mother",
                "4 stars on google from Ann and 2 stars from Bo, no text from either",
                "remember that one star from \"Bo Jarvis\" on google with no words? it's finally gone",
                "our google average is 4.6 stars, no text needed",
                "no text from Ann yet, she is late again",
                "★☆☆☆☆ Google: pain relief was not provided, I bled all night",
                "1 star on Google: the nurse gave my son the wrong dose and did not write anything down",
                "Gave them 1 star on Google because he said \"it is only a little blood\" and left my father on the floor",
            })
    void leavesWordsAndTalkAlone(String told) {
        assertThat(TOLD.in(told, List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heads up, some Tom Rudd gave us 2 stars on google, all it says is 'overpriced and late again'. sorry tom"
                        + " | overpriced and late again",
                "wrong place lol. 2 star google from 'Mo D': Worst soup I ever had | Worst soup I ever had",
                "2 stars from Ann on Google (no text in the mail): they were lovely to my son"
                        + " | they were lovely to my son",
            })
    void hearsTheWordsThatAreTold(String told, String words) {
        String sentence = told.replace('\'', '"');
        var taken = new Draft();
        taken.text(sentence);
        Draft draft = Objects.requireNonNull(TOLD.in(sentence, List.of(taken)));
        assertThat(draft.facts.stars).isEqualTo(2);
        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
        assertThat(draft.joined()).isEqualTo(words);
    }

    @Test
    void leavesWordsInQuotationMarksBesideIt() {
        var read = new Draft();
        read.text("\"helped my knee\"");
        assertThat(TOLD.in("★★★★ | \"helped my knee\" | reviewer: not provided", List.of(read)))
                .isNull();
    }
}
