package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class MovementTest {

    @TempDir
    private Path folder;

    private static Outcomes topics(Outcomes outcomes, String id, Set<String> given, @Nullable Set<String> right) {
        outcomes.begin(JsonNodeFactory.instance.objectNode().put("id", id).put("text", "Nobody else's words."));
        outcomes.add("topic", given, right);
        return outcomes;
    }

    private static Outcomes topics(String id, Set<String> given, @Nullable Set<String> right) {
        return topics(new Outcomes(), id, given, right);
    }

    @Test
    void saysLabelByLabelWhatMovedAndWhetherForBetter() {
        var before = topics("a", Set.of("wait", "care"), null);
        topics(before, "b", Set.of("staff"), null);
        topics(before, "c", Set.of("billing"), null);
        var now = topics("a", Set.of("wait", "billing"), Set.of("care", "billing"));
        topics(now, "b", Set.of("wait"), Set.of());
        topics(now, "c", Set.of("billing"), Set.of());
        assertThat(Movement.report(before, now, "before.jsonl").lines())
                .containsExactly(
                        "topic billing",
                        "  now given, rightly            1  a",
                        "topic care",
                        "  no longer given, WRONGLY      1  a",
                        "topic staff",
                        "  no longer given, rightly      1  b",
                        "topic wait",
                        "  now given, WRONGLY            1  b",
                        "moved since before.jsonl: 2 of 3 rows; 2 labels for the better, 2 for the worse");
    }

    @Test
    void saysOnlyWhatMovedWhereNobodyLabelled() {
        var report =
                Movement.report(topics("a", Set.of("care"), null), topics("a", Set.of("wait"), null), "before.jsonl");
        assertThat(report)
                .contains("  no longer given               1  a", "  now given                     1  a")
                .contains("1 of 1 rows; 0 labels for the better, 0 for the worse");
    }

    @Test
    void leavesOutRowsThatOnlyOneRunKnows() {
        var report =
                Movement.report(topics("a", Set.of("care"), null), topics("b", Set.of("wait"), null), "before.jsonl");
        assertThat(report).contains("0 of 0 rows", "1 rows that were not there then, 1 no longer there");
    }

    @Test
    void keepsIdsAndLabelsAndNobodysWords() throws IOException {
        var file = folder.resolve("before.jsonl");
        var saved = topics("a", Set.of("wait", "care"), Set.of("wait"));
        topics(saved, "a", Set.of(), null);
        saved.save(file);
        assertThat(Files.readAllLines(file))
                .containsExactly("{\"id\":\"a\",\"topic\":[\"care\",\"wait\"]}", "{\"id\":\"a (row 2)\",\"topic\":[]}");
        assertThat(Movement.report(Outcomes.read(file), saved, "it")).startsWith("moved since it: 0 of 2 rows");
    }

    @Test
    void namesTheLineThatNoRunSaved() throws IOException {
        var file = Files.writeString(folder.resolve("before.jsonl"), "{\"id\":\"a\",\"topic\":[]}\nwait\n");
        assertThatThrownBy(() -> Outcomes.read(file)).hasMessageContaining("before.jsonl:2: not what `--save` writes");
        assertThatThrownBy(() -> Outcomes.read(folder.resolve("none")))
                .hasMessageContaining("there is no such file; write it by `--save`");
    }
}
