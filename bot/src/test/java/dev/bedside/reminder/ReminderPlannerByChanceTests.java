package dev.bedside.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.cases.CaseState;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Repeat;
import dev.bedside.practice.Urgency;
import dev.bedside.reminder.Stage.Kind;
import dev.bedside.triage.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every case, whatever the policy, the hours and the staff are like. */
class ReminderPlannerByChanceTests {

    private static final int PRACTICES = 60;
    private static final int STORIES = 1_000;
    private static final int SAYINGS = 25;

    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "Europe/Madrid",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "Africa/Cairo");
    private static final List<String> HOURS = List.of(
            "mon-fri 08:00-17:00",
            "mon-thu 08:00-12:00, 13:00-17:00; sat 9:00-12:00",
            "always",
            "daily 22:00-06:00",
            "tue 10:00-11:00",
            "sun 00:00-24:00, mon 01:00-02:30");
    private static final List<String> QUIET = List.of(
            "daily 20:00-07:00",
            "none",
            "mon-fri 18:00-08:00, sat 0:00-18:00",
            "daily 12:00-13:00, 23:00-01:30",
            "daily 0:00-23:00");
    private static final List<String> AMOUNTS =
            List.of("P1D", "P2D", "PT4H", "PT1H wall", "PT30M wall", "P1D wall", "PT90M", "P0D", "PT0S", "P7D");
    private static final List<String> INTERVALS = List.of("P1D", "PT4H wall", "P2D", "PT15M wall", "PT2H", "P1D wall");

    private final List<Practice> practices = IntStream.range(0, PRACTICES)
            .mapToObj(number -> practice(new Random(number)))
            .toList();

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Practice practice(Random random) {
        var settings = new HashMap<String, String>();
        settings.put("zone", any(ZONES, random));
        settings.put("hours", any(HOURS, random));
        settings.put("quiet-hours", any(QUIET, random));
        settings.put("critical-at-any-hour", random.nextBoolean() ? "yes" : "no");
        settings.put("approval", any(List.of("hold", "negative", "all"), random));
        for (var urgency : Urgency.values()) {
            if (urgency != Urgency.LOW && random.nextInt(3) > 0) {
                change(settings, "bedside.targets." + urgency.id() + ".", random);
            }
        }
        return House.practice(settings);
    }

    private static void change(Map<String, String> settings, String prefix, Random random) {
        settings.put(prefix + "first-ping", any(List.of("none", "opening", "at-once"), random));
        settings.put(prefix + "claim-by", orNone(random));
        settings.put(prefix + "reply-by", orNone(random));
        settings.put(prefix + "warn", any(List.of("half", "morning", "none", "PT30M wall", "PT2H"), random));
        settings.put(
                prefix + "escalate-after",
                any(List.of("breach", "never", "PT1H wall", "P1D after breach", "PT2H wall after breach"), random));
        settings.put(prefix + "escalate-again", orNone(random));
        var then = any(INTERVALS, random);
        settings.put(
                prefix + "then",
                any(List.of(then, then + " until claimed, " + any(INTERVALS, random), "weekly"), random));
        settings.put(prefix + "claim-expires", orNone(random));
    }

    private static String orNone(Random random) {
        return random.nextInt(5) == 0 ? "none" : any(AMOUNTS, random);
    }

    private Story story(Practice practice, Random random) {
        var arrival = Instant.parse("2026-02-20T00:00:00Z")
                .plusSeconds(random.nextInt(400 * 24 * 3600))
                .plusMillis(random.nextInt(1000));
        return new Story(
                practice, any(List.of(Urgency.values()), random), any(List.of(Action.values()), random), arrival);
    }

    private static void act(Story story, Random random) {
        var state = story.each().state();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                if (state == CaseState.OPEN || state == CaseState.CLAIMED) {
                    story.claim(any(List.of("dana", "sam", "kim"), random));
                }
            }
            case 2 -> {
                if (state == CaseState.CLAIMED) {
                    story.snooze(story.now().plusSeconds(60 + random.nextInt(5 * 24 * 3600)));
                }
            }
            case 3 -> {
                if (state == CaseState.OPEN || state == CaseState.CLAIMED) {
                    story.ready(null);
                }
            }
            case 4 -> {
                if (state == CaseState.READY) {
                    story.ready("kim");
                }
            }
            case 5 -> {
                if (random.nextInt(4) == 0 && state != CaseState.REPORTED) {
                    story.report();
                }
            }
            case 6 -> {
                if (state == CaseState.CLAIMED || state == CaseState.READY) {
                    story.release();
                }
            }
            default -> {}
        }
    }

    private static Duration delay(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ofSeconds(random.nextInt(3 * 24 * 3600));
            case 1 -> Duration.ofMinutes(random.nextInt(300));
            default -> Duration.ofMillis(random.nextInt(2000));
        };
    }

    @Test
    void keepsItsPromisesWhateverPeopleDo() {
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var practice = practices.get(seed % PRACTICES);
            var story = story(practice, random);
            var arrival = story.now();
            var said = new HashSet<String>();
            for (int round = 0; round < SAYINGS; round++) {
                act(story, random);
                hold(story, practice, arrival, seed);
                var next = Objects.requireNonNull(story.next());
                if (random.nextInt(4) == 0 && next.at().isAfter(story.now())) {
                    // something happens before anything is due
                    long ahead = Duration.between(story.now(), next.at()).toMillis();
                    story.at(story.now().plusMillis(random.nextLong(ahead)));
                    assertThat(story.next()).as("seed %s", seed).isEqualTo(next);
                    act(story, random);
                }
                var before = story.each().notice();
                var done = Objects.requireNonNull(story.say(delay(random)));
                if (story.each().notice().count() > before.count()) {
                    assertThat(said.add(done.stage().id()))
                            .as("seed %s says %s once", seed, done.stage())
                            .isTrue();
                }
            }
            assertThat(story.end(random.nextBoolean() ? CaseState.ANSWERED : CaseState.CLOSED)
                            .next())
                    .as("seed %s, once it is over", seed)
                    .isNull();
        }
    }

    /** What is true of a pending case at every moment. */
    private static void hold(Story story, Practice practice, Instant arrival, int seed) {
        var next = story.next();
        assertThat(next).as("seed %s: there is always something ahead", seed).isNotNull();
        assertThat(story.next()).isEqualTo(next);
        assertThat(next.at()).as("seed %s", seed).isAfterOrEqualTo(arrival);
        if (next.stage().kind() == Kind.CLAIM_EXPIRED) {
            return;
        }
        var lastAt = story.each().notice().lastAt();
        if (lastAt != null) {
            assertThat(next.at()).as("seed %s: %s", seed, next.stage()).isAfter(lastAt);
        }
        var urgency = story.each().summary().urgency();
        var zone = story.each().plan().zone();
        var quiet = practice.team().quiet();
        if (practice.team().defers(urgency)) {
            var at = next.at().isAfter(story.now()) ? next.at() : story.now();
            assertThat(quiet.isQuiet(at, zone))
                    .as("seed %s is quiet at %s", seed, at)
                    .isFalse();
        }
        if (urgency == Urgency.LOW) {
            assertThat(next.stage().kind()).isIn(Kind.WEEKLY, Kind.APPROVE, Kind.SNOOZE_OVER, Kind.LOOK_AGAIN);
        }
        if (next.stage().kind() == Kind.REPEAT && lastAt != null) {
            var every = (Repeat.Every) practice.targets().of(urgency).then();
            var interval = story.each().state() == CaseState.OPEN ? every.untilClaimed() : every.afterwards();
            var soonest = interval.after(lastAt, practice.calendar()).truncatedTo(ChronoUnit.MILLIS);
            assertThat(next.at()).as("seed %s keeps its interval", seed).isAfterOrEqualTo(soonest);
            if (story.each().progress().claim() == null && next.at().isAfter(story.now())) {
                var from = soonest.isAfter(story.now()) ? soonest : story.now();
                assertThat(next.at())
                        .as("seed %s repeats no later than that", seed)
                        .isEqualTo(practice.team().defers(urgency) ? quiet.defer(from, zone) : from);
            }
        }
    }

    @Test
    void saysEverythingOnceAndThenRepeatsWhereNobodyEverActs() {
        var endless = Set.of(Kind.REPEAT, Kind.WEEKLY);
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var story = story(practices.get(seed % PRACTICES), random);
            int sayings = 0;
            int repeats = 0;
            var at = story.now();
            while (repeats < 5) {
                var done = Objects.requireNonNull(story.say(Duration.ZERO));
                assertThat(done.at()).as("seed %s", seed).isAfterOrEqualTo(at);
                at = done.at();
                repeats += endless.contains(done.stage().kind()) ? 1 : 0;
                assertThat(++sayings - repeats).as("seed %s", seed).isLessThanOrEqualTo(8);
            }
        }
    }
}
