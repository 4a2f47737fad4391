package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a review says in plain words decides its draft, whatever the judgement by stars made of it. */
class PlainWordsTest {

    private static Draft draft(String text, double stars, Tone tone, Set<Concern> concerns, Topic... topics) {
        Review review = House.review(text, stars);
        var verdict = new Verdict(
                tone,
                Set.of(topics),
                tone == Tone.POSITIVE ? Set.of() : Set.of(topics),
                concerns,
                false,
                concerns.isEmpty() ? Action.REPLY : Action.HOLD,
                Urgency.LOW,
                concerns.isEmpty() ? PublicReply.YES : PublicReply.NEUTRAL_ONLY,
                false,
                List.of());
        return House.DRAFTER
                .draft(DraftOrder.first(review, verdict, House.PRACTICE, RecentReplies.NONE))
                .orElseThrow();
    }

    @Test
    void answersScornUnderFiveStarsAsAComplaint() {
        var text = draft(
                        "Five stars for the attitude at the desk. The receptionist was rude to all of us.",
                        5.0,
                        Tone.POSITIVE,
                        Set.of())
                .text();
        assertThat(text).containsPattern("(?i)sorry|apolog").contains(House.PRACTICE.phone());
    }

    @Test
    void thanksForFiveStarsThatComplainOfNothing() {
        var text = draft("Thirty hours of labor and the nurse never left my side.", 5.0, Tone.NEGATIVE, Set.of())
                .text();
        assertThat(text).containsPattern("(?i)thank|grateful").doesNotContainPattern("(?i)sorry");
    }

    @Test
    void saysNothingOfHonestyWhereABillIsCalledDishonest() {
        var text = draft(
                        "They double billed us, then sent it to collections.",
                        1.0,
                        Tone.NEGATIVE,
                        Set.of(Concern.DEFAMATION),
                        Topic.BILLING)
                .text();
        assertThat(text).contains(House.PRACTICE.phone()).doesNotContainPattern("(?i)honest|trust|straight dealing");
    }

    @Test
    void namesNothingInAHeldReply() {
        var text = draft(
                        "They gave my son the wrong dose, the front desk was rude and we waited two hours for a bill.",
                        1.0,
                        Tone.NEGATIVE,
                        Set.of(Concern.PATIENT_SAFETY, Concern.DEFAMATION),
                        Topic.CARE,
                        Topic.WAIT,
                        Topic.BILLING)
                .text();
        assertThat(text)
                .contains(House.PRACTICE.phone())
                .doesNotContainPattern("(?i)wait|late|bill|dose|safe|rude|desk|sorry|mistake|care\\b");
    }

    @Test
    void saysNothingCheerfulToPraiseThatMourns() {
        for (int attempt = 0; attempt < 20; attempt++) {
            var review = House.review("My mother died here last week. Everyone was so kind to her. Thank you.", 5.0);
            var verdict = new Verdict(
                    Tone.POSITIVE,
                    Set.of(Topic.MANNER),
                    Set.of(),
                    Set.of(),
                    false,
                    Action.HOLD,
                    Urgency.LOW,
                    PublicReply.NEUTRAL_ONLY,
                    true,
                    List.of());
            var order = DraftOrder.first(review, verdict, House.PRACTICE, RecentReplies.NONE)
                    .attempt(attempt);
            assertThat(House.DRAFTER.draft(order).orElseThrow().text())
                    .doesNotContainPattern("(?i)glad|pleasure|joy|smile|delight|lovely|made our day|wonderful|!");
        }
    }

    @Test
    void saysNothingSmallToWhoeverSuffers() {
        var draft = draft(
                "Third time they moved my surgery. I have cancer and I cried in the car.",
                1.0,
                Tone.NEGATIVE,
                Set.of(),
                Topic.ACCESS);
        assertThat(draft.text())
                .containsPattern("(?i)sorry|apolog")
                .doesNotContain("make arrangements", "lose more than an hour", "hear about it early");
    }

    @Test
    void believesWordsThatMeanNothingElseWithoutASecondReader() {
        var draft = draft(
                "Every visit is a different person, and I tell my story all over again.",
                2.0,
                Tone.NEGATIVE,
                Set.of(),
                Topic.COMMUNICATION);
        assertThat(draft.complained()).contains(Topic.STAFF);
    }
}
