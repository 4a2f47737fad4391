package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.CaseState;
import dev.bedside.cases.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the team hears of a late reply, through the whole of Bedside. */
class RemindersTests {

    private static final Map<String, String> ROUND_THE_CLOCK =
            Map.of("bedside.practice.hours", "always", "bedside.practice.quiet-hours", "none");

    private static final String GRAVE =
            "Google review, 1 star, by Rowan\n\nThey gave my mother the wrong dose and she ended up in the ER.";

    private static List<String> texts(Workplace work) {
        return work.reminders();
    }

    @Test
    void saysOnceThatNobodyTookAReviewInTime() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(Workplace.COMPLAINT);
        work.live(Duration.ofHours(24).plusMinutes(5));
        assertThat(texts(work))
                .filteredOn(text -> text.contains("nobody took it in time"))
                .hasSize(1);
        work.live(Duration.ofMinutes(30));
        assertThat(texts(work))
                .filteredOn(text -> text.contains("nobody took it in time"))
                .hasSize(1);
    }

    @Test
    void saysNothingOnceItIsAnswered() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        work.step(each, new Step.Post(null, null), "ana");
        work.live(Duration.ofDays(4));
        assertThat(texts(work)).isEmpty();
    }

    @Test
    void callsTheOnCallPersonAtOnceForAGraveReview() {
        var work = Workplace.alone(Map.of());
        work.clock.move(Duration.ofHours(12)); // three in the morning
        work.forward(
                "Google review, 1 star, by Rowan\n\nAfter that visit I want to kill myself. I have the pills here.");
        work.pass(Duration.ofSeconds(1));
        assertThat(texts(work)).singleElement().asString().contains("<@onCall>", "<@&team>", "CRITICAL");
    }

    @Test
    void callsEverybodyOnceWhenManyAreDue() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        for (int review = 0; review < 12; review++) {
            work.forward(GRAVE.replace("Rowan", "Rowan" + (char) ('a' + review)));
        }
        work.pass(Duration.ofSeconds(1));
        assertThat(texts(work)).singleElement().satisfies(text -> {
            assertThat(text.split("<@onCall>", -1)).hasSize(2);
            assertThat(text.split("\n")).hasSize(13);
            assertThat(text.indexOf("#1 ")).isLessThan(text.indexOf("#2 "));
        });
    }

    @Test
    void waitsForTheEndOfQuietHoursAndForgetsNothing() {
        var work = Workplace.alone(
                Map.of("bedside.practice.hours", "always", "bedside.practice.quiet-hours", "daily 14:00-20:00"));
        work.forward(Workplace.COMPLAINT);
        work.live(Duration.ofHours(24).plusMinutes(5)); // 15:05, quiet
        assertThat(texts(work)).noneMatch(text -> text.contains("nobody took it in time"));
        work.live(Duration.ofHours(5));
        assertThat(texts(work))
                .filteredOn(text -> text.contains("nobody took it in time"))
                .hasSize(1);
    }

    @Test
    void saysOnlyTheWorstOfWhatWasMissedWhileItWasAway() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(GRAVE);
        work.clock.move(Duration.ofHours(30));
        work.pass(Duration.ofSeconds(1));
        assertThat(texts(work)).hasSize(1);
    }

    @Test
    void freesAClaimThatNothingCameOf() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(Workplace.COMPLAINT);
        var each = work.only();
        work.step(each, new Step.Claim(), "ana");
        work.live(Duration.ofDays(2).plusMinutes(2));
        assertThat(work.again(each).state()).isEqualTo(CaseState.OPEN);
        assertThat(work.office.docket().history(each).getLast().step()).isEqualTo("expire-claim");
    }

    @Test
    void leavesWhoPutItOffInPeaceUntilThen() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(GRAVE);
        work.pass(Duration.ofSeconds(1));
        var each = work.only();
        work.step(each, new Step.Claim(), "ana");
        work.step(each, new Step.Snooze(work.clock.instant().plus(Duration.ofHours(3))), "ana");
        int before = texts(work).size();
        work.live(Duration.ofHours(2).plusMinutes(58));
        assertThat(texts(work)).hasSize(before);
        work.live(Duration.ofMinutes(4));
        assertThat(texts(work)).hasSize(before + 1);
        assertThat(texts(work).getLast()).contains("<@ana>");
    }

    @Test
    void letsCalmRemindersOfAnHourShareAMessage() {
        var work = Workplace.alone(ROUND_THE_CLOCK);
        work.forward(Workplace.COMPLAINT);
        work.clock.move(Duration.ofMinutes(20));
        work.forward(Workplace.COMPLAINT.replace("Odalys", "Petra"));
        work.live(Duration.ofHours(24));
        var breaches = texts(work).stream()
                .filter(text -> text.contains("nobody took it in time"))
                .toList();
        assertThat(breaches).singleElement().asString().contains("#1 ", "#2 ");
    }
}
