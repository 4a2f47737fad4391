package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Form;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Request;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTests {

    private static final String LOUNGE = "lounge";

    private final Server server = new Server();

    private static String said(Answer answer) {
        return Server.text(List.of(answer));
    }

    private Answer channelChosen() {
        return server.choose(LOUNGE, server.guided(LOUNGE), "setup/channel/.*", Server.REVIEWS);
    }

    private Answer named(Answer page, String name) {
        return server.fill(LOUNGE, server.form(LOUNGE, page, "Fill in…"), "name", name);
    }

    private List<String> tests() {
        return server.chat.shown(Server.REVIEWS);
    }

    @Test
    void needsNoMoreThanAChannelAndAName() {
        var page = channelChosen();
        assertThat(said(page)).contains("2 of 6", "✓ I watch <#reviews> from now on", "When nobody else answers");
        page = named(page, "Larkfield");
        assertThat(said(page)).contains("✓ Name of the practice: Larkfield");
        var end = server.press(LOUNGE, page, "Enough for now");
        assertThat(said(end))
                .contains("I watch <#reviews> for Larkfield", "A test card stands in <#reviews>", "What happens next")
                .contains("would have to be taken by")
                .contains("✗ Telephone is still a placeholder");
        assertThat(tests()).singleElement().asString().startsWith("TEST");
        assertThat(server.begun).isEqualTo(1);
        assertThat(server.practices()).containsExactly("Larkfield");
    }

    @Test
    void keepsEveryAnswerAtOnceOnTheWholeWay() {
        var page = channelChosen();
        page = server.fill(
                LOUNGE,
                server.form(LOUNGE, page, "Fill in…"),
                "name",
                "Larkfield",
                "phone",
                "01632 960142",
                "contact.en",
                "our office manager",
                "email",
                "hello@larkfield.example");
        page = server.press(LOUNGE, page, "Next");
        page = server.choose(LOUNGE, page, "zone", "America/Chicago");
        assertThat(said(page)).contains("it is 09:00 there now");
        page = server.fill(LOUNGE, server.form(LOUNGE, page, "Opening hours…"), "hours", "Mon–Fri 8–17, Sat 9–12");
        page = server.press(LOUNGE, page, "Next");
        page = server.choose(LOUNGE, page, "holidays", "us");
        page = server.choose(LOUNGE, page, "holidays/1", "us-ny");
        assertThat(said(page)).contains("you are closed next on Wednesday 11 November");
        page = server.press(LOUNGE, page, "Next");
        page = server.choose(LOUNGE, page, "team", "900");
        page = server.choose(LOUNGE, page, "approvers", "901");
        page = server.choose(LOUNGE, page, "approvers-channel", "held");
        page = server.choose(LOUNGE, page, "on-call", "ines");
        page = server.press(LOUNGE, page, "Next");
        page = server.choose(LOUNGE, page, "quiet-hours", "daily 20:00-07:00, sat-sun 00:00-24:00");
        page = server.press(LOUNGE, page, "Let critical ones wait for the quiet to end");
        page = server.choose(LOUNGE, page, "languages", "es");
        var end = server.press(LOUNGE, page, "Next");
        assertThat(said(end)).doesNotContain("✗", "○");

        var practice = server.practice(Server.REVIEWS);
        assertThat(practice.name()).isEqualTo("Larkfield");
        assertThat(practice.phone()).isEqualTo("01632 960142");
        assertThat(practice.contact("en")).isEqualTo("our office manager");
        assertThat(practice.email()).isEqualTo("hello@larkfield.example");
        assertThat(practice.calendar().zone()).hasToString("America/Chicago");
        assertThat(practice.calendar().hours().shifts().get(DayOfWeek.SATURDAY)).hasSize(1);
        assertThat(practice.team().teamRole()).isEqualTo("900");
        assertThat(practice.team().approverRole()).isEqualTo("901");
        assertThat(practice.team().approversChannel()).isEqualTo("held");
        assertThat(practice.team().onCall()).isEqualTo("ines");
        assertThat(practice.team().criticalAtAnyHour()).isFalse();
        assertThat(practice.languages()).containsExactly("es", "en");
    }

    @Test
    void goesOnWhereItStopped() {
        var page = server.press(LOUNGE, channelChosen(), "Skip");
        assertThat(said(page)).contains("3 of 6");
        assertThat(said(server.guided(LOUNGE))).contains("3 of 6", "Going on with <#reviews>, where you stopped");
        assertThat(said(server.as("bo", true, "en").guided(Server.REVIEWS))).contains("3 of 6", "where <@ana> stopped");
    }

    @Test
    void showsWhatWorksWhereItIsThrough() {
        server.press(LOUNGE, named(channelChosen(), "Larkfield"), "Enough for now");
        assertThat(said(server.guided(Server.REVIEWS))).contains("I watch <#reviews> for Larkfield");
        assertThat(tests()).hasSize(1);
        var page = server.choose(Server.REVIEWS, server.guided(Server.REVIEWS), "setup/go/.*", "hours");
        assertThat(said(page)).contains("3 of 6", "When you are open");
    }

    @Test
    void letsTheLastOfTwoPeopleWinForEachFieldAlone() {
        var page = named(channelChosen(), "Larkfield");
        var anas = server.form(LOUNGE, page, "Fill in…");
        server.as("bo", true, "en");
        var bos = server.form(LOUNGE, page, "Fill in…");
        assertThat(said(server.fill(LOUNGE, bos, "phone", "01632 960199", "email", "bo@larkfield.example")))
                .contains("✓ Telephone: 01632 960199");
        server.as("ana", true, "en");
        var seen = said(server.fill(LOUNGE, anas, "phone", "01632 960142"));
        assertThat(seen)
                .contains("✓ Telephone: 01632 960142 It was 01632 960199, set by <@bo>.")
                .contains("bo@larkfield.example · set by <@bo>");
        var practice = server.practice(Server.REVIEWS);
        assertThat(practice.phone()).isEqualTo("01632 960142");
        assertThat(practice.email()).isEqualTo("bo@larkfield.example");
    }

    @Test
    void refusesWhatIsNoTextChannel() {
        server.chat.find("voice", new Inspection(true, Set.of(), true, false));
        server.chat.find("forum", new Inspection(false, Set.of(), true, false));
        server.chat.find("gone", new Inspection(false, Set.of()));
        for (String wrong : List.of("voice", "forum")) {
            var page = server.choose(LOUNGE, server.guided(LOUNGE), "setup/channel/.*", wrong);
            assertThat(said(page)).contains("1 of 6", "is not an ordinary text channel", "Choose one from the list");
        }
        assertThat(said(server.choose(LOUNGE, server.guided(LOUNGE), "setup/channel/.*", "gone")))
                .contains("I see no channel there");
        assertThat(said(server.press("voice", server.guided("voice"), "This channel")))
                .contains("is not an ordinary text channel");
        assertThat(server.practices()).isEmpty();
    }

    @Test
    void saysWhatIsMissingInTheChannelAndLooksAgain() {
        server.chat.find(Server.REVIEWS, new Inspection(true, Set.of(Need.SEND, Need.READ_CONTENT)));
        var page = channelChosen();
        assertThat(said(page))
                .contains("✗ I cannot write in <#reviews>. Edit Channel > Permissions")
                .contains("Message Content Intent");
        var end = server.press(LOUNGE, page, "Enough for now");
        assertThat(said(end)).doesNotContain("A test card stands");
        assertThat(tests()).isEmpty();
        assertThat(said(server.press(LOUNGE, end, "Another test card"))).contains("so there is no test card");
        server.chat.find(Server.REVIEWS, new Inspection(true, Set.of()));
        assertThat(said(server.press(LOUNGE, end, "Look again"))).contains("A test card stands");
        assertThat(tests()).hasSize(1);
    }

    @Test
    void answersSillyHoursAndZonesWithAnExample() {
        var page = server.press(LOUNGE, channelChosen(), "Skip");
        page = server.fill(LOUNGE, server.form(LOUNGE, page, "Opening hours…"), "hours", "whenever we feel like it");
        assertThat(said(page))
                .contains("✗ I could not use “whenever we feel like it” for Opening hours")
                .contains("Mon-Fri 8-17, Sat 9-12");
        page = server.fill(LOUNGE, server.form(LOUNGE, page, "Another time zone…"), "zone", "Atlantis");
        assertThat(said(page)).contains("✗ I could not use “Atlantis” for Time zone", "Eastern, Madrid");
        page = server.fill(LOUNGE, server.form(LOUNGE, page, "Opening hours…"), "hours", "9-5");
        assertThat(said(page)).contains("✓ Opening hours: mon-fri 9:00-17:00");
    }

    @Test
    void saysThatARoleWhichEverybodyHasIsNone() {
        var page = server.press(LOUNGE, channelChosen(), "Skip");
        page = server.press(LOUNGE, server.press(LOUNGE, page, "Next"), "Next");
        assertThat(said(server.choose(LOUNGE, page, "approvers", Server.ID))).contains("cannot be everybody");
        assertThat(said(server.choose(LOUNGE, page, "team", Server.ID))).contains("Everybody is on the team");
        server.chat.find("open", new Inspection(true, Set.of(), true));
        assertThat(said(server.choose(LOUNGE, page, "approvers-channel", "open")))
                .contains("Everybody on this server can see <#open>");
    }

    @Test
    void isOnlyForThoseWhoManageTheServer() {
        assertThat(said(server.as("bo", false, "en").guided(LOUNGE)))
                .contains("Only people who may manage this server", "ask one of them");
        assertThat(server.practices()).isEmpty();
    }

    @Test
    void leavesAChannelThatWasChosenByMistake() {
        var page = server.press(LOUNGE, named(channelChosen(), "Larkfield"), "Enough for now");
        page = server.choose(LOUNGE, page, "setup/go/.*", "channel");
        page = server.choose(LOUNGE, page, "setup/channel/.*", "better");
        assertThat(said(page)).contains("I watch <#better> from now on", "I no longer watch <#reviews>");
        assertThat(server.workspaces.find("test", Server.ID, Server.REVIEWS)).isEmpty();
        assertThat(server.practice("better").name()).isEqualTo("Larkfield");
    }

    @Test
    void saysThatAPageIsOutOfDate() {
        var old = named(channelChosen(), "Larkfield");
        server.choose(LOUNGE, server.press(LOUNGE, old, "Back"), "setup/channel/.*", "better");
        assertThat(said(server.press(LOUNGE, old, "Next"))).contains("That page is out of date");
    }

    @Test
    void asksWhoseReviewsArriveInAFurtherChannel() {
        server.press(LOUNGE, named(channelChosen(), "Larkfield"), "Enough for now");
        var whose = server.choose(LOUNGE, server.guided(LOUNGE), "setup/channel/.*", "dental");
        assertThat(said(whose)).contains("Whose reviews arrive in <#dental>?");
        var form = server.form(LOUNGE, whose, "Of a further practice…");
        assertThat(said(server.fill(LOUNGE, form, "name", "Larkfield Dental"))).contains("Larkfield Dental");
        assertThat(server.practices()).containsExactly("Larkfield", "Larkfield Dental");
        assertThat(server.practice("dental").name()).isEqualTo("Larkfield Dental");
        var taken = server.form(LOUNGE, server.guided("dental"), "Fill in…");
        assertThat(said(server.fill(LOUNGE, taken, "name", "larkfield"))).contains("There is a practice called");
    }

    @Test
    void takesTheTestCardAwayForWhoeverSeesIt() {
        server.press(LOUNGE, named(channelChosen(), "Larkfield"), "Enough for now");
        var standing = server.chat.standing(Server.REVIEWS).getFirst();
        var card = (Card) standing.outgoing().orElseThrow().answer();
        assertThat(said(server.as("bo", false, "en")
                        .answerTo(
                                Server.REVIEWS,
                                standing.id(),
                                ((Control.Button) card.controls().getFirst()).action())))
                .contains("The test card is gone");
        assertThat(tests()).isEmpty();
    }

    @Test
    void staysWithinTheLimitsOfAChat() {
        var page = channelChosen();
        for (int step = 0; step < 6; step++) {
            fits(page);
            var next = Server.controls(page).stream()
                    .flatMap(control -> control instanceof Control.Button button
                                    && Set.of("Next", "Skip").contains(button.label())
                            ? Stream.of(button.label())
                            : Stream.empty())
                    .findFirst();
            if (next.isPresent()) {
                page = server.press(LOUNGE, page, next.get());
            }
        }
        fits(server.guided(Server.REVIEWS));
        Form form = server.form(
                LOUNGE, server.choose(LOUNGE, server.guided(Server.REVIEWS), "setup/go/.*", "name"), "Fill in…");
        assertThat(form.fields()).hasSizeLessThanOrEqualTo(5);
        assertThat(form.action()).hasSizeLessThanOrEqualTo(90);
    }

    private static void fits(Answer answer) {
        var actions = Server.controls(answer).stream()
                .map(control -> switch (control) {
                    case Control.Button button -> button.action();
                    case Control.Menu menu -> {
                        assertThat(menu.options()).hasSizeBetween(1, 25);
                        yield menu.action();
                    }
                    case Control.Picker picker -> picker.action();
                    case Control.Link link -> "";
                })
                .toList();
        assertThat(actions)
                .doesNotHaveDuplicates()
                .allSatisfy(action -> assertThat(action).hasSizeLessThanOrEqualTo(60));
        assertThat(actions).hasSizeLessThanOrEqualTo(12);
        assertThat(said(answer)).hasSizeLessThan(4000);
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        assertThat(said(server.as("ana", true, "es").guided(LOUNGE))).contains("Configuración · 1 de 6");
    }

    @Test
    void hearsNothingOfOtherServers() {
        channelChosen();
        var foreign = server.workspaces.settle("test", "another-guild", "reviews");
        assertThat(Server.text(server.guide.asked(
                        server.request(LOUNGE, new Request.Press("setup/go/" + foreign.id() + "/hours")))))
                .contains("out of date");
    }
}
