package dev.bedside.outbox;

import static dev.bedside.outbox.OutboxFixture.CHANNEL;
import static dev.bedside.outbox.OutboxFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Call;
import dev.bedside.battery.Call.What;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.OpenedThread;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.Message;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread is opened once, with its first words said once, whatever happens on the way. */
class ThreadEffectsTests {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String TALK = "talk";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-25T15:00:00Z"));
    private final Database database = Database.open(DatabaseSettings.IN_MEMORY, clock);
    private final List<Thread> dead = new ArrayList<>();

    private RecordingChat chat = RecordingChat.discordLike(clock);
    private OutboxFixture board = new OutboxFixture(database, clock, chat);
    private Outbox outbox = board.outbox();

    @AfterEach
    void close() {
        dead.forEach(Thread::interrupt);
        database.close();
    }

    private void use(RecordingChat other) {
        chat = other;
        board = new OutboxFixture(database, clock, chat);
        outbox = board.outbox();
    }

    private String card() {
        return chat.say(CHANNEL, Message.typed("a card", new Message.Author("Bedside", true)));
    }

    private void wanted(Discussion thread) {
        board.threads.put(TALK, thread);
    }

    private Discussion below(String message, boolean open) {
        return new Discussion(message, "#142 · Google, 1★", Set.of(), open);
    }

    private static Discussion apart(String... guests) {
        return new Discussion(null, "#142 · Google, 1★", Set.of(guests), true);
    }

    private void refresh() {
        database.inTransaction(() -> outbox.refresh(key(TALK)));
    }

    private OpenedThread only() {
        assertThat(chat.threads()).hasSize(1);
        return chat.threads().getFirst();
    }

    private void assertOnce() {
        assertThat(chat.shown(only().id())).containsExactly("words of talk");
        assertThat(chat.postedTwice()).isEmpty();
        assertThat(board.state(TALK)).isEqualTo("sent");
        assertThat(new SentMessages(database).idOf(key(TALK))).contains(only().id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensAThreadAndSaysTheFirstWords(boolean isPrivate) {
        wanted(isPrivate ? apart("ana") : below(card(), true));
        board.queue(outbox, TALK);
        board.pulse(outbox, LONG);

        assertOnce();
        assertThat(only().guests()).containsExactlyElementsOf(isPrivate ? List.of("ana") : List.of());
    }

    @Test
    void opensAThreadWhereAThreadIsNoChannelOfItsOwn() {
        use(RecordingChat.slackLike(clock));
        wanted(below(card(), true));
        board.queue(outbox, TALK);

        assertOnce();
    }

    /** One sender after another dies, each at another call, with the call done or not. */
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void opensOneThreadWhoeverDiesOnTheWay(boolean isPrivate, boolean isSlack) throws InterruptedException {
        for (int call = 1; call <= 3; call++) {
            for (boolean done : new boolean[] {false, true}) {
                database.jdbc().sql("delete from effect").update();
                use(isSlack && !isPrivate ? RecordingChat.slackLike(clock) : RecordingChat.discordLike(clock));
                wanted(isPrivate ? apart("ana") : below(card(), true));
                dieAt(call, done);
                board.pulse(outbox, LONG);

                assertOnce();
                assertThat(only().guests()).hasSize(isPrivate ? 1 : 0);
            }
        }
    }

    private void dieAt(int call, boolean done) throws InterruptedException {
        var over = new CountDownLatch(1);
        var calls = new AtomicInteger();
        Consumer<Call> death = each -> {
            if (calls.incrementAndGet() == call) {
                over.countDown();
                sleepForGood();
            }
        };
        if (done) {
            chat.whenApplied(death);
        } else {
            chat.whenReceived(death);
        }
        board.queue(
                board.outbox(work -> dead.add(Thread.ofVirtual().start(() -> {
                    work.run();
                    over.countDown();
                }))),
                TALK);
        over.await();
        chat.whenApplied(next -> {});
        chat.whenReceived(next -> {});
    }

    private static void sleepForGood() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException end) {
            throw new Unreachable("it never came back");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "1, true", "2, true"})
    void opensOneThreadWhereAnAnswerIsLost(int call, boolean isPrivate) {
        wanted(isPrivate ? apart("ana") : below(card(), true));
        var calls = new AtomicInteger();
        chat.whenApplied(each -> {
            if (calls.incrementAndGet() == call) {
                throw new Unreachable("the answer got lost");
            }
        });
        board.queue(outbox, TALK);
        board.pulse(outbox, LONG);

        assertOnce();
    }

    @Test
    void saysTheFirstWordsOnceItMay() {
        wanted(below(card(), true));
        var refusals = new AtomicInteger(2);
        chat.whenReceived(call -> {
            if (call.what() == What.POST && refusals.getAndDecrement() > 0) {
                throw new Refused("50013");
            }
        });
        board.queue(outbox, TALK);
        board.pulse(outbox, LONG);

        assertOnce();
    }

    @Test
    void takesTheThreadThatIsThere() {
        var card = card();
        var thread = chat.open(CHANNEL, card);
        wanted(below(card, true));
        board.queue(outbox, TALK);

        assertOnce();
        assertThat(only().id()).isEqualTo(thread);
    }

    @Test
    void closesAThreadAndOpensItAgain() {
        var card = card();
        wanted(below(card, true));
        board.queue(outbox, TALK);
        wanted(below(card, false));
        refresh();
        assertThat(only().open()).isFalse();
        wanted(below(card, true));
        refresh();

        assertThat(only().open()).isTrue();
        assertOnce();
    }

    @Test
    void asksForNothingThatIsSoAlready() {
        wanted(below(card(), true));
        board.queue(outbox, TALK);
        int calls = chat.calls().size();
        refresh();

        assertThat(chat.calls()).hasSize(calls);
    }

    @Test
    void letsFurtherGuestsIn() {
        wanted(apart("ana"));
        board.queue(outbox, TALK);
        wanted(apart("ana", "ben"));
        refresh();

        assertThat(only().guests()).containsExactlyInAnyOrder("ana", "ben");
        assertOnce();
    }

    @Test
    void opensNothingThatIsOverAlready() {
        wanted(below(card(), false));
        board.queue(outbox, TALK);

        assertThat(chat.threads()).isEmpty();
        assertThat(board.state(TALK)).isEqualTo("obsolete");
    }

    @Test
    void closesWhatItsDeadSenderOpened() throws InterruptedException {
        wanted(apart("ana"));
        dieAt(1, true);
        wanted(new Discussion(null, "#142 · Google, 1★", Set.of("ana"), false));
        board.pulse(outbox, LONG);

        assertThat(only().open()).isFalse();
        assertThat(chat.shown(only().id())).isEmpty();
    }

    @Test
    void leavesAThreadAloneThatPeopleDeleted() {
        var card = card();
        wanted(below(card, true));
        board.queue(outbox, TALK);
        chat.deleteThread(only().id());
        wanted(below(card, false));
        refreshWhereItStands();
        wanted(below(card, true));
        refreshWhereItStands();
        board.pulse(outbox, LONG);

        assertThat(chat.threads()).isEmpty();
        assertThat(board.state(TALK)).isEqualTo("obsolete");
        assertThat(outbox.stuck()).isEmpty();
        assertThat(new SentMessages(database).idOf(key(TALK))).isEmpty();
    }

    private void refreshWhereItStands() {
        database.inTransaction(() -> outbox.refreshWhereItStands(key(TALK)));
    }

    @Test
    void opensADeletedThreadOnceSomebodyWantsItAgain() {
        var card = card();
        wanted(below(card, true));
        board.queue(outbox, TALK);
        var gone = only().id();
        chat.deleteThread(gone);
        database.inTransaction(() -> outbox.replace(key(TALK), gone));

        assertOnce(2);
    }

    private void assertOnce(int epoch) {
        assertThat(chat.shown(only().id())).containsExactly("words of talk");
        assertThat(chat.postedForEachKey()).containsEntry(key(TALK).key() + "#" + epoch, 1);
    }

    @Test
    void doesWithoutAThreadThatIsRefused() {
        wanted(below(card(), true));
        chat.whenReceived(call -> {
            throw new Refused("50013");
        });
        board.queue(outbox, TALK);
        board.pulse(outbox, Duration.ofMinutes(10));

        assertThat(board.state(TALK)).isEqualTo("obsolete");
        assertThat(outbox.setAside("larkfield")).isEmpty();
        assertThat(chat.calls(What.OPEN_THREAD)).isEqualTo(Sending.USUAL.refusalsAtMost());

        chat.whenReceived(call -> {});
        refresh();
        assertOnce();
    }

    @Test
    void mendsWhatPeopleMayHaveChanged() {
        wanted(below(card(), true));
        board.queue(outbox, TALK);
        chat.putAway(only().id());
        database.inTransaction(() -> outbox.restore(key(TALK)));

        assertThat(only().open()).isTrue();
        assertOnce();
    }
}
