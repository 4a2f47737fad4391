package dev.bedside.battery;

import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.LoggedRequest;
import dev.bedside.fakediscord.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A bot in a process of its own, with a fake Discord of its own that measures when it answers. */
final class AnsweringBot implements AutoCloseable {

    static final String TOKEN = "BEDSIDE_DISCORD_TOKEN";
    static final String API = "BEDSIDE_DISCORD_API_URL";
    static final String GATEWAY = "BEDSIDE_DISCORD_GATEWAY_URL";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String POSTS = "/channels/{channel_id}/messages";

    private final FakeDiscord fake = FakeDiscord.start();
    private final Guild guild = fake.addGuild("Larkfield Family Clinic", "olga");
    private final Channel reviews = guild.addChannel("reviews");
    private final Map<String, LinkedBlockingQueue<LoggedRequest>> answers = new ConcurrentHashMap<>();
    private final Process process;
    private int said;

    private AnsweringBot(Path folder, Class<?> program, String... arguments) throws IOException {
        fake.whenReceived(this::received);
        Files.createDirectories(folder);
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of(TOKEN, fake.token(), API, fake.apiUrl(), GATEWAY, fake.gatewayUrl()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(new File(folder.toFile(), "log.txt"));
        process = builder.start();
        await(() -> fake.gateway().liveConnections() == 1);
    }

    /** One that is there once it is connected. */
    static AnsweringBot begin(Path folder, Class<?> program) throws IOException {
        return new AnsweringBot(folder, program);
    }

    /** Bedside as anybody starts it, set up in its channel. */
    static AnsweringBot bedside(Path folder) throws IOException {
        var bot = new AnsweringBot(folder, dev.bedside.Bedside.class, "serve");
        bot.await(() -> !bot.fake.commands().isEmpty());
        bot.setUp(bot.reviews);
        return bot;
    }

    private void setUp(Channel channel) {
        fake.as(guild.owner())
                .slash(channel, "setup", Map.of("channel", channel))
                .says();
    }

    private void received(LoggedRequest request) {
        var answered =
                request.body().path("message_reference").path("message_id").asString("");
        if (request.is("POST", POSTS) && !answered.isEmpty()) {
            answers(answered).add(request);
        }
    }

    private LinkedBlockingQueue<LoggedRequest> answers(String message) {
        return answers.computeIfAbsent(message, id -> new LinkedBlockingQueue<>());
    }

    private void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** Posts a review, and waits for the answer to it. */
    long answer() throws InterruptedException {
        return waited(post(reviews));
    }

    private Message post(Channel channel) {
        return InventedReviews.post(fake, channel, said++);
    }

    /** @return nanoseconds from the event to the first line of the request */
    private long waited(Message message) throws InterruptedException {
        var first = answers(message.id()).poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (first == null) {
            throw new AssertionError("review " + message.id() + " was not answered");
        }
        answers(message.id()).add(first);
        return first.begun() - message.told();
    }

    /** Channels in which reviews are answered too. */
    List<Channel> furtherChannels(int count) {
        var channels = new ArrayList<Channel>();
        for (int i = 1; i <= count; i++) {
            var channel = guild.addChannel("branch-" + i);
            if (!fake.commands().isEmpty()) {
                setUp(channel);
            }
            channels.add(channel);
        }
        return channels;
    }

    /**
     * Posts reviews as fast as it can, one channel after the other.
     *
     * @return nanoseconds to the answer of each, in the order in which they were posted
     */
    List<Long> burst(List<Channel> channels, int count) throws InterruptedException {
        var posted = new ArrayList<Message>();
        for (int i = 0; i < count; i++) {
            posted.add(post(channels.get(i % channels.size())));
        }
        var taken = new ArrayList<Long>();
        for (var each : posted) {
            taken.add(waited(each));
        }
        return taken;
    }

    /** How many reviews were posted. */
    int said() {
        return said;
    }

    /** What is wrong: reviews that were not answered exactly once, requests that Discord forbids. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        answers.forEach((message, all) -> {
            if (all.size() != 1) {
                problems.add("review " + message + " was answered " + all.size() + " times");
            }
        });
        if (answers.size() != said) {
            problems.add(answers.size() + " of " + said + " reviews were answered");
        }
        fake.violations().forEach(violation -> problems.add(violation.toString()));
        return problems;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        fake.close();
    }
}
