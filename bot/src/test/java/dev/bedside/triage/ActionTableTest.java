package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.practice.Urgency;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Written from the vocabulary's sections on action, public reply and urgency, and its "decisions that come up". */
class ActionTableTest {

    private static ActionTable.Row decide(Tone tone, Collection<Concern> concerns) {
        return ActionTable.decide(tone, Set.copyOf(concerns), false, false, false);
    }

    private static Set<Concern> concerns(String ids) {
        var concerns = EnumSet.noneOf(Concern.class);
        if (ids != null) {
            Arrays.stream(ids.split(" ")).forEach(id -> concerns.add(Ids.parse(Concern.class, id)));
        }
        return concerns;
    }

    private static String shown(ActionTable.Row row) {
        return row.action().id() + " " + row.urgency().id() + " "
                + row.publicReply().id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            positive |                               | reply low yes
            neutral  |                               | reply low yes
            mixed    |                               | reply-offline normal yes
            negative |                               | reply-offline normal yes
            negative | patient-safety                | hold high neutral-only
            negative | legal-threat                  | hold high neutral-only
            negative | discrimination                | hold high neutral-only
            negative | retaliation                   | hold high neutral-only
            negative | defamation                    | hold high neutral-only
            negative | privacy                       | hold high neutral-only
            mixed    | privacy                       | hold high neutral-only
            positive | privacy                       | reply low yes
            negative | violence                      | hold critical better-not
            negative | self-harm                     | hold critical better-not
            positive | self-harm                     | hold critical better-not
            negative | abuse                         | hold high better-not
            negative | profanity                     | reply-offline high yes
            negative | not-a-patient                 | report low better-not
            positive | not-a-patient                 | report low better-not
            negative | profanity patient-safety      | hold high neutral-only
            negative | violence not-a-patient        | hold critical better-not
            negative | abuse legal-threat            | hold high better-not
            positive | privacy patient-safety        | hold high neutral-only
            negative | not-a-patient patient-safety  | report high better-not
            negative | not-a-patient defamation      | report high better-not
            negative | not-a-patient discrimination  | report high better-not
            negative | not-a-patient legal-threat    | hold high better-not
            """)
    void decidesByToneAndConcerns(String tone, String concerns, String expected) {
        assertThat(shown(decide(Ids.parse(Tone.class, tone), concerns(concerns))))
                .isEqualTo(expected);
    }

    @Test
    void answersAHarshComplaintTheSameDay() {
        assertThat(shown(ActionTable.decide(Tone.NEGATIVE, Set.of(), true, false, false)))
                .isEqualTo("reply-offline high yes");
        assertThat(shown(ActionTable.decide(Tone.POSITIVE, Set.of(), true, false, false)))
                .isEqualTo("reply low yes");
    }

    @Test
    void reportsHateAndHoldsItWhereHarmIsAllegedToo() {
        assertThat(shown(ActionTable.decide(Tone.NEGATIVE, Set.of(Concern.PROFANITY), false, false, true)))
                .isEqualTo("report high better-not");
        assertThat(shown(ActionTable.decide(
                        Tone.NEGATIVE, Set.of(Concern.PROFANITY, Concern.PATIENT_SAFETY), false, false, true)))
                .isEqualTo("hold high better-not");
    }

    @Test
    void treatsDangerNowAsCritical() {
        assertThat(shown(ActionTable.decide(Tone.NEGATIVE, Set.of(Concern.ABUSE), false, true, false)))
                .as("abuse of a child")
                .isEqualTo("hold critical better-not");
        assertThat(shown(ActionTable.decide(Tone.NEGATIVE, Set.of(Concern.PATIENT_SAFETY), false, true, false)))
                .as("an emergency under way")
                .isEqualTo("hold critical neutral-only");
    }

    @Test
    void holdsWhatCannotBeReadUnlessItIsPraisedWithStars() {
        assertThat(shown(ActionTable.unreadable(Tone.NEGATIVE))).isEqualTo("hold high neutral-only");
        assertThat(shown(ActionTable.unreadable(Tone.NEUTRAL))).isEqualTo("hold high neutral-only");
        assertThat(shown(ActionTable.unreadable(Tone.POSITIVE))).isEqualTo("reply normal neutral-only");
    }

    @Test
    void holdsWhatAlarmsAndKeepsWhatIsMoreUrgentBesideIt() {
        var threat = ActionTable.decide(Tone.NEGATIVE, Set.of(Concern.VIOLENCE), false, false, false);
        assertThat(shown(ActionTable.alarming(threat))).isEqualTo("hold critical better-not");
        var ordinary = ActionTable.decide(Tone.NEGATIVE, Set.of(), false, false, false);
        assertThat(shown(ActionTable.alarming(ordinary))).isEqualTo("hold high neutral-only");
    }

    @Test
    void asksNothingWhereNothingWasSaid() {
        assertThat(shown(ActionTable.nothingSaid())).isEqualTo("none low better-not");
    }

    @ParameterizedTest
    @EnumSource(Concern.class)
    void neverGrowsMilderByAnotherConcern(Concern one) {
        var precedence = java.util.List.of(Action.NONE, Action.REPLY, Action.REPLY_OFFLINE, Action.REPORT, Action.HOLD);
        for (Concern other : Concern.values()) {
            if (one == Concern.NOT_A_PATIENT || other == Concern.NOT_A_PATIENT) {
                continue; // who wrote it settles what is done: the table above
            }
            var alone = decide(Tone.NEGATIVE, Set.of(one));
            var both = decide(Tone.NEGATIVE, EnumSet.of(one, other));
            assertThat(precedence.indexOf(both.action())).isGreaterThanOrEqualTo(precedence.indexOf(alone.action()));
            assertThat(both.urgency()).isLessThanOrEqualTo(alone.urgency());
            assertThat(both.publicReply()).isGreaterThanOrEqualTo(alone.publicReply());
        }
    }

    @ParameterizedTest
    @EnumSource(Concern.class)
    void keepsPublicReplyInStepWithTheAction(Concern concern) {
        for (Tone tone : Tone.values()) {
            for (Concern other : Concern.values()) {
                var row = decide(tone, EnumSet.of(concern, other));
                switch (row.action()) {
                    case REPLY, REPLY_OFFLINE -> assertThat(row.publicReply()).isEqualTo(PublicReply.YES);
                    case HOLD -> assertThat(row.publicReply()).isNotEqualTo(PublicReply.YES);
                    case REPORT, NONE -> assertThat(row.publicReply()).isEqualTo(PublicReply.BETTER_NOT);
                }
            }
        }
    }

    @Test
    void knowsTheIdsOfTheVocabulary() {
        assertThat(Ids.all(Tone.class)).containsExactlyInAnyOrder("positive", "mixed", "negative", "neutral");
        assertThat(Ids.all(Topic.class))
                .containsExactlyInAnyOrder(
                        "care", "manner", "staff", "wait", "access", "billing", "communication", "facility");
        assertThat(Ids.all(Concern.class))
                .containsExactlyInAnyOrder(
                        "patient-safety",
                        "privacy",
                        "legal-threat",
                        "defamation",
                        "violence",
                        "self-harm",
                        "abuse",
                        "discrimination",
                        "retaliation",
                        "not-a-patient",
                        "profanity");
        assertThat(Ids.all(Action.class)).containsExactlyInAnyOrder("reply", "reply-offline", "hold", "report", "none");
        assertThat(Ids.all(Urgency.class)).containsExactlyInAnyOrder("critical", "high", "normal", "low");
        assertThat(Ids.all(PublicReply.class)).containsExactlyInAnyOrder("yes", "neutral-only", "better-not");
    }
}
