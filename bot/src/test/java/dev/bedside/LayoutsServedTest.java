package dev.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message;
import dev.bedside.cli.Served;
import dev.bedside.config.ConfigFiles;
import dev.bedside.discord.DiscordSettings;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.layout.Layout;
import dev.bedside.layout.Sample;
import dev.bedside.review.LayoutProver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every layout's samples through the bot at a Discord: as many cards as reviews. */
class LayoutsServedTest {

    private static final String MESSAGES = "/channels/{channel_id}/messages";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FakeDiscord fake = FakeDiscord.start();

    /** A message that was posted, and how many cards belong below it. */
    private record Posted(String what, String id, int cards) {}

    @Test
    @Tag("battery")
    @Tag("layouts")
    void showsACardForEveryReviewOfEverySample(@TempDir Path directory) {
        var guild = fake.addGuild("Larkfield Family Clinic", "olga");
        var ann = guild.addMember("ann");
        var channel = guild.addChannel("reviews");
        var posted = new ArrayList<Posted>();
        try (fake;
                var bot = Served.open(new DiscordSettings(fake.token(), fake.apiUrl(), fake.gatewayUrl()), directory)) {
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> bot.isConnected() && !fake.commands().isEmpty());
            var answer = fake.as(guild.owner()).slash(channel, "setup", Map.of("hours", "always", "timezone", "UTC"));
            Awaitility.await().atMost(LONG).until(answer::isAcknowledged);
            for (Layout layout : new LayoutProver(ConfigFiles.packaged(), House.REVIEWS).layouts()) {
                for (Sample sample : layout.samples()) {
                    posted.add(post(
                            channel,
                            layout,
                            sample,
                            () -> fake.as(ann)
                                    .say(channel, sample.message().content())
                                    .id()));
                }
            }
            int all = posted.stream().mapToInt(Posted::cards).sum();
            try {
                Awaitility.await().atMost(LONG).until(() -> cards().size() >= all);
            } catch (ConditionTimeoutException missing) {
                // told below, by sample
            }
            assertThat(counted(posted)).isEqualTo(expected(posted));
        }
    }

    private Posted post(Channel channel, Layout layout, Sample sample, Supplier<String> person) {
        var message = sample.message();
        String id = message.author().automatic()
                ? fake.webhook(channel, name(message), message.content(), embeds(message))
                        .id()
                : person.get();
        return new Posted(
                layout.id() + ":" + sample.place().line(), id, sample.reviews().size());
    }

    private static String name(Message message) {
        return message.author().name().isEmpty() ? "feed" : message.author().name();
    }

    private static JsonNode[] embeds(Message message) {
        return message.embeds().stream().map(LayoutsServedTest::embed).toArray(JsonNode[]::new);
    }

    private static ObjectNode embed(Message.Embed embed) {
        var node = JsonNodeFactory.instance.objectNode();
        put(node, "title", embed.title());
        put(node, "url", embed.url());
        put(node, "description", embed.description());
        if (!embed.author().isEmpty()) {
            node.putObject("author").put("name", embed.author());
        }
        if (!embed.footer().isEmpty()) {
            node.putObject("footer").put("text", embed.footer());
        }
        var fields = node.putArray("fields");
        embed.fields()
                .forEach(field -> fields.addObject().put("name", field.name()).put("value", field.value()));
        return node;
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private List<String> cards() {
        return fake.requests("POST", MESSAGES).stream()
                .filter(request -> request.body().toString().contains("~card/"))
                .map(request -> request.body()
                        .path("message_reference")
                        .path("message_id")
                        .asString(""))
                .toList();
    }

    private Map<String, Long> counted(List<Posted> posted) {
        var cards = cards();
        var counts = new LinkedHashMap<String, Long>();
        posted.forEach(each ->
                counts.put(each.what(), cards.stream().filter(each.id()::equals).count()));
        return counts;
    }

    private static Map<String, Long> expected(List<Posted> posted) {
        var counts = new LinkedHashMap<String, Long>();
        posted.forEach(each -> counts.put(each.what(), (long) each.cards()));
        return counts;
    }
}
