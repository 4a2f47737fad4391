package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.chat.Hidden;
import dev.bedside.chat.Message;
import dev.bedside.chat.Place;
import dev.bedside.discord.Health.Trouble;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.Intent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history shows while Discord does not tell what stands in messages. */
class WithholdingTest {

    private final Practice practice = new Practice();
    private final FakeDiscord fake = practice.fake;
    private final Place place = new Place(practice.guild.id(), practice.reviews.id());

    @BeforeEach
    void open() {
        practice.open();
    }

    @AfterEach
    void close() {
        practice.close();
        assertThat(fake.violations()).isEmpty();
    }

    private void hidesTheHistory() {
        assertThatExceptionOfType(Hidden.class)
                .isThrownBy(() -> practice.discord.chat().history(place, null, 100));
    }

    private void pass(Duration time) {
        practice.clock.moveTo(practice.clock.instant().plus(time));
    }

    @Test
    void takesNoPageThatDiscordWithholds() {
        var said = fake.say(practice.reviews, practice.ann, "Two stars: the lift was broken.");
        fake.gateway().grant();

        hidesTheHistory();
        assertThatExceptionOfType(Hidden.class)
                .isThrownBy(() -> practice.discord.chat().history(place, "0", 100));
        assertThatExceptionOfType(Hidden.class)
                .isThrownBy(() -> practice.discord.chat().fetch(place, said.id()));
        assertThat(practice.discord.health().readsContent()).isFalse();
        assertThat(practice.discord.health().troubles()).contains(Trouble.CONTENT_NOT_GRANTED);
    }

    @Test
    void takesNothingThatNamesTheBotForProof() {
        fake.say(practice.reviews, practice.ann, "Two stars: the lift was broken.");
        fake.say(practice.reviews, practice.ann, "Look, " + fake.bot().mention());
        fake.gateway().grant();

        hidesTheHistory();
    }

    @Test
    void takesNoForwardedMessageWithoutItsWords() {
        var original = fake.say(practice.guild.addChannel("elsewhere"), practice.ann, "Two stars: nobody answered.");
        fake.as(practice.ann).forward(original, practice.reviews);
        fake.gateway().grant();

        hidesTheHistory();
    }

    @Test
    void readsWhatIsReallyEmpty() {
        var empty = fake.webhook(practice.reviews, "Site alerts", "");
        assertThat(practice.discord.chat().history(place, null, 100))
                .singleElement()
                .matches(Message::isHollow);
        assertThat(practice.discord.chat().fetch(place, empty.id())).isPresent();

        fake.faults().next(Fault.status(500), 9, "GET", "/applications/@me");
        fake.say(practice.reviews, practice.ann, "Hello");
        assertThat(practice.discord.chat().history(place, null, 100)).hasSize(2);
    }

    @Test
    void waitsForSomeMinutesUntilWhatIsShownIsWhole() {
        fake.webhook(practice.reviews, "Site alerts", "");
        fake.gateway().grant();
        hidesTheHistory();

        fake.gateway().grant(Intent.MESSAGE_CONTENT);
        hidesTheHistory();
        pass(Duration.ofMinutes(6));
        assertThat(practice.discord.chat().history(place, null, 100)).hasSize(1);
    }
}
