package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Call;
import dev.bedside.battery.Entry;
import dev.bedside.battery.Fault;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Step;
import dev.bedside.chat.Card;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Note;
import dev.bedside.chat.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where what is held back is shown and talked about, and where people are told in private. */
class HeldTests {

    private static final String HELD =
            "Google review, 1 star, by Wendeline K.\n\nThey gave my father the wrong dose and he ended up in the hospital.";
    private static final String APART = "approvers-only";
    private static final Map<String, String> WITH_CHANNEL = Map.of(
            "bedside.practice.approvers-channel",
            APART,
            "bedside.practice.approvers",
            "approvers",
            "bedside.practice.hours",
            "always",
            "bedside.practice.quiet-hours",
            "none");

    private static Workplace workplace(String... more) {
        var settings = new HashMap<>(WITH_CHANNEL);
        for (int at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        return Workplace.alone(settings);
    }

    private static Workplace whereOwnersAreToldInPrivate() {
        return workplace("bedside.practice.direct-messages", "yes");
    }

    private static String words(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.outgoing().stream())
                .map(outgoing -> outgoing.answer() instanceof Note(var text, var more) ? text : show(outgoing.answer()))
                .reduce("", (all, next) -> all + "\n" + next);
    }

    private static String show(Object answer) {
        return ((Card) answer).headline() + " "
                + ((Card) answer).parts().stream().map(HeldTests::part).toList();
    }

    private static String part(Card.Part part) {
        return switch (part) {
            case Card.Part.Fact fact -> fact.value();
            case Card.Part.Quote quote -> quote.quote();
            case Card.Part.Copyable copyable -> copyable.text();
            case Card.Part.Remark remark -> remark.text();
        };
    }

    private static Case ready(Workplace work) {
        work.pass(Duration.ofHours(2));
        var each = work.only();
        work.step(each, new Step.Claim(), "ana");
        work.step(each, new Step.CallForReply(), "ana");
        work.step(each, new Step.CallForReply(), "ana");
        return work.again(each);
    }

    @Test
    void showsApproversTheWordsThatTheTeamDoesNotSee() {
        var work = workplace();
        work.forward(HELD);
        assertThat(words(work.chat.standing(APART))).contains("wrong dose");
        assertThat(words(bedside(work))).doesNotContain("wrong dose");
        assertThat(work.chat.standing(APART)).hasSize(1);
    }

    @Test
    void tellsTheTeamThatTheApproversChannelIsShut() {
        var work = workplace();
        work.chat.deny(APART, "50013");
        work.forward(HELD);
        work.live(Duration.ofMinutes(5));
        assertThat(words(bedside(work)))
                .containsOnlyOnce("not allowed to write in <#" + APART + ">")
                .doesNotContain("not allowed to write in <#" + work.channel.platformId() + ">");
        work.chat.allow(APART);
        work.live(Duration.ofMinutes(12));
        assertThat(words(work.chat.standing(APART))).contains("wrong dose");
        assertThat(words(bedside(work))).containsOnlyOnce("All is well again in <#" + APART + ">");
    }

    private static List<Entry> bedside(Workplace work) {
        return work.chat.standing(work.channel.platformId()).stream()
                .filter(entry -> entry.outgoing().isPresent())
                .toList();
    }

    @Test
    void showsNothingApartWithoutASetting() {
        var work = Workplace.alone(Map.of());
        work.forward(HELD);
        assertThat(work.chat.posted()).hasSize(1);
    }

    @Test
    void showsOrdinaryReviewsInOnePlaceOnly() {
        var work = workplace();
        work.forward(Workplace.COMPLAINT);
        assertThat(work.chat.standing(APART)).isEmpty();
    }

    @Test
    void keepsWordsFromTheTeamWhereItsOwnChannelIsNamedForApprovers() {
        var work = workplace();
        work.office
                .workspaces()
                .settings()
                .set(work.channel.practice(), "practice.approvers-channel", work.channel.platformId(), "ana");
        work.forward(HELD);
        assertThat(work.posted()).hasSize(1);
        assertThat(words(bedside(work))).doesNotContain("wrong dose");
    }

    @Test
    void keepsWordsFromAChannelThatEverybodySees() {
        var work = workplace();
        work.chat.find(APART, new Inspection(true, Set.of(), true));
        work.forward(HELD);
        ready(work);
        work.live(Duration.ofHours(2));
        assertThat(work.chat.standing(APART)).isEmpty();
        assertThat(work.posted()).isNotEmpty();
        assertThat(work.reminders()).isNotEmpty();
        assertThat(words(bedside(work))).doesNotContain("wrong dose");
    }

    @Test
    void showsApproversHowACaseGoesOn() {
        var work = workplace();
        work.forward(HELD);
        work.step(work.only(), new Step.Claim(), "ana");
        assertThat(words(work.chat.standing(APART))).contains("<@ana>");
        assertThat(work.chat.standing(APART)).hasSize(1);
    }

    @Test
    void takesForgottenWordsOffTheCardOfTheApprovers() {
        var work = workplace();
        work.forward(HELD);
        work.office
                .cases()
                .perform(work.only().id(), new Step.Forget(), work.person("ben", true), new Origin("command", null));
        assertThat(words(work.chat.standing(APART))).isNotEmpty().doesNotContain("wrong dose");
    }

    @Test
    void showsACaseThatWasThereBeforeTheApproversHadAChannelOnceSomethingHappens() {
        var work = Workplace.alone(Map.of());
        work.forward(HELD);
        work.office.workspaces().settings().set(work.channel.practice(), "practice.approvers-channel", APART, "ana");
        work.step(work.only(), new Step.Claim(), "ana");
        assertThat(words(work.chat.standing(APART))).contains("wrong dose", "<@ana>");
    }

    @Test
    void leavesACardWhereItIsWhenTheSettingChanges() {
        var work = workplace();
        work.forward(HELD);
        work.office
                .workspaces()
                .settings()
                .set(work.channel.practice(), "practice.approvers-channel", "elsewhere", "ana");
        work.step(work.only(), new Step.Claim(), "ana");
        assertThat(words(work.chat.standing(APART))).contains("<@ana>");
        assertThat(work.chat.standing("elsewhere")).isEmpty();
    }

    @Test
    void remindsApproversWhereTheyTalkAboutIt() {
        var work = workplace();
        work.forward(HELD);
        ready(work);
        int before = work.reminders().size();
        work.live(Duration.ofHours(1));
        var told = work.chat.standing(APART);
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(words(told.subList(1, 2))).contains("<@&approvers>", "#1").doesNotContain("wrong dose", "Wendeline");
        assertThat(told.get(1).replyTo()).isEqualTo(told.getFirst().id());
        assertThat(work.reminders().subList(before, work.reminders().size()))
                .noneMatch(text -> text.startsWith("<@&approvers>"));
    }

    @Test
    void remindsApproversBesideTheCardWhereTheirChannelIsGone() {
        var work = workplace();
        work.forward(HELD);
        ready(work);
        work.chat.deny(APART, "10003");
        int before = work.reminders().size();
        work.live(Duration.ofHours(1));
        assertThat(work.reminders().subList(before, work.reminders().size()))
                .anyMatch(text -> text.startsWith("<@&approvers>"));
    }

    @Test
    void tellsTheOwnerInPrivate() {
        var work = claimedAndLate(whereOwnersAreToldInPrivate());
        assertThat(words(work.chat.standing("direct-ana")))
                .contains("Larkfield Family Clinic: #1 (urgent")
                .doesNotContain("wrong dose", "Wendeline");
        assertThat(work.reminders()).noneMatch(text -> text.startsWith("<@ana> #1"));
    }

    @Test
    void tellsTheOwnerBesideTheCardWhereTheyTakeNoPrivateMessages() {
        var work = whereOwnersAreToldInPrivate();
        work.chat.deny("direct-ana", "50007");
        claimedAndLate(work);
        assertThat(work.reminders()).anyMatch(text -> text.startsWith("<@ana> #1"));
    }

    @Test
    void tellsTheOwnerBesideTheCardWhereOnlySendingIsRefused() {
        var work = whereOwnersAreToldInPrivate();
        work.chat.whenReceived(call -> {
            if (call.what() == Call.What.POST && call.channel().equals("direct-ana")) {
                throw new Refused("50007");
            }
        });
        claimedAndLate(work);
        assertThat(work.reminders()).anyMatch(text -> text.startsWith("<@ana> #1"));
        assertThat(work.chat.postedTwice()).isEmpty();
    }

    @Test
    void tellsThemOnceWhereTheAnswerToItIsLost() {
        var work = whereOwnersAreToldInPrivate();
        work.forward(HELD);
        work.pass(Duration.ofMinutes(1));
        work.step(work.only(), new Step.Claim(), "ana");
        work.chat.whenReceived(call -> {
            if (call.what() == Call.What.POST && call.channel().equals("direct-ana") && lost == 0) {
                lost++;
                work.chat.fail(Fault.ANSWER_LOST);
            }
        });
        work.live(Duration.ofDays(1));
        assertThat(lost).isEqualTo(1);
        assertThat(work.chat.standing("direct-ana")).isNotEmpty();
        assertThat(work.chat.postedTwice()).isEmpty();
    }

    private int lost;

    private static Workplace claimedAndLate(Workplace work) {
        work.forward(HELD);
        work.pass(Duration.ofMinutes(1));
        work.step(work.only(), new Step.Claim(), "ana");
        work.live(Duration.ofHours(24));
        return work;
    }
}
