package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckupTests {

    private final Server server = new Server();

    @Test
    void saysNothingOfAServerThatWasNeverSetUp() {
        assertThat(server.checkup.of(Server.ID, "en")).isEmpty();
    }

    @Test
    void looksAtEveryChannelAndOnceAtWhatTheyShare() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142", "team", "900");
        server.setUp("more");
        server.chat.find("more", new Inspection(true, Set.of(Need.EMBED)));
        var findings = server.checkup.of(Server.ID, "en");
        assertThat(findings)
                .filteredOn(finding -> finding.level() == Level.MISSING)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("check-embed-missing");
                    assertThat(finding.text()).startsWith("✗ I cannot show cards in <#more>.");
                });
        assertThat(findings)
                .filteredOn(finding ->
                        finding.id().startsWith("check-content") || finding.id().startsWith("check-role"))
                .hasSize(2);
    }

    @Test
    void saysOnceThatThreadsCouldBeOpenedAndThatNothingElseIsMissing() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142", "team", "900");
        server.chat.find(
                Server.REVIEWS,
                new Inspection(true, Set.of(Need.OPEN_THREADS, Need.OPEN_PRIVATE_THREADS, Need.SEND_IN_THREADS)));
        var findings = server.checkup.of(Server.ID, "en");

        assertThat(findings).noneMatch(finding -> finding.level() == Level.MISSING);
        assertThat(findings)
                .filteredOn(finding -> finding.id().equals("check-threads-missing"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.COULD);
                    assertThat(finding.text()).contains("Create Public Threads", "everything else works");
                });
    }

    @Test
    void saysOfAChannelThatIsGoneNothingElse() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142");
        server.chat.find(Server.REVIEWS, new Inspection(false, Set.of(Need.SEND)));
        assertThat(server.checkup.of(Server.ID, "en"))
                .filteredOn(finding -> finding.level() == Level.MISSING)
                .extracting(Checkup.Finding::id)
                .containsExactly("check-channel-gone");
    }

    @Test
    void saysThatTheApproversChannelBecameOneThatEverybodySees() {
        server.setUp(Server.REVIEWS, "practice", "Larkfield", "phone", "01632 960142", "approvers-channel", "held");
        server.chat.find("held", new Inspection(true, Set.of(), true));
        assertThat(server.checkup.of(Server.ID, "en"))
                .filteredOn(finding -> finding.level() == Level.MISSING)
                .extracting(Checkup.Finding::id)
                .containsExactly("check-approvers-channel-open");
    }

    @Test
    void namesEveryPlaceholderWithItsRemedy() {
        server.setUp(Server.REVIEWS);
        assertThat(server.checkup.of(Server.ID, "en"))
                .extracting(Checkup.Finding::text)
                .contains("✗ Name of the practice is still a placeholder, so no reply can be posted as it stands."
                        + " /settings name:name fills it in.");
    }
}
