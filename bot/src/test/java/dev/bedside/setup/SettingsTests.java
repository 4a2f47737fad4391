package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Form;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.practice.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private final Server server = new Server();

    private static final Request.Command ALL = new Request.Command("settings", Map.of());

    @BeforeEach
    void setUp() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142", "timezone", "Eastern");
    }

    private static List<Control> controls(Response response) {
        return switch (response) {
            case Response.Privately answers -> ((Card) answers.answers().getFirst()).controls();
            case Response.Instead instead -> ((Card) instead.answer()).controls();
            default -> List.of();
        };
    }

    private static String action(Control control) {
        return switch (control) {
            case Control.Button button -> button.action();
            case Control.Menu menu -> menu.action();
            case Control.Picker picker -> picker.action();
            case Control.Link link -> "";
        };
    }

    private Response group(String group) {
        var menu = controls(server.ask(Server.REVIEWS, ALL)).stream()
                .filter(control -> action(control).startsWith("settings/group"))
                .findFirst()
                .orElseThrow();
        return server.ask(Server.REVIEWS, new Request.Chosen(action(menu), List.of(group)));
    }

    @Test
    void saysStoredHoursAndCountriesInTheLanguageOfWhoeverAsks() {
        server.ask(
                Server.REVIEWS,
                new Request.Command(
                        "settings", Map.of("name", "hours", "value", "mon-fri 8:00-17:00, sat 9:00-12:00")));
        server.ask(Server.REVIEWS, new Request.Command("settings", Map.of("name", "holidays", "value", "us")));
        assertThat(Server.text(server.as("ana", true, "es").ask(Server.REVIEWS, ALL)))
                .contains("lun-vie 8:00-17:00, sáb 9:00-12:00", "Estados Unidos");
        assertThat(Server.text(server.as("ana", true, "en").ask(Server.REVIEWS, ALL)))
                .contains("mon-fri 8:00-17:00, sat 9:00-12:00", "United States");
    }

    @Test
    void readsAChannelNoLongerAndBeginsAgainBySetUp() {
        var stop = controls(server.ask(Server.REVIEWS, ALL)).stream()
                .filter(control -> action(control).startsWith("settings/unwatch"))
                .findFirst()
                .orElseThrow();
        assertThat(Server.text(server.ask(Server.REVIEWS, new Request.Press(action(stop)))))
                .contains("I read nothing more in", "cases and cards stay");
        assertThat(controls(server.ask(Server.REVIEWS, ALL)))
                .noneMatch(control -> action(control).startsWith("settings/unwatch"));
        server.setUp(Server.REVIEWS);
        assertThat(controls(server.ask(Server.REVIEWS, ALL)))
                .anyMatch(control -> action(control).startsWith("settings/unwatch"));
    }

    @Test
    void showsEveryGroupWithItsValuesAndWhereTheyComeFrom() {
        assertThat(Server.text(group("practice")))
                .contains("Settings of Larkfield", "Telephone (phone): 01632 960142 · set here")
                .contains("Languages of replies (languages): en, es · from the installation");
        assertThat(Server.text(group("hours"))).contains("mon-fri 08:00-17:00");
        assertThat(Server.text(group("team"))).contains("<@ana> · set here", "Team that is called (team): not set");
        assertThat(Server.text(group("high"))).contains("High urgency: take it by (high.claim-by): PT4H", "P2D: two");
        assertThat(Server.text(group("reported"))).contains("(reported.file-by): P1D");
    }

    @Test
    void saysInWordsWhatAChangedTargetMeans() {
        assertThat(server.change(Server.REVIEWS, "high.claim-by", "2 hours"))
                .contains("High urgency: take it by is now PT2H. It was PT4H.")
                .contains("would have to be taken by Tue 10 Nov, 12:00");
        assertThat(server.change(Server.REVIEWS, "low.claim-by", "none")).contains("Nothing is expected");
    }

    @Test
    void goesBackToWhatTheInstallationSays() {
        server.installation.put("bedside.practice.signature", "The Larkfield team");
        server.change(Server.REVIEWS, "signature", "Yours, Larkfield");
        assertThat(server.practice(Server.REVIEWS).signature()).isEqualTo("Yours, Larkfield");
        assertThat(server.change(Server.REVIEWS, "signature", "reset")).contains("The Larkfield team");
        assertThat(server.practice(Server.REVIEWS).signature()).isEqualTo("The Larkfield team");
        server.change(Server.REVIEWS, "signature", "none");
        assertThat(server.practice(Server.REVIEWS).signature()).isNull();
    }

    @Test
    void refusesWhatCannotBeUsedAndChangesNothing() {
        assertThat(server.change(Server.REVIEWS, "critical.then", "1 minute")).contains("✗ I could not use “1 minute”");
        assertThat(server.change(Server.REVIEWS, "languages", "fr")).contains("✗ I could not use “fr”");
        assertThat(server.practice(Server.REVIEWS).languages()).containsExactly("en", "es");
        assertThat(server.change(Server.REVIEWS, "approval", "sometimes")).contains("hold, negative or all");
    }

    @Test
    void refusesWhomItDoesNotFind() {
        server.chat.lack("carol");
        server.chat.lack("Night-shift");
        server.chat.lack("attic");
        assertThat(server.change(Server.REVIEWS, "on-call", "carol"))
                .contains("✗ I found nobody here for “carol”", "Mention the person with @");
        assertThat(server.change(Server.REVIEWS, "owner", "carol")).contains("✗ I found nobody here");
        assertThat(server.change(Server.REVIEWS, "team", "Night-shift")).contains("✗ I found no role “Night-shift”");
        assertThat(server.change(Server.REVIEWS, "approvers-channel", "#attic")).contains("✗ I found no channel");
        assertThat(server.practice(Server.REVIEWS).team().onCall()).isNull();
        assertThat(server.practice(Server.REVIEWS).team().owner()).isEqualTo("ana");
        assertThat(server.change(Server.REVIEWS, "on-call", "<@ines>")).contains("<@ines>");
        assertThat(server.practice(Server.REVIEWS).team().onCall()).isEqualTo("ines");
    }

    @Test
    void takesEverybodyForATeamAndForNoApprovers() {
        server.change(Server.REVIEWS, "team", "900");
        server.change(Server.REVIEWS, "team", "@everyone");
        assertThat(server.practice(Server.REVIEWS).team().teamRole()).isNull();
        assertThat(server.change(Server.REVIEWS, "approvers", "everyone")).contains("✗ Approvers cannot be everybody");
        assertThat(server.practice(Server.REVIEWS).team().approverRole()).isNull();
        server.setUp(Server.REVIEWS, "team", Server.ID);
        assertThat(server.practice(Server.REVIEWS).team().teamRole()).isNull();
    }

    @Test
    void refusesAChannelForApproversThatEverybodySees() {
        server.chat.find("lobby", new Inspection(true, Set.of(), true));
        assertThat(server.change(Server.REVIEWS, "approvers-channel", "lobby"))
                .contains("✗ Everybody on this server can see <#lobby>", "Private Channel");
        assertThat(server.setUp(Server.REVIEWS, "approvers-channel", "lobby")).contains("✗ Everybody on this server");
        assertThat(server.practice(Server.REVIEWS).team().approversChannel()).isNull();
    }

    @Test
    void saysWhyANameOrANumberIsNoneAndHowLongItMayBe() {
        assertThat(server.change(Server.REVIEWS, "name", "x".repeat(300)))
                .contains("✗ Name of the practice stays as it was: 300 characters are too many, 100 is the most.");
        assertThat(server.setUp(Server.REVIEWS, "practice", "x".repeat(300))).contains("100 is the most");
        assertThat(server.change(Server.REVIEWS, "phone", "555")).contains("✗ “555” is too short", "at least 7 digits");
        assertThat(server.practice(Server.REVIEWS).phone()).isEqualTo("01632 960142");
        assertThat(server.change(Server.REVIEWS, "keep-words", "1 day")).contains("is now 1 day.");
        assertThat(server.change(Server.REVIEWS, "keep-words", "2 days")).contains("is now 2 days.");
    }

    @Test
    void findsASettingByItsNameInWords() {
        assertThat(server.change(Server.REVIEWS, "opening hours", "always"))
                .contains("Opening hours is now always", "you are open now");
        assertThat(server.change(Server.REVIEWS, "targets.high.reply-by", "P3D"))
                .contains("is now P3D");
        assertThat(server.practice(Server.REVIEWS).targets().of(Urgency.HIGH).replyBy())
                .hasToString("P3D");
        assertThat(server.change(Server.REVIEWS, "zorp", "1")).contains("I know no setting called “zorp”");
    }

    @Test
    void showsOnOneScreenWhatIsSetAndWhatItMeansNow() {
        var top = server.ask(Server.REVIEWS, ALL);
        assertThat(Server.text(top))
                .contains("Telephone: 01632 960142", "Opening hours: mon-fri 08:00-17:00", "If a review came in now:")
                .contains("High urgency: taken by Tue 10 Nov, 14:00, answered by Thu 12 Nov, 10:00")
                .contains("Low urgency: answered by Wed 18 Nov, 10:00");
        var offered = controls(top).stream()
                .flatMap(control -> control instanceof Control.Menu menu ? menu.options().stream() : Stream.empty())
                .map(Control.Option::value)
                .toList();
        assertThat(offered)
                .contains("name", "hours", "team", "quiet-hours", "high.claim-by", "critical.reply-by", "low.reply-by");
        assertThat(controls(top))
                .allSatisfy(control -> assertThat(action(control)).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void showsASettingAgainWithWhatAChangeMeans() {
        var times = controls(server.ask(Server.REVIEWS, ALL)).get(1);
        var form = ((Response.Open)
                        server.ask(Server.REVIEWS, new Request.Chosen(action(times), List.of("high.claim-by"))))
                .form();
        var changed =
                server.ask(Server.REVIEWS, new Request.Submitted(form.action(), Map.of("value", List.of("2 hours"))));
        assertThat(changed).isInstanceOf(Response.Instead.class);
        assertThat(Server.text(changed))
                .contains("is now PT2H. It was PT4H.", "would have to be taken by Tue 10 Nov, 12:00");
        var refused =
                server.ask(Server.REVIEWS, new Request.Submitted(form.action(), Map.of("value", List.of("soonish"))));
        assertThat(Server.text(refused)).contains("✗ I could not use “soonish”", "4 hours, 1 day or none", "PT2H");
        assertThat(controls(refused))
                .extracting(SettingsTests::action)
                .anyMatch(each -> each.startsWith("settings/top"));
    }

    @Test
    void completesNamesWhileTheyAreTyped() {
        var request = server.request(Server.REVIEWS, ALL);
        assertThat(server.settings.complete(request, "name", "hou"))
                .extracting(Control.Option::value)
                .startsWith("hours")
                .contains("quiet-hours");
        assertThat(server.settings.complete(request, "name", "high take"))
                .extracting(Control.Option::value)
                .startsWith("high.claim-by");
        assertThat(server.settings.complete(request, "name", "")).hasSize(25);
        server.as("bo", false, "en");
        assertThat(server.settings.complete(server.request(Server.REVIEWS, ALL), "name", ""))
                .isEmpty();
    }

    @Test
    void asksInAFormForWordsAndTakesAnEmptyAnswerForTheDefault() {
        var menu = controls(group("practice")).getFirst();
        var opened = server.ask(Server.REVIEWS, new Request.Chosen(action(menu), List.of("phone")));
        var form = ((Response.Open) opened).form();
        assertThat(((Form.Words) form.fields().getFirst()).value()).isEqualTo("01632 960142");
        var sent = new Request.Submitted(form.action(), Map.of("value", List.of("01632 960199")));
        assertThat(Server.text(server.ask(Server.REVIEWS, sent))).contains("Telephone is now 01632 960199.");
        var empty = new Request.Submitted(form.action(), Map.of("value", List.of("")));
        assertThat(Server.text(server.ask(Server.REVIEWS, empty))).contains("back to the default");
    }

    @Test
    void offersARoleToChooseInsteadOfWords() {
        var card = server.ask(Server.REVIEWS, new Request.Command("settings", Map.of("name", "team")));
        var picker = controls(card).getFirst();
        assertThat(picker).isInstanceOf(Control.Picker.class);
        assertThat(Server.text(server.ask(Server.REVIEWS, new Request.Chosen(action(picker), List.of("900")))))
                .contains("Team that is called is now <@&900>.");
        assertThat(server.practice(Server.REVIEWS).team().teamRole()).isEqualTo("900");
        var again = server.ask(Server.REVIEWS, new Request.Command("settings", Map.of("name", "team")));
        server.ask(Server.REVIEWS, new Request.Press(action(controls(again).get(1))));
        assertThat(server.practice(Server.REVIEWS).team().teamRole()).isNull();
    }

    @Test
    void keepsItsActionsAsShortAsAChatTakesThem() {
        for (var group : List.of("practice", "hours", "team", "critical", "reported")) {
            assertThat(controls(group(group)))
                    .allSatisfy(control -> assertThat(action(control)).hasSizeLessThanOrEqualTo(60));
        }
        for (var name : SettingFinder.from(House.FILES).names()) {
            var one = server.ask(Server.REVIEWS, new Request.Command("settings", Map.of("name", name)));
            assertThat(controls(one))
                    .isNotEmpty()
                    .allSatisfy(control -> assertThat(action(control)).hasSizeLessThanOrEqualTo(60));
        }
    }

    @Test
    void asksForWhichPracticeWhereItCannotBeTold() {
        server.setUp("hilltop-reviews", "practice", "Hilltop");
        var asked = server.ask("elsewhere", ALL);
        var menu = (Control.Menu) controls(asked).getFirst();
        assertThat(menu.options()).extracting(Control.Option::label).containsExactly("Larkfield", "Hilltop");
        var chosen = server.ask(
                "elsewhere",
                new Request.Chosen(menu.action(), List.of(menu.options().get(1).value())));
        assertThat(Server.text(chosen)).contains("Settings of Hilltop");
        server.change("hilltop-reviews", "phone", "01632 960177");
        assertThat(server.practice(Server.REVIEWS).phone()).isEqualTo("01632 960142");
    }

    @Test
    void isOnlyForThoseWhoManageTheServer() {
        var menu = controls(server.ask(Server.REVIEWS, ALL)).getFirst();
        server.as("bo", false, "en");
        assertThat(Server.text(server.ask(Server.REVIEWS, ALL))).contains("Only people who may manage this server");
        assertThat(Server.text(server.ask(Server.REVIEWS, new Request.Chosen(action(menu), List.of("team")))))
                .contains("Only people who may manage this server");
        assertThat(server.change(Server.REVIEWS, "phone", "01632 960000")).contains("Only people");
        assertThat(server.practice(Server.REVIEWS).phone()).isEqualTo("01632 960142");
    }

    @Test
    void changesNothingOfAnotherServer() {
        var menu = controls(server.ask(Server.REVIEWS, ALL)).getFirst();
        var abroad = new Request(
                "2",
                new Place("other-guild", "reviews"),
                Server.person("eve", true, "en"),
                new Request.Chosen(action(menu), List.of("team")));
        assertThat(Server.text(server.settings.asked(abroad))).contains("not one of this server");
        var forged = new Request(
                "3",
                abroad.place(),
                abroad.person(),
                new Request.Submitted(
                        action(menu).replace("group", "save") + "/phone", Map.of("value", List.of("123"))));
        assertThat(Server.text(server.settings.asked(forged))).contains("not one of this server");
        assertThat(server.practice(Server.REVIEWS).phone()).isEqualTo("01632 960142");
    }

    @Test
    void saysThatNothingIsSetUpYet() {
        assertThat(Server.text(new Server().ask("anywhere", ALL))).contains("/setup begins");
    }
}
