package dev.bedside.outbox;

import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.database.Database;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** A board of subjects with words, and outboxes that show them in a chat. */
final class OutboxFixture {

    static final String CHANNEL = "front-desk";
    static final Executor DROPPED = work -> {};

    final Database database;
    final MovedClock clock;
    final RecordingChat chat;
    final Map<String, String> words = new ConcurrentHashMap<>();
    final Map<String, Discussion> threads = new ConcurrentHashMap<>();
    final Set<String> breaking = ConcurrentHashMap.newKeySet();

    private int instances;

    OutboxFixture(Database database, MovedClock clock, RecordingChat chat) {
        this.database = database;
        this.clock = clock;
        this.chat = chat;
    }

    Outbox outbox() {
        return outbox(Runnable::run);
    }

    Outbox outbox(Executor executor) {
        return outbox(executor, clock::nanos);
    }

    Outbox outbox(Executor executor, LongSupplier ticker) {
        instances++;
        var tools = new Outbox.Tools(
                chat,
                this::render,
                Sending.USUAL,
                executor,
                ticker,
                new Random(instances),
                text -> HexFormat.of().toHexDigits(text.hashCode()));
        return new Outbox(database, tools, "instance-" + instances);
    }

    boolean queue(Outbox outbox, String subject) {
        return queue(outbox, subject, CHANNEL);
    }

    boolean queue(Outbox outbox, String subject, String channel) {
        return queue(outbox, subject, channel, NewEffect.USUAL);
    }

    boolean queue(Outbox outbox, String subject, String channel, int rank) {
        words.putIfAbsent(subject, "words of " + subject);
        return database.inTransaction(
                () -> outbox.queue(new NewEffect(key(subject), "larkfield", channel, "card", subject, rank)));
    }

    boolean change(Outbox outbox, String subject, String other) {
        words.put(subject, other);
        return database.inTransaction(() -> outbox.refresh(key(subject)));
    }

    void pass(Duration time) {
        clock.move(time);
    }

    /** Lets time pass by the second, as the pulse does it. */
    void pulse(Outbox outbox, Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.move(Duration.ofSeconds(1));
            outbox.sweep();
        }
    }

    String state(String subject) {
        return database.jdbc()
                .sql("select state from effect where key = :key")
                .param("key", key(subject).key())
                .query(String.class)
                .single();
    }

    static EffectKey key(String subject) {
        return new EffectKey("card/" + subject);
    }

    private Optional<Rendering> render(Effect effect) {
        if (breaking.contains(effect.subject())) {
            throw new StackOverflowError();
        }
        var place = new Place("larkfield", effect.channel());
        var thread = threads.get(effect.subject());
        return Optional.ofNullable(words.get(effect.subject()))
                .map(text -> Outgoing.quiet(new Note(text)))
                .map(note -> thread == null ? new Rendering(place, note) : Rendering.thread(place, thread, note));
    }
}
