package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.HistoryEntry;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a case whose review is judged otherwise or reads otherwise, on both databases. */
class RevisionsTests {

    private static final Map<Databases, Database> RECORDS = new EnumMap<>(Databases.class);
    private static final MovedClock CLOCK = new MovedClock(Workplace.WEDNESDAY);
    private static final RecordingChat CHAT = RecordingChat.discordLike(CLOCK);
    private static final Map<Databases, Vault> VAULTS = new EnumMap<>(Databases.class);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Origin COMMAND = new Origin("command", null);
    private static final SetByPerson SAFETY = new SetByPerson(null, null, Set.of(Concern.PATIENT_SAFETY), null);

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() {
        for (var kind : Databases.values()) {
            RECORDS.put(kind, kind.open(folder, CLOCK));
            VAULTS.put(kind, Vault.open(RECORDS.get(kind), KeySource.said(KEY, "a test")));
        }
    }

    @AfterAll
    static void close() {
        RECORDS.values().forEach(Database::close);
    }

    private static Workplace workplace(Databases kind) {
        return new Workplace(RECORDS.get(kind), VAULTS.get(kind), CLOCK, CHAT, Map.of());
    }

    private static Case done(Performed performed) {
        assertThat(performed).isInstanceOf(Performed.Done.class);
        return ((Performed.Done) performed).each();
    }

    private static Case correct(Workplace work, Case each, SetByPerson set) {
        return done(work.office.reviser().correct(each.id(), set, work.person("vera", true), COMMAND));
    }

    private static void edit(Workplace work, String message, String words) {
        CHAT.change(work.channel.platformId(), message, words);
        work.office.intake().edited(work.channel, standing(work, message));
    }

    private static Message standing(Workplace work, String message) {
        return CHAT.fetch(work.channel.place(), message).orElseThrow();
    }

    private static List<Case> pending(Workplace work) {
        return work.office.docket().pending(work.channel.workspace(), 10);
    }

    private static Words words(Workplace work, Case each) {
        return work.office.docket().words(each).orElseThrow();
    }

    private static Optional<String> draft(Workplace work, Case each) {
        var drafts = new Drafts(work.database, work.vault);
        return drafts.latest(each).flatMap(drafts::text);
    }

    private static void write(Workplace work, Case each, String text) {
        work.step(
                each,
                new Step.Rewrite(
                        new Drafts.NewDraft(Drafts.Kind.EDITED, "en", null, 0, "ben", text, true, true, List.of())),
                "ben");
    }

    /** Twice, since the first time it is advised to step back. */
    private static void callForReply(Workplace work, Case each) {
        work.step(each, new Step.CallForReply(), "ana");
        work.step(each, new Step.CallForReply(), "ana");
    }

    private static List<String> steps(Workplace work, Case each) {
        return work.office.docket().history(each).stream()
                .map(HistoryEntry::step)
                .toList();
    }

    private static String lastDetail(Workplace work, Case each) {
        return work.office.docket().history(work.again(each)).getLast().detail();
    }

    @ParameterizedTest
    @EnumSource
    void judgesAsAPersonSaysAndSaysWhatChanged(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var before = work.only();
        var after = correct(work, before, SAFETY);
        assertThat(after.summary().concerns()).containsExactly(Concern.PATIENT_SAFETY);
        assertThat(after.summary().action()).isEqualTo(Action.HOLD);
        assertThat(after.summary().urgency()).isEqualTo(Urgency.HIGH);
        assertThat(after.summary().publicReply()).isEqualTo(PublicReply.NEUTRAL_ONLY);
        assertThat(words(work, after).verdict().set()).isEqualTo(SAFETY);
        assertThat(lastDetail(work, after))
                .contains("concerns=>patient-safety", "action=reply-offline>hold", "urgency=normal>high")
                .doesNotContain("tone");
        assertThat(after.plan().arrivedAt()).isEqualTo(before.plan().arrivedAt());
        assertThat(after.plan().policy()).isNotEqualTo(before.plan().policy());
        assertThat(work.office.docket().isIntact(after)).isTrue();
        assertThat(work.posted()).singleElement().asString().startsWith("#1 Urgent: Hold");
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheQuotesOfLabelsThatWereTakenAway(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        assertThat(words(work, each).verdict().why()).extracting("label").contains("facility", "staff");
        var after = correct(work, each, new SetByPerson(null, Set.of(Topic.FACILITY, Topic.WAIT), null, null));
        var verdict = words(work, after).verdict();
        assertThat(verdict.topics()).containsExactlyInAnyOrder(Topic.FACILITY, Topic.WAIT);
        assertThat(verdict.complaints()).contains(Topic.WAIT);
        assertThat(verdict.why()).extracting("label").contains("facility").doesNotContain("staff", "manner", "wait");
    }

    @ParameterizedTest
    @EnumSource
    void letsAnActionThatAPersonSetWin(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.PRAISE);
        var after = correct(work, work.only(), new SetByPerson(null, null, null, Action.REPORT));
        assertThat(after.summary().action()).isEqualTo(Action.REPORT);
        assertThat(after.summary().publicReply()).isEqualTo(PublicReply.BETTER_NOT);
        assertThat(draft(work, after)).isEmpty();
        var again = correct(work, after, new SetByPerson(Tone.NEGATIVE, null, null, null));
        assertThat(again.summary().action()).isEqualTo(Action.REPORT);
        assertThat(again.summary().tone()).isEqualTo(Tone.NEGATIVE);
    }

    @ParameterizedTest
    @EnumSource
    void writesAnotherDraftUnlessStaffWroteTheirs(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.PRAISE);
        var each = work.only();
        var before = draft(work, each).orElseThrow();
        var after = correct(work, each, new SetByPerson(Tone.NEGATIVE, null, null, null));
        assertThat(draft(work, after).orElseThrow()).isNotEqualTo(before);
        write(work, each, "Thank you for your words.");
        correct(work, work.again(each), new SetByPerson(Tone.MIXED, null, null, null));
        assertThat(draft(work, each)).contains("Thank you for your words.");
    }

    @ParameterizedTest
    @EnumSource
    void asksForApprovalAgainWhereTheTextChanges(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        callForReply(work, each);
        var held = correct(work, each, SAFETY);
        assertThat(held.state()).isEqualTo(CaseState.READY);
        work.approve(held, "vera");
        assertThat(work.again(each).progress().isApproved()).isTrue();
        var lifted = correct(work, each, new SetByPerson(Tone.MIXED, Set.of(Topic.WAIT), Set.of(), null));
        assertThat(lifted.state()).isEqualTo(CaseState.READY);
        assertThat(lifted.progress().isApproved()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyAnApproverLiftAHold(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.office.reviser().correct(work.only().id(), SAFETY, work.person("ana", false), COMMAND));
        var none = new SetByPerson(null, null, Set.of(), null);
        var refused = work.office.reviser().correct(each.id(), none, work.person("ana", false), COMMAND);
        assertThat(((Performed.Refused) refused).refusal().reason()).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(correct(work, each, none).summary().isHeld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void givesTimeFromNowWhereNobodyCouldKnow(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.PRAISE);
        var each = work.only();
        work.pass(Duration.ofDays(6));
        var after = correct(work, each, SAFETY);
        assertThat(after.plan().arrivedAt()).isEqualTo(each.plan().arrivedAt());
        assertThat(after.plan().deadlines().claimBy()).isAfter(CLOCK.instant());
        assertThat(after.plan().deadlines().escalateAt()).isAfter(CLOCK.instant());
        assertThat(after.notice().dueAt()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void takesACorrectionBackWithItsDraftAndPlan(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        var verdict = words(work, each).verdict();
        var draft = draft(work, each);
        correct(work, each, new SetByPerson(Tone.MIXED, null, Set.of(Concern.VIOLENCE), null));
        assertThat(draft(work, each)).isEmpty();
        var back = done(work.step(each, new Step.Undo(), "vera"));
        assertThat(back.summary()).isEqualTo(each.summary());
        assertThat(back.plan()).isEqualTo(each.plan());
        assertThat(words(work, back).verdict()).isEqualTo(verdict);
        assertThat(draft(work, back)).isEqualTo(draft);
        assertThat(work.office.docket().isIntact(back)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoCorrectionOfForgottenWords(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        work.office.cases().perform(each.id(), new Step.Forget(), work.person("vera", true), COMMAND);
        var refused = work.office.reviser().correct(each.id(), SAFETY, work.person("vera", true), COMMAND);
        assertThat(((Performed.Refused) refused).refusal().reason()).isEqualTo(Reason.FORGOTTEN);
    }

    @ParameterizedTest
    @EnumSource
    void leavesACaseAloneWhoseMessageChangedAroundTheReview(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        edit(work, message, Workplace.COMPLAINT + "  \n");
        assertThat(work.again(each).version()).isEqualTo(each.version());
        assertThat(pending(work)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void readsAReviewAgainThatWasEdited(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.PRAISE);
        var each = work.only();
        var draft = draft(work, each);
        edit(work, message, Workplace.COMPLAINT.replace("Odalys W.", "Ines"));
        var after = work.again(each);
        assertThat(after.summary().tone()).isEqualTo(Tone.NEGATIVE);
        assertThat(after.summary().stars()).isEqualTo(2);
        assertThat(after.round()).isEqualTo(1);
        assertThat(words(work, after).review().text()).contains("filthy");
        assertThat(draft(work, after)).isPresent().isNotEqualTo(draft);
        assertThat(steps(work, after)).containsExactly("open", "revise");
        assertThat(lastDetail(work, after)).contains("tone=positive>negative", "stars=5.0>2.0");
        work.office.intake().edited(work.channel, standing(work, message));
        assertThat(work.again(each).version()).isEqualTo(after.version());
        assertThat(pending(work)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatAPersonSetWhenTheReviewIsEdited(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        correct(work, each, SAFETY);
        edit(work, message, Workplace.COMPLAINT + " And the floor was sticky.");
        assertThat(work.again(each).summary().concerns()).containsExactly(Concern.PATIENT_SAFETY);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatStaffWroteWhenTheReviewIsEditedAndAsksForApprovalAgain(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        write(work, each, "Thank you for telling us.");
        callForReply(work, each);
        correct(work, work.again(each), SAFETY);
        work.approve(work.again(each), "vera");
        edit(work, message, Workplace.COMPLAINT + " And the floor was sticky.");
        var after = work.again(each);
        assertThat(draft(work, after)).contains("Thank you for telling us.");
        assertThat(after.state()).isEqualTo(CaseState.READY);
        assertThat(after.progress().isApproved()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void opensAnAnsweredCaseAgainWhoseReviewIsEdited(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        write(work, each, "Thank you for telling us.");
        work.step(each, new Step.Post("Thank you for telling us.", null), "ana");
        CLOCK.move(Duration.ofDays(3));
        edit(work, message, Workplace.COMPLAINT.replace("2 stars", "1 star"));
        var after = work.again(each);
        assertThat(after.state()).isEqualTo(CaseState.OPEN);
        assertThat(after.round()).isEqualTo(2);
        assertThat(after.plan().arrivedAt()).isEqualTo(CLOCK.instant());
        assertThat(draft(work, after)).isPresent().isNotEqualTo(Optional.of("Thank you for telling us."));
    }

    @ParameterizedTest
    @EnumSource
    void leavesAClosedCaseClosedWhoseReviewReadsTheSame(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        work.step(each, new Step.Claim(), "ana");
        work.step(each, new Step.Close(Outcome.DUPLICATE), "ana");
        edit(work, message, "\n" + Workplace.COMPLAINT);
        assertThat(work.again(each).state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichReviewOfAMessageIsWhich(Databases kind) {
        var work = workplace(kind);
        var praise = "Yelp review, 5 stars, by Ines\n\nEverybody was kind.";
        var message = work.forward(Workplace.COMPLAINT + "\n\n---\n\n" + praise);
        var first = work.office.docket().find(work.channel.workspace(), 1).orElseThrow();
        var second = work.office.docket().find(work.channel.workspace(), 2).orElseThrow();
        var other = "Google review, 3 stars, by Tamsin\n\nThe wait was long.";
        edit(work, message, praise + "\n\n---\n\n" + other);
        assertThat(work.again(second).version()).isEqualTo(second.version());
        assertThat(work.again(first).source().goneAt()).isNotNull();
        assertThat(work.again(first).source().deleted()).isFalse();
        assertThat(work.again(first).state()).isEqualTo(CaseState.OPEN);
        assertThat(pending(work)).hasSize(3);
        edit(work, message, Workplace.COMPLAINT + "\n\n---\n\n" + praise + "\n\n---\n\n" + other);
        assertThat(work.again(first).source().goneAt()).isNull();
        assertThat(steps(work, first)).containsExactly("open", "lose-source", "find-source");
        assertThat(pending(work)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void opensACaseForChatterThatBecomesAReview(Databases kind) {
        var work = workplace(kind);
        var message = work.forward("Testing the forwarder, please ignore.");
        var before = pending(work).size();
        assertThat(before).isZero();
        edit(work, message, Workplace.COMPLAINT);
        assertThat(work.only().summary().stars()).isEqualTo(2);
        assertThat(draft(work, work.only())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void receivesAnEditedMessageThatItNeverHeardOf(Databases kind) {
        var work = workplace(kind);
        var message = work.write(Workplace.COMPLAINT, true);
        work.office.intake().edited(work.channel, standing(work, message));
        assertThat(pending(work)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheNewWordsOfAMessageThatWasChangedBeforeItWasRead(Databases kind) {
        var work = workplace(kind);
        var message = work.write(Workplace.PRAISE, true);
        var earlier = new Inbox(work.database, work.vault, work.chat, "slow", Duration.ofSeconds(20));
        var received =
                earlier.record(work.channel, standing(work, message), true).orElseThrow();
        edit(work, message, Workplace.COMPLAINT);
        assertThat(earlier.done(received)).isFalse();
        assertThat(work.only().summary().stars()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void notesOnceThatAMessageWasDeletedAndKeepsItsCase(Databases kind) {
        var work = workplace(kind);
        var message = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        work.office.intake().deleted(work.channel, message);
        work.office.intake().deleted(work.channel, message);
        var after = work.again(each);
        assertThat(after.source().deleted()).isTrue();
        assertThat(after.state()).isEqualTo(CaseState.OPEN);
        assertThat(steps(work, after)).containsExactly("open", "lose-source");
        assertThat(words(work, after).review().text()).contains("filthy");
    }

    @ParameterizedTest
    @EnumSource
    void readsNoMessageThatWasDeletedBefore(Databases kind) {
        var work = workplace(kind);
        var message = work.write(Workplace.COMPLAINT, true);
        var earlier = new Inbox(work.database, work.vault, work.chat, "slow", Duration.ofSeconds(20));
        var received =
                earlier.record(work.channel, standing(work, message), true).orElseThrow();
        work.office.intake().deleted(work.channel, message);
        assertThat(earlier.done(received)).isFalse();
        work.pass(Duration.ofMinutes(1));
        assertThat(pending(work)).isEmpty();
        assertThat(earlier.words(received)).isEmpty();
    }
}
