package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.setup.Help.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTests {

    private final Help help = new Help(House.FILES);

    private Card card(boolean manages, String language, Standing standing) {
        return help.card(Server.person("ana", manages, language), standing);
    }

    private static String said(Card card) {
        return Server.text(List.of(card));
    }

    private static List<String> buttons(Card card) {
        return card.controls().stream()
                .map(control -> ((Control.Button) control).label())
                .toList();
    }

    @Test
    void tellsTheTeamHowToAnswer() {
        var card = card(false, "en", new Standing(true, true, false));
        assertThat(said(card))
                .contains("Answer a review", "Not now, or not you", "See what is open")
                .doesNotContain("Agree to a reply", "Change how I work");
        assertThat(buttons(card)).containsExactly("What is open", "Check a reply…");
    }

    @Test
    void tellsWhoeverIsNotOnTheTeamWhatIsLeft() {
        assertThat(said(card(false, "en", new Standing(true, false, false))))
                .contains("See what is open", "Check your own words")
                .doesNotContain("Answer a review", "Not now");
    }

    @Test
    void tellsApproversAndManagersWhatIsTheirs() {
        assertThat(said(card(false, "en", new Standing(true, true, true)))).contains("Agree to a reply");
        var manager = card(true, "en", new Standing(true, true, true));
        assertThat(said(manager)).contains("Change how I work", "/setup");
        assertThat(buttons(manager)).containsExactly("What is open", "Check a reply…", "Settings");
    }

    @Test
    void saysHowToBeginWhereNothingIsSetUp() {
        var manager = card(true, "en", new Standing(false, false, false));
        assertThat(said(manager)).contains("not set up in this server yet", "/setup leads you through it");
        assertThat(buttons(manager)).containsExactly("Set me up");
        var member = card(false, "en", new Standing(false, false, false));
        assertThat(said(member)).contains("ask one of them");
        assertThat(member.controls()).isEmpty();
    }

    @Test
    void speaksTheLanguageOfWhoeverAsksAndIsShort() {
        for (String language : List.of("en", "es")) {
            var card = card(true, language, new Standing(true, true, true));
            assertThat(said(card)).hasSizeLessThan(2000);
            assertThat(help.form(Server.person("ana", true, language)).fields()).hasSize(1);
        }
        assertThat(said(card(true, "es", new Standing(true, true, true)))).contains("Qué puede hacer aquí");
    }
}
