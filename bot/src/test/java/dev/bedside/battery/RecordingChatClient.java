package dev.bedside.battery;

import dev.bedside.chat.Capabilities;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Message;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A recording chat in another process. */
public final class RecordingChatClient implements ChatPlatform {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Duration deadline;
    private final Capabilities capabilities;

    /** @param deadline after which a call counts as not answered */
    public RecordingChatClient(URI server, Duration deadline) {
        this.server = server;
        this.deadline = deadline;
        this.capabilities =
                Wire.JSON.readValue(send(HttpRequest.newBuilder(server.resolve("/capabilities"))), Capabilities.class);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public String post(Place place, Outgoing message, EffectKey key) {
        return Wire.JSON.readValue(
                ask(new Wire.Asked(Call.What.POST, place, message, key.key(), null, null, 0)), String.class);
    }

    @Override
    public void edit(Place place, String messageId, Outgoing message, EffectKey key) {
        ask(new Wire.Asked(Call.What.EDIT, place, message, key.key(), messageId, null, 0));
    }

    @Override
    public Optional<String> find(Place place, EffectKey key, Instant since) {
        return Wire.JSON.readValue(
                ask(new Wire.Asked(Call.What.FIND, place, null, key.key(), null, since, 0)),
                new TypeReference<Optional<String>>() {});
    }

    @Override
    public String openThread(Place place, Discussion thread) {
        return Wire.JSON.readValue(
                ask(Wire.Asked.about(Call.What.OPEN_THREAD, place, thread, null, null)), String.class);
    }

    @Override
    public void changeThread(Place place, String threadId, Discussion thread) {
        ask(Wire.Asked.about(Call.What.CHANGE_THREAD, place, thread, threadId, null));
    }

    @Override
    public Optional<String> findThread(Place place, Discussion thread, Instant since) {
        return Wire.JSON.readValue(
                ask(Wire.Asked.about(Call.What.FIND_THREAD, place, thread, null, since)),
                new TypeReference<Optional<String>>() {});
    }

    @Override
    public Optional<Message> fetch(Place place, String messageId) {
        return Wire.JSON.readValue(
                ask(new Wire.Asked(Call.What.FETCH, place, null, null, messageId, null, 0)),
                new TypeReference<Optional<Message>>() {});
    }

    @Override
    public List<Message> history(Place place, @Nullable String after, int limit) {
        return Wire.JSON.readValue(
                ask(new Wire.Asked(Call.What.HISTORY, place, null, null, after, null, limit)),
                new TypeReference<List<Message>>() {});
    }

    @Override
    public List<Message> historyAround(Place place, String middle, int limit) {
        return Wire.JSON.readValue(
                ask(new Wire.Asked(Call.What.AROUND, place, null, null, middle, null, limit)),
                new TypeReference<List<Message>>() {});
    }

    @Override
    public List<Message> historyBefore(Place place, String before, int limit) {
        throw new UnsupportedOperationException("nobody asks for older messages over the wire");
    }

    @Override
    public void delete(Place place, String messageId) {
        throw new UnsupportedOperationException("nobody deletes over the wire");
    }

    @Override
    public Optional<String> relative(Instant moment) {
        return Optional.empty();
    }

    @Override
    public Optional<String> absolute(Instant moment) {
        return Optional.empty();
    }

    @Override
    public Optional<String> link(Place place, String messageId) {
        return Optional.empty();
    }

    @Override
    public Inspection inspect(Place place) {
        return new Inspection(true, Set.of());
    }

    @Override
    public Optional<String> resolve(String workspace, Control.Picker.Kind kind, String typed) {
        return Mentions.resolve(workspace, typed);
    }

    @Override
    public boolean canCall(String workspace, String role) {
        return true;
    }

    @Override
    public String idBefore(Instant moment) {
        return String.valueOf(Math.max(0, Snowflakes.first(moment) - 1));
    }

    @Override
    public boolean isOwn(Message message) {
        return message.author().equals(Entry.BEDSIDE);
    }

    @Override
    public Instant sentAt(String messageId) {
        return Snowflakes.sentAt(messageId);
    }

    @Override
    public Place direct(String workspace, String person) {
        return new Place(workspace, "direct-" + person);
    }

    @Override
    public String mention(String person) {
        return Mentions.person(person);
    }

    @Override
    public Optional<String> readMention(String text) {
        return Mentions.read(text);
    }

    @Override
    public String mentionChannel(String channel) {
        return Mentions.channel(channel);
    }

    @Override
    public String mentionRole(String role) {
        return Mentions.role(role);
    }

    /**
     * Hears what others write, with the channel, for as long as the connection holds; what is written while there is none
     * is not told later.
     *
     * @param ready runs once it is listening
     */
    public void listen(Runnable ready, BiConsumer<String, Message> listener) {
        var request = HttpRequest.newBuilder(server.resolve("/gateway")).build();
        try (var lines = new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            var line = lines.readLine();
            if (line != null) {
                ready.run();
            }
            while (line != null) {
                if (!line.isEmpty()) {
                    var said = Wire.JSON.readValue(line, Wire.Said.class);
                    listener.accept(said.channel(), said.message());
                }
                line = lines.readLine();
            }
        } catch (IOException gone) {
            // whoever called may connect again
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(Wire.Asked asked) {
        return send(HttpRequest.newBuilder(server.resolve("/call"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.JSON.writeValueAsBytes(asked))));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(deadline).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == OK) {
                return answer.body();
            }
            throw new Refused(Wire.JSON.readValue(answer.body(), Wire.No.class).code());
        } catch (IOException e) {
            throw new Unreachable(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }
}
