package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Permission;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final Practice practice = new Practice();
    private final FakeDiscord fake = practice.fake;
    private final Heard heard = practice.heard;

    @BeforeEach
    void open() {
        practice.open();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void hears(String event) {
        await().until(() -> heard.events.contains(event));
    }

    @Test
    void hearsMessagesEditsAndDeletionsInTheirOrder() {
        var first = fake.say(practice.reviews, practice.ann, "frist");
        fake.say(practice.reviews, practice.ann, "second");
        fake.as(practice.ann).edit(first, "first");
        fake.as(practice.ann).delete(first);

        hears("deleted " + first.id());
        assertThat(heard.events)
                .containsSubsequence("posted frist", "posted second", "edited first", "deleted " + first.id());
    }

    @Test
    void readsWhoWroteAndWhatStandsInEachPart() {
        fake.webhook(practice.reviews, "Site alerts", "", FakeDiscord.embed("Two stars", "The lift was broken."));
        var original = fake.say(practice.reviews, practice.ann, "Nobody answered the phone.");
        fake.as(practice.ann).forward(original, practice.reviews);
        fake.as(practice.ann)
                .sayWith(practice.reviews, "see file", "review.txt", "words".getBytes(StandardCharsets.UTF_8));

        hears("posted see file");
        var messages = heard.messages;
        assertThat(messages.get(0).author().automatic()).isTrue();
        assertThat(messages.get(0).embeds().getFirst().title()).isEqualTo("Two stars");
        assertThat(messages.get(0).embeds().getFirst().description()).isEqualTo("The lift was broken.");
        assertThat(messages.get(1).author().automatic()).isFalse();
        assertThat(messages.get(1).author().id()).isEqualTo(practice.ann.id());
        assertThat(messages.get(2).content()).isEmpty();
        assertThat(messages.get(2).snapshots().getFirst().content()).isEqualTo("Nobody answered the phone.");
        assertThat(messages.get(3).attachments().getFirst().name()).isEqualTo("review.txt");
        assertThat(messages.get(3).attachments().getFirst().text()).isNull();
    }

    @Test
    void doesNotHearItself() {
        var place = new Place(practice.guild.id(), practice.reviews.id());
        practice.discord.chat().post(place, Outgoing.quiet(new Note("Hello from Bedside")), new EffectKey("test/1"));
        fake.say(practice.reviews, practice.ann, "hello");

        hears("posted hello");
        assertThat(heard.messages).hasSize(1);
    }

    @Test
    void losesNothingElseToAMessageThatBreaksTheListener() {
        heard.onPosted = message -> {
            if (message.content().equals("endless")) {
                throw new StackOverflowError();
            }
        };
        fake.say(practice.reviews, practice.ann, "endless");
        fake.say(practice.reviews, practice.ann, "next");

        hears("posted next");
    }

    @Test
    void catchesUpAfterAResume() {
        fake.gateway().dropConnections();

        await().until(() -> heard.count("listening") == 2);
        assertThat(fake.gateway().resumes()).isEqualTo(1);
        assertThat(fake.gateway().identifies()).isEqualTo(1);
    }

    @Test
    void catchesUpAfterALostSession() {
        fake.gateway().forgetSessions();
        fake.gateway().dropConnections();

        await().until(() -> heard.count("listening") == 2);
        assertThat(fake.gateway().identifies()).isEqualTo(2);
        fake.say(practice.reviews, practice.ann, "still there?");
        hears("posted still there?");
    }

    @Test
    void looksAgainAsSoonAsMoreOrLessIsAllowedInAChannel() {
        practice.reviews.deny(practice.guild.botRole(), Permission.VIEW_CHANNEL);
        await().until(() -> heard.count("listening") == 2);
        practice.reviews.allow(practice.guild.botRole(), Permission.VIEW_CHANNEL);
        await().until(() -> heard.count("listening") == 3);
        practice.reviews.deny(practice.guild.botRole(), Permission.SEND_MESSAGES);
        await().until(() -> heard.count("listening") == 4);
    }

    @Test
    void looksAgainAsSoonAsAChannelIsGoneAndNotForANewOne() {
        var other = practice.guild.addChannel("other");
        other.deny(practice.guild.botRole(), Permission.ADD_REACTIONS);
        fake.say(other, practice.ann, "after that");
        hears("posted after that");
        assertThat(heard.count("listening")).isEqualTo(1);

        practice.reviews.delete();
        await().until(() -> heard.count("listening") == 2);
    }

    @Test
    void hearsThatItWasInvitedAgain() {
        practice.guild.kickBot();
        practice.guild.inviteBot();

        await().until(() -> heard.count("joined " + practice.guild.id()) == 2);
    }

    @Test
    void catchesUpWhenAServerComesBack() {
        practice.guild.goDown();
        practice.guild.comeBack();

        await().until(() -> heard.count("joined " + practice.guild.id()) == 2);
        await().until(() -> heard.count("listening") == 2);
    }
}
