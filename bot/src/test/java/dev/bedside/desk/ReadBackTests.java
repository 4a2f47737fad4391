package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Call;
import dev.bedside.cases.Case;
import dev.bedside.cases.Step;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Request;
import dev.bedside.desk.ReadBack.Reach;
import dev.bedside.triage.Tone;
import dev.bedside.workspace.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reading back finds beyond what was missed, and what people are told when it cannot read. */
class ReadBackTests {

    private final Workplace work = Workplace.alone(Map.of("bedside.practice.owner", "olga"));

    private List<Case> cases() {
        return work.office.docket().pending(work.channel.workspace(), 500);
    }

    private void readBack() {
        work.pass(Duration.ofSeconds(30));
        work.office.readBack().catchUp(work.channel);
    }

    private String mark() {
        return String.valueOf(
                work.office.workspaces().channel(work.channel.id()).mark());
    }

    /** What was said of troubles in the channel. */
    private List<String> said() {
        return work.posted().stream().filter(each -> !each.startsWith("#")).toList();
    }

    private List<String> saidToOwner() {
        return work.chat.shown("direct-olga");
    }

    @Test
    void findsWhatCameSinceTheSetUpOfAChannelThatWasNeverRead() {
        var fresh = new Place(work.channel.platformWorkspace(), "fresh");
        var olga = new Person("olga", "Olga", Set.of(), true, "en", channel -> true);
        var author = new Message.Author("hook", "Forwarder", true);
        work.chat.say(fresh.channel(), new Message("", Workplace.HARSH, List.of(), List.of(), List.of(), author));
        work.office
                .frontDesk("test", Runnable::run, Runnable::run, () -> {})
                .asked(new Request("1", fresh, olga, new Request.Command("setup", Map.of("channel", "fresh"))));
        for (var words : List.of(Workplace.COMPLAINT, Workplace.PRAISE)) {
            work.chat.say(fresh.channel(), new Message("", words, List.of(), List.of(), List.of(), author));
        }
        work.open(work.chat).readBack().catchUpAll("test");
        assertThat(cases()).hasSize(2);
    }

    @Test
    void findsWhatWasEditedWhileNobodyListened() {
        var message = work.forward(Workplace.PRAISE);
        work.forward(Workplace.HARSH);
        readBack();
        work.chat.change(work.channel.platformId(), message, Workplace.COMPLAINT.replace("Odalys W.", "Ines"));
        readBack();
        assertThat(cases()).hasSize(2).allMatch(each -> each.summary().tone() == Tone.NEGATIVE);
        var version = cases().getFirst().version();
        readBack();
        assertThat(cases().getFirst().version()).isEqualTo(version);
    }

    @Test
    void findsWhatWasDeletedWhileNobodyListened() {
        var message = work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofSeconds(1));
        work.forward(Workplace.PRAISE);
        readBack();
        work.chat.delete(work.channel.platformId(), message);
        readBack();
        readBack();
        assertThat(cases()).extracting(each -> each.source().deleted()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void takesNothingForDeletedThatIsOnlyLongAgo() {
        work.forward(Workplace.COMPLAINT);
        for (int i = 0; i < 60; i++) {
            work.pass(Duration.ofSeconds(1));
            work.write("chatter " + i, false);
        }
        readBack();
        assertThat(cases()).allMatch(each -> each.source().goneAt() == null);
    }

    @Test
    void keepsOfChatterNothingButADigest() {
        var message = work.write("Who has the key to the supply closet?", false);
        readBack();
        work.chat.change(work.channel.platformId(), message, "Who took the key to the supply closet?");
        readBack();
        assertThat(cases()).isEmpty();
        assertThat(work.database
                        .jdbc()
                        .sql("select count(*) from texts")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(work.database
                        .jdbc()
                        .sql("select digest from message")
                        .query(String.class)
                        .single())
                .hasSize(32);
    }

    @Test
    void takesNothingInWhileWordsAreHiddenAndAllOfItAfterwards() {
        work.chat.miss(Need.READ_CONTENT);
        var before = mark();
        var message = work.write(Workplace.COMPLAINT, true);
        work.office
                .intake()
                .receive(
                        work.channel,
                        work.chat.fetch(work.channel.place(), message).orElseThrow());
        readBack();
        assertThat(said()).isEmpty();
        readBack();
        readBack();
        readBack();
        assertThat(mark()).isEqualTo(before);
        assertThat(cases()).isEmpty();
        assertThat(said()).singleElement().asString().contains("Message Content");
        work.chat.miss();
        readBack();
        assertThat(cases()).hasSize(1);
        assertThat(said()).hasSize(2);
        assertThat(said().getLast()).contains("All is well again").contains("caught up on: 1");
        readBack();
        assertThat(said()).hasSize(2);
    }

    @Test
    void losesNothingWhereThePlatformWithholdsAPage() {
        work.forward(Workplace.PRAISE);
        readBack();
        var before = mark();
        work.write(Workplace.COMPLAINT, true);
        work.chat.whenReceived(call -> {
            if (call.what() == Call.What.HISTORY) {
                throw new Hidden();
            }
        });
        for (int i = 0; i < 4; i++) {
            readBack();
        }
        assertThat(mark()).isEqualTo(before);
        assertThat(said()).singleElement().asString().contains("Message Content");
        work.chat.whenReceived(call -> {});
        readBack();
        assertThat(cases()).hasSize(2).allMatch(each -> !each.source().deleted());
        assertThat(said().getLast()).contains("All is well again").contains("caught up on: 1");
    }

    @Test
    void leavesTheMarkWhereWordsAreHiddenInTheMiddleOfAPage() {
        var before = mark();
        work.write(Workplace.COMPLAINT, true);
        work.chat.whenApplied(call -> {
            if (call.what() == Call.What.HISTORY) {
                work.chat.miss(Need.READ_CONTENT);
            }
        });
        readBack();
        assertThat(mark()).isEqualTo(before);
        work.chat.whenApplied(call -> {});
        work.chat.miss();
        readBack();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void takesNoReviewForGoneThatShowsNothingAnyMore() {
        var message = work.forward(Workplace.COMPLAINT);
        work.forward(Workplace.PRAISE);
        readBack();
        var versions = cases().stream().map(Case::version).toList();
        work.chat.change(work.channel.platformId(), message, "");
        readBack();
        assertThat(cases()).extracting(Case::version).isEqualTo(versions);
        assertThat(cases()).noneMatch(each -> each.source().deleted());
    }

    @Test
    void tellsOfNoTroubleThatPassesWithinAMinute() {
        work.chat.deny(work.channel.platformId(), "50001");
        readBack();
        work.chat.allow(work.channel.platformId());
        readBack();
        work.chat.deny(work.channel.platformId(), "50001");
        readBack();
        assertThat(saidToOwner()).isEmpty();
        work.chat.allow(work.channel.platformId());
        readBack();
        assertThat(said()).isEmpty();
    }

    @Test
    void tellsTheOwnerInPrivateOfAChannelThatItMayNotSeeAndTheChannelOnceItMay() {
        work.forward(Workplace.COMPLAINT);
        work.chat.deny(work.channel.platformId(), "50001");
        for (int i = 0; i < 6; i++) {
            readBack();
        }
        assertThat(saidToOwner()).singleElement().asString().contains("50001", "<#" + work.channel.platformId() + ">");
        work.write(Workplace.PRAISE, true);
        work.chat.allow(work.channel.platformId());
        readBack();
        assertThat(cases()).hasSize(2);
        assertThat(said()).singleElement().asString().contains("All is well again");
    }

    private Channel another() {
        return work.office
                .workspaces()
                .addChannel(work.channel.workspace(), work.channel.practice(), work.channel.platformId() + "-2");
    }

    private void deleteTheChannel() {
        work.chat.find(work.channel.platformId(), new Inspection(false, Set.of()));
        work.chat.deny(work.channel.platformId(), "10003");
    }

    @Test
    void tellsAtOnceOfAChannelThatIsGone() {
        deleteTheChannel();
        readBack();
        assertThat(saidToOwner()).singleElement().asString().contains("cannot find the channel");
        readBack();
        assertThat(saidToOwner()).hasSize(1);
        assertThat(work.office.troubles().lasting()).containsExactly(Map.entry("channel-gone", 1));
    }

    @Test
    void readsOnInAThreadThatWasPutAway() {
        work.chat.find(work.channel.platformId(), new Inspection(false, Set.of()));
        work.write(Workplace.COMPLAINT, true);
        readBack();
        work.chat.find(work.channel.platformId(), new Inspection(true, Set.of()));
        readBack();
        assertThat(cases()).hasSize(1);
        assertThat(saidToOwner()).isEmpty();
    }

    @Test
    void tellsWhereItMayNotWriteBeforeAnythingIsRefused() {
        work.chat.find(work.channel.platformId(), new Inspection(true, Set.of(Need.SEND)));
        readBack();
        assertThat(work.office.troubles().doubts()).isTrue();
        assertThat(saidToOwner()).isEmpty();
        readBack();
        readBack();
        assertThat(work.office.troubles().doubts()).isFalse();
        assertThat(saidToOwner()).singleElement().asString().contains("not allowed to write");
        work.live(Duration.ofMinutes(12));
        assertThat(saidToOwner()).hasSize(1);
        work.chat.find(work.channel.platformId(), new Inspection(true, Set.of()));
        readBack();
        assertThat(said()).singleElement().asString().contains("All is well again");
    }

    @Test
    void tellsInAnotherChannelWhereThereIsOne() {
        var other = another();
        deleteTheChannel();
        readBack();
        assertThat(work.chat.shown(other.platformId()))
                .singleElement()
                .asString()
                .contains("<#" + work.channel.platformId() + ">");
        assertThat(saidToOwner()).isEmpty();
    }

    @Test
    void tellsTheOwnerWhereTheOtherChannelRefusesToo() {
        var other = another();
        work.chat.deny(other.platformId(), "50013");
        deleteTheChannel();
        readBack();
        assertThat(saidToOwner()).hasSize(1);
    }

    @Test
    void tellsLaterWhereNobodyCouldBeToldAtFirst() {
        work.chat.deny("direct-olga", "50278");
        deleteTheChannel();
        readBack();
        work.live(Duration.ofMinutes(15));
        assertThat(work.office.outbox().backlog().setAside()).isEqualTo(1);
        var other = another();
        work.live(Duration.ofMinutes(12));
        assertThat(work.chat.shown(other.platformId())).hasSize(1);
        work.live(Duration.ofMinutes(25));
        assertThat(work.chat.shown(other.platformId())).hasSize(1);
    }

    @Test
    void noticesAChannelThatLooksEmptyAndIsNot() {
        work.forward(Workplace.COMPLAINT);
        readBack();
        var hidden = work.chat.calls(Call.What.HISTORY);
        work.chat.hideHistory(true);
        for (int i = 0; i < 4; i++) {
            readBack();
        }
        assertThat(work.chat.calls(Call.What.HISTORY)).isGreaterThan(hidden);
        assertThat(said()).singleElement().asString().contains("earlier messages");
        assertThat(cases()).allMatch(each -> each.source().goneAt() == null);
        work.chat.hideHistory(false);
        readBack();
        assertThat(said().getLast()).contains("All is well again");
    }

    @Test
    void takesAChannelThatWasReallyEmptiedForEmpty() {
        work.forward(Workplace.COMPLAINT);
        readBack();
        work.chat
                .standing(work.channel.platformId())
                .forEach(entry -> work.chat.delete(work.channel.platformId(), entry.id()));
        for (int i = 0; i < 4; i++) {
            readBack();
        }
        assertThat(said()).isEmpty();
        assertThat(cases()).singleElement().matches(each -> each.source().deleted());
    }

    @Test
    void sendsWhatWasSetAsideOnceItMayWriteAgain() {
        work.chat.whenReceived(call -> {
            if (call.what() == Call.What.POST && call.channel().equals(work.channel.platformId())) {
                throw new Refused("50013");
            }
        });
        work.forward(Workplace.COMPLAINT);
        work.live(Duration.ofMinutes(5));
        assertThat(work.office.outbox().setAside(work.channel.workspace())).isNotEmpty();
        assertThat(saidToOwner()).singleElement().asString().contains("not allowed to write", "50013");
        work.chat.whenReceived(call -> {});
        work.live(Duration.ofMinutes(12));
        assertThat(work.posted()).anyMatch(each -> each.startsWith("#1"));
        assertThat(said()).anyMatch(each -> each.contains("All is well again"));
        assertThat(saidToOwner()).hasSize(1);
        assertThat(work.chat.postedTwice()).isEmpty();
    }

    @Test
    void readsOnInOtherChannelsWhereOneFails() {
        var other = work.office
                .workspaces()
                .addChannel(work.channel.workspace(), work.channel.practice(), work.channel.platformId() + "-2");
        work.office.readBack().catchUp(other);
        work.chat.deny(work.channel.platformId(), "50001");
        work.chat.say(
                other.platformId(),
                new Message(
                        "",
                        Workplace.COMPLAINT,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Message.Author("hook", "Forwarder", true)));
        work.pass(Duration.ofSeconds(30));
        assertThat(work.office.readBack().catchUpAll("test"))
                .as("to be tried again soon")
                .isEqualTo(Reach.PART);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void waitsWhileNothingCanBeReached() {
        work.write(Workplace.COMPLAINT, true);
        work.chat.down(true);
        assertThat(work.office.readBack().catchUpAll("test")).isEqualTo(Reach.NOTHING);
        work.chat.down(false);
        assertThat(cases()).isEmpty();
        assertThat(work.office.readBack().catchUpAll("test")).isEqualTo(Reach.ALL);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void postsACardAnewThatAModeratorDeleted() {
        work.forward(Workplace.COMPLAINT);
        var card = work.chat.standing(work.channel.platformId()).getLast();
        work.chat.delete(work.channel.platformId(), card.id());
        work.step(cases().getFirst(), new Step.Claim(), "ana");
        work.pass(Duration.ofMinutes(1));
        assertThat(work.posted()).hasSize(1);
        assertThat(work.office.outbox().setAside(work.channel.workspace())).isEmpty();
        work.step(cases().getFirst(), new Step.Release(), "ana");
        assertThat(work.posted()).hasSize(1);
        assertThat(work.chat.posted()).hasSize(2);
    }
}
