package dev.bedside.desk;

import static dev.bedside.desk.Chatter.labels;
import static dev.bedside.desk.Chatter.person;
import static dev.bedside.desk.Chatter.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Inspection;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an approver who asks in words learns, and those who read along do not. */
class ReadersAlongTest {

    private static final String HELD =
            "Yelp review, 1 star, by Rob\n\nThey gave my mother the wrong dose and she ended up in the ER.";
    private static final String HELD_TOO =
            "Yelp review, 1 star, by Tess\n\nThey gave my uncle the wrong pills and he collapsed on the stairs.";
    private static final String APART = "approvers-only";

    private static Person olga() {
        return person("olga", "team", "approvers");
    }

    private static Chatter chatter(String... more) {
        var settings = new java.util.HashMap<>(
                Map.of("bedside.practice.approvers", "approvers", "bedside.practice.holidays", "none"));
        if (more.length > 0) {
            settings.put(more[0], more[1]);
        }
        return new Chatter(Workplace.alone(settings));
    }

    @Test
    void tellsThoseInThePrivateThreadOfOneCaseNothingOfAnother() {
        var chatter = chatter();
        chatter.work.forward(HELD);
        var first = chatter.work.only();
        chatter.work.forward(HELD_TOO);
        chatter.desk.asked(
                new Request("talk", chatter.work.channel.place(), olga(), new Request.Press(Deed.TALK.to(first))));
        var thread = chatter.work.chat.threads().getFirst().id();

        assertThat(text(chatter.say(olga(), thread, "why is 1 on hold?", true))).contains("dose");
        for (var wish : java.util.List.of("why is 2 on hold?", "draft for 2", "history of 2")) {
            var said = chatter.say(olga(), thread, wish, true);
            assertThat(text(said)).as(wish).doesNotContain("pills").doesNotContain("Thank you");
            assertThat(labels(said.getFirst())).as(wish).containsExactly("Show me");
        }
    }

    @Test
    void putsOutOfAPrivateThreadWhoHasLostTheRoleOnceTheySpeakThere() {
        var chatter = chatter();
        chatter.work.forward(HELD);
        var each = chatter.work.only();
        var talk = new Request.Press(Deed.TALK.to(each));
        chatter.desk.asked(new Request("talk", chatter.work.channel.place(), olga(), talk));
        var thread = chatter.work.chat.threads().getFirst().id();
        chatter.say(olga(), thread, "let us call them", false);
        assertThat(chatter.work.chat.threads().getFirst().guests()).contains("olga");

        chatter.say(person("olga", "team"), thread, "anything new?", false);
        assertThat(chatter.work.chat.threads().getFirst().guests()).isEmpty();

        chatter.desk.asked(new Request("again", chatter.work.channel.place(), olga(), talk));
        assertThat(chatter.work.chat.threads().getFirst().guests()).contains("olga");
    }

    @Test
    void tellsNothingInAnApproversChannelThatEverybodySees() {
        var chatter = chatter("bedside.practice.approvers-channel", APART);
        chatter.work.forward(HELD);
        assertThat(text(chatter.say(olga(), APART, "why is 1 on hold?", true))).contains("dose");

        chatter.work.chat.find(APART, new Inspection(true, Set.of(), true));
        var said = chatter.say(olga(), APART, "why is 1 on hold?", true);
        assertThat(text(said)).doesNotContain("dose");
        assertThat(labels(said.getFirst())).containsExactly("Show me");
    }

    @Test
    void tellsNothingInAThreadBelowTheApproversCardOnceEverybodySeesIt() {
        var chatter = chatter("bedside.practice.approvers-channel", APART);
        chatter.work.forward(HELD);
        chatter.desk.asked(new Request(
                "talk",
                new Place(chatter.work.channel.platformWorkspace(), APART),
                olga(),
                new Request.Press(Deed.TALK.to(chatter.work.only()))));
        var thread = chatter.work.chat.threads().getFirst().id();
        assertThat(text(chatter.say(olga(), thread, "why is it on hold?", true)))
                .contains("dose");

        chatter.work.chat.find(thread, new Inspection(true, Set.of(), true));
        assertThat(text(chatter.say(olga(), thread, "why is 1 on hold?", true))).doesNotContain("dose");
    }
}
