package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Entry;
import dev.bedside.battery.OpenedThread;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.HistoryEntry;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Step;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.Control;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.outbox.SentMessages;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a case is talked over, from the first need of a thread to its end. */
class DiscussionsTests {

    private static final String APART = "approvers-only";
    private static final String HELD =
            "Google review, 1 star, by Wendeline K.\n\nThey gave my father the wrong dose and he ended up in the hospital.";

    private Workplace work = workplace();
    private ChatListener desk = listen();
    private int requests;

    private static Workplace workplace(String... more) {
        var settings = new HashMap<>(Map.of("bedside.practice.approvers", "approvers"));
        for (int at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        return Workplace.alone(settings);
    }

    private ChatListener listen() {
        return work.office.frontDesk("test", Runnable::run, Runnable::run, () -> {});
    }

    private void use(Workplace other) {
        work = other;
        desk = listen();
    }

    private static Person ana() {
        return person("ana", "team");
    }

    private static Person olga() {
        return person("olga", "approvers");
    }

    private static Person person(String id, String... roles) {
        return new Person(id, id, Set.of(roles), false, "en", channel -> true);
    }

    private String asks(Person person, Case each) {
        return said(ask(person, work.channel.place(), new Request.Press(Deed.TALK.to(each))));
    }

    private Response ask(Person person, Place place, Request.Ask ask) {
        return desk.asked(new Request("r" + requests++, place, person, ask));
    }

    private static String said(Response response) {
        return ((Note) ((Response.Privately) response).answers().getFirst()).text();
    }

    private Case forwarded(String review) {
        work.forward(review);
        return work.only();
    }

    private OpenedThread only() {
        assertThat(work.chat.threads()).hasSize(1);
        return work.chat.threads().getFirst();
    }

    private void speaks(String who, String thread, boolean automatic) {
        var author = new Message.Author(who, who, automatic);
        var place = new Place(work.channel.platformWorkspace(), thread);
        desk.posted(place, new Message("4711", "We could call them today.", List.of(), List.of(), List.of(), author));
    }

    private List<String> talk(Case each) {
        return work.office.docket().history(work.again(each)).stream()
                .filter(entry -> entry.source().equals("thread"))
                .map(entry -> entry.step() + " " + entry.actor())
                .toList();
    }

    private String card(Case each) {
        return new SentMessages(work.database).idOf(Cases.cardKey(each.id())).orElseThrow();
    }

    private void close(Case each) {
        work.office
                .cases()
                .perform(
                        each.id(),
                        new Step.Close(Outcome.NO_REPLY_NEEDED),
                        work.person("olga", true),
                        new Origin("button", null));
    }

    @Test
    void opensAThreadBelowTheCardOfWhoeverAsksForOne() {
        var each = forwarded(Workplace.COMPLAINT);

        assertThat(asks(ana(), each)).isEqualTo("A thread for #1 opens now.");
        assertThat(only().opened().below()).isEqualTo(card(each));
        assertThat(only().opened().name()).isEqualTo("#1 · Google, 2★");
        assertThat(work.chat.shown(only().id())).singleElement().asString().contains("talk #1 over", "never what");
        assertThat(work.chat.posted())
                .allMatch(entry -> entry.outgoing()
                        .map(sent -> sent.pings().people().isEmpty())
                        .orElse(true));
        assertThat(asks(ana(), each)).contains("talked over here: <#" + only().id());
        assertThat(work.chat.postedTwice()).isEmpty();
    }

    @Test
    void opensOneByCommandToo() {
        var each = forwarded(Workplace.COMPLAINT);
        ask(ana(), work.channel.place(), new Request.Command("thread", Map.of("case", String.valueOf(each.number()))));

        assertThat(only().open()).isTrue();
    }

    @Test
    void offersItBehindMoreAndNotForPraise() {
        var complaint = forwarded(Workplace.COMPLAINT);
        assertThat(labels(complaint)).contains("Talk it over");
        close(complaint);
        assertThat(labels(work.again(complaint))).doesNotContain("Talk it over");

        assertThat(labels(forwarded(Workplace.PRAISE))).doesNotContain("Talk it over");
    }

    private List<String> labels(Case each) {
        var practice = work.office.workspaces().practice(each.practice());
        return new CaseControls(work.office.wordings().of(practice), practice)
                .more(each, true, true).stream()
                        .flatMap(control -> control instanceof Control.Button button
                                ? java.util.stream.Stream.of(button.label())
                                : java.util.stream.Stream.empty())
                        .toList();
    }

    @Test
    void closesTheThreadWithItsCaseAndOpensItAgain() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        close(each);
        assertThat(only().open()).isFalse();
        assertThat(asks(ana(), each)).startsWith("#1 is done");

        work.office
                .cases()
                .perform(each.id(), new Step.Reopen(), work.person("olga", true), new Origin("button", null));
        assertThat(only().open()).isTrue();
        assertThat(work.chat.shown(only().id())).hasSize(1);
    }

    @Test
    void closesItAlsoWhereTheCaseEndsWhileItOpens() {
        var each = forwarded(Workplace.COMPLAINT);
        work.chat.whenReceived(call -> {
            if (call.what() == dev.bedside.battery.Call.What.OPEN_THREAD) {
                work.chat.whenReceived(next -> {});
                close(each);
            }
        });
        asks(ana(), each);
        work.live(Duration.ofMinutes(2));

        assertThat(only().open()).isFalse();
    }

    @Test
    void hangsWhatIsHeldBackBelowTheCardOfTheApprovers() {
        use(workplace("bedside.practice.approvers-channel", APART));
        var each = forwarded(HELD);

        assertThat(asks(ana(), each)).contains("Only an approver");
        assertThat(work.chat.threads()).isEmpty();
        asks(olga(), each);
        assertThat(only().channel()).isEqualTo(APART);
        assertThat(only().opened().below())
                .isEqualTo(work.chat.standing(APART).getFirst().id());
    }

    @Test
    void letsIntoAPrivateThreadWhoAsksWhereApproversHaveNoChannel() {
        var each = forwarded(HELD);
        assertThat(asks(ana(), each)).contains("Only an approver");
        work.step(each, new Step.Claim(), "ana");
        asks(ana(), work.again(each));
        assertThat(asks(olga(), each)).startsWith("You are let in");

        assertThat(only().opened().below()).isNull();
        assertThat(only().guests()).containsExactlyInAnyOrder("ana", "olga");
        assertThat(work.chat.shown(only().id()).getFirst()).contains("only who was let in");
        assertThat(talk(each)).containsExactlyInAnyOrder("let-in ana", "let-in olga");
    }

    @Test
    void closesTheTeamsThreadOnceTheReviewIsHeldBack() {
        use(workplace("bedside.practice.approvers-channel", APART));
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        ask(
                ana(),
                work.channel.place(),
                new Request.Command("review set", Map.of("case", "1", "concerns", "patient-safety")));

        assertThat(work.again(each).summary().isHeld()).isTrue();
        assertThat(only().open()).isFalse();
        asks(olga(), work.again(each));
        assertThat(work.chat.threads())
                .extracting(OpenedThread::channel)
                .containsExactly(work.channel.platformId(), APART);
    }

    @Test
    void notesWhoSpokeOnceADayAndNeverWhat() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        var thread = only().id();
        speaks("ana", thread, false);
        speaks("ana", thread, false);
        speaks("ben", thread, false);
        speaks("hook", thread, true);
        assertThat(talk(each)).containsExactly("talk ana", "talk ben");
        work.pass(Duration.ofDays(1));
        speaks("ana", thread, false);

        assertThat(talk(each)).containsExactly("talk ana", "talk ben", "talk ana");
        assertThat(work.office.docket().isIntact(work.again(each))).isTrue();
        assertThat(work.again(each).version()).isEqualTo(each.version());
        assertThat(work.database
                        .jdbc()
                        .sql("select count(*) from message where platform_id = '4711'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsWhoSpokeInTheHistory() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        speaks("ana", only().id(), false);

        assertThat(work.office.docket().history(each))
                .extracting(HistoryEntry::step)
                .containsExactly("open", "talk");
        assertThat(work.office.wordings().in("en").step("talk")).isEqualTo("wrote in the thread");
        assertThat(work.office.wordings().in("es").step("let-in")).isEqualTo("entró en el hilo");
    }

    @Test
    void takesAStepBackWhoeverSpokeSince() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        work.step(each, new Step.Claim(), "ana");
        speaks("ben", only().id(), false);
        work.step(work.again(each), new Step.Undo(), "ana");

        assertThat(work.again(each).progress().claim()).isNull();
    }

    @Test
    void knowsTheThreadsThatPeopleOpenedThemselves() {
        var each = forwarded(Workplace.COMPLAINT);
        var message = work.chat.standing(work.channel.platformId()).getFirst().id();
        speaks("ana", card(each), false);
        speaks("ben", message, false);
        speaks("eve", "elsewhere", false);

        assertThat(talk(each)).containsExactly("talk ana", "talk ben");
    }

    @Test
    void takesOverTheThreadThatPeopleOpenedBelowTheCard() {
        var each = forwarded(Workplace.COMPLAINT);
        var thread = work.chat.open(work.channel.platformId(), card(each));
        asks(ana(), each);
        close(each);

        assertThat(only().id()).isEqualTo(thread);
        assertThat(only().open()).isFalse();
    }

    @Test
    void putsAwayTheThreadThatPeopleOpenedAndTalkedIn() {
        var each = forwarded(Workplace.COMPLAINT);
        var thread = work.chat.open(work.channel.platformId(), card(each));
        speaks("ana", thread, false);
        speaks("ben", thread, false);
        assertThat(work.chat.shown(thread)).singleElement().asString().contains("never what");
        close(each);

        assertThat(only().open()).isFalse();
    }

    @Test
    void opensADeletedThreadOnlyForWhoAsksForIt() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        work.chat.deleteThread(only().id());
        close(each);
        work.live(Duration.ofMinutes(10));
        assertThat(work.chat.threads()).isEmpty();

        work.office
                .cases()
                .perform(each.id(), new Step.Reopen(), work.person("olga", true), new Origin("button", null));
        assertThat(work.chat.threads()).isEmpty();
        assertThat(asks(ana(), each)).isEqualTo("A thread for #1 opens now.");
        assertThat(only().open()).isTrue();
        assertThat(work.posted()).noneMatch(text -> text.contains("not allowed"));
    }

    @Test
    void noticesADeletedThreadWhenSomebodyAsks() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        work.chat.deleteThread(only().id());

        assertThat(asks(ana(), each)).isEqualTo("A thread for #1 opens now.");
        assertThat(work.chat.shown(only().id())).hasSize(1);
    }

    @Test
    void leadsToAThreadThatWasPutAway() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        work.chat.putAway(only().id());

        assertThat(asks(ana(), each)).contains("<#" + only().id() + ">");
    }

    @Test
    void mendsTheCardBelowWhichTheThreadIsToHang() {
        var each = forwarded(Workplace.COMPLAINT);
        work.chat.delete(work.channel.platformId(), card(each));
        asks(ana(), each);
        work.live(Duration.ofMinutes(2));

        assertThat(only().opened().below()).isEqualTo(card(each));
        assertThat(work.chat.standing(work.channel.platformId()))
                .extracting(Entry::id)
                .contains(card(each));
    }

    @Test
    void saysInOneSentenceWhyThereIsNone() {
        var each = forwarded(Workplace.COMPLAINT);
        work.chat.miss(Need.OPEN_THREADS);
        assertThat(asks(ana(), each)).contains("may not open threads", "everything else works");
        work.chat.miss(Need.SEND_IN_THREADS);
        assertThat(asks(ana(), each)).contains("may not open threads");
        assertThat(asks(person("eve"), each)).contains("practice's team");
        assertThat(work.chat.threads()).isEmpty();

        work.chat.miss();
        asks(ana(), each);
        assertThat(only().open()).isTrue();
    }

    @Test
    void tellsNobodyOfATroubleWhereAThreadIsRefused() {
        var each = forwarded(Workplace.COMPLAINT);
        work.chat.whenReceived(call -> {
            if (call.what() == dev.bedside.battery.Call.What.OPEN_THREAD) {
                throw new dev.bedside.chat.Refused("50013");
            }
        });
        asks(ana(), each);
        work.live(Duration.ofMinutes(10));

        assertThat(work.posted()).noneMatch(text -> text.contains("not allowed"));
        assertThat(work.office.outbox().setAside(work.channel.workspace())).isEmpty();
    }

    @Test
    void keepsTalkAboutWhatIsHeldBackFromAChannelThatEverybodySees() {
        use(workplace("bedside.practice.approvers-channel", APART));
        work.chat.find(APART, new Inspection(true, Set.of(), true));
        var each = forwarded(HELD);
        asks(olga(), each);

        assertThat(only().opened().isPrivate()).isTrue();
        assertThat(only().channel()).isEqualTo(work.channel.platformId());
    }

    @Test
    void opensAThreadWhereASecondPersonJoinsInBelowTheCard() {
        var each = forwarded(Workplace.COMPLAINT);
        work.office.discussions().overheard(each, "ana", false);
        work.office.discussions().overheard(each, "ana", false);
        assertThat(work.chat.threads()).isEmpty();
        work.office.discussions().overheard(each, "ben", false);
        work.office.discussions().overheard(each, "cem", false);

        assertThat(only().open()).isTrue();
    }

    @Test
    void opensNoneUnaskedForPraiseNorForWhatIsHeldBack() {
        var praise = forwarded(Workplace.PRAISE);
        work.office.discussions().overheard(praise, "ana", false);
        work.office.discussions().overheard(praise, "ben", false);
        close(praise);
        var held = forwarded(HELD);
        work.office.discussions().overheard(held, "ana", false);
        work.office.discussions().overheard(held, "ben", false);

        assertThat(work.chat.threads()).isEmpty();
    }

    @Test
    void answersCommandsInTheThreadAsInItsChannel() {
        var each = forwarded(Workplace.COMPLAINT);
        asks(ana(), each);
        var thread = new Place(work.channel.platformWorkspace(), only().id());
        var answer = ask(
                ana(),
                thread,
                new Request.Command(
                        "review add", Map.of("text", "The waiting room was cold and nobody cared at all.")));

        assertThat(said(answer)).isEqualTo("It is #2 now.");
        assertThat(work.office.discussions().caseOf(each.workspace(), thread)).contains(each);
    }
}
