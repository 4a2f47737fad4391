package dev.bedside.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.practice.Urgency;
import dev.bedside.reminder.Audience.Where;
import dev.bedside.reminder.DigestComposer.LastMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestComposerTests {

    private static final Instant NOW = Instant.parse("2026-07-06T10:00:00Z");

    private static DueLine line(long number, Urgency urgency, int minutesLate, Stage.Kind kind, Audience audience) {
        return new DueLine(
                "c" + number, number, urgency, Stage.of(kind), audience, NOW.minus(Duration.ofMinutes(minutesLate)));
    }

    private static DueLine line(long number, Urgency urgency, int minutesLate) {
        return line(number, urgency, minutesLate, Stage.Kind.BREACH, channel("olu"));
    }

    private static Audience channel(String... people) {
        return new Audience(Rung.TEAM, Where.CHANNEL, Set.of(people), Set.of("r-team"));
    }

    private static Audience privately(String person) {
        return new Audience(Rung.CASE_OWNER, Where.PRIVATE, Set.of(person), Set.of());
    }

    /** Each message as the numbers in it, and how it is told. */
    private static List<String> compose(@Nullable LastMessage last, DueLine... lines) {
        return DigestComposer.compose(List.of(lines), last, NOW).stream()
                .map(telling -> telling.getClass().getSimpleName() + " "
                        + telling.lines().stream()
                                .map(line -> String.valueOf(line.number()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static LastMessage last(int minutesAgo, int lines) {
        return new LastMessage("e1", NOW.minus(Duration.ofMinutes(minutesAgo)), lines);
    }

    @Test
    void givesUpToThreeCasesAMessageEachTheCriticalOnesFirst() {
        assertThat(compose(null, line(1, Urgency.HIGH, 50), line(2, Urgency.NORMAL, 90), line(3, Urgency.CRITICAL, 1)))
                .containsExactly("Alone 3", "Alone 1", "Alone 2");
    }

    @Test
    void putsMoreIntoOneMessageTheLongestOverdueFirst() {
        assertThat(compose(
                        null,
                        line(1, Urgency.HIGH, 50),
                        line(2, Urgency.NORMAL, 90),
                        line(3, Urgency.CRITICAL, 1),
                        line(4, Urgency.HIGH, 50)))
                .containsExactly("Together 2 1 4 3");
    }

    @Test
    void callsEverybodyOnceInOneMessage() {
        var told = DigestComposer.compose(
                IntStream.range(0, 30)
                        .mapToObj(number -> line(
                                number,
                                Urgency.HIGH,
                                100 - number,
                                Stage.Kind.BREACH,
                                number == 29 ? channel("olu", "dana") : channel("olu")))
                        .toList(),
                null,
                NOW);
        assertThat(told).hasSize(2).allSatisfy(telling -> assertThat(telling).isInstanceOf(Telling.Together.class));
        var first = (Telling.Together) told.getFirst();
        var second = (Telling.Together) told.getLast();
        assertThat(first.lines()).hasSize(DigestComposer.MOST_LINES);
        assertThat(first.people()).containsExactly("olu");
        assertThat(first.roles()).containsExactly("r-team");
        assertThat(second.people()).containsExactly("dana");
        assertThat(second.roles()).isEmpty();
    }

    @Test
    void speaksOfWhatIsNotUrgentInOneMessage() {
        assertThat(compose(null, line(1, Urgency.NORMAL, 5), line(2, Urgency.LOW, 9)))
                .containsExactly("Together 2 1");
        assertThat(compose(null, line(1, Urgency.NORMAL, 5), line(2, Urgency.HIGH, 9), line(3, Urgency.NORMAL, 6)))
                .containsExactly("Alone 2", "Together 3 1");
    }

    @Test
    void letsWhatIsNotUrgentJoinTheMessageOfTheHour() {
        assertThat(compose(last(59, 1), line(1, Urgency.NORMAL, 5), line(2, Urgency.HIGH, 0), line(3, Urgency.LOW, 6)))
                .containsExactly("Alone 2", "Joined 3 1");
        assertThat(compose(last(60, 1), line(1, Urgency.NORMAL, 5))).containsExactly("Alone 1");
        assertThat(compose(last(10, 25), line(1, Urgency.NORMAL, 5))).containsExactly("Alone 1");
    }

    @Test
    void neverLetsSomethingUrgentOrAskedForJoin() {
        assertThat(compose(
                        last(5, 1),
                        line(1, Urgency.CRITICAL, 5),
                        line(2, Urgency.NORMAL, 0, Stage.Kind.SNOOZE_OVER, channel("dana"))))
                .containsExactly("Alone 1", "Alone 2");
        assertThat(compose(
                        last(5, 1),
                        line(1, Urgency.HIGH, 5),
                        line(2, Urgency.HIGH, 4),
                        line(3, Urgency.HIGH, 3),
                        line(4, Urgency.HIGH, 2)))
                .containsExactly("Together 1 2 3 4");
    }

    @Test
    void tellsEachPersonInPrivateWhatIsTheirs() {
        var lines = new ArrayList<DueLine>();
        for (int number = 0; number < 4; number++) {
            lines.add(line(number, Urgency.HIGH, number, Stage.Kind.REPLY_WARN, privately("dana")));
        }
        lines.add(line(9, Urgency.HIGH, 9, Stage.Kind.REPLY_WARN, privately("sam")));
        var told = DigestComposer.compose(lines, last(5, 1), NOW);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isInstanceOfSatisfying(Telling.Together.class, together -> {
            assertThat(together.where()).isEqualTo(Where.PRIVATE);
            assertThat(together.people()).containsExactly("dana");
        });
        assertThat(told.getLast()).isInstanceOf(Telling.Alone.class);
    }

    @Test
    void saysNothingWhereNothingIsDue() {
        assertThat(compose(last(5, 1))).isEmpty();
    }

    @Test
    void losesAndRepeatsNoCaseWhateverIsDue() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var due = IntStream.range(0, random.nextInt(70))
                    .mapToObj(number -> line(
                            number,
                            Urgency.values()[random.nextInt(4)],
                            random.nextInt(500),
                            Stage.Kind.values()[random.nextInt(Stage.Kind.values().length)],
                            random.nextInt(5) == 0
                                    ? privately("p" + random.nextInt(3))
                                    : channel("p" + random.nextInt(9))))
                    .toList();
            var last = random.nextBoolean() ? last(random.nextInt(120), 1 + random.nextInt(25)) : null;
            var told = DigestComposer.compose(due, last, NOW);
            assertThat(told.stream().flatMap(telling -> telling.lines().stream()))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(due);
            var called = new HashSet<String>();
            for (var telling : told) {
                assertThat(telling.lines()).hasSizeBetween(1, DigestComposer.MOST_LINES);
                if (telling instanceof Telling.Together(var lines, var where, var people, var roles)
                        && where == Where.CHANNEL) {
                    assertThat(people).as("seed %s", seed).allMatch(called::add);
                }
            }
            assertThat(told.stream()
                            .filter(telling -> telling.lines().stream().anyMatch(DueLine::isCalm)
                                    && telling.lines().stream()
                                            .allMatch(line -> line.audience().where() == Where.CHANNEL)))
                    .as("seed %s: one message of the hour for what is not urgent", seed)
                    .hasSizeLessThanOrEqualTo(1 + due.size() / DigestComposer.MOST_LINES);
            assertThat(DigestComposer.compose(shuffled(due, random), last, NOW)).isEqualTo(told);
        }
    }

    private static List<DueLine> shuffled(List<DueLine> due, Random random) {
        var copy = due.toArray(DueLine[]::new);
        for (int place = copy.length - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            var swapped = copy[place];
            copy[place] = copy[other];
            copy[other] = swapped;
        }
        return Arrays.asList(copy);
    }
}
