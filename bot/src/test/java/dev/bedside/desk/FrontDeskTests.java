package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.Control;
import dev.bedside.chat.Form;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.chat.Verbatim;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontDeskTests {

    private static final String HELD =
            "Yelp review, 1 star, by Rob\n\nThey gave my mother the wrong dose and she ended up in the ER.";
    private static final String SAYS_TOO_MUCH = "Thank you for choosing us, Odalys. We are sorry about your visit.";

    private final Workplace work =
            Workplace.alone(Map.of("bedside.practice.approvers", "approvers", "bedside.practice.holidays", "none"));
    private final ChatListener desk = work.office.frontDesk("test", Runnable::run, Runnable::run, () -> {});
    private int requests;

    private Person person(String id, String language, String... roles) {
        return new Person(id, id, Set.of(roles), false, language, channel -> true);
    }

    private Person ana() {
        return person("ana", "en", "team");
    }

    private Person approver() {
        return person("olga", "en", "approvers");
    }

    private Place place() {
        return work.channel.place();
    }

    private Response ask(Person person, Request.Ask ask) {
        return desk.asked(new Request("r" + requests++, place(), person, ask));
    }

    private Response press(Person person, Deed deed, Case each) {
        return ask(person, new Request.Press(deed.to(each)));
    }

    private Response command(Person person, String command, Map<String, String> options) {
        return ask(person, new Request.Command(command, options));
    }

    private Response send(Person person, Deed deed, Case each, String text) {
        return ask(person, new Request.Submitted(deed.to(each), Map.of("text", List.of(text))));
    }

    private static List<Answer> privately(Response response) {
        assertThat(response).isInstanceOf(Response.Privately.class);
        return ((Response.Privately) response).answers();
    }

    private static String said(Response response) {
        return switch (response) {
            case Response.Privately(var answers) ->
                String.join("\n", answers.stream().map(FrontDeskTests::text).toList());
            case Response.Instead(var answer) -> text(answer);
            case Response.Open(var form) -> form.title();
            case Response.Quietly quietly -> "";
            case Response.Silent silent -> "";
        };
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Note note -> note.text();
            case Card card ->
                card.headline()
                        + card.parts().stream().map(FrontDeskTests::part).toList();
            case Verbatim verbatim -> verbatim.text();
        };
    }

    private static String part(Card.Part part) {
        return switch (part) {
            case Card.Part.Fact(var name, var value) -> name + ": " + value;
            case Card.Part.Quote(var name, var quote, var comment) -> name + ": " + quote + " – " + comment;
            case Card.Part.Copyable(var title, var text) -> title + ": " + text;
            case Card.Part.Remark(var text) -> text;
        };
    }

    private static List<String> actions(Answer answer) {
        var controls = switch (answer) {
            case Note note -> note.controls();
            case Card card -> card.controls();
            case Verbatim verbatim -> List.<Control>of();
        };
        return controls.stream()
                .flatMap(control -> switch (control) {
                    case Control.Button button -> Stream.of(button.action());
                    case Control.Menu menu -> Stream.of(menu.action());
                    case Control.Picker picker -> Stream.of(picker.action());
                    case Control.Link link -> Stream.<String>of();
                })
                .map(action -> action.split("/")[0])
                .toList();
    }

    private Card cardInChannel() {
        return work.chat.standing(work.channel.platformId()).stream()
                .filter(entry -> entry.key().startsWith("card/"))
                .flatMap(entry -> entry.outgoing().stream())
                .map(Outgoing::answer)
                .map(Card.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Case forwarded(String words) {
        work.forward(words);
        return work.only();
    }

    private String draft(Case each) {
        return work.office.replyDesk().draft(each).orElseThrow();
    }

    @Test
    void claimsWithoutAWordSinceTheCardShowsIt() {
        var each = forwarded(Workplace.PRAISE);

        assertThat(press(ana(), Deed.CLAIM, each)).isInstanceOf(Response.Quietly.class);
        assertThat(work.again(each).progress().ownerId()).isEqualTo("ana");
        assertThat(actions(cardInChannel())).containsExactly("post", "redraft", "edit", "release", "more");
    }

    @Test
    void saysWhoHasItToWhoeverPressesLate() {
        var each = forwarded(Workplace.PRAISE);
        press(ana(), Deed.CLAIM, each);

        assertThat(said(press(person("bo", "en", "team"), Deed.CLAIM, each))).contains("ana");
    }

    @Test
    void handsOutTheReplyAlone() {
        var each = forwarded(Workplace.PRAISE);

        var answers = privately(press(ana(), Deed.POST, each));

        assertThat(answers).hasSize(2);
        assertThat(actions(answers.getFirst())).containsExactly("as-is", "changed", "not-posted");
        assertThat(text(answers.getLast())).isEqualTo(draft(each));
        assertThat(actions(cardInChannel())).startsWith("posted");
    }

    @Test
    void recordsTheReplyThatWasHandedOutAlsoWhenTheDraftHasChangedSince() {
        var each = forwarded(Workplace.PRAISE);
        var handedOut = draft(each);
        var note = (Note) privately(press(ana(), Deed.POST, each)).getFirst();
        press(ana(), Deed.REDRAFT, each);
        assertThat(draft(each)).isNotEqualTo(handedOut);

        var asIs = (Control.Button) note.controls().getFirst();
        ask(ana(), new Request.Press(asIs.action()));

        assertThat(work.again(each).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(work.office.docket().answers(each).getFirst().text()).isEqualTo(handedOut);
    }

    @Test
    void asksHowItWasPostedWhereItsCardIsPressed() {
        var each = forwarded(Workplace.PRAISE);
        press(ana(), Deed.POST, each);

        assertThat(actions(privately(press(ana(), Deed.POSTED, each)).getFirst()))
                .containsExactly("as-is", "changed", "not-posted");
        assertThat(work.again(each).state()).isEqualTo(CaseState.READY);
    }

    @Test
    void keepsWhatWasTypedAndOffersABetterVersion() {
        var each = forwarded(Workplace.COMPLAINT);
        var form = ((Response.Open) press(ana(), Deed.EDIT, each)).form();
        assertThat(((Form.Words) form.fields().getFirst()).value()).isEqualTo(draft(each));

        var checked = privately(send(ana(), Deed.EDIT, each, SAYS_TOO_MUCH)).getLast();

        assertThat(draft(each)).isEqualTo(SAYS_TOO_MUCH);
        assertThat(actions(checked)).containsExactly("better", "edit");
        assertThat(said(press(ana(), Deed.POST, each))).doesNotContain("word for word");
        assertThat(work.again(each).state()).isNotEqualTo(CaseState.READY);

        press(ana(), Deed.BETTER, each);
        assertThat(draft(each)).doesNotContain("visit", "choosing");
    }

    @Test
    void givesBackWhatWasTypedWhereItCannotBeKept() {
        var each = forwarded(Workplace.PRAISE);
        send(ana(), Deed.CHANGED, each, "Thank you for your kind words.");

        assertThat(said(send(ana(), Deed.EDIT, each, "Thank you, and many more words of mine.")))
                .contains("many more words of mine");
    }

    @Test
    void opensNoFormForWhoeverMayNotSendIt() {
        var each = forwarded(Workplace.PRAISE);

        assertThat(press(person("guest", "en"), Deed.EDIT, each)).isInstanceOf(Response.Privately.class);
        assertThat(press(person("guest", "en"), Deed.CLAIM, each)).isInstanceOf(Response.Privately.class);
        assertThat(work.again(each).progress().ownerId()).isNull();
    }

    @Test
    void showsWhatIsHeldBackToApproversAlone() {
        var each = forwarded(HELD);

        assertThat(text(cardInChannel())).doesNotContain("wrong dose");
        assertThat(said(press(ana(), Deed.READ, each))).doesNotContain("wrong dose");
        assertThat(said(press(ana(), Deed.WHY, each))).doesNotContain("wrong dose");
        assertThat(said(press(ana(), Deed.EDIT, each))).doesNotContain(draft(each));
        assertThat(said(press(approver(), Deed.READ, each))).contains("wrong dose");
    }

    @Test
    void answersARequestOnceHoweverManyProcessesHearIt() {
        var each = forwarded(Workplace.PRAISE);
        var other = work.open(work.chat).frontDesk("test", Runnable::run, Runnable::run, () -> {});
        var request = new Request("once", place(), ana(), new Request.Press(Deed.CLAIM.to(each)));

        assertThat(desk.asked(request)).isInstanceOf(Response.Quietly.class);
        assertThat(other.asked(request)).isInstanceOf(Response.Silent.class);
    }

    @Test
    void knowsNoCaseOfAnotherWorkspace() {
        var each = forwarded(Workplace.PRAISE);
        work.office.workspaces().settle("test", "elsewhere", "reviews");
        var stranger = new Request(
                "s", new Place("elsewhere", "reviews"), person("mo", "en"), new Request.Press(Deed.SHOW.to(each)));

        assertThat(said(desk.asked(stranger))).isEqualTo(text(gone()));
        assertThat(desk.complete(stranger, "case", "")).isEmpty();
        assertThat(work.again(each).progress().ownerId()).isNull();
    }

    private Note gone() {
        return new Note(Wording.from(dev.bedside.House.FILES, "en").say(Phrase.CASE_GONE));
    }

    @Test
    void completesTheNumbersOfCasesThatOneSees() {
        var each = forwarded(Workplace.PRAISE);
        var command = new Request.Command("review show", Map.of());
        var blind = new Person("mo", "mo", Set.of("team"), false, "en", channel -> false);

        assertThat(desk.complete(new Request("c1", place(), ana(), command), "case", "#1"))
                .extracting(Control.Option::value)
                .containsExactly(Long.toString(each.number()));
        assertThat(desk.complete(new Request("c2", place(), ana(), command), "case", "7"))
                .isEmpty();
        assertThat(desk.complete(new Request("c3", place(), blind, command), "case", ""))
                .isEmpty();
    }

    @Test
    void completesAListOfLabelsAfterItsLastComma() {
        var request = new Request("l", place(), ana(), new Request.Command("review set", Map.of()));

        assertThat(desk.complete(request, "concerns", "privacy, def"))
                .extracting(Control.Option::value)
                .containsExactly("privacy, defamation");
    }

    @Test
    void letsTheTeamCorrectAVerdict() {
        var each = forwarded(Workplace.PRAISE);

        command(ana(), "review set", Map.of("case", "1", "concerns", "patient-safety"));

        var corrected = work.again(each).summary();
        assertThat(corrected.concerns()).containsExactly(Concern.PATIENT_SAFETY);
        assertThat(corrected.action()).isEqualTo(Action.HOLD);
        assertThat(corrected.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(actions(cardInChannel())).contains("read");
    }

    @Test
    void namesTheLabelsWhereOneIsNotKnown() {
        forwarded(Workplace.PRAISE);

        assertThat(said(command(ana(), "review set", Map.of("case", "1", "topics", "weather"))))
                .contains("weather", "waiting", "billing");
    }

    @Test
    void takesAMessageForAReviewWhereSomebodySaysSo() {
        var id = work.write("they were nice i guess", false);
        var message = work.chat.fetch(place(), id).orElseThrow();

        assertThat(said(ask(ana(), new Request.MessageCommand(CommandMenu.TRIAGE, message))))
                .contains("#1");
        assertThat(said(ask(ana(), new Request.MessageCommand(CommandMenu.TRIAGE, message))))
                .contains("#1");
        assertThat(work.only().number()).isEqualTo(1);
    }

    /** What is said in a watched channel was heard, and left alone, before anybody takes it for a review. */
    @Test
    void takesAMessageForAReviewThatWasHeardAndLeftAlone() {
        var message = new Message(
                "300", "the lift is far too slow", List.of(), List.of(), List.of(), new Message.Author("ben", false));
        desk.posted(place(), message);
        assertThat(work.office.docket().pending(work.channel.workspace(), 10)).isEmpty();

        var take = new Request.MessageCommand(CommandMenu.TRIAGE, message);
        assertThat(said(ask(ana(), take))).isEqualTo("It is #1 now.");
        assertThat(said(ask(ana(), take))).isEqualTo("I know it already: #1.");
        assertThat(work.only().number()).isEqualTo(1);
    }

    @Test
    void checksAMessageWithoutKeepingIt() {
        var message = Message.typed(SAYS_TOO_MUCH, new Message.Author("ana", "Ana", false));

        assertThat(said(ask(ana(), new Request.MessageCommand(CommandMenu.CHECK, message))))
                .contains("choosing");
        assertThat(work.office.docket().pending(work.channel.workspace(), 10)).isEmpty();
    }

    @Test
    void tellsNothingOfAHeldReviewByACheck() {
        forwarded(HELD);
        var options = Map.of("text", "We are sorry about the wrong dose.", "review", "1");

        assertThat(said(command(ana(), "check", options))).doesNotContain("(read together");
        assertThat(said(command(approver(), "check", options))).contains("(read together");
    }

    @Test
    void addsAReviewAsItWasTold() {
        var options =
                Map.of("text", "Rude staff, two hours of waiting.", "site", "yelp", "stars", "2", "author", "Bea");

        command(ana(), "review add", options);

        var summary = work.only().summary();
        assertThat(summary.site().id()).isEqualTo("yelp");
        assertThat(summary.stars()).isEqualTo(2);
    }

    @Test
    void answersInTheLanguageOfWhoeverAsks() {
        forwarded(Workplace.PRAISE);

        assertThat(said(command(person("luz", "es", "team"), "review list", Map.of())))
                .containsIgnoringCase("esperan una respuesta");
        assertThat(said(command(person("jo", "fr", "team"), "review list", Map.of())))
                .contains("Waiting");
    }

    @Test
    void asksBeforeItForgets() {
        var each = forwarded(Workplace.PRAISE);

        var sure = privately(press(approver(), Deed.FORGET, each)).getFirst();
        assertThat(work.again(each).keeping().forgottenAt()).isNull();
        assertThat(actions(sure)).containsExactly("forget-sure");

        press(approver(), Deed.FORGET_SURE, each);
        assertThat(work.again(each).keeping().forgottenAt()).isNotNull();
        assertThat(text(cardInChannel())).doesNotContain("gentle");
    }

    @Test
    void leadsFromTheListToEachCase() {
        var each = forwarded(Workplace.PRAISE);
        var list = privately(command(ana(), "review list", Map.of())).getFirst();
        assertThat(actions(list)).containsExactly("show");

        var chosen = new Request.Chosen(Deed.SHOW.alone(), List.of(each.id()));
        assertThat(said(ask(ana(), chosen))).startsWith("#1");
    }

    @Test
    void saysWhereItIsNotSetUp() {
        var elsewhere =
                new Request("x", new Place("nowhere", "general"), ana(), new Request.Command("review list", Map.of()));

        assertThat(said(desk.asked(elsewhere))).contains("/setup");
    }

    @Test
    void givesBackWhatWasTypedWhileTheRecordIsAway() {
        var each = forwarded(Workplace.PRAISE);
        work.database.close();

        assertThat(said(send(ana(), Deed.EDIT, each, "My own long reply.")))
                .contains("Nothing is lost", "My own long reply.");
    }

    @Test
    void takesAKnownRemarkForAReviewWhereSomebodySaysSo() {
        var id = work.write("they were nice i guess", false);
        var message = work.chat.fetch(place(), id).orElseThrow();
        work.office.intake().receive(work.channel, message);

        assertThat(said(ask(ana(), new Request.MessageCommand(CommandMenu.TRIAGE, message))))
                .contains("#1");
        assertThat(work.only().number()).isEqualTo(1);
    }

    @Test
    void bringsNothingBackThatWasDeletedForGood() {
        var id = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        press(approver(), Deed.FORGET_SURE, each);

        work.chat.change(work.channel.platformId(), id, Workplace.COMPLAINT + " And the bill was wrong.");
        work.office.intake().edited(work.channel, work.chat.fetch(place(), id).orElseThrow());

        assertThat(work.office.docket().words(each)).isEmpty();
        assertThat(text(cardInChannel())).doesNotContain("rude");
    }

    @Test
    void comesUpAgainWhereAMildReviewTurnsGrave() {
        var id = work.forward(Workplace.COMPLAINT);
        var each = work.only();
        press(ana(), Deed.CLAIM, each);

        work.chat.change(
                work.channel.platformId(),
                id,
                "Google review, 1 star, by Odalys W.\n\nThey gave my mother the wrong dose and she ended up in the ER.");
        work.office.intake().edited(work.channel, work.chat.fetch(place(), id).orElseThrow());
        work.pass(Duration.ofMinutes(1));

        assertThat(work.again(each).state()).isEqualTo(CaseState.OPEN);
        assertThat(work.reminders()).anyMatch(reminder -> reminder.contains("<@onCall>"));
    }

    @Test
    void showsHowToReportBeforeItIsNotedWhereNoRuleIsBroken() {
        var each = forwarded(Workplace.COMPLAINT);
        press(ana(), Deed.CLAIM, each);

        var how = privately(press(ana(), Deed.REPORT, each)).getFirst();
        assertThat(work.again(each).state()).isEqualTo(CaseState.CLAIMED);
        assertThat(actions(how)).contains("reported");

        press(ana(), Deed.REPORTED, each);
        assertThat(work.again(each).state()).isEqualTo(CaseState.REPORTED);
    }

    @Test
    void overwritesNothingThatSomebodyElseWroteMeanwhile() {
        var each = forwarded(Workplace.PRAISE);
        var forms = Stream.of(ana(), person("bo", "en", "team"))
                .map(who -> ((Response.Open) press(who, Deed.EDIT, each)).form().action())
                .toList();
        var bo = person("bo", "en", "team");
        ask(bo, new Request.Submitted(forms.get(1), Map.of("text", List.of("Thank you for these kind words, truly."))));

        var answer =
                ask(ana(), new Request.Submitted(forms.get(0), Map.of("text", List.of("Thanks a lot for writing."))));

        assertThat(said(answer)).contains("<@bo>", "Thanks a lot for writing.");
        assertThat(draft(each)).isEqualTo("Thank you for these kind words, truly.");
    }

    @Test
    void bringsAPrivateViewUpToDate() {
        var each = forwarded(Workplace.PRAISE);
        var shown = (Card)
                privately(command(ana(), "review show", Map.of("case", "1"))).getFirst();
        var claim = (Control.Button) shown.controls().getFirst();

        assertThat(ask(ana(), new Request.Press(claim.action())))
                .isInstanceOfSatisfying(
                        Response.Instead.class,
                        instead -> assertThat(actions(instead.answer())).contains("release"));
    }

    @Test
    void opensTheFormForACommandAsForAButton() {
        forwarded(Workplace.PRAISE);

        assertThat(command(ana(), "review edit", Map.of("case", "1"))).isInstanceOf(Response.Open.class);
        assertThat(actions(privately(command(approver(), "review forget", Map.of("case", "#1")))
                        .getFirst()))
                .containsExactly("forget-sure");
    }

    @Test
    void asksAgainForStarsThatNobodyGives() {
        assertThat(said(command(ana(), "review add", Map.of("text", "Rude and slow.", "stars", "9"))))
                .contains("1 to 5");
    }

    @Test
    void letsNobodyButAnApproverLiftAHold() {
        var each = forwarded(HELD);

        for (var action : List.of("report", "none", "reply")) {
            command(ana(), "review set", Map.of("case", "1", "action", action));
            assertThat(work.again(each).summary().action()).isEqualTo(Action.HOLD);
            assertThat(text(cardInChannel())).doesNotContain("wrong dose");
        }
        command(approver(), "review set", Map.of("case", "1", "action", "report"));
        assertThat(work.again(each).summary().action()).isEqualTo(Action.REPORT);
    }

    @Test
    void doesNotMissAReviewInTheChannelThatSomebodyBroughtAlong() {
        command(ana(), "review add", Map.of("text", "Rude staff, two hours of waiting."));
        work.office.readBack().catchUp(work.channel);

        assertThat(work.only().source().goneAt()).isNull();
    }

    @Test
    void leavesAnEditedMessageFromBeforeTheSetUpAlone() {
        work.clock.move(Duration.ofDays(-2));
        var id = work.write(Workplace.COMPLAINT, true);
        work.clock.move(Duration.ofDays(2));
        work.office.intake().edited(work.channel, work.chat.fetch(place(), id).orElseThrow());

        assertThat(work.office.docket().pending(work.channel.workspace(), 10)).isEmpty();
    }

    @Test
    void describesEveryCommandInEveryLanguage() {
        desk.commands().commands().forEach(FrontDeskTests::isDescribed);
        assertThat(desk.commands().commands())
                .extracting(CommandSpec::name)
                .containsExactly("review", "thread", "check", "help", "setup", "settings");
    }

    private static void isDescribed(CommandSpec command) {
        assertThat(command.description()).containsOnlyKeys("en", "es");
        command.options().forEach(option -> assertThat(option.description()).containsOnlyKeys("en", "es"));
        command.commands().forEach(FrontDeskTests::isDescribed);
    }
}
