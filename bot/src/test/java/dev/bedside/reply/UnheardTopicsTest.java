package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnheardTopicsTest {

    private static UnheardTopics of(Map<Topic, Double> sureness, Set<Topic> topics) {
        var verdict = new Verdict(
                Tone.NEGATIVE,
                topics,
                topics,
                Set.of(),
                false,
                Action.REPLY_OFFLINE,
                Urgency.NORMAL,
                PublicReply.YES,
                false,
                List.of(),
                SetByPerson.NOTHING,
                sureness,
                List.of(),
                List.of());
        return new UnheardTopics(verdict, Points.none(PointKinds.from(House.FILES)));
    }

    @Test
    void leavesWhatIsSaidWhereNothingElseIsCertain() {
        var topics = of(Map.of(Topic.WAIT, 0.9, Topic.STAFF, 0.94), Set.of(Topic.WAIT, Topic.STAFF));

        assertThat(topics.beside(List.of("wait-long"))).containsExactly("wait-long");
    }

    @Test
    void speaksOfTheCertainTopicAloneWhereTheRestIsOfNoTopicThatWasFound() {
        var topics = of(Map.of(Topic.BILLING, 0.98), Set.of(Topic.BILLING));

        assertThat(topics.beside(List.of("wait-long"))).containsExactly("billing");
    }

    @Test
    void putsTheCertainTopicInFrontOfADoubtfulOne() {
        var topics = of(Map.of(Topic.WAIT, 0.6, Topic.STAFF, 0.98), Set.of(Topic.WAIT, Topic.STAFF));

        assertThat(topics.beside(List.of("wait-long"))).containsExactly("staff", "wait-long");
    }

    @Test
    void putsTheLikelierTopicBetweenTwoPointsOfOne() {
        var topics = of(Map.of(Topic.WAIT, 0.8, Topic.STAFF, 0.98), Set.of(Topic.WAIT, Topic.STAFF));

        assertThat(topics.beside(List.of("wait-long", "wait-untold")))
                .containsExactly("wait-long", "staff", "wait-untold");
    }
}
