package dev.bedside.battery;

import dev.bedside.battery.Letters.Letter;
import dev.bedside.chat.Message.Embed;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Gateway;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.LoggedRequest;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Options;
import dev.bedside.fakediscord.Refused;
import dev.bedside.fakediscord.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A practice's server at the fake Discord, the people in it, and the bot that serves there in a process of its own. */
final class DiscordScene implements AutoCloseable {

    private static final int NEWEST = 45;

    static final String MESSAGES = "/channels/{channel_id}/messages";
    static final String MESSAGE = "/channels/{channel_id}/messages/{message_id}";
    static final String CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback";
    static final String FOLLOW_UP = "/webhooks/{webhook_id}/{webhook_token}";
    static final String COMMANDS = "/applications/{application_id}/commands";
    private static final Duration START = Duration.ofSeconds(60);

    final FakeDiscord fake;
    final Guild guild;
    final User ann;
    final List<Channel> channels;
    final DiscordLedger ledger;
    private final ServedBot.Start how;
    private final Random random;
    private final Letters letters;
    private final List<ServedBot> bots = new ArrayList<>();

    DiscordScene(ServedBot.Start how, int channels, long seed) {
        this(how, channels, seed, Options.usual());
    }

    DiscordScene(ServedBot.Start how, int channels, long seed, Options options) {
        this.fake = FakeDiscord.start(options);
        this.guild = fake.addGuild("Larkfield Family Clinic", "olga");
        this.ann = guild.addMember("ann");
        this.how = how;
        this.random = new Random(seed);
        this.letters = new Letters(random);
        this.channels = IntStream.range(0, channels)
                .mapToObj(each -> guild.addChannel("reviews-" + each))
                .toList();
        this.ledger = new DiscordLedger(this, how.url(), how.claimBy().keySet());
    }

    /** A request of the bot by its method and route, and by words in its body. */
    static Predicate<LoggedRequest> request(String method, String route, String... words) {
        return request -> request.is(method, route)
                && List.of(words).stream()
                        .allMatch(word -> request.body().toString().contains(word));
    }

    static Predicate<LoggedRequest> cardPost() {
        return request("POST", MESSAGES, "~card/");
    }

    static Predicate<LoggedRequest> cardEdit() {
        return request("PATCH", MESSAGE, "~card/");
    }

    /** A reminder that is posted, or one that is added to. */
    static Predicate<LoggedRequest> reminder() {
        return request("POST", MESSAGES, "~reminder/").or(request("PATCH", MESSAGE, "~reminder/"));
    }

    /** The first start: every channel is set up by the owner. */
    void setUp() {
        start();
        until("the commands", START, () -> !fake.commands().isEmpty());
        for (var channel : channels) {
            var answer = fake.as(guild.owner()).slash(channel, "setup", Map.of("hours", "always", "timezone", "UTC"));
            until("an answer to /setup", START, answer::isAcknowledged);
        }
        until("a beginning of each channel", START, () -> ledger.begun() == channels.size());
    }

    ServedBot start() {
        var bot = ServedBot.start(fake, how);
        bots.add(bot);
        return bot;
    }

    /** Starts it and waits until it is logged in and reads back. */
    ServedBot startReady() {
        int before = fake.requests().size();
        var bot = start();
        until("that it reads back", START, () -> hasReadBackSince(before));
        return bot;
    }

    boolean hasReadBackSince(int requests) {
        var all = fake.requests();
        return all.subList(requests, all.size()).stream().anyMatch(request("GET", MESSAGES));
    }

    static void until(String what, Duration atMost, BooleanSupplier condition) {
        if (!comesTrue(atMost, condition)) {
            throw new AssertionError("waited " + atMost + " in vain for " + what);
        }
    }

    static boolean comesTrue(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Ledger.pause(5);
        }
        return true;
    }

    Channel anyChannel() {
        return channels.get(random.nextInt(channels.size()));
    }

    /** One review or two, typed by Ann or brought by a forwarder. */
    DiscordLedger.Posted review(Channel channel) {
        return post(channel, letters.review());
    }

    /** One review that Ann typed, so that she may change it or take it away. */
    DiscordLedger.Posted typedReview(Channel channel) {
        var letter = letters.review();
        while (letter.message().author().automatic()) {
            letter = letters.review();
        }
        return post(channel, letter);
    }

    /** One review that Ann typed, and that endangers nobody. */
    DiscordLedger.Posted ordinaryReview(Channel channel) {
        return post(channel, letters.ordinary());
    }

    /** One review that Ann typed, and that cannot wait. */
    DiscordLedger.Posted criticalReview(Channel channel) {
        return post(channel, letters.critical());
    }

    void chatter(Channel channel) {
        var letter = letters.next();
        while (letter.reviews() > 0) {
            letter = letters.next();
        }
        post(channel, letter);
    }

    private DiscordLedger.Posted post(Channel channel, Letter letter) {
        var content = letter.message().content();
        var author = letter.message().author();
        var message = author.automatic()
                ? fake.webhook(
                        channel,
                        author.name(),
                        content,
                        letter.message().embeds().stream()
                                .map(DiscordScene::embed)
                                .toArray(JsonNode[]::new))
                : fake.as(ann).say(channel, content);
        return ledger.add(message, letter.reviews());
    }

    private static JsonNode embed(Embed embed) {
        var json = FakeDiscord.embed(embed.title(), embed.description());
        json.putObject("author").put("name", embed.author());
        json.putObject("footer").put("text", embed.footer());
        return json;
    }

    /** Whether it is among the newest messages of its channel, which are compared when the channel is read back. */
    boolean isRecent(DiscordLedger.Posted posted) {
        return channels.stream()
                .map(Channel::messages)
                .anyMatch(all -> all.subList(Math.max(0, all.size() - NEWEST), all.size())
                        .contains(posted.message));
    }

    /** Ann changes the stars of what she typed. */
    void edit(DiscordLedger.Posted posted) {
        var content = posted.message.content();
        fake.as(ann).edit(posted.message, content.replaceFirst("\\d stars", "3 stars"));
        posted.edited = true;
    }

    void delete(DiscordLedger.Posted posted) {
        fake.as(ann).delete(posted.message);
        posted.deleted = true;
    }

    /** Ann presses a button on the newest card of a case that nobody has; false where there is none. */
    boolean press(String action) {
        var open = ledger.unclaimed();
        return !open.isEmpty() && press(open.getLast(), action);
    }

    boolean press(Message card, String action) {
        var button =
                card.customIds().stream().filter(id -> id.startsWith(action)).findFirst();
        try {
            button.ifPresent(id -> ledger.pressed(card, fake.as(ann).press(card, id)));
            return button.isPresent();
        } catch (Refused gone) {
            return false;
        }
    }

    /** Writes what stands in the channels, for whoever looks into a problem. */
    void dump() {
        var lines = new ArrayList<String>();
        for (var channel : channels) {
            lines.add("#" + channel.name());
            channel.messages()
                    .forEach(message ->
                            lines.add(message.id() + " " + message.author().name() + " " + message
                                    + " edits " + message.edits() + " answers " + message.answered() + "\n  "
                                    + message.text().replace("\n", "\n  ")));
        }
        fake.requests()
                .forEach(request ->
                        lines.add(request.at() + " " + request + " " + request.query() + " " + request.fault()));
        try {
            Files.write(ServedBot.LOGS.resolve(how.log() + "-channels.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gateway gateway() {
        return fake.gateway();
    }

    /** The bot that was started last. */
    ServedBot last() {
        return bots.getLast();
    }

    Random random() {
        return random;
    }

    @Override
    public void close() {
        bots.forEach(ServedBot::close);
        fake.close();
    }
}
