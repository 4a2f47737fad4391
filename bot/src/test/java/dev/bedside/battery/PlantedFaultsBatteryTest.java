package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Ledger.Kind;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants faults in the bot and demands that the kills find each of them. */
class PlantedFaultsBatteryTest {

    private static final int MOST_KILLS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("planted-faults")
    void noneIsMissedInThirtyKills() {
        var flaws = Arrays.stream(Flaw.values())
                .filter(flaw -> flaw != Flaw.NONE && !flaw.ofTwo())
                .map(Flaw::name)
                .toList();
        Progress.run("planted-faults", "faults", flaws, 1, name -> {
            var flaw = Flaw.valueOf(name);
            var found = found(flaw, MOST_KILLS);
            return found.isEmpty()
                    ? new Result(Map.of(), List.of(name + " was not found"))
                    : new Result(
                            Map.of("kills to " + name.toLowerCase(Locale.ROOT).replace('_', ' '), (long)
                                    found.getLast()),
                            List.of());
        });
    }

    @Test
    void aSendThatIsNotLookedUpIsFoundAtOnce() throws IOException {
        assertThat(found(Flaw.NO_LOOK_UP, 1)).isNotEmpty();
    }

    /** The number of the kill that showed it; empty where none did. */
    private List<Integer> found(Flaw flaw, int mostKills) throws IOException {
        boolean nonce = !Set.of(
                        Flaw.NO_LOOK_UP, Flaw.DEAD_SENDER_FORGOTTEN, Flaw.NONCE_BY_CHANCE, Flaw.CLAIM_ALWAYS_OVER)
                .contains(flaw);
        try (var nursery = new Nursery("fault-" + flaw, mostKills + 1);
                var story = new KillStory(
                        flaw.ordinal(),
                        Databases.SQLITE.freshUrl(folder.resolve(flaw.name())),
                        nonce,
                        flaw,
                        PATIENCE,
                        nursery)) {
            story.setUp();
            var blows = aimedAt(flaw);
            for (int each = 0; story.kills() < mostKills; each++) {
                var problems = new ArrayList<Problem>();
                try {
                    problems.addAll(story.suffer(blows.get(each % blows.size())));
                } catch (RuntimeException broken) {
                    problems.add(new Problem(Kind.WRONG, broken.toString()));
                }
                if (!problems.isEmpty()) {
                    System.out.println(flaw + " was found at kill " + story.kills() + ": " + problems.getFirst());
                    return List.of(story.kills());
                }
            }
            return List.of();
        }
    }

    private static List<Blow> aimedAt(Flaw flaw) {
        return switch (flaw) {
            case NONE, MESSAGE_KEY_DROPPED, CLAIM_ALWAYS_OVER, SILENT_TRANSACTION_KEPT, LATE_EDIT_UNNOTICED ->
                List.of(Blows.HEARD, Blows.BY_CHANCE);
            case NO_LOOK_UP, DEAD_SENDER_FORGOTTEN -> List.of(Blows.POST_DONE);
            case NONCE_BY_CHANCE -> List.of(Blows.POST_LATE);
            case SENT_BEFORE_COMMIT, READ_BEFORE_CASE, CASE_BEFORE_CARD -> List.of(Blows.BEFORE_CASE);
            case EFFECTS_LEFT_BEHIND, CLAIM_NEVER_OVER -> List.of(Blows.AFTER_CASE, Blows.POST_DONE);
            case MESSAGES_LEFT_BEHIND -> List.of(Blows.RECORDED);
            case NO_READ_BACK -> List.of(Blows.BY_CHANCE);
            case MARK_TOO_EARLY -> List.of(Blows.CATCHING_UP);
            case NOTED_BEFORE_TOLD -> List.of(Blows.BEFORE_REMINDER);
        };
    }
}
