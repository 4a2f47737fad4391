package dev.bedside.discord;

import dev.bedside.desk.MovableClock;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Options;
import dev.bedside.fakediscord.User;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A practice's server at the fake Discord, and Bedside's adapter in it with the real JDA. */
final class Practice implements AutoCloseable {

    /** As usual, but nobody waits for seconds. */
    static final Pace QUICK = new Pace(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(150),
            Duration.ofMinutes(1),
            Duration.ofHours(1));

    static {
        // JDA's own threads fail when a session is given up while they wait
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final FakeDiscord fake;
    final Guild guild;
    final User ann;
    final Channel reviews;
    final Heard heard = new Heard();
    final Discord discord;
    private final List<Discord> others = new ArrayList<>();

    Practice() {
        this(Options.usual());
    }

    Practice(Options options) {
        fake = FakeDiscord.start(options);
        guild = fake.addGuild("Larkfield Family Clinic", "olga");
        ann = guild.addMember("ann");
        reviews = guild.addChannel("reviews");
        discord = new Discord(settings(fake.token()), clock, QUICK);
    }

    DiscordSettings settings(String token) {
        return new DiscordSettings(token, fake.apiUrl(), fake.gatewayUrl());
    }

    /** Begins to listen, and waits until it does. */
    Practice open() {
        discord.open(heard);
        fake.await(
                "a session",
                () -> heard.events.contains("listening") && discord.health().connected());
        fake.awaitRequest(
                "that registers the commands", request -> request.is("PUT", "/applications/{application_id}/commands"));
        return this;
    }

    /** Another process with the same token. */
    Heard another() {
        var listener = new Heard();
        var other = new Discord(settings(fake.token()), clock, QUICK);
        others.add(other);
        other.open(listener);
        return listener;
    }

    @Override
    public void close() {
        others.forEach(Discord::close);
        discord.close();
        fake.close();
    }
}
