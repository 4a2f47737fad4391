package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.HistoryEntry;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Refusal;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.cases.Step;
import dev.bedside.chat.Card;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import dev.bedside.reply.SentenceReader;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff do with cases, on both databases. */
class CasesTests {

    private static final Map<Databases, Database> RECORDS = new EnumMap<>(Databases.class);
    private static final MovedClock CLOCK = new MovedClock(Workplace.WEDNESDAY);
    private static final RecordingChat CHAT = RecordingChat.discordLike(CLOCK);
    private static final Map<Databases, Vault> VAULTS = new EnumMap<>(Databases.class);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

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
        return workplace(kind, Map.of());
    }

    private static Workplace workplace(Databases kind, Map<String, String> changed) {
        return new Workplace(RECORDS.get(kind), VAULTS.get(kind), CLOCK, CHAT, changed);
    }

    private static Case done(Performed performed) {
        assertThat(performed).isInstanceOf(Performed.Done.class);
        return ((Performed.Done) performed).each();
    }

    private static Refusal refused(Performed performed) {
        assertThat(performed).isInstanceOf(Performed.Refused.class);
        return ((Performed.Refused) performed).refusal();
    }

    @ParameterizedTest
    @EnumSource
    void opensACaseForAReviewWithItsCardAndDraft(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        assertThat(each.number()).isEqualTo(1);
        assertThat(each.state()).isEqualTo(CaseState.OPEN);
        assertThat(work.posted()).singleElement().asString().startsWith("#1 Normal: Reply and invite to talk");
        assertThat(work.office.docket().words(each).orElseThrow().review().author())
                .isEqualTo("Odalys W.");
        assertThat(work.office.docket().history(each))
                .extracting(HistoryEntry::step)
                .containsExactly("open");
    }

    @ParameterizedTest
    @EnumSource
    void knowsAfterARestartWhatWasSaidLately(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        var drafts = new Drafts(RECORDS.get(kind), VAULTS.get(kind));
        var sentences = new SentenceReader(House.WORDING);
        var before =
                sentences.read(drafts.text(drafts.latest(each).orElseThrow()).orElseThrow());
        assertThat(before).hasSizeGreaterThan(2);
        var words = work.office.docket().words(each).orElseThrow();
        var restarted = new Drafting(House.DRAFTER, drafts, sentences);
        var after = restarted
                .first(words.review(), words.verdict(), each.practice(), House.PRACTICE)
                .draft()
                .orElseThrow();
        assertThat(after.sentences()).doesNotContainAnyElementsOf(before);
    }

    @ParameterizedTest
    @EnumSource
    void fiftyPeopleClaimAtOnceAndOneOfThemGetsIt(Databases kind) throws Exception {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(50)) {
            var claims = IntStream.range(0, 50)
                    .mapToObj(person -> people.submit((Callable<Performed>) () -> {
                        start.await();
                        return work.step(each, new Step.Claim(), "person" + person);
                    }))
                    .toList();
            start.countDown();
            var winners = 0;
            for (var claim : claims) {
                if (claim.get() instanceof Performed.Done) {
                    winners++;
                }
            }
            var owner = work.again(each).progress().ownerId();
            assertThat(winners).isEqualTo(1);
            for (var claim : claims) {
                if (claim.get() instanceof Performed.Refused lost) {
                    assertThat(lost.refusal().reason()).isEqualTo(Reason.TAKEN);
                    assertThat(lost.refusal().by()).isEqualTo(owner);
                }
            }
            assertThat(work.office.docket().history(each)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsOnAPressOnce(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        var press = new Origin("button", "press-" + each.id());
        var ana = work.person("ana", false);
        done(work.office.cases().perform(each.id(), new Step.Claim(), ana, press));
        assertThat(work.office.cases().perform(each.id(), new Step.Claim(), ana, press))
                .isInstanceOf(Performed.Repeated.class);
    }

    @ParameterizedTest
    @EnumSource
    void claimingTwiceChangesNothing(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        assertThat(work.step(each, new Step.Claim(), "ana")).isInstanceOf(Performed.Unchanged.class);
        assertThat(work.again(each).version()).isEqualTo(each.version());
    }

    @ParameterizedTest
    @EnumSource
    void takesAStepBackWithinTenMinutes(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        done(work.step(each, new Step.Post("Thank you.", null), "ana"));
        assertThat(work.office.docket().answers(each)).hasSize(1);
        work.pass(Duration.ofMinutes(9));
        assertThat(refused(work.step(each, new Step.Undo(), "ben")).by()).isEqualTo("ana");
        var back = done(work.step(each, new Step.Undo(), "ana"));
        assertThat(back.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(back.progress().ownerId()).isEqualTo("ana");
        assertThat(work.office.docket().answers(each)).isEmpty();
        assertThat(refused(work.step(each, new Step.Undo(), "ana")).reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingBackAfterTenMinutes(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        work.pass(Duration.ofMinutes(11));
        assertThat(refused(work.step(each, new Step.Undo(), "ana")).reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @ParameterizedTest
    @EnumSource
    void countsInEachWorkspaceAndShowsNothingOfAnother(Databases kind) {
        var one = workplace(kind);
        var other = workplace(kind);
        one.forward(Workplace.COMPLAINT);
        one.forward(Workplace.PRAISE);
        other.forward(Workplace.COMPLAINT);
        assertThat(one.office.docket().pending(one.channel.workspace(), 10))
                .extracting(Case::number)
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(other.only().number()).isEqualTo(1);
        assertThat(other.office.docket().find(other.channel.workspace(), 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noticesAHistoryThatWasChanged(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        done(work.step(each, new Step.Release(), "ana"));
        assertThat(work.office.docket().isIntact(work.again(each))).isTrue();
        work.database
                .jdbc()
                .sql("update history set actor_id = 'ben' where case_id = ? and step = 'claim'")
                .param(each.id())
                .update();
        assertThat(work.office.docket().isIntact(work.again(each))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void advisesOnceToStepBackAndKeepsThatItWasAsked(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.HARSH);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        var early = refused(work.step(each, new Step.CallForReply(), "ana"));
        assertThat(early.reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(early.at()).isEqualTo(each.plan().deadlines().replyNotBefore());
        assertThat(done(work.step(each, new Step.CallForReply(), "ana")).state())
                .isEqualTo(CaseState.READY);
        assertThat(work.office.docket().history(each))
                .extracting(HistoryEntry::step)
                .containsExactly("open", "claim", "asked-early", "call-for-reply");
        assertThat(work.office.docket().isIntact(work.again(each))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasPostedByWhomAndThatItCameEarly(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.HARSH);
        var each = done(work.step(work.only(), new Step.Post("We are sorry to read this.", "reply-7"), "ana"));
        assertThat(each.state()).isEqualTo(CaseState.ANSWERED);
        var answer = work.office.docket().answers(each).getFirst();
        assertThat(answer.by()).isEqualTo("ana");
        assertThat(answer.text()).isEqualTo("We are sorry to read this.");
        assertThat(work.office.docket().history(each).getLast().detail()).startsWith("early=");
        var late = refused(work.step(each, new Step.Post("Another one.", null), "ben"));
        assertThat(late.reason()).isEqualTo(Reason.ANSWERED);
        assertThat(late.by()).isEqualTo("ana");
    }

    @ParameterizedTest
    @EnumSource
    void asksAnApproverWhoIsNotTheWriter(Databases kind) {
        var work = workplace(kind, Map.of("bedside.practice.approval", "all"));
        work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofHours(1));
        var each = done(work.step(work.only(), new Step.CallForReply(), "ana"));
        assertThat(refused(work.step(each, new Step.Approve(), "ben")).reason()).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(refused(work.approve(each, "ana")).reason()).isEqualTo(Reason.OWN_REPLY);
        assertThat(done(work.approve(each, "ben")).progress().isApproved()).isTrue();
        assertThat(done(work.step(each, new Step.Post(null, null), "ana")).state())
                .isEqualTo(CaseState.ANSWERED);
        assertThat(work.office.docket().history(each).getLast().detail()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letsTheOnlyApproverConfirmAfterAQuarterOfAnHour(Databases kind) {
        var work =
                workplace(kind, Map.of("bedside.practice.approval", "all", "bedside.practice.single-approver", "yes"));
        work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofHours(1));
        var each = done(work.step(work.only(), new Step.CallForReply(), "ana"));
        assertThat(refused(work.approve(each, "ana")).reason()).isEqualTo(Reason.CONFIRM_LATER);
        work.pass(Duration.ofMinutes(15));
        done(work.approve(each, "ana"));
        assertThat(work.office.docket().history(each).getLast().detail()).isEqualTo("solo");
    }

    @ParameterizedTest
    @EnumSource
    void asksTheApproverAgainWhenTheReplyIsRewritten(Databases kind) {
        var work = workplace(kind, Map.of("bedside.practice.approval", "all"));
        work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofHours(1));
        var each = done(work.step(work.only(), new Step.CallForReply(), "ana"));
        done(work.approve(each, "ben"));
        var draft = new Drafts.NewDraft(
                Drafts.Kind.EDITED, "en", null, 0, "ben", "Thank you for telling us.", true, true, List.of());
        var rewritten = done(work.step(each, new Step.Rewrite(draft), "ben"));
        assertThat(rewritten.progress().isApproved()).isFalse();
        assertThat(refused(work.approve(each, "ben")).reason()).isEqualTo(Reason.OWN_REPLY);
        var drafts = new Drafts(work.database, work.vault);
        assertThat(drafts.latest(each).flatMap(drafts::text)).contains("Thank you for telling us.");
        done(work.step(each, new Step.Undo(), "ben"));
        assertThat(work.again(each).progress().isApproved()).isTrue();
        assertThat(drafts.latest(each).orElseThrow().kind()).isEqualTo(Drafts.Kind.COMPOSED);
    }

    @ParameterizedTest
    @EnumSource
    void countsAnApprovalForTheReplyThatWasAgreedToOnly(Databases kind) {
        var work = workplace(kind, Map.of("bedside.practice.approval", "all"));
        work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofHours(1));
        var each = done(work.step(work.only(), new Step.CallForReply(), "ana"));
        done(work.approve(each, "ben"));
        done(work.step(each, new Step.Report(), "ana"));
        assertThat(work.again(each).progress().isApproved()).isFalse();
        done(work.step(each, new Step.CallForReply(), "ana"));
        done(work.approve(each, "ben"));
        done(work.step(each, new Step.Post("Something else altogether.", null), "ana"));
        assertThat(work.office.docket().history(each).getLast().detail()).isEqualTo("unapproved");
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyTheOwnerOrAnApproverHandACaseOn(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        assertThat(refused(work.step(each, new Step.Assign("ben"), "ben")).reason())
                .isEqualTo(Reason.TAKEN);
        assertThat(done(work.step(each, new Step.Assign("ben"), "ana"))
                        .progress()
                        .ownerId())
                .isEqualTo("ben");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheAnswerWhenSomethingElseIsTakenBack(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Post("Thank you.", null), "ana"));
        var approver = work.person("ben", true);
        var origin = new Origin("command", null);
        assertThat(work.office.cases().perform(each.id(), new Step.Preserve(false), approver, origin))
                .isInstanceOf(Performed.Unchanged.class);
        done(work.office.cases().perform(each.id(), new Step.Preserve(true), approver, origin));
        work.office.cases().perform(each.id(), new Step.Undo(), approver, origin);
        assertThat(work.office.docket().answers(each)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void showsAHeldReviewInTheChannelWithoutItsWords(Databases kind) {
        var work = workplace(kind);
        work.forward(
                "Google review, 1 star, by Rowan Quist\n\nThey gave my mother the wrong dose and she nearly died.");
        var card = (Card) work.chat
                .standing(work.channel.platformId())
                .getLast()
                .outgoing()
                .orElseThrow()
                .answer();
        assertThat(card.headline()).contains("Hold");
        assertThat(card.parts())
                .noneMatch(part -> part instanceof Card.Part.Quote || part instanceof Card.Part.Copyable)
                .noneMatch(part -> part instanceof Card.Part.Fact(String name, String value) && value.contains("Rowan"))
                .anyMatch(part ->
                        part instanceof Card.Part.Fact(String name, String value) && value.contains("patient safety"));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithTheInstallationsSettingsWhenItsOwnCannotBeUsed(Databases kind) {
        var work = workplace(kind);
        work.database
                .jdbc()
                .sql(
                        "insert into setting (practice_id, name, value, changed_at) values (?, 'practice.zone', 'Nowhere', 0)")
                .param(work.channel.practice())
                .update();
        work.office = work.open(work.chat);
        work.forward(Workplace.COMPLAINT);
        assertThat(work.only().plan().zone().getId()).isEqualTo("UTC");
    }

    @ParameterizedTest
    @EnumSource
    void keepsThatAReplyWasPostedWithoutApproval(Databases kind) {
        var work = workplace(kind, Map.of("bedside.practice.approval", "all"));
        work.forward(Workplace.COMPLAINT);
        work.pass(Duration.ofHours(1));
        var each = done(work.step(work.only(), new Step.Post(null, null), "ana"));
        assertThat(work.office.docket().history(each).getLast().detail()).isEqualTo("unapproved");
    }

    @ParameterizedTest
    @EnumSource
    void reportsLooksAgainAndAppealsOnce(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        assertThat(refused(work.step(each, new Step.Decided(false), "ana")).reason())
                .isEqualTo(Reason.NOT_REPORTED);
        var reported = done(work.step(each, new Step.Report(), "ana"));
        assertThat(reported.state()).isEqualTo(CaseState.REPORTED);
        assertThat(reported.progress().report().lookAgainAt())
                .isAfter(CLOCK.instant().plus(Duration.ofDays(5)));
        assertThat(done(work.step(each, new Step.Decided(false), "ana"))
                        .progress()
                        .outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(done(work.step(each, new Step.Appeal(), "ana")).state()).isEqualTo(CaseState.REPORTED);
        assertThat(refused(work.step(each, new Step.Appeal(), "ana")).reason()).isEqualTo(Reason.APPEALED_ALREADY);
        assertThat(done(work.step(each, new Step.Decided(true), "ana"))
                        .progress()
                        .outcome())
                .isEqualTo(Outcome.REMOVED);
    }

    @ParameterizedTest
    @EnumSource
    void opensAnAnsweredCaseAgainWithNewDeadlines(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = done(work.step(work.only(), new Step.Claim(), "ana"));
        assertThat(refused(work.step(each, new Step.Reopen(), "ana")).reason()).isEqualTo(Reason.STILL_OPEN);
        done(work.step(each, new Step.Post(null, null), "ana"));
        work.pass(Duration.ofDays(30));
        var again = done(work.step(each, new Step.Reopen(), "ana"));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.plan().deadlines().replyBy()).isAfter(CLOCK.instant());
    }

    @ParameterizedTest
    @EnumSource
    void putsOffOnlyWhatSomebodyHas(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        var later = CLOCK.instant().plus(Duration.ofHours(5));
        assertThat(refused(work.step(each, new Step.Snooze(later), "ana")).reason())
                .isEqualTo(Reason.NOBODYS);
        done(work.step(each, new Step.Claim(), "ana"));
        assertThat(refused(work.step(each, new Step.Snooze(later), "ben")).reason())
                .isEqualTo(Reason.TAKEN);
        assertThat(refused(work.step(each, new Step.Snooze(CLOCK.instant()), "ana"))
                        .reason())
                .isEqualTo(Reason.NOT_IN_FUTURE);
        assertThat(done(work.step(each, new Step.Snooze(later), "ana"))
                        .progress()
                        .isSnoozed(CLOCK.instant()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void deletesTheWordsSomeTimeAfterTheEndUnlessTheyArePreserved(Databases kind) {
        var work = workplace(kind, Map.of("bedside.practice.keep-words", "30 days"));
        work.forward(Workplace.COMPLAINT);
        work.forward(Workplace.COMPLAINT.replace("Odalys", "Petra"));
        var cases = work.office.docket().pending(work.channel.workspace(), 10);
        var lawyer = work.person("ben", true);
        var origin = new Origin("command", null);
        for (var each : cases) {
            done(work.step(each, new Step.Post("Thank you for telling us.", null), "ana"));
        }
        assertThat(refused(work.step(cases.getLast(), new Step.Preserve(true), "ana"))
                        .reason())
                .isEqualTo(Reason.NOT_AN_APPROVER);
        done(work.office.cases().perform(cases.getLast().id(), new Step.Preserve(true), lawyer, origin));
        work.pass(Duration.ofDays(29));
        assertThat(work.office.docket().words(cases.getFirst())).isPresent();
        work.pass(Duration.ofDays(2));
        assertThat(work.office.docket().words(cases.getFirst())).isEmpty();
        assertThat(work.office.docket().answers(cases.getFirst()).getFirst().text())
                .isNull();
        assertThat(work.office.docket().words(cases.getLast())).isPresent();
        assertThat(refused(work.office.cases().perform(cases.getLast().id(), new Step.Forget(), lawyer, origin))
                        .reason())
                .isEqualTo(Reason.PRESERVED);
        assertThat(work.office.docket().history(cases.getFirst()).getLast().step())
                .isEqualTo("forget");
    }

    @ParameterizedTest
    @EnumSource
    void showsACardWithoutWordsOnceTheyAreForgotten(Databases kind) {
        var work = workplace(kind);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        done(work.office
                .cases()
                .perform(each.id(), new Step.Forget(), work.person("ben", true), new Origin("command", null)));
        assertThat(work.office.docket().words(each)).isEmpty();
        var card = (Card) work.chat
                .standing(work.channel.platformId())
                .getLast()
                .outgoing()
                .orElseThrow()
                .answer();
        assertThat(card.parts().toString()).doesNotContain("Odalys");
        assertThat(card.headline()).startsWith("#1");
    }
}
