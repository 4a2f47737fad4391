package dev.bedside.picture;

import dev.bedside.House;
import dev.bedside.chat.ChatListener;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.MovableClock;
import dev.bedside.desk.Office;
import dev.bedside.discord.Discord;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Options;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.Role;
import dev.bedside.fakediscord.User;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.Vault;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An invented practice on the fake Discord with the whole bot in it, put together as {@code serve} does it. */
final class Clinic implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** A morning in March that is still to come: Discord takes what is past for over. */
    private static final Instant MORNING = LocalDate.now(Clock.systemUTC())
            .plusYears(1)
            .withMonth(3)
            .with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY))
            .atTime(LocalTime.of(9, 12))
            .atZone(ZONE)
            .toInstant();

    private final MovableClock clock = new MovableClock(
            Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), MORNING)));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final Map<String, String> names = new HashMap<>();
    final FakeDiscord fake;
    final Guild guild;
    final User maria;
    final User jonas;
    final User ines;
    final Channel reviews;
    final Channel approvers;
    final Role team;
    final Role leads;
    private final Database database;
    private final Discord discord;
    private final Office office;

    Clinic() {
        var usual = Options.usual();
        fake = FakeDiscord.start(new Options(
                usual.token(),
                "Bedside",
                usual.granted(),
                usual.ackDeadline(),
                usual.heartbeat(),
                clock,
                usual.restPort(),
                usual.gatewayPort()));
        guild = fake.addGuild("Larkfield Dental", "maria");
        maria = guild.owner();
        team = guild.addRole("front-desk").mentionable(true);
        leads = guild.addRole("practice-leads").mentionable(true);
        jonas = guild.addMember("jonas", team);
        ines = guild.addMember("ines", leads);
        guild.give(maria, team, leads);
        reviews = guild.addChannel("reviews");
        approvers = guild.addChannel("held-reviews");
        approvers.deny(guild.everyone(), Permission.VIEW_CHANNEL);
        approvers.allow(leads, Permission.VIEW_CHANNEL);
        approvers.allow(guild.botRole(), Permission.VIEW_CHANNEL);
        List.of(maria, jonas, ines)
                .forEach(each -> names.put(
                        each.id(),
                        each.name().substring(0, 1).toUpperCase() + each.name().substring(1)));
        List.of(team, leads).forEach(each -> names.put(each.id(), each.name()));
        List.of(reviews, approvers).forEach(each -> names.put(each.id(), each.name()));
        database = Database.open(DatabaseSettings.IN_MEMORY, clock);
        discord = new Discord(new DiscordSettings(fake.token(), fake.apiUrl(), fake.gatewayUrl()), clock);
        office = new Office(new Office.Premises(
                House.TOOLS,
                House.FILES,
                name -> null,
                database,
                Vault.forgetful(database),
                discord.chat(),
                Sending.USUAL,
                threads,
                null));
        discord.open(listener());
        fake.await("a session", () -> discord.health().connected());
        fake.awaitRequest(
                "that registers the commands", request -> request.is("PUT", "/applications/{application_id}/commands"));
    }

    private ChatListener listener() {
        var listener = office.frontDesk(
                "discord",
                reading,
                threads,
                () -> reading.execute(() -> office.readBack().catchUpAll("discord")));
        office.start();
        beating.scheduleWithFixedDelay(office::beat, 1, 1, TimeUnit.SECONDS);
        return listener;
    }

    /** What a forwarder posts, and the card below it. */
    Message card(String title, String review) {
        var forwarded = fake.webhook(reviews, "Review Alerts", "", FakeDiscord.embed(title, review));
        return below(reviews, forwarded);
    }

    private Message below(Channel channel, Message forwarded) {
        return fake.awaitMessage(channel, message -> forwarded.equals(message.answered()));
    }

    Message posted(Channel channel, Predicate<Message> wanted) {
        return fake.awaitMessage(channel, wanted);
    }

    /** Lets time pass at once; whatever fell due meanwhile is said at the next beat. */
    void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    PhonePage page() {
        return new PhonePage(new DiscordText(clock.instant(), ZONE, id -> names.getOrDefault(id, "?")), ZONE);
    }

    @Override
    public void close() {
        beating.shutdownNow();
        discord.close();
        reading.shutdown();
        threads.shutdown();
        fake.close();
        database.close();
    }
}
