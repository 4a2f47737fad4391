package dev.bedside.outbox;

import static dev.bedside.outbox.OutboxFixture.DROPPED;
import static dev.bedside.outbox.OutboxFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Call.What;
import dev.bedside.battery.Fault;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong in whatever order: in the end each message stands there once, with its newest words. */
@ParameterizedClass
@EnumSource
class OutboxAtRandomTests {

    private static final MovedClock CLOCK = new MovedClock(Instant.parse("2026-11-25T15:00:00Z"));
    private static final int SEEDS = Integer.getInteger("seeds", 8);
    private static final int STEPS = 120;
    private static final int MANY = 2_000;
    private static final List<String> CHANNELS = List.of("front-desk", "dentists", "night-team");

    @TempDir
    private static Path folder;

    private static Database database;

    @Parameter
    private Databases kind;

    @BeforeParameterizedClassInvocation
    static void open(Databases kind) {
        database = kind.open(folder, CLOCK);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void losesNothingAndSendsNothingTwice() {
        for (int seed = 0; seed < SEEDS; seed++) {
            database.jdbc().sql("delete from effect").update();
            live(new Random(seed), "seed " + seed);
        }
    }

    @Test
    void sharesTheWorkOfOneDatabase() throws InterruptedException {
        database.jdbc().sql("delete from effect").update();
        var chat = RecordingChat.slackLike(CLOCK);
        var board = new OutboxFixture(database, CLOCK, chat);
        var dead = board.outbox(DROPPED);
        for (int i = 0; i < 200; i++) {
            board.queue(dead, "subject-" + i, "channel-" + i % 20);
        }
        CLOCK.move(Sending.USUAL.claim());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var instances = List.of(board.outbox(threads), board.outbox(threads), board.outbox(threads));
            var pulses = instances.stream()
                    .map(each -> Thread.ofVirtual().start(() -> drain(each)))
                    .toList();
            for (var pulse : pulses) {
                pulse.join();
            }
        }

        assertThat(chat.calls(What.POST)).isEqualTo(200);
        assertThat(chat.postedTwice()).isEmpty();
        assertThat(chat.postedForEachKey()).hasSize(200);
    }

    private static void drain(Outbox outbox) {
        for (int sweep = 0; sweep < MANY && outbox.backlog().queued() > 0; sweep++) {
            outbox.sweep();
        }
    }

    private void live(Random random, String seed) {
        var chat = RecordingChat.slackLike(CLOCK);
        var board = new OutboxFixture(database, CLOCK, chat);
        var frozen = new ArrayList<Runnable>();
        var outboxes = List.of(board.outbox(), board.outbox(), board.outbox(DROPPED), board.outbox(frozen::add));
        int subjects = 0;
        for (int step = 0; step < STEPS; step++) {
            var outbox = outboxes.get(random.nextInt(outboxes.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> board.queue(outbox, "s" + subjects++, CHANNELS.get(random.nextInt(CHANNELS.size())));
                case 2, 3 -> board.change(outbox, "s" + random.nextInt(subjects + 1), "words " + step);
                case 4 -> chat.fail(Fault.values()[random.nextInt(Fault.values().length)]);
                case 5 -> outbox.sweep();
                case 6 -> CLOCK.move(Duration.ofMillis(random.nextInt(30_000)));
                case 7 -> dieOnceApplied(chat);
                default -> {
                    frozen.forEach(Runnable::run);
                    frozen.clear();
                }
            }
        }
        chat.whenApplied(call -> {});
        var survivor = board.outbox();
        for (int minute = 0; minute < 30; minute++) {
            CLOCK.move(Duration.ofMinutes(1));
            CHANNELS.forEach(survivor::retryAll);
            survivor.sweep();
        }
        frozen.forEach(Runnable::run);

        assertThat(survivor.backlog())
                .as(seed)
                .extracting(Backlog::queued, Backlog::setAside)
                .containsExactly(0, 0);
        assertThat(chat.postedTwice()).as(seed).isEmpty();
        assertThat(chat.postedForEachKey()).as(seed).hasSize(subjects);
        for (int subject = 0; subject < subjects; subject++) {
            var id = new SentMessages(database).idOf(key("s" + subject)).orElseThrow();
            assertThat(CHANNELS.stream().flatMap(channel -> chat.standing(channel).stream()))
                    .as(seed)
                    .filteredOn(entry -> entry.id().equals(id))
                    .singleElement()
                    .extracting(entry -> entry.message().content())
                    .isEqualTo(board.words.get("s" + subject));
        }
    }

    /** The sender of the next message is gone before it can write it down. */
    private static void dieOnceApplied(RecordingChat chat) {
        chat.whenApplied(call -> {
            chat.whenApplied(next -> {});
            database.jdbc()
                    .sql("update effect set version = version + 1 where key = :key")
                    .param("key", call.key())
                    .update();
        });
    }
}
