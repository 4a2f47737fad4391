package dev.bedside.outbox;

import static dev.bedside.outbox.OutboxFixture.CHANNEL;
import static dev.bedside.outbox.OutboxFixture.DROPPED;
import static dev.bedside.outbox.OutboxFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.battery.Call;
import dev.bedside.battery.Call.What;
import dev.bedside.battery.Fault;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class OutboxTests {

    @Parameter
    private Databases kind;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration CLAIM = Sending.USUAL.claim();

    private static final MovedClock CLOCK = new MovedClock(Instant.parse("2026-11-25T15:00:00Z"));

    @TempDir
    private static Path folder;

    private static Database database;

    private RecordingChat chat;
    private OutboxFixture board;
    private Outbox outbox;

    @BeforeParameterizedClassInvocation
    static void open(Databases kind) {
        database = kind.open(folder, CLOCK);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from effect").update();
        use(RecordingChat.slackLike(CLOCK));
    }

    private void use(RecordingChat other) {
        chat = other;
        board = new OutboxFixture(database, CLOCK, chat);
        outbox = board.outbox();
    }

    @Test
    void sendsRightAfterTheCommit() {
        board.queue(outbox, "a");

        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
        assertThat(board.state("a")).isEqualTo("sent");
        assertThat(new SentMessages(database).idOf(key("a")))
                .contains(chat.standing(CHANNEL).getFirst().id());
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    board.queue(outbox, "a");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        board.pulse(outbox, CLAIM.multipliedBy(2));

        assertThat(chat.calls()).isEmpty();
    }

    @Test
    void sendsNothingBeforeTheCommit() {
        database.inTransaction(() -> {
            board.queue(outbox, "a");
            assertThat(chat.calls()).isEmpty();
            return true;
        });

        assertThat(chat.shown(CHANNEL)).hasSize(1);
    }

    @Test
    void refusesEffectsWithoutACause() {
        var effect = new NewEffect(key("a"), "larkfield", CHANNEL, "card", "a");

        assertThatIllegalStateException().isThrownBy(() -> outbox.queue(effect));
        assertThatIllegalStateException().isThrownBy(() -> outbox.refresh(effect.key()));
        assertThat(outbox.backlog().queued()).isZero();
    }

    @Test
    void sendsTheSameKeyOnce() {
        assertThat(board.queue(outbox, "a")).isTrue();
        assertThat(board.queue(outbox, "a")).isFalse();

        assertThat(chat.calls()).hasSize(1);
    }

    @Test
    void sendsNothingThatIsNoLongerWanted() {
        var dead = board.outbox(DROPPED);
        board.queue(dead, "a");
        board.words.remove("a");
        board.pulse(outbox, CLAIM.plus(SECOND));

        assertThat(board.state("a")).isEqualTo("obsolete");
        assertThat(chat.shown(CHANNEL)).isEmpty();
    }

    @Test
    void looksUpWhatWasPostedWhenTheAnswerWasLost() {
        chat.fail(Fault.ANSWER_LOST);
        board.queue(outbox, "a");
        board.pulse(outbox, SECOND.multipliedBy(2));

        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
        assertThat(chat.calls(What.FIND)).isEqualTo(1);
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void doesNotPostWhileItCannotLookUp() {
        chat.fail(Fault.ANSWER_LOST, Fault.REFUSED, Fault.UNREACHABLE, Fault.REFUSED);
        board.queue(outbox, "a");
        board.pulse(outbox, Duration.ofMinutes(3));

        assertThat(chat.shown(CHANNEL)).hasSize(1);
        assertThat(chat.calls(What.POST)).isEqualTo(1);
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void sendsWhatAProcessLeftBehindThatDiedBeforeItSent() {
        board.queue(board.outbox(DROPPED), "a");
        board.pulse(outbox, CLAIM.minus(SECOND));
        assertThat(chat.calls()).isEmpty();

        board.pulse(outbox, SECOND);
        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
    }

    @Test
    void findsWhatAProcessSentThatDiedBeforeItWroteItDown() {
        dieOnceApplied();
        board.pulse(outbox, CLAIM.plus(SECOND));

        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
        assertThat(board.state("a")).isEqualTo("sent");
        assertThat(chat.calls(What.POST)).isEqualTo(1);
    }

    @Test
    void bringsUpToDateWhatItFound() {
        dieOnceApplied();
        board.words.put("a", "newer words");
        board.pulse(outbox, CLAIM.plus(SECOND));

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
    }

    @Test
    void takesOverAtOnceWhereNoOtherProcessCanBeAtWork() {
        board.queue(board.outbox(DROPPED), "a");
        outbox.start();

        assertThat(chat.shown(CHANNEL)).isEqualTo(database.shared() ? List.of() : List.of("words of a"));
    }

    @Test
    void doesNotSendLateWhatAnotherTookOver() {
        var frozen = new ArrayList<Runnable>();
        board.queue(board.outbox(frozen::add), "a");
        board.pass(CLAIM.plus(SECOND));
        outbox.sweep();
        frozen.forEach(Runnable::run);

        assertThat(chat.calls(What.POST)).isEqualTo(1);
        assertThat(chat.postedTwice()).isEmpty();
    }

    @Test
    void doesNotSendLateWhenItWasFrozenWhileRendering() {
        var ticks = new AtomicInteger();
        var other = board.outbox();
        // the second look at the ticker is the one before the platform is called
        var frozen = board.outbox(Runnable::run, () -> {
            if (ticks.incrementAndGet() == 2) {
                board.pass(CLAIM.plus(SECOND));
                other.sweep();
            }
            return CLOCK.nanos();
        });
        board.queue(frozen, "a");

        assertThat(chat.calls(What.POST)).isEqualTo(1);
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void goesOnLateWhereNobodyTookOver() {
        var frozen = new ArrayList<Runnable>();
        board.queue(board.outbox(frozen::add), "a");
        board.pass(CLAIM.plus(SECOND));
        frozen.forEach(Runnable::run);
        outbox.sweep();

        assertThat(chat.calls(What.POST)).isEqualTo(1);
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void writesNothingDownForAClaimThatRanOut() {
        var other = board.outbox();
        use(RecordingChat.discordLike(CLOCK));
        chat.whenApplied(call -> {
            chat.whenApplied(next -> {});
            board.pass(CLAIM.plus(SECOND));
            board.words.put("a", "newer words");
            outbox.sweep();
        });
        board.queue(board.outbox(), "a");

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
        assertThat(board.state("a")).isEqualTo("sent");
        board.change(outbox, "a", "newer words");
        assertThat(chat.calls(What.EDIT)).isEqualTo(1);
        assertThat(other.backlog().queued()).isZero();
    }

    @Test
    void bringsUpToDateWhatWasEditedLate() {
        var other = board.outbox();
        board.queue(outbox, "a");
        chat.whenReceived(call -> {
            chat.whenReceived(next -> {});
            board.pass(CLAIM.plus(SECOND));
            board.change(other, "a", "newest words");
        });
        board.change(outbox, "a", "newer words");

        assertThat(chat.shown(CHANNEL)).containsExactly("newest words");
        assertThat(board.state("a")).isEqualTo("sent");
        assertThat(other.sweep()).isZero();
    }

    @Test
    void losesNothingInAnOutageOfHours() {
        chat.down(true);
        for (int i = 0; i < 10; i++) {
            board.queue(outbox, "subject-" + i);
        }
        for (int minute = 0; minute < 240; minute++) {
            board.pass(Duration.ofMinutes(1));
            outbox.sweep();
        }
        chat.down(false);
        board.pulse(outbox, Duration.ofMinutes(1));

        assertThat(chat.shown(CHANNEL)).hasSize(10);
        assertThat(chat.postedTwice()).isEmpty();
        assertThat(outbox.setAside("larkfield")).isEmpty();
    }

    @Test
    void setsAsideWhatWasRefusedFourTimesUntilSomebodyHasItTriedAgain() {
        chat.deny(CHANNEL, "50001");
        board.queue(outbox, "a");
        board.pulse(outbox, Duration.ofMinutes(5));

        assertThat(chat.calls(What.POST)).isEqualTo(4);
        var given = outbox.setAside("larkfield");
        assertThat(given).extracting(SetAside::problem).containsExactly("50001");
        assertThat(outbox.setAside("elsewhere")).isEmpty();

        chat.allow(CHANNEL);
        assertThat(outbox.retry(given.getFirst().effect().id())).isTrue();
        outbox.sweep();
        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
    }

    @Test
    void triesEverythingInAChannelAgain() {
        chat.deny(CHANNEL, "50001");
        board.queue(outbox, "a");
        board.queue(outbox, "b");
        board.pulse(outbox, Duration.ofMinutes(5));
        chat.allow(CHANNEL);

        assertThat(outbox.retryAll("elsewhere")).isZero();
        assertThat(outbox.retryAll(CHANNEL)).isEqualTo(2);
        outbox.sweep();
        assertThat(chat.shown(CHANNEL)).hasSize(2);
    }

    @Test
    void isHeldUpByNothingThatBreaks() {
        board.breaking.add("poisoned");
        board.queue(outbox, "poisoned");
        board.queue(outbox, "a");
        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");

        board.pulse(outbox, Duration.ofMinutes(5));
        assertThat(outbox.setAside("larkfield"))
                .extracting(SetAside::problem)
                .containsExactly("java.lang.StackOverflowError");
    }

    @Test
    void setsAsideWhatEverySenderDiesOf() {
        board.queue(board.outbox(DROPPED), "a");
        for (int i = 0; i < Sending.USUAL.claimsAtMost(); i++) {
            board.pass(CLAIM.plus(SECOND));
            board.outbox(DROPPED).sweep();
        }

        assertThat(outbox.setAside("larkfield")).extracting(SetAside::problem).containsExactly("died");
    }

    @Test
    void editsWhatStandsThere() {
        board.queue(outbox, "a");
        assertThat(board.change(outbox, "a", "newer words")).isTrue();

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
        assertThat(chat.calls()).hasSize(2);
        assertThat(board.change(outbox, "unknown", "words")).isFalse();
    }

    @Test
    void sendsNoEditThatChangesNothing() {
        board.queue(outbox, "a");
        board.change(outbox, "a", "words of a");

        assertThat(chat.calls()).hasSize(1);
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void makesOneEditOfManyChanges() {
        board.queue(outbox, "a");
        var dead = board.outbox(DROPPED);
        for (int i = 0; i < 10; i++) {
            board.change(dead, "a", "words " + i);
        }
        board.pulse(outbox, CLAIM.plus(SECOND));

        assertThat(chat.shown(CHANNEL)).containsExactly("words 9");
        assertThat(chat.calls(What.EDIT)).isEqualTo(1);
    }

    @Test
    void postsTheNewestWordsWhereTheFirstSendIsStillToCome() {
        board.queue(board.outbox(DROPPED), "a");
        board.change(outbox, "a", "newer words");
        board.pulse(outbox, CLAIM.plus(SECOND));

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
        assertThat(chat.calls(What.EDIT)).isZero();
    }

    @Test
    void losesNoChangeThatHappensWhileItSends() {
        chat.whenApplied(call -> {
            chat.whenApplied(next -> {});
            board.change(outbox, "a", "newer words");
        });
        board.queue(outbox, "a");

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
        assertThat(board.state("a")).isEqualTo("sent");
    }

    @Test
    void editsAgainWhereItIsNotKnownWhatStandsThere() {
        board.queue(outbox, "a");
        chat.fail(Fault.ANSWER_LOST);
        board.change(outbox, "a", "newer words");
        board.change(outbox, "a", "words of a");
        board.pulse(outbox, SECOND.multipliedBy(2));

        assertThat(chat.shown(CHANNEL)).containsExactly("words of a");
    }

    @Test
    void takesUpTheLongestDueFirst() {
        var dead = board.outbox(DROPPED);
        for (int i = 0; i < 70; i++) {
            board.queue(dead, "subject-" + i);
            board.pass(SECOND);
        }
        board.pass(CLAIM);
        outbox.sweep();

        assertThat(chat.shown(CHANNEL))
                .isEqualTo(IntStream.range(0, 70)
                        .mapToObj(each -> "words of subject-" + each)
                        .toList());
    }

    @Test
    void takesUpNoMoreThanOneProcessSendsAtOnce() {
        var most = Sending.USUAL.atOnce();
        var underWay = new ArrayList<Runnable>();
        var busy = board.outbox(underWay::add);
        for (int i = 0; i < most + 6; i++) {
            board.queue(busy, "subject-" + i, "channel-" + i);
        }

        assertThat(underWay).hasSize(most);
        assertThat(busy.sweep()).isZero();
        underWay.getFirst().run();
        assertThat(chat.calls(What.POST)).isEqualTo(7);
        assertThat(chat.calls(What.FIND)).isZero();
    }

    @Test
    void sendsABurstAsFastAsTheChannelTakesItWithoutASweep() {
        var underWay = new ArrayList<Runnable>();
        var busy = board.outbox(underWay::add);
        for (int i = 0; i < 20; i++) {
            board.queue(busy, "subject-" + i);
        }

        assertThat(underWay).hasSize(Sending.USUAL.atOncePerChannel());
        List.copyOf(underWay).forEach(Runnable::run);
        assertThat(underWay).hasSize(Sending.USUAL.atOncePerChannel());
        assertThat(chat.shown(CHANNEL)).hasSize(20);
        assertThat(chat.calls(What.FIND)).isZero();
    }

    @Test
    void passesWhatIsUrgentAndThenChangesBeforeTheRest() {
        board.queue(outbox, "shown");
        var underWay = new ArrayList<Runnable>();
        var busy = board.outbox(underWay::add);
        for (int i = 0; i < 10; i++) {
            board.queue(busy, "subject-" + i, CHANNEL, 3);
        }
        board.pass(SECOND);
        board.change(busy, "shown", "other words");
        board.queue(busy, "urgent", CHANNEL, 0);
        underWay.getFirst().run();

        assertThat(chat.calls()).extracting(Call::key).startsWith("card/shown", "card/subject-0", "card/urgent");
        assertThat(chat.calls().get(3)).extracting(Call::what, Call::key).containsExactly(What.EDIT, "card/shown");
    }

    @Test
    void looksUpNothingThatNeverGotAsFarAsThePlatform() {
        chat.fail(Fault.UNASKED);
        board.queue(outbox, "a");
        board.pulse(outbox, SECOND.multipliedBy(2));
        chat.fail(Fault.UNASKED);
        board.change(outbox, "a", "newer words");
        board.pulse(outbox, SECOND.multipliedBy(2));

        assertThat(chat.shown(CHANNEL)).containsExactly("newer words");
        assertThat(chat.calls(What.FIND)).isZero();
    }

    @Test
    void looksNoFurtherBackThanItsMessageMayStandThere() {
        use(RecordingChat.discordLike(CLOCK));
        board.queue(outbox, "deleted");
        chat.delete(CHANNEL, chat.standing(CHANNEL).getFirst().id());
        chat.fail(Fault.UNASKED);
        board.queue(outbox, "late");
        board.pass(Duration.ofDays(20));
        var lost = new HashSet<String>();
        chat.whenApplied(call -> {
            if (call.what() == What.POST && lost.add(call.key())) {
                throw new Unreachable("the answer got lost");
            }
        });
        var tried = CLOCK.instant();
        outbox.sweep();
        board.change(outbox, "deleted", "newer words");
        board.pulse(outbox, Duration.ofMinutes(5));

        assertThat(chat.shown(CHANNEL)).containsExactly("words of late", "newer words");
        assertThat(chat.lookedSince())
                .hasSize(2)
                .allSatisfy(since -> assertThat(since).isAfterOrEqualTo(tried.minus(Sending.USUAL.lookBack())));
    }

    @Test
    void keepsNoLaneForWhatWasRolledBack() {
        var underWay = new ArrayList<Runnable>();
        var busy = board.outbox(underWay::add);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        board.queue(busy, "a");
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        board.queue(busy, "a");
        board.queue(busy, "a");

        assertThat(underWay).hasSize(1);
    }

    @Test
    void leavesWhatComesAfterItsEndToTheNextWithoutALookUp() {
        outbox.stop();
        board.queue(outbox, "a");
        assertThat(outbox.sweep()).isZero();
        assertThat(chat.calls()).isEmpty();

        board.outbox().start();
        assertThat(chat.calls()).extracting(Call::what).containsExactly(What.POST);
    }

    @Test
    void doesNotLetASlowChannelHoldTheOthersUp() {
        var dead = board.outbox(DROPPED);
        for (int i = 0; i < 20; i++) {
            board.queue(dead, "slow-" + i, "slow");
        }
        board.queue(dead, "quick", "quick");
        board.pass(CLAIM.plus(SECOND));
        var underWay = new ArrayList<Runnable>();
        var busy = board.outbox(underWay::add);

        assertThat(busy.sweep()).isEqualTo(Sending.USUAL.atOncePerChannel() + 1);
        assertThat(busy.sweep()).isZero();
        underWay.forEach(Runnable::run);
        assertThat(chat.shown("quick")).hasSize(1);
        assertThat(chat.shown("slow")).hasSize(20);
    }

    @Test
    void asksAPlatformThatIsOutOfReachForOneThingAtATime() {
        var dead = board.outbox(DROPPED);
        for (int i = 0; i < 20; i++) {
            board.queue(dead, "subject-" + i);
        }
        board.pass(CLAIM.plus(SECOND));
        chat.down(true);
        outbox.sweep();
        var asked = chat.calls().size();
        board.pulse(outbox, Duration.ofMinutes(10));

        assertThat(chat.calls().size() - asked).isLessThan(100);
        chat.down(false);
        board.pulse(outbox, Duration.ofMinutes(1));
        assertThat(chat.shown(CHANNEL)).hasSize(20);
    }

    @Test
    void showsWhatIsStillToBeSent() {
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
        var queued = CLOCK.instant();
        board.queue(board.outbox(DROPPED), "a");

        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, Optional.of(queued)));
    }

    /** A process that is gone the moment its message stands in the chat: nothing that it writes later counts. */
    private void dieOnceApplied() {
        chat.whenApplied(call -> {
            chat.whenApplied(next -> {});
            database.jdbc().sql("update effect set version = version + 1").update();
        });
        board.queue(board.outbox(), "a");
        assertThat(board.state("a")).isEqualTo("queued");
    }

    @Test
    void postsAnewOnceWhatSomebodyDeleted() {
        use(RecordingChat.discordLike(CLOCK));
        board.queue(outbox, "a");
        chat.delete(CHANNEL, chat.standing(CHANNEL).getFirst().id());
        board.change(outbox, "a", "other words");

        assertThat(chat.shown(CHANNEL)).containsExactly("other words");
        assertThat(board.state("a")).isEqualTo("sent");
        board.change(outbox, "a", "words once more");
        assertThat(chat.shown(CHANNEL)).containsExactly("words once more");
        assertThat(chat.posted()).hasSize(2);
    }

    @Test
    void postsAnewOnceAlsoWhereTheAnswerGetsLost() {
        use(RecordingChat.discordLike(CLOCK));
        board.queue(outbox, "a");
        chat.delete(CHANNEL, chat.standing(CHANNEL).getFirst().id());
        chat.whenApplied(call -> {
            if (call.what() == Call.What.POST) {
                chat.whenApplied(other -> {});
                throw new Unreachable("the answer got lost");
            }
        });
        board.change(outbox, "a", "other words");
        board.pulse(outbox, Duration.ofMinutes(10));

        assertThat(chat.shown(CHANNEL)).containsExactly("other words");
        assertThat(chat.posted()).hasSize(2);
        assertThat(board.state("a")).isEqualTo("sent");
    }
}
