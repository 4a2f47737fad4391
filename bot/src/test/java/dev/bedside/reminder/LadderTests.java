package dev.bedside.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import dev.bedside.reminder.Audience.Where;
import dev.bedside.triage.Action;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTests {

    private static final Map<String, String> TEAM =
            Map.of("on-call", "olu", "team", "r-team", "approvers", "r-appr", "owner", "mo");

    private static Story story(Urgency urgency, Map<String, String> settings) {
        return new Story(
                House.practice(settings), urgency, Action.REPLY_OFFLINE, Instant.parse("2026-07-06T10:00:00Z"));
    }

    private static Map<String, String> without(String... rungs) {
        var team = new HashMap<>(TEAM);
        team.keySet().removeAll(Set.of(rungs));
        return team;
    }

    private static Audience audience(Rung top, Where where, Set<String> people, Set<String> roles) {
        return new Audience(top, where, people, roles);
    }

    @Test
    void callsThePersonOnCallFirstAndTheTeamAtTheBreach() {
        var story = story(Urgency.HIGH, TEAM);
        assertThat(story.audience("arrival")).isEqualTo(audience(Rung.ON_CALL, Where.CASE, Set.of("olu"), Set.of()));
        assertThat(story.audience("breach"))
                .isEqualTo(audience(Rung.TEAM, Where.CHANNEL, Set.of("olu"), Set.of("r-team")));
        assertThat(story.audience("escalate-1"))
                .isEqualTo(audience(Rung.APPROVERS, Where.CHANNEL, Set.of("olu"), Set.of("r-team", "r-appr")));
        assertThat(story.audience("escalate-2"))
                .isEqualTo(audience(Rung.SET_UP, Where.CHANNEL, Set.of("olu", "mo"), Set.of("r-team", "r-appr")));
    }

    @Test
    void callsPersonAndTeamAtOnceForACriticalReview() {
        var story = story(Urgency.CRITICAL, TEAM);
        assertThat(story.audience("arrival"))
                .isEqualTo(audience(Rung.TEAM, Where.CHANNEL, Set.of("olu"), Set.of("r-team")));
        assertThat(story.audience("escalate-1").top()).isEqualTo(Rung.SET_UP);
        assertThat(story.audience("repeat-7").top()).isEqualTo(Rung.SET_UP);
    }

    @Test
    void tellsTheOwnerBelowTheCardOrInPrivateWhereThatIsSwitchedOn() {
        assertThat(story(Urgency.HIGH, TEAM).claim("dana").audience("reply-warn-2"))
                .isEqualTo(audience(Rung.CASE_OWNER, Where.CASE, Set.of("dana"), Set.of()));
        assertThat(story(Urgency.HIGH, Map.of("direct-messages", "yes"))
                        .claim("dana")
                        .audience("snooze-over-2"))
                .isEqualTo(audience(Rung.CASE_OWNER, Where.PRIVATE, Set.of("dana"), Set.of()));
        assertThat(story(Urgency.HIGH, TEAM)
                        .claim("dana")
                        .audience("reply-breach")
                        .people())
                .containsExactlyInAnyOrder("dana", "olu");
    }

    @Test
    void skipsEmptyRungs() {
        assertThat(story(Urgency.HIGH, without("on-call")).audience("warn").roles())
                .containsExactly("r-team");
        assertThat(story(Urgency.NORMAL, without("approvers")).audience("escalate-1"))
                .isEqualTo(audience(Rung.SET_UP, Where.CHANNEL, Set.of("olu", "mo"), Set.of("r-team")));
        assertThat(story(Urgency.NORMAL, without("approvers", "owner"))
                        .audience("escalate-1")
                        .roles())
                .containsExactly("r-team");
    }

    @Test
    void callsNobodyWhereNobodyIsNamed() {
        assertThat(story(Urgency.HIGH, Map.of()).audience("escalate-1"))
                .isEqualTo(audience(Rung.APPROVERS, Where.CHANNEL, Set.of(), Set.of()));
    }

    @Test
    void asksOnlyTheApproversToApprove() {
        assertThat(story(Urgency.HIGH, TEAM).claim("dana").ready(null).audience("approve-1"))
                .isEqualTo(audience(Rung.APPROVERS, Where.CASE, Set.of(), Set.of("r-appr")));
        assertThat(story(Urgency.HIGH, without("approvers"))
                        .audience("approve-1")
                        .people())
                .containsExactly("mo");
    }

    @Test
    void tellsTheApproversOfAReplyThatIsLateBecauseOfThem() {
        var held = new Story(House.practice(TEAM), Urgency.NORMAL, Action.HOLD, Instant.parse("2026-07-06T10:00:00Z"));
        assertThat(held.claim("dana").ready(null).audience("reply-breach").roles())
                .containsExactlyInAnyOrder("r-team", "r-appr");
        assertThat(held.ready("kim").audience("reply-breach").roles()).containsExactly("r-team");
    }

    @Test
    void callsNobodyWithTheWeeklyList() {
        assertThat(story(Urgency.LOW, TEAM).audience("weekly-1"))
                .isEqualTo(audience(Rung.TEAM, Where.CHANNEL, Set.of(), Set.of()));
    }

    @Test
    void tellsWhoeverReportedItToLookAgain() {
        assertThat(story(Urgency.NORMAL, TEAM).report().audience("look-again-1").people())
                .containsExactly("dana");
    }
}
