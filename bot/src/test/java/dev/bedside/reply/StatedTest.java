package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.config.ConfigException;
import dev.bedside.practice.Practice;
import dev.bedside.text.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What drafts say of a practice because its settings state it. */
class StatedTest {

    private static final String BILL = "They sent me a surprise bill and nobody can explain the charge.";
    private static final String WAIT = "I waited two hours in the waiting room.";

    private static Stream<String> drafts(String text, Practice practice) {
        var review = House.review(text, 2.0);
        var order = DraftOrder.first(review, House.TRIAGER.triage(review), practice, RecentReplies.NONE);
        return IntStream.range(0, 30)
                .mapToObj(attempt -> House.DRAFTER
                        .draft(order.attempt(attempt))
                        .orElseThrow()
                        .text());
    }

    @Test
    void namesTheBillingContactWhereABillIsComplainedOf() {
        var practice = House.practice(Map.of("billing-contact.en", "Dana in our billing office"));
        assertThat(drafts(BILL, practice)).allSatisfy(text -> assertThat(text).contains("Dana in our billing office"));
        assertThat(drafts(WAIT, practice)).allSatisfy(text -> assertThat(text).doesNotContain("Dana"));
    }

    @Test
    void namesThePatientAdvocateToSomebodyVeryUpset() {
        var practice = House.practice(Map.of("patient-advocate.en", "our patient advocate"));
        assertThat(drafts("They gave my mother the wrong dose and she ended up in the ER.", practice))
                .allSatisfy(text -> assertThat(text).contains("our patient advocate"));
        assertThat(drafts(WAIT, practice)).allSatisfy(text -> assertThat(text).doesNotContain("advocate"));
    }

    @Test
    void saysWhatIsBetterNowOnlyWhereSomebodyStatedIt() {
        var sentence = "Everybody in the waiting room is told at once when we run late.";
        var practice = House.practice(Map.of("improvements.en", "wait: " + sentence));
        assertThat(drafts(WAIT, practice)).allSatisfy(text -> assertThat(text).contains(sentence));
        assertThat(drafts(BILL, practice)).allSatisfy(text -> assertThat(text).doesNotContain(sentence));
        assertThat(drafts(WAIT, House.PRACTICE))
                .allSatisfy(text -> assertThat(text).doesNotContain(" now ", "have changed"));
    }

    @Test
    void leavesOutWhatSaysTooMuchAndNamesIt() {
        var practice = House.practice(Map.of("improvements.en", "wait: Your next visit will be on time."));
        assertThat(drafts(WAIT, practice)).allSatisfy(text -> assertThat(text).doesNotContain("Your next visit"));
        assertThat(new WordingProver(House.WORDING, House.CHECKER).improvements(practice, Language.ENGLISH))
                .singleElement()
                .asString()
                .contains("practice.yml", "improvements", "reword");
    }

    @Test
    void asksForATopicInFrontOfASentence() {
        var changed = new HashMap<>(Map.of("improvements.en", "We have a new phone line."));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> House.practice(changed))
                .withMessageContaining("write the topic in front of a whole sentence");
    }
}
