package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTests {

    private final Server server = new Server();

    @Test
    void watchesTheChannelItWasTypedInWithoutAnyOption() {
        var answer = server.setUp(Server.REVIEWS);
        assertThat(server.workspaces.find("test", Server.ID, Server.REVIEWS)).isPresent();
        assertThat(answer).contains("<#reviews>", "✓ I can write in <#reviews>.", "○ No team is set");
        assertThat(answer).contains("✗ Telephone is still a placeholder", "/settings name:phone");
    }

    @Test
    void beginsTheChannelAtOnce() {
        server.setUp(Server.REVIEWS);
        var begun = server.workspaces.find("test", Server.ID, Server.REVIEWS).orElseThrow();
        assertThat(begun.mark())
                .isEqualTo(server.chat.idBefore(server.clock.instant()))
                .isNotNull();
    }

    @Test
    void leavesAChannelWhereItStoodWhenItIsSetUpAgainOrMoved() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield");
        var begun = server.workspaces.find("test", Server.ID, Server.REVIEWS).orElseThrow();
        server.clock.move(Duration.ofHours(1));
        server.setUp(Server.REVIEWS);
        server.setUp(Server.REVIEWS, "practice", "Hilltop");
        assertThat(server.workspaces.channel(begun.id()).practice()).isNotEqualTo(begun.practice());
        assertThat(server.workspaces.channel(begun.id()).mark()).isEqualTo(begun.mark());
    }

    @Test
    void keepsEverythingThatWasFilledIn() {
        var answer = server.setUp(
                "office",
                "channel",
                Server.REVIEWS,
                "practice",
                "Larkfield Family Clinic",
                "phone",
                "01632 960142",
                "timezone",
                "Eastern",
                "contact",
                "our office manager",
                "email",
                "hello@larkfield.example",
                "team",
                "900",
                "approvers",
                "901",
                "approvers-channel",
                "held",
                "on-call",
                "ines",
                "hours",
                "Mon-Fri 8-17, Sat 9-12",
                "language",
                "en");
        var practice = server.practice(Server.REVIEWS);
        assertThat(server.workspaces.find("test", Server.ID, "office")).isEmpty();
        assertThat(practice.name()).isEqualTo("Larkfield Family Clinic");
        assertThat(practice.phone()).isEqualTo("01632 960142");
        assertThat(practice.calendar().zone()).hasToString("America/New_York");
        assertThat(practice.contact("en")).isEqualTo("our office manager");
        assertThat(practice.email()).isEqualTo("hello@larkfield.example");
        assertThat(practice.team().teamRole()).isEqualTo("900");
        assertThat(practice.team().approverRole()).isEqualTo("901");
        assertThat(practice.team().approversChannel()).isEqualTo("held");
        assertThat(practice.team().onCall()).isEqualTo("ines");
        assertThat(practice.team().owner()).isEqualTo("ana");
        assertThat(practice.calendar().hours().shifts().get(DayOfWeek.SATURDAY)).hasSize(1);
        assertThat(answer)
                .contains("I watch <#reviews> for Larkfield Family Clinic\n", "it is 10:00 there now", "<@&900>")
                .contains("Next: forward a review into <#reviews>")
                .doesNotContain("✗", "○");
    }

    @Test
    void namesWhatItCannotUseAndKeepsTheRest() {
        var answer = server.setUp(
                Server.REVIEWS, "phone", "call us", "hours", "sometimes", "email", "hello@larkfield.example");
        assertThat(answer)
                .contains("✗ “call us” is too short for Telephone; it stays as it was")
                .contains("✗ I could not use “sometimes” for Opening hours", "Mon-Fri 8-17, Sat 9-12")
                .contains("✓ E-mail: hello@larkfield.example");
        assertThat(server.practice(Server.REVIEWS).email()).isEqualTo("hello@larkfield.example");
    }

    @Test
    void canBeRunAgainAfterFixingAndKeepsWhatWasSaved() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142");
        server.chat.find(Server.REVIEWS, new Inspection(true, Set.of(Need.SEND, Need.READ_CONTENT)));
        assertThat(server.setUp(Server.REVIEWS))
                .contains("something is missing", "✗ I cannot write in <#reviews>", "Message Content Intent");
        server.chat.find(Server.REVIEWS, new Inspection(true, Set.of()));
        assertThat(server.setUp(Server.REVIEWS))
                .contains("I watch <#reviews> for Larkfield\n")
                .doesNotContain("✗");
        assertThat(server.practices()).containsExactly("Larkfield");
    }

    @Test
    void isOnlyForThoseWhoManageTheServer() {
        assertThat(server.as("bo", false, "en").setUp(Server.REVIEWS, "phone", "01632 960142"))
                .contains("Only people who may manage this server");
        assertThat(server.workspaces.find("test", Server.ID, Server.REVIEWS)).isEmpty();
    }

    @Test
    void answersInTheLanguageOfWhoeverAsks() {
        assertThat(server.as("ana", true, "es").setUp(Server.REVIEWS)).contains("Vigilo <#reviews>");
        assertThat(server.as("ana", true, "fr").setUp(Server.REVIEWS)).contains("I watch <#reviews>");
    }

    @Test
    void speaksTheChosenLanguageFirstAndTheOthersBehindIt() {
        server.setUp(Server.REVIEWS, "language", "es", "contact", "la doctora Vela");
        var practice = server.practice(Server.REVIEWS);
        assertThat(practice.languages()).containsExactly("es", "en");
        assertThat(practice.contact("es")).isEqualTo("la doctora Vela");
        assertThat(practice.contact("en")).isEqualTo("our practice manager");
    }

    @Test
    void addsFurtherChannelsToTheOnlyPractice() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield");
        server.setUp("more-reviews");
        assertThat(server.practices()).containsExactly("Larkfield");
        assertThat(server.practice("more-reviews").name()).isEqualTo("Larkfield");
    }

    @Test
    void beginsAFurtherPracticeWithAnotherName() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142");
        var answer = server.setUp("hilltop-reviews", "practice", "Hilltop", "phone", "01632 960177");
        assertThat(server.practices()).containsExactly("Larkfield", "Hilltop");
        assertThat(server.practice("hilltop-reviews").phone()).isEqualTo("01632 960177");
        assertThat(server.practice(Server.REVIEWS).phone()).isEqualTo("01632 960142");
        assertThat(answer).contains("Hilltop is a practice of its own now");
    }

    @Test
    void namesAPracticeThatHasNoNameYetInsteadOfBeginningAnother() {
        server.setUp(Server.REVIEWS);
        server.setUp(Server.REVIEWS, "practice", "Larkfield");
        assertThat(server.practices()).containsExactly("Larkfield");
    }

    @Test
    void leavesThePracticeThatHasItsNameFromTheInstallation() {
        server.installation.put("bedside.practice.name", "Larkfield");
        server.setUp(Server.REVIEWS);
        server.setUp("hilltop-reviews", "practice", "Hilltop");
        assertThat(server.practices()).containsExactly("Larkfield", "Hilltop");
    }

    @Test
    void movesAChannelToAPracticeThatHasTheName() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield");
        server.setUp("hilltop-reviews", "practice", "Hilltop");
        var answer = server.setUp(Server.REVIEWS, "practice", "hilltop");
        assertThat(server.practice(Server.REVIEWS).name()).isEqualTo("Hilltop");
        assertThat(answer).contains("belonged to Larkfield until now");
        assertThat(server.practices()).containsExactly("Larkfield", "Hilltop");
    }

    @Test
    void asksForWhichPracticeWhereThereAreSeveral() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield");
        server.setUp("hilltop-reviews", "practice", "Hilltop");
        assertThat(server.setUp("third")).contains("Several practices work here: Larkfield, Hilltop");
        assertThat(server.workspaces.find("test", Server.ID, "third")).isEmpty();
    }

    @Test
    void refusesAChannelThatIsNotThere() {
        server.chat.find("gone", new Inspection(false, Set.of()));
        assertThat(server.setUp(Server.REVIEWS, "channel", "gone")).contains("✗ I see no channel there");
        assertThat(server.workspaces.find("test", Server.ID, "gone")).isEmpty();
    }

    @Test
    void saysThatItCannotSeeAChannelInsteadOfThatItWatches() {
        server.chat.find(Server.REVIEWS, new Inspection(true, Set.of(Need.SEE_CHANNEL, Need.SEND)));
        assertThat(server.setUp("office", "channel", Server.REVIEWS))
                .contains("I cannot see <#reviews> yet", "✗ I cannot see <#reviews>.")
                .doesNotContain("I watch <#reviews>");
    }

    @Test
    void saysWhatIsInTheWayInOtherChannels() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142");
        server.setUp("more");
        server.chat.find("more", new Inspection(false, Set.of()));
        assertThat(server.setUp(Server.REVIEWS))
                .contains("I watch <#reviews> for Larkfield\n", "✗ I cannot find <#more>")
                .doesNotContain("I see <#more>");
    }

    @Test
    void leavesTheOwnerWhoWasChosen() {
        server.setUp(Server.REVIEWS);
        server.as("bo", true, "en").setUp(Server.REVIEWS);
        assertThat(server.practice(Server.REVIEWS).team().owner()).isEqualTo("ana");
    }

    @Test
    void saysOfARoleAndOfTheApproversChannelWhatIsMissing() {
        server.chat.silence("900");
        server.chat.find("held", new Inspection(true, Set.of(Need.SEE_CHANNEL, Need.SEND)));
        assertThat(server.setUp(Server.REVIEWS, "team", "900", "approvers-channel", "held"))
                .contains("✗ I cannot call <@&900>.", "✗ I cannot see <#held>.")
                .doesNotContain("write in <#held>");
        assertThat(server.setUp(Server.REVIEWS, "approvers-channel", Server.REVIEWS))
                .contains("✗ <#reviews> is the channel of the approvers and is watched as well");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Eastern            | America/New_York
            EST                | America/New_York
            central time       | America/Chicago
            Madrid             | Europe/Madrid
            españa             | Europe/Madrid
            new york           | America/New_York
            Los Ángeles        | America/Los_Angeles
            Chicago, IL        | America/Chicago
            america/new_york   | America/New_York
            UTC                | UTC
            """)
    void readsTimeZonesInPlainWords(String words, String zone) {
        server.setUp(Server.REVIEWS, "timezone", words);
        assertThat(server.practice(Server.REVIEWS).calendar().zone()).hasToString(zone);
    }

    @Test
    void refusesATimeZoneThatCouldBeSeveral() {
        assertThat(server.setUp(Server.REVIEWS, "timezone", "IST")).contains("✗ I could not use “IST” for Time zone");
    }
}
