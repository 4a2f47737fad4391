package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Form;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request.Chosen;
import dev.bedside.chat.Request.Command;
import dev.bedside.chat.Request.MessageCommand;
import dev.bedside.chat.Request.Press;
import dev.bedside.chat.Request.Submitted;
import dev.bedside.chat.Response;
import dev.bedside.chat.Verbatim;
import dev.bedside.fakediscord.Client;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.Interaction;
import dev.bedside.fakediscord.Interaction.AckType;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Permission;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static final Response MENU = new Response.Privately(List.of(new Note(
            "What now?",
            List.of(
                    new Control.Button("claim", "Claim", Style.MAIN),
                    new Control.Menu(
                            "tone",
                            "Tone",
                            List.of(new Control.Option("good", "Good"), new Control.Option("bad", "Bad")),
                            2)))));
    private static final Form FORM = new Form(
            "form/7",
            "Edit",
            List.of(
                    new Form.Words("text", "Text", null, "", true, true),
                    new Form.Choice(
                            "why", "Why", List.of(new Control.Option("a", "A"), new Control.Option("b", "B")), 1, 2)));

    /** Its button has a longer action than Discord takes. */
    private static final Answer UNSHOWABLE =
            new Note("never seen", List.of(new Control.Button("x".repeat(101), "Long", Style.MAIN)));

    private final Practice practice = new Practice();
    private final FakeDiscord fake = practice.fake;
    private final Heard heard = practice.heard;
    private final Client ann = fake.as(practice.ann);
    private final CountDownLatch ready = new CountDownLatch(1);

    @BeforeEach
    void open() {
        practice.open();
    }

    @AfterEach
    void close() {
        ready.countDown();
        practice.close();
        assertThat(fake.violations()).isEmpty();
    }

    private Interaction check() {
        return ann.slash(practice.reviews, "check");
    }

    /** A private answer with something to press. */
    private Message menu() {
        heard.onAsked = request -> MENU;
        return check().response();
    }

    private void answers(Response response) {
        heard.onAsked = request -> response;
    }

    /** Answers when the test says so, which is after the person was told to wait. */
    private void answersLate(Response response) {
        heard.onAsked = request -> {
            try {
                ready.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return response;
        };
    }

    private static Response privately(String... texts) {
        return new Response.Privately(
                List.of(texts).stream().<Answer>map(Note::new).toList());
    }

    @Test
    void answersPrivatelyWithAllThatThereIsToSay() {
        answers(privately("one", "two", "three"));
        var asked = check();

        assertThat(asked.ack().type()).isEqualTo(AckType.MESSAGE);
        assertThat(asked.says()).isEqualTo("one");
        assertThat(asked.followup(0).text()).isEqualTo("two");
        assertThat(asked.followup(1).text()).isEqualTo("three");
        assertThat(asked.response().isEphemeral()).isTrue();
        assertThat(asked.followup(1).isEphemeral()).isTrue();
    }

    @Test
    void tellsWhoeverAsksToWaitAndAnswersWhenItCan() {
        answersLate(privately("one", "two"));
        var asked = check();
        assertThat(asked.ack().type()).isEqualTo(AckType.DEFERRED_MESSAGE);

        ready.countDown();
        assertThat(asked.says()).isEqualTo("one");
        assertThat(asked.followup(0).text()).isEqualTo("two");
    }

    @Test
    void showsACardEvenLate() {
        answersLate(new Response.Privately(List.of(new Card(Tint.GOOD, "Praise", List.of()))));
        var asked = check();
        asked.ack();

        ready.countDown();
        assertThat(asked.says()).contains("Praise");
    }

    @Test
    void givesATextToBeCopiedAloneEvenLate() {
        answersLate(new Response.Privately(List.of(new Verbatim("Thank you for your words.", "reply.txt"))));
        var asked = check();
        asked.ack();

        ready.countDown();
        assertThat(asked.response().content()).isEqualTo("Thank you for your words.");
        assertThat(asked.response().components()).isEmpty();
    }

    @Test
    void replacesThePrivateAnswerThatWasPressed() {
        var menu = menu();
        answers(new Response.Instead(new Note("Yours now")));
        var press = ann.press(menu, "Claim");

        assertThat(press.ack().type()).isEqualTo(AckType.EDIT);
        await().until(() -> menu.text().contains("Yours now"));
    }

    @Test
    void replacesItLaterWhereThatTakesTime() {
        var menu = menu();
        answersLate(new Response.Instead(new Note("Yours now")));
        var press = ann.press(menu, "Claim");
        assertThat(press.ack().type()).isEqualTo(AckType.DEFERRED_EDIT);

        ready.countDown();
        await().until(() -> menu.text().contains("Yours now"));
    }

    @Test
    void opensAFormAndReadsWhatWasTyped() {
        answers(new Response.Open(FORM));
        var asked = check();
        asked.modal();
        answers(privately("Thank you"));
        var sent = ann.submit(asked, Map.of("text", "typed words", "why", List.of("a", "b")));

        assertThat(sent.says()).isEqualTo("Thank you");
        var ask = (Submitted) heard.requests.getLast().ask();
        assertThat(ask.action()).isEqualTo("form/7");
        assertThat(ask.words("text")).isEqualTo("typed words");
        assertThat(ask.fields()).containsEntry("why", List.of("a", "b"));
    }

    @Test
    void asksToPressAgainWhereAFormCameTooLate() {
        answersLate(new Response.Open(FORM));
        var asked = check();
        asked.ack();

        ready.countDown();
        assertThat(asked.says()).isEqualTo("Please press again");
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        var menu = menu();
        answers(new Response.Quietly());

        assertThat(ann.press(menu, "Claim").ack().type()).isEqualTo(AckType.DEFERRED_EDIT);
        var typed = check();
        fake.awaitRequest(
                "that takes the answer back",
                request -> request.method().equals("DELETE") && request.path().endsWith("/messages/@original"));
        assertThat(typed.followups()).isEmpty();
    }

    @Test
    void saysSoWhereTheCoreFails() {
        heard.onAsked = request -> {
            throw new IllegalStateException("not to be logged");
        };

        assertThat(check().says()).isEqualTo("That went wrong");
    }

    @Test
    void saysSoWhereAnAnswerCannotBeShown() {
        answers(new Response.Privately(List.of(UNSHOWABLE, new Note("two"))));
        assertThat(check().says()).isEqualTo("That went wrong");

        answersLate(new Response.Privately(List.of(UNSHOWABLE)));
        var late = check();
        late.ack();
        ready.countDown();
        assertThat(late.says()).isEqualTo("That went wrong");
    }

    @Test
    void saysSoWhereAnAnswerIsRefused() {
        fake.faults().next(new Fault.Status(400, "{\"code\": 50035, \"message\": \"\"}"), 1, "POST", "/callback");
        answers(privately("one"));

        assertThat(check().says()).isEqualTo("That went wrong");
    }

    @Test
    void goesOnBehindAnAnswerThatCannotBeShown() {
        answers(new Response.Privately(List.of(new Note("one"), UNSHOWABLE, new Note("three"))));
        var asked = check();

        assertThat(asked.followup(1).text()).isEqualTo("three");
        assertThat(asked.followup(0).text()).isEqualTo("That went wrong");
        assertThat(asked.says()).isEqualTo("one");
    }

    @Test
    void saysNothingTwiceWhereALaterAnswerFails() {
        fake.faults().next(Fault.status(500), 1, "POST", "/webhooks/");
        answers(privately("one", "two", "three"));
        var asked = check();

        assertThat(asked.followup(1).text()).isEqualTo("three");
        assertThat(asked.followup(0).text()).isEqualTo("That went wrong");
        assertThat(asked.says()).isEqualTo("one");
        assertThat(asked.followups()).hasSize(2);
    }

    @Test
    void triesAgainWhereDiscordFailsAtOnce() {
        fake.faults().next(Fault.status(500), 1, "POST", "/callback");
        answers(privately("one"));

        assertThat(check().says()).isEqualTo("one");
    }

    @Test
    void opensAFormWhoseWordsHaveNoRoom() {
        answers(new Response.Open(new Form(
                "form/8", "Edit", List.of(new Form.Words("text", "Text", null, "x".repeat(4001), true, true)))));
        check().modal();
    }

    @Test
    void leavesTheAnswerToAnotherProcess() {
        var other = practice.another();
        fake.gateway().awaitConnections(2);
        await().until(() -> other.events.contains("listening"));
        answers(new Response.Silent());
        other.onAsked = request -> privately("from the other one");

        assertThat(check().says()).isEqualTo("from the other one");
        await().until(() -> heard.requests.size() == 1);
    }

    @Test
    void answersEvenWhereAnotherProcessToldToWait() {
        var other = practice.another();
        fake.gateway().awaitConnections(2);
        await().until(() -> other.events.contains("listening"));
        answersLate(new Response.Silent());
        other.onAsked = request -> {
            await().until(() -> !heard.requests.isEmpty());
            fake.awaitRequest("that defers", asked -> asked.path().endsWith("/callback"));
            return new Response.Open(FORM);
        };

        var asked = check();
        assertThat(asked.says()).isEqualTo("Please press again");
        assertThat(asked.ack().type()).isEqualTo(AckType.DEFERRED_MESSAGE);
    }

    @Test
    void saysAllWhereTheAnswerToItsAcknowledgementIsLost() {
        fake.faults().next(new Fault.LostAnswer(), 1, "POST", "/callback");
        answers(privately("one", "two"));
        var asked = check();

        assertThat(asked.followup(0).text()).isEqualTo("two");
        assertThat(asked.says()).isEqualTo("one");
    }

    @Test
    void keepsTheCardWhereTheAnswerToAQuietAcknowledgementIsLost() {
        var place = new Place(practice.guild.id(), practice.reviews.id());
        var claim = new Control.Button("claim", "Claim", Style.MAIN);
        practice.discord
                .chat()
                .post(place, Outgoing.quiet(new Note("a card", List.of(claim))), new EffectKey("test/1"));
        var card = practice.reviews.messages().getLast();
        fake.faults().next(new Fault.LostAnswer(), 2, "POST", "/callback");
        answers(new Response.Quietly());
        ann.press(card, "Claim").ack();

        fake.awaitRequest(
                "that looks what the answer is",
                request -> request.method().equals("GET") && request.path().endsWith("/messages/@original"));
        answers(privately("the next one"));
        assertThat(check().says()).isEqualTo("the next one");
        assertThat(practice.reviews.messages()).contains(card);
        assertThat(fake.requests()).noneMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void answersWhileAMessageTakesItsTime() {
        heard.onPosted = message -> {
            try {
                ready.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
        fake.say(practice.reviews, practice.ann, "a message that takes long");
        await().until(() -> !heard.messages.isEmpty());
        answers(privately("at once"));

        assertThat(check().ack().type()).isEqualTo(AckType.MESSAGE);
    }

    @Test
    void readsWhatWasChosenAndBelowWhichMessage() {
        var menu = menu();
        var id = menu.customIds().stream()
                .filter(each -> each.startsWith("tone"))
                .findFirst()
                .orElseThrow();
        ann.select(menu, id, "good", "bad").ack();
        ann.press(menu, "Claim").ack();

        var chosen = heard.requests.get(1);
        assertThat(chosen.place().replyTo()).isEqualTo(menu.id());
        assertThat(chosen.ask()).isEqualTo(new Chosen("tone", List.of("good", "bad")));
        assertThat(heard.requests.get(2).ask()).isEqualTo(new Press("claim"));
    }

    @Test
    void readsCommandsWithWhatWasFilledIn() {
        answers(privately("done"));
        ann.slash(practice.reviews, "check", Map.of("text", "Thank you!")).ack();
        ann.slash(practice.reviews, "review list").ack();
        var message = fake.say(practice.reviews, practice.ann, "The heating was off.");
        ann.messageCommand("Triage this review", message).ack();

        assertThat(heard.requests.get(0).ask()).isEqualTo(new Command("check", Map.of("text", "Thank you!")));
        assertThat(heard.requests.get(1).ask()).isEqualTo(new Command("review list", Map.of()));
        var command = (MessageCommand) heard.requests.get(2).ask();
        assertThat(command.command()).isEqualTo("triage");
        assertThat(command.message().content()).isEqualTo("The heating was off.");
    }

    @Test
    void completesWhileSomebodyTypes() {
        heard.onComplete = typed -> List.of(new Control.Option("id-1", "Case of " + typed));
        var typing = ann.complete(practice.reviews, "check", "review", "ol", Map.of());

        assertThat(typing.choices()).containsExactly("Case of review ol");
    }

    @Test
    void completesWithNothingWhereThatFails() {
        heard.onComplete = typed -> {
            throw new IllegalStateException("not to be logged");
        };

        assertThat(ann.complete(practice.reviews, "check", "review", "ol", Map.of())
                        .choices())
                .isEmpty();
    }

    @Test
    void knowsWhoAsksAndWhatTheyMaySee() {
        var team = practice.guild.addRole("Team");
        practice.guild.give(practice.ann, team);
        var approvers = practice.guild.addChannel("approvers");
        approvers.deny(practice.guild.everyone(), Permission.VIEW_CHANNEL);
        var own = practice.guild.addChannel("own");
        own.deny(practice.guild.everyone(), Permission.VIEW_CHANNEL);
        own.allow(practice.ann, Permission.VIEW_CHANNEL);
        own.allow(practice.guild.botRole(), Permission.VIEW_CHANNEL);
        answers(privately("hello"));
        check().ack();
        fake.as(practice.guild.owner()).slash(practice.reviews, "check").ack();

        var asking = heard.requests.get(0).person();
        assertThat(asking.id()).isEqualTo(practice.ann.id());
        assertThat(asking.roles()).containsExactlyInAnyOrder(team.id(), practice.guild.id());
        assertThat(asking.manages()).isFalse();
        assertThat(asking.language()).isEqualTo("en");
        assertThat(asking.sees()).accepts(practice.reviews.id(), own.id()).rejects(approvers.id(), "1", "", "x");
        var owner = heard.requests.get(1).person();
        assertThat(owner.manages()).isTrue();
        assertThat(owner.sees()).accepts(approvers.id());
    }
}
