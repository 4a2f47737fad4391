package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.battery.Progress.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private final ConcurrentSkipListSet<String> ran = new ConcurrentSkipListSet<>();

    @TempDir
    private Path folder;

    private Map<String, Long> run(String version, List<String> units, String broken) {
        ran.clear();
        return Progress.run(
                "progress-test",
                "units",
                units,
                2,
                unit -> {
                    ran.add(unit);
                    return new Result(Map.of("kills", 3L), unit.equals(broken) ? List.of("lost one") : List.of());
                },
                folder,
                version);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        run("v1", List.of("a", "b"), "");
        Files.writeString(folder.resolve("progress-test.txt"), "v1\tc\tki", StandardOpenOption.APPEND);
        assertThat(run("v1", List.of("a", "b", "c"), "")).isEqualTo(Map.of("kills", 9L));
        assertThat(ran).containsExactly("c");
        run("v1", List.of("a", "b", "c"), "");
        assertThat(ran).isEmpty();
    }

    @Test
    void startsAgainWithOtherCode() {
        run("v1", List.of("a", "b"), "");
        assertThat(run("v2", List.of("a", "b"), "")).isEqualTo(Map.of("kills", 6L));
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void runsAUnitAgainThatShowedAProblem() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run("v1", List.of("a", "b"), "b"))
                .withMessageContaining("lost one");
        assertThat(run("v1", List.of("a", "b"), "")).isEqualTo(Map.of("kills", 6L));
        assertThat(ran).containsExactly("b");
    }
}
