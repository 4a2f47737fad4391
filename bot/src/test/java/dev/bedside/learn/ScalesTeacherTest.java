package dev.bedside.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.learn.ScalesTeacher.Case;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalesTeacherTest {

    @Test
    void tellsCasesApartByWhatTheyHave() {
        Scales scales = ScalesTeacher.teach(cases());

        assertThat(scales.chance(traits("always", "sweet"))).isGreaterThan(0.8);
        assertThat(scales.chance(traits("always", "sour"))).isLessThan(0.2);
    }

    @Test
    void sharesWhatTwoTraitsSayThatComeTogether() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 40; i++) {
            boolean right = i % 2 == 0;
            cases.add(new Case(right ? traits("always", "sweet", "ripe") : traits("always", "sour"), right, 1));
        }
        Scales scales = ScalesTeacher.teach(cases);

        assertThat(scales.chance(traits("always", "sweet"))).isEqualTo(scales.chance(traits("always", "ripe")));
    }

    @Test
    void learnsNothingFromATraitOfFewCases() {
        var cases = new ArrayList<>(cases());
        cases.add(new Case(traits("always", "rare"), true, 1));
        Scales scales = ScalesTeacher.teach(cases);

        assertThat(scales.chance(traits("always", "rare"))).isEqualTo(scales.chance(traits("always")));
    }

    @Test
    void teachesTheSameFromTheSameCasesAndReadsWhatItWrote() throws IOException {
        byte[] once = written(ScalesTeacher.teach(cases()));

        assertThat(written(ScalesTeacher.teach(cases()))).isEqualTo(once);
        assertThat(written(Scales.read(new ByteArrayInputStream(once)))).isEqualTo(once);
    }

    @Test
    void saysWhatToDoWithAFileThatEndsEarly() throws IOException {
        byte[] file = written(ScalesTeacher.teach(cases()));
        byte[] half = Arrays.copyOf(file, file.length - 1);

        assertThatThrownBy(() -> Scales.read(new ByteArrayInputStream(half)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train them again");
    }

    private static byte[] written(Scales scales) throws IOException {
        var file = new ByteArrayOutputStream();
        scales.write(file);
        return file.toByteArray();
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < 40; i++) {
            boolean right = i % 2 == 0;
            cases.add(new Case(traits("always", right ? "sweet" : "sour", i % 3 == 0 ? "round" : "long"), right, 1));
        }
        return cases;
    }

    private static WeighedTraits traits(String... names) {
        var traits = new WeighedTraits();
        for (String name : names) {
            traits.add(name);
        }
        return traits;
    }
}
