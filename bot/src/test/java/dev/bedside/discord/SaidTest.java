package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Heard.Called;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say reaches the core as said by somebody, somewhere, to somebody. */
class SaidTest {

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

    private dev.bedside.chat.Heard hears(String said) {
        await().until(() -> heard.events.contains("said " + said));
        return heard.said.getLast();
    }

    private String bedside() {
        return "<@" + fake.bot().id() + ">";
    }

    private Message own(String id) {
        return practice.reviews.botMessages().stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoSpeaksWithTheirRightsAndThatItIsCalled() {
        fake.say(practice.reviews, practice.ann, bedside() + " I'll take it");

        var said = hears("I'll take it");
        assertThat(said.named()).isTrue();
        assertThat(said.direct()).isFalse();
        assertThat(said.answers()).isNull();
        assertThat(said.place()).isEqualTo(new Place(practice.guild.id(), practice.reviews.id()));
        assertThat(said.person().id()).isEqualTo(practice.ann.id());
        assertThat(said.person().roles()).contains(practice.guild.id());
        assertThat(said.person().sees().test(practice.reviews.id())).isTrue();
        assertThat(said.person().sees().test("1234")).isFalse();
        assertThat(said.message().content()).isEqualTo("I'll take it");
    }

    @Test
    void isCalledByTheRoleThatDiscordMadeForIt() {
        fake.say(
                practice.reviews, practice.ann, "<@&" + practice.guild.botRole().id() + "> snooze it");

        assertThat(hears("snooze it").named()).isTrue();
    }

    @Test
    void tellsWhoElseIsCalledAndReadsRolesAndChannelsByName() {
        var ben = practice.guild.addMember("ben");
        fake.say(practice.reviews, practice.ann, "<@" + ben.id() + "> look at <#" + practice.reviews.id() + "> please");

        var said = hears("<@" + ben.id() + "> look at #reviews please");
        assertThat(said.named()).isFalse();
        assertThat(said.people()).containsExactly(new Called("<@" + ben.id() + ">", ben.id()));
    }

    @Test
    void tellsWhichMessageOfItsOwnIsAnswered() {
        var place = new Place(practice.guild.id(), practice.reviews.id());
        var own = practice.discord.chat().post(place, Outgoing.quiet(new Note("A card")), new EffectKey("test/1"));
        var others = fake.say(practice.reviews, practice.ann, "hello");
        hears("hello");
        fake.as(practice.ann).reply(own(own), "shorter");
        assertThat(hears("shorter").answers()).isEqualTo(own);
        assertThat(heard.said.getLast().named()).isFalse();
        fake.as(practice.ann).reply(others, "to me");
        assertThat(hears("to me").answers()).isNull();
    }

    @Test
    void hearsNoBotNoHookAndNoEdit() {
        fake.webhook(practice.reviews, "Site alerts", bedside() + " hooked", FakeDiscord.embed("x", "y"));
        var message = fake.say(practice.reviews, practice.ann, "first");
        hears("first");
        fake.as(practice.ann).edit(message, bedside() + " second");
        fake.say(practice.reviews, practice.ann, "third");
        hears("third");
        assertThat(heard.said).hasSize(2);
    }

    @Test
    void hearsWhatIsSaidInPrivateForTheServerThatBothShare() {
        fake.as(practice.ann).say(fake.direct(practice.ann), "what is open?");

        var said = hears("what is open?");
        assertThat(said.direct()).isTrue();
        assertThat(said.place().workspace()).isEqualTo(practice.guild.id());
        assertThat(said.place().channel()).isEqualTo(fake.direct(practice.ann).id());
        assertThat(said.person().sees().test(practice.reviews.id())).isTrue();
        assertThat(heard.said).hasSize(1);
    }

    @Test
    void saysWithoutAMarkAndRestates() {
        var place = new Place(practice.guild.id(), practice.reviews.id());
        var chat = practice.discord.chat();
        var key = new EffectKey("said/1");
        var id = chat.say(place, Outgoing.quiet(new Note("Which one?")), key);
        assertThat(chat.say(place, Outgoing.quiet(new Note("Which one?")), key)).isEqualTo(id);
        assertThat(own(id).customIds()).isEmpty();
        chat.restate(place, id, Outgoing.quiet(new Note("Done.")), key);
        assertThat(own(id).text()).contains("Done.");
        assertThat(fake.violations()).isEmpty();
    }
}
