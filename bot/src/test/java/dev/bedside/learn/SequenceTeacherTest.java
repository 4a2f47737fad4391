package dev.bedside.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.learn.SequenceTeacher.Manner;
import dev.bedside.learn.SequenceTeacher.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceTeacherTest {

    private static final List<String> STATES = List.of("before:NOISE", "WORDS", "after:NOISE");
    private static final Manner MANNER = new Manner(10, 0.2f, 0.02f, 1);

    /** Words come once; what looks like noise is told by its place. */
    private static boolean follows(String before, String state) {
        return switch (state) {
            case "before:NOISE" -> before.isEmpty() || before.equals("before:NOISE");
            case "after:NOISE" -> before.equals("WORDS") || before.equals("after:NOISE");
            default -> !before.equals("after:NOISE");
        };
    }

    private static Link link(String look) {
        var traits = new Traits();
        traits.add("look", look);
        return new Link(traits, 0);
    }

    private static List<Link> links(String... looks) {
        return List.of(looks).stream().map(SequenceTeacherTest::link).toList();
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 5; i++) {
            rows.add(new Row(
                    links("label", "sentence", "sentence", "button"),
                    List.of("before:NOISE", "WORDS", "WORDS", "after:NOISE")));
            rows.add(new Row(links("label", "button"), List.of("before:NOISE", "before:NOISE")));
        }
        return rows;
    }

    private static SequenceReader taught() {
        return SequenceTeacher.teach(rows(), STATES, SequenceTeacherTest::follows, MANNER);
    }

    private static byte[] written(SequenceReader reader) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reader.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void tellsWhatThingsAreByTheirLookAndTheirPlace() {
        var told = taught().read(links("label", "label", "sentence", "button", "button"));

        assertThat(told.states())
                .containsExactly("before:NOISE", "before:NOISE", "WORDS", "after:NOISE", "after:NOISE");
        assertThat(Arrays.stream(told.sure()).boxed())
                .allSatisfy(sure -> assertThat(sure).isBetween(0.5, 1.0));
    }

    @Test
    void neverLetsAStateFollowThatMustNot() {
        assertThat(taught().read(links("button", "sentence", "label", "sentence"))
                        .states())
                .doesNotContainSequence("after:NOISE", "WORDS");
    }

    @Test
    void writesTheSameBytesForTheSameExamplesAndReadsThemBack() throws IOException {
        byte[] bytes = written(taught());

        assertThat(written(taught())).isEqualTo(bytes);
        var again = SequenceReader.read(new ByteArrayInputStream(bytes), STATES, SequenceTeacherTest::follows);
        assertThat(written(again)).isEqualTo(bytes);
        assertThat(again.read(links("label", "sentence")).states()).containsExactly("before:NOISE", "WORDS");
    }

    @Test
    void refusesWeightsOfOtherStates() throws IOException {
        byte[] bytes = written(taught());

        assertThatThrownBy(() -> SequenceReader.read(
                        new ByteArrayInputStream(bytes), List.of("WORDS"), SequenceTeacherTest::follows))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train");
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(taught().read(List.of()).states()).isEmpty();
    }
}
