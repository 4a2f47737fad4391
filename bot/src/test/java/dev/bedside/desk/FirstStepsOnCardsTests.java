package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Entry;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Step;
import dev.bedside.chat.Card;
import dev.bedside.triage.Concern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What to do at once stands on the card, as far as whoever reads it there may know it. */
class FirstStepsOnCardsTests {

    private static final String APART = "approvers-only";
    private static final String DESPAIR =
            "Google review, 1 star, by Tamsin\n\nNobody there listened. I am going to end my life tonight, goodbye.";
    private static final String DOSE =
            "Google review, 1 star, by Wendeline K.\n\nThey gave my father the wrong dose and he ended up in the hospital.";

    private static final String HINT =
            "Google review, 1 star, by Orrin\n\nI can sit in a cold truck for hours, watching one door, until"
                    + " that dentist comes out of it alone.";

    private static Workplace workplace(String... more) {
        var settings = new HashMap<>(Map.of("bedside.practice.approvers", "approvers"));
        for (int at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        return Workplace.alone(settings);
    }

    private static String remarks(Card card) {
        return card.parts().stream()
                .flatMap(part -> part instanceof Card.Part.Remark(var text) ? Stream.of(text) : Stream.empty())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.outgoing().stream())
                .flatMap(sent -> sent.answer() instanceof Card card ? Stream.of(remarks(card)) : Stream.empty())
                .collect(Collectors.joining("\n"));
    }

    private static String team(Workplace work) {
        return shown(work.chat.standing(work.channel.platformId()));
    }

    private static String privately(Workplace work, Case each, String person, boolean approver) {
        var asker = new Asker(work.person(person, approver), "en", Origin.CLOCK);
        return remarks((Card) work.office.caseDesk().show(each, asker));
    }

    @Test
    void tellsTheTeamWhomToCallWhereSomebodyMayBeInDanger() {
        var work = workplace("bedside.practice.zone", "America/New_York");
        work.forward(DESPAIR);

        assertThat(team(work))
                .contains("First of all:\n• In danger now: 911", "988")
                .doesNotContain("clinician");
        assertThat(team(work)).doesNotContain("tonight");
    }

    @Test
    void namesTheLineOfThePracticesRegionInItsLanguage() {
        var work = workplace("bedside.practice.zone", "Europe/Madrid", "bedside.practice.languages", "es");
        work.forward(DESPAIR);

        assertThat(team(work)).contains("Antes que nada:\n• Si hay peligro inmediato: 112", "024");
    }

    @Test
    void tellsApproversMoreInTheirChannelAndInPrivate() {
        var work = workplace("bedside.practice.approvers-channel", APART);
        work.forward(DOSE);
        var each = work.only();

        assertThat(team(work)).contains("Change nothing in any chart").doesNotContain("insurer");
        assertThat(shown(work.chat.standing(APART))).contains("Change nothing in any chart", "insurer");
        assertThat(privately(work, each, "ana", false))
                .contains("Change nothing")
                .doesNotContain("insurer");
        assertThat(privately(work, each, "olga", true)).contains("Change nothing", "insurer");
    }

    @Test
    void asksSomebodyToReadFirstWhereTheWordsOnlyResembleAThreat() {
        var work = Workplace.learned(Map.of(
                "bedside.practice.approvers", "approvers",
                "bedside.practice.zone", "America/New_York"));
        work.forward(HINT);

        assertThat(work.only().summary().concerns()).contains(Concern.VIOLENCE);
        assertThat(team(work))
                .contains("somebody has to read these words now", "911")
                .doesNotContain("First of all");
    }

    @Test
    void saysNothingOfTheKindOnOrdinaryCards() {
        var work = workplace();
        work.forward(Workplace.COMPLAINT);

        assertThat(team(work)).doesNotContain("First of all");
    }

    @Test
    void saysNoMoreOfItOnceTheCaseIsOver() {
        var work = workplace();
        work.forward(DOSE);
        var close = new Step.Close(Outcome.ANSWERED_IN_PRIVATE);
        work.office.cases().perform(work.only().id(), close, work.person("olga", true), new Origin("button", null));

        assertThat(team(work)).doesNotContain("First of all");
    }
}
