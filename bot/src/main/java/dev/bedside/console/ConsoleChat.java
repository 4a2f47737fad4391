package dev.bedside.console;

import dev.bedside.chat.Capabilities;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as a chat: what is posted is printed, and printed once.
 *
 * <p>What stands on a screen cannot be changed any more. A sentence that changed is said again; a card is not, since whoever
 * changed it was answered already.
 */
final class ConsoleChat implements ChatPlatform {

    private static final String NO_THREADS = "no_threads";

    private final Map<String, String> posted = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final Consumer<Outgoing> screen;

    ConsoleChat(Consumer<Outgoing> screen) {
        this.screen = screen;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, true, false, false, Capabilities.Threads.NONE);
    }

    @Override
    public String post(Place place, Outgoing message, EffectKey key) {
        return posted.computeIfAbsent(key.key(), first -> {
            screen.accept(message);
            return Long.toString(last.incrementAndGet());
        });
    }

    @Override
    public void edit(Place place, String messageId, Outgoing message, EffectKey key) {
        if (message.answer() instanceof Note) {
            screen.accept(message);
        }
    }

    @Override
    public Optional<String> find(Place place, EffectKey key, Instant since) {
        return Optional.ofNullable(posted.get(key.key()));
    }

    @Override
    public String openThread(Place place, Discussion thread) {
        throw new Refused(NO_THREADS);
    }

    @Override
    public void changeThread(Place place, String threadId, Discussion thread) {
        throw new Refused(NO_THREADS);
    }

    @Override
    public Optional<String> findThread(Place place, Discussion thread, Instant since) {
        return Optional.empty();
    }

    @Override
    public Optional<Message> fetch(Place place, String messageId) {
        return Optional.empty();
    }

    @Override
    public List<Message> history(Place place, @Nullable String after, int limit) {
        return List.of();
    }

    @Override
    public List<Message> historyAround(Place place, String middle, int limit) {
        return List.of();
    }

    @Override
    public List<Message> historyBefore(Place place, String before, int limit) {
        return List.of();
    }

    @Override
    public void delete(Place place, String messageId) {
        // what stands on a screen stays there
    }

    @Override
    public boolean isOwn(Message message) {
        return false;
    }

    @Override
    public Instant sentAt(String messageId) {
        return Instant.EPOCH;
    }

    @Override
    public Place direct(String workspace, String person) {
        return new Place(workspace, workspace);
    }

    @Override
    public String mention(String person) {
        return person;
    }

    @Override
    public Optional<String> readMention(String text) {
        var name = text.strip();
        if (name.startsWith("@")) {
            name = name.substring(1);
        }
        return name.isEmpty() || name.chars().anyMatch(Character::isWhitespace) ? Optional.empty() : Optional.of(name);
    }

    @Override
    public String mentionChannel(String channel) {
        return "#" + channel;
    }

    @Override
    public String mentionRole(String role) {
        return "@" + role;
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
        return readMention(typed.strip().replaceFirst("^#", ""));
    }

    @Override
    public boolean canCall(String workspace, String role) {
        return true;
    }

    @Override
    public String idBefore(Instant moment) {
        return last.toString();
    }
}
