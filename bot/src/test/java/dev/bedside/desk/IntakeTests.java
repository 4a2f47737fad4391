package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.battery.Fault;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.chat.Message;
import dev.bedside.outbox.Sending;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** What becomes of messages, whatever happens in between. */
class IntakeTests {

    private final Workplace work = Workplace.alone(Map.of());

    private List<Case> cases() {
        return work.office.docket().pending(work.channel.workspace(), 500);
    }

    private long texts() {
        return work.database
                .jdbc()
                .sql("select count(*) from texts")
                .query(Long.class)
                .single();
    }

    private String state(String platformId) {
        return work.database
                .jdbc()
                .sql("select state from message where platform_id = ?")
                .param(platformId)
                .query(String.class)
                .single();
    }

    @Test
    void takesAMessageInOnceHoweverOftenItIsHeard() {
        var id = work.forward(Workplace.COMPLAINT);
        var heard = work.chat.fetch(work.channel.place(), id).orElseThrow();
        work.office.intake().receive(work.channel, heard);
        work.office.readBack().catchUp(work.channel);
        assertThat(cases()).hasSize(1);
        assertThat(work.posted()).hasSize(1);
    }

    @Test
    void keepsNoWordsOfChatter() {
        work.write("Who has the key to the supply closet?", false);
        work.office.readBack().catchUp(work.channel);
        assertThat(cases()).isEmpty();
        assertThat(texts()).isZero();
    }

    @Test
    void keepsNoMessageOnceItWasRead() {
        work.forward(Workplace.COMPLAINT);
        var kinds = work.database
                .jdbc()
                .sql("select distinct kind from texts order by kind")
                .query(String.class)
                .list();
        assertThat(kinds).containsExactly("draft", "review", "verdict");
    }

    @Test
    void opensACaseForEachReviewOfAMessage() {
        work.forward(Workplace.COMPLAINT + "\n\n---\n\n" + "Yelp review, 5 stars, by Ines\n\nEverybody was kind.");
        assertThat(cases()).hasSize(2);
        assertThat(work.posted()).hasSize(2);
    }

    @Test
    void readsWhatWasMissedFromTheMarkOn() {
        work.forward(Workplace.COMPLAINT);
        for (int missed = 0; missed < 230; missed++) {
            work.write(
                    Workplace.PRAISE.replace("Ines", "Ines" + (char) ('a' + missed / 26) + (char) ('a' + missed % 26)),
                    true);
        }
        work.office.readBack().catchUp(work.channel);
        assertThat(cases()).hasSize(231);
        var mark = work.office.workspaces().channel(work.channel.id()).mark();
        // its own cards came after the last review it missed
        assertThat(work.chat.history(work.channel.place(), mark, 100)).allMatch(message -> work.chat.isOwn(message));
    }

    @Test
    void leavesTheMarkWhereItIsWhileTheHistoryIsOutOfReach() {
        work.write(Workplace.COMPLAINT, true);
        var mark = work.office.workspaces().channel(work.channel.id()).mark();
        work.chat.down(true);
        try {
            work.office.readBack().catchUp(work.channel);
        } catch (dev.bedside.chat.Unreachable expected) {
            assertThat(work.office.workspaces().channel(work.channel.id()).mark())
                    .isEqualTo(mark);
        }
        work.chat.down(false);
        work.office.readBack().catchUp(work.channel);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void takesNothingInFromBeforeTheChannelWasSetUp() {
        var fresh = work.office.workspaces().settle("test", "elsewhere", "older");
        work.chat.say(
                "older",
                new Message(
                        "",
                        Workplace.COMPLAINT,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Message.Author("hook", "Forwarder", true)));
        work.office.readBack().catchUp(fresh);
        assertThat(work.office.docket().pending(fresh.workspace(), 10)).isEmpty();
    }

    @Test
    void takesUpAfterARestartWhatWasRecordedAndNotRead() {
        work.write(Workplace.COMPLAINT, true);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Sending.USUAL.claim())
                .record(work.channel, message, true);
        assertThat(cases()).isEmpty();
        work.office = work.open(work.chat);
        work.office.start();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void fetchesAPersonsMessageAgainWhoseWordsWereNotKept() {
        work.write(Workplace.COMPLAINT, false);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Sending.USUAL.claim())
                .record(work.channel, message, false);
        assertThat(texts()).isZero();
        work.office = work.open(work.chat);
        work.office.start();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void takesUpAfterARestartWhatSomebodySaidIsAReview() {
        work.write("slow and loud in there", false);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        var said = House.REVIEWS.readAsReview(message, LocalDate.of(2026, 11, 11));
        assertThat(said).hasSize(1);
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Duration.ofSeconds(20))
                .record(work.channel, message, said, true);
        work.office = work.open(work.chat);
        work.office.start();
        assertThat(cases()).hasSize(1);
        assertThat(work.office
                        .docket()
                        .words(cases().getFirst())
                        .orElseThrow()
                        .review()
                        .text())
                .isEqualTo("slow and loud in there");
    }

    @Test
    void takesWhatSomebodySaysOfAMessageThatIsBeingRead() {
        work.write("slow and loud in there", false);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        var inbox = new Inbox(work.database, work.vault, work.chat, "at work", Sending.USUAL.claim());
        var beingRead = inbox.record(work.channel, message, false).orElseThrow();
        var said = House.REVIEWS.readAsReview(message, LocalDate.of(2026, 11, 11));
        assertThat(work.office.intake().take(work.channel, message, said)).hasSize(1);
        assertThat(inbox.done(beingRead)).isFalse();
        assertThat(work.office.intake().take(work.channel, message, said)).isEmpty();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void forgetsAfterAWhileThatThereWasChatter() {
        work.write("Who has the key to the supply closet?", false);
        work.forward(Workplace.COMPLAINT);
        work.office.readBack().catchUp(work.channel);
        work.pass(Duration.ofDays(31));
        var remembered = work.database
                .jdbc()
                .sql("select count(*) from message")
                .query(Integer.class)
                .single();
        assertThat(remembered).isEqualTo(1);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void makesACaseForAPersonOfAMessageThatFailsThreeTimes() {
        var id = work.write(Workplace.COMPLAINT, true);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Sending.USUAL.claim())
                .record(work.channel, message, true);
        // words that cannot be opened any more make every reading fail
        work.database
                .jdbc()
                .sql("update texts set owner_id = owner_id, kind = 'message', sealed = ?")
                .param(new byte[] {1, 2, 3})
                .update();
        work.office = work.open(work.chat);
        work.office.start();
        for (int tried = 0; tried < 5; tried++) {
            work.pass(Duration.ofSeconds(30));
        }
        assertThat(cases()).singleElement().satisfies(each -> {
            assertThat(each.summary().needsPerson()).isTrue();
            assertThat(each.state()).isEqualTo(CaseState.OPEN);
        });
        assertThat(state(id)).isEqualTo("read");
        assertThat(work.posted()).singleElement().asString().contains("Hold");
    }

    @Test
    void losesNoReviewWhileTheChatIsDownForHours() {
        work.write(Workplace.COMPLAINT, false);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Sending.USUAL.claim())
                .record(work.channel, message, false);
        work.office = work.open(work.chat);
        work.chat.down(true);
        work.office.start();
        for (int hour = 0; hour < 48; hour++) {
            work.pass(Duration.ofMinutes(5));
        }
        work.chat.down(false);
        work.pass(Duration.ofMinutes(5));
        assertThat(cases()).singleElement().matches(each -> !each.summary().needsPerson());
        work.pass(Duration.ofMinutes(5));
        assertThat(work.posted()).hasSize(1);
    }

    @Test
    void blamesNoMessageForADatabaseThatIsOutOfReach() {
        work.write(Workplace.COMPLAINT, false);
        var message = work.chat.history(work.channel.place(), null, 1).getFirst();
        new Inbox(work.database, work.vault, work.chat, "an earlier run", Sending.USUAL.claim())
                .record(work.channel, message, false);
        // as Spring says it where a transaction cannot begin; thrown here since the real one goes on to serve the test
        work.chat.whenReceived(call -> {
            throw new CannotCreateTransactionException("no connection");
        });
        work.office = work.open(work.chat);
        work.office.start();
        for (int tried = 0; tried < 6; tried++) {
            work.pass(Duration.ofSeconds(30));
        }
        work.chat.whenReceived(call -> {});
        work.pass(Duration.ofMinutes(5));
        assertThat(cases()).singleElement().matches(each -> !each.summary().needsPerson());
    }

    @Test
    void postsACardOnceWhenTheAnswerWasLost() {
        var id = work.write(Workplace.COMPLAINT, true);
        var message = work.chat.fetch(work.channel.place(), id).orElseThrow();
        work.chat.fail(Fault.ANSWER_LOST);
        work.office.intake().receive(work.channel, message);
        work.pass(Duration.ofMinutes(10));
        work.pass(Duration.ofMinutes(10));
        assertThat(work.posted()).hasSize(1);
        assertThat(work.chat.postedTwice()).isEmpty();
    }
}
