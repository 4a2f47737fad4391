package dev.bedside.desk;

import static dev.bedside.desk.Chatter.ana;
import static dev.bedside.desk.Chatter.labels;
import static dev.bedside.desk.Chatter.person;
import static dev.bedside.desk.Chatter.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What colleagues had better not say, and how Bedside steps in. */
class GuardDeskTest {

    private static final String CHART = "oh that's Mrs Kowalski, she had a root canal with us in May";

    private final Workplace work = Workplace.alone(
            Map.of("bedside.practice.approvers-channel", "approvals", "bedside.practice.approvers", "approvers"));
    private final Chatter chatter = new Chatter(work);

    @Test
    void saysOneSentenceThatGivesNothingAwayAndTheReasonToWhoeverPresses() {
        var said = chatter.say(ana(), CHART);
        assertThat(said).hasSize(1);
        assertThat(text(said))
                .doesNotContain("Kowalski")
                .doesNotContain("patient")
                .doesNotContain("HIPAA");
        assertThat(labels(said.getFirst())).containsExactly("What is it?");
        var reason = text(chatter.press(person("ben", "team"), "What is it?"));
        assertThat(reason)
                .contains("45 CFR 164.502", "Please delete the message")
                .doesNotContain("Kowalski");
    }

    @Test
    void speaksToEachPersonOnceAboutAKind() {
        assertThat(chatter.say(ana(), CHART)).hasSize(1);
        assertThat(chatter.say(ana(), CHART)).isEmpty();
        assertThat(chatter.say(person("ben", "team"), CHART)).hasSize(1);
        assertThat(chatter.say(ana(), "let's drop her as a patient for that review"))
                .hasSize(1);
    }

    @Test
    void looksAfterTheApproversChannelToo() {
        assertThat(chatter.say(ana(), "approvals", CHART, false)).hasSize(1);
        assertThat(chatter.say(ana(), "lounge", CHART, false)).isEmpty();
    }

    @Test
    void writesInPrivateOnlyWhereThatIsSwitchedOn() {
        chatter.say(ana(), CHART);
        assertThat(work.chat.standing("direct-ana")).isEmpty();
        var direct = Workplace.alone(Map.of("bedside.practice.direct-messages", "true"));
        new Chatter(direct).say(ana(), CHART);
        assertThat(direct.chat.standing("direct-ana")).hasSize(1);
    }

    @Test
    void doesNotCautionWhoeverAsks() {
        work.forward(Workplace.COMPLAINT);
        assertThat(text(chatter.mention(ana(), "can we drop her as a patient?")))
                .contains("16 CFR 465.7");
        assertThat(chatter.mention(ana(), "is this ok to post: your root canal in May went well, Mrs Kowalski"))
                .hasSize(1);
    }

    @Test
    void doesNotCautionForWordsOfAReview() {
        var review = "Google review, 1 star, by Walt\n\nThey threatened to drop me as a patient for my last review!";
        assertThat(chatter.say(ana(), review)).isEmpty();
        work.pass(Duration.ofSeconds(1));
        assertThat(work.only().number()).isEqualTo(1);
    }
}
