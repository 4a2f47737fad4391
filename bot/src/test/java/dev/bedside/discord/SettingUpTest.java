package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingUpTest {

    private static final int VOICE = 2;
    private static final int FORUM = 15;

    private final Practice practice = new Practice().open();
    private final ChatPlatform chat = practice.discord.chat();

    @AfterEach
    void close() {
        assertThat(practice.fake.violations()).isEmpty();
        practice.close();
    }

    private Place place(Channel channel) {
        return new Place(practice.guild.id(), channel.id());
    }

    private void heard(Channel channel) {
        practice.fake.await(
                "the channel", () -> chat.channelName(place(channel)).isPresent());
    }

    @Test
    void speaksInTheFirstChannelThatItMayWriteInto() {
        var lobby = practice.guild.addChannel("lobby");
        heard(lobby);
        assertThat(chat.commons(practice.guild.id())).containsExactly(place(practice.reviews), place(lobby));
        practice.reviews.deny(practice.guild.everyone(), Permission.SEND_MESSAGES);
        practice.reviews.deny(practice.guild.botRole(), Permission.SEND_MESSAGES);
        practice.fake.await(
                "the denial", () -> chat.commons(practice.guild.id()).size() == 1);
        assertThat(chat.commons(practice.guild.id())).containsExactly(place(lobby));
    }

    @Test
    void writesToWhoeverTheServerBelongsToInPrivate() {
        var owner = chat.owner(practice.guild.id()).orElseThrow();
        assertThat(owner).isEqualTo(practice.guild.owner().id());
        chat.post(
                chat.direct(practice.guild.id(), owner), Outgoing.quiet(new Note("Hello")), new EffectKey("welcome/1"));
        assertThat(practice.fake.direct(practice.guild.owner()).botMessages()).hasSize(1);
    }

    @Test
    void takesAMessageOfItsOwnAway() {
        var there = place(practice.reviews);
        var message = chat.post(there, Outgoing.quiet(new Note("Hello")), new EffectKey("setup-test/1"));
        chat.delete(there, message);
        assertThat(practice.reviews.botMessages()).isEmpty();
        chat.delete(there, message);
    }

    @Test
    void readsWhatCameBeforeAMessage() {
        var first = practice.fake.say(practice.reviews, practice.ann, "one");
        var second = practice.fake.say(practice.reviews, practice.ann, "two");
        var third = practice.fake.say(practice.reviews, practice.ann, "three");
        assertThat(chat.historyBefore(place(practice.reviews), third.id(), 100))
                .extracting(Message::id)
                .containsExactly(first.id(), second.id());
        assertThat(chat.historyBefore(place(practice.reviews), third.id(), 1))
                .extracting(Message::id)
                .containsExactly(second.id());
    }

    @Test
    void tellsAnOrdinaryChannelFromOthers() {
        var voice = practice.guild.addChannel("talk", VOICE);
        var forum = practice.guild.addChannel("ideas", FORUM);
        practice.fake.await("the channels", () -> !chat.inspect(place(forum)).ordinary());
        assertThat(chat.inspect(place(practice.reviews)).ordinary()).isTrue();
        assertThat(chat.inspect(place(voice)).ordinary()).isFalse();
        assertThat(chat.inspect(place(forum)).exists()).isFalse();
    }
}
