package dev.bedside.fakediscord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drives a fake over HTTP, for drivers in another process: {@code POST /<what>} with a JSON object, names instead of ids.
 *
 * <p>409 means that Discord's client would not let a person do this, 400 that the driver is mistaken.
 */
final class ControlPort implements AutoCloseable {
    private final FakeDiscord discord;
    private final Map<String, Guild> guilds = new HashMap<>();
    private final Map<String, Interaction> interactions = new HashMap<>();
    private final HttpListener http;

    ControlPort(FakeDiscord discord) throws IOException {
        this.discord = discord;
        this.http = new HttpListener(0, this::answer);
    }

    String url() {
        return "http://127.0.0.1:" + http.port();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private Optional<HttpListener.Answer> answer(HttpListener.Received received) {
        try {
            JsonNode body = received.body().length == 0 ? Json.object() : Json.read(received.body());
            return Optional.of(json(200, carryOut(received.target(), body)));
        } catch (Refused refused) {
            return Optional.of(json(409, Json.object("error", refused.getMessage())));
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException mistaken) {
            return Optional.of(json(400, Json.object("error", String.valueOf(mistaken.getMessage()))));
        }
    }

    private static HttpListener.Answer json(int status, JsonNode body) {
        return new HttpListener.Answer(status, "application/json", Json.bytes(body), Map.of());
    }

    private JsonNode carryOut(String what, JsonNode b) {
        return switch (what) {
            case "/guild" -> guild(b);
            case "/say" -> shown(discord.as(text(b, "as")).say(channel(b), Json.text(b, "content")));
            case "/webhook" -> webhook(b);
            case "/edit" -> {
                discord.as(text(b, "as")).edit(message(b), Json.text(b, "content"));
                yield shown(message(b));
            }
            case "/delete" -> {
                discord.as(text(b, "as")).delete(message(b));
                yield Json.object();
            }
            case "/messages" ->
                Json.array(
                        channel(b).messages().stream().map(ControlPort::shown).toList());
            case "/slash" -> asked(discord.as(text(b, "as")).slash(channel(b), text(b, "name"), options(b)));
            case "/press" -> asked(discord.as(text(b, "as")).press(message(b), text(b, "button")));
            case "/select" ->
                asked(discord.as(text(b, "as"))
                        .select(
                                message(b),
                                text(b, "custom_id"),
                                Json.texts(b.path("values")).toArray()));
            case "/submit" -> {
                Interaction opened = Optional.ofNullable(interactions.get(text(b, "interaction")))
                        .orElseThrow(() -> new NoSuchElementException("no such interaction"));
                yield asked(discord.as(text(b, "as")).submit(opened, options(b)));
            }
            case "/requests" ->
                Json.array(discord.requests().stream().map(ControlPort::shown).toList());
            case "/normalised" -> Json.node(discord.normalised());
            case "/violations" ->
                Json.array(discord.violations().stream()
                        .map(v -> Json.object("request", v.request(), "where", v.where(), "what", v.what()))
                        .toList());
            case "/fault" -> fault(b);
            case "/gateway" -> gateway(b);
            case "/advance" -> {
                discord.advance(Duration.ofSeconds(b.path("seconds").asLong(0)));
                yield Json.object("now", discord.clock().instant().toString());
            }
            default -> throw new IllegalArgumentException("no such call: " + what);
        };
    }

    private JsonNode guild(JsonNode b) {
        Guild guild = discord.addGuild(text(b, "name"), text(b, "owner"));
        guilds.put(guild.name(), guild);
        Json.texts(b.path("members")).forEach(guild::addMember);
        Json.texts(b.path("channels")).forEach(guild::addChannel);
        ObjectNode channels = Json.object();
        guild.channels().forEach(channel -> channels.put(channel.name(), channel.id()));
        return Json.object("id", guild.id(), "channels", channels);
    }

    private JsonNode webhook(JsonNode b) {
        JsonNode[] embeds = Json.each(b.path("embeds")).toArray(JsonNode[]::new);
        Instant at = b.hasNonNull("at")
                ? Instant.parse(text(b, "at"))
                : discord.clock().instant();
        return shown(discord.webhook(
                channel(b),
                text(b, "name"),
                Json.text(b, "content"),
                at,
                b.path("silent").asBoolean(false),
                embeds));
    }

    private JsonNode fault(JsonNode b) {
        Duration time = Duration.ofMillis(b.path("millis").asLong(1000));
        if (text(b, "kind").equals("dark")) {
            discord.goDark(time);
            return Json.object();
        }
        Fault fault = switch (text(b, "kind")) {
            case "status" -> Fault.status(b.path("status").asInt(500));
            case "rate-limited" -> new Fault.RateLimited(time, b.path("scope").asString("user"));
            case "latency" -> new Fault.Latency(time);
            case "reset" -> new Fault.Reset();
            case "lost-answer" -> new Fault.LostAnswer();
            case "half-answer" -> new Fault.HalfAnswer();
            default -> throw new IllegalArgumentException("no such fault: " + text(b, "kind"));
        };
        discord.faults().next(fault, b.path("times").asInt(1), Json.text(b, "method"), Json.text(b, "route"));
        return Json.object();
    }

    private JsonNode gateway(JsonNode b) {
        Gateway gateway = discord.gateway();
        switch (b.path("action").asString("")) {
            case "drop" -> gateway.dropConnections();
            case "close" -> gateway.close(b.path("code").asInt(4000));
            case "reconnect" -> gateway.askToReconnect();
            case "invalidate" -> gateway.invalidateSessions(b.path("resumable").asBoolean(false));
            case "pause" -> gateway.pause(b.path("on").asBoolean(true));
            case "rate-limits" -> discord.rateLimits().on(b.path("on").asBoolean(true));
            case "" -> {}
            default -> throw new IllegalArgumentException("no such action: " + text(b, "action"));
        }
        return Json.object(
                "connections", gateway.liveConnections(),
                "identifies", gateway.identifies(),
                "resumes", gateway.resumes(),
                "closes", gateway.closeCodes());
    }

    /** Waits for the acknowledgement. */
    private JsonNode asked(Interaction interaction) {
        interactions.put(interaction.id(), interaction);
        Interaction.Ack ack = interaction.ack();
        boolean answers = ack.type() != Interaction.AckType.MODAL && ack.type() != Interaction.AckType.CHOICES;
        return Json.object(
                "interaction", interaction.id(),
                "ack", ack.type().name(),
                "millis", ack.millis(),
                "data", ack.data().isMissingNode() ? null : ack.data(),
                "response", answers ? shown(interaction.response()) : null);
    }

    private static ObjectNode shown(Message message) {
        ObjectNode json = message.json();
        return json.put("_edits", message.edits()).put("_ephemeral", message.isEphemeral());
    }

    private static ObjectNode shown(LoggedRequest r) {
        return Json.object(
                "number", r.number(),
                "at", r.at().toString(),
                "method", r.method(),
                "route", r.route(),
                "path", r.path(),
                "body", r.body() instanceof MissingNode ? null : r.body(),
                "status", r.status(),
                "fault", r.fault());
    }

    private Channel channel(JsonNode b) {
        String name = text(b, "channel");
        if (name.startsWith("@")) {
            return discord.direct(discord.person(name.substring(1)));
        }
        return guilds.values().stream()
                .filter(guild -> !b.has("guild") || guild.name().equals(text(b, "guild")))
                .flatMap(guild -> guild.channels().stream())
                .filter(channel -> channel.name().equals(name) || channel.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no channel " + name));
    }

    private Message message(JsonNode b) {
        String id = text(b, "message");
        return channel(b)
                .message(id)
                .orElseThrow(() -> new NoSuchElementException("no message " + id + " in " + text(b, "channel")));
    }

    private static Map<String, Object> options(JsonNode b) {
        Map<String, Object> options = new HashMap<>();
        b.path("options").properties().forEach(entry -> options.put(entry.getKey(), plain(entry.getValue())));
        return options;
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean(false);
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isArray() ? List.copyOf(Json.texts(value)) : value.asString("");
    }

    private static String text(JsonNode b, String field) {
        String text = Json.text(b, field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the call needs " + field);
        }
        return text;
    }
}
