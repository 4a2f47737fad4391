package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecedentsTest {

    private static final int VIOLENCE = Labels.GRAVE.indexOf("violence");
    private static final int ABUSE = Labels.GRAVE.indexOf("abuse");

    private static final Precedents PRECEDENTS = new Precedents()
            .add(meaning(0), Set.of("violence", "negative"))
            .add(meaning(1), Set.of())
            .add(meaning(2), Set.of("abuse"));

    private static float[] meaning(int direction) {
        float[] meaning = new float[8];
        meaning[direction] = 0.3f;
        return meaning;
    }

    @Test
    void findsGraveWhatIsNearToWhatIsGrave() {
        assertThat(PRECEDENTS.nearness(meaning(0))[VIOLENCE]).isPositive();
        assertThat(PRECEDENTS.nearness(meaning(1))[VIOLENCE]).isNegative();
    }

    @Test
    void tellsOneGraveLabelFromAnother() {
        double[] nearness = PRECEDENTS.nearness(meaning(2));
        assertThat(nearness[ABUSE]).isGreaterThan(nearness[VIOLENCE]);
    }

    @Test
    void readsWhatItWrites() {
        var again = new Precedents();
        PRECEDENTS.lines().forEach(again::read);
        assertThat(again.lines()).isEqualTo(PRECEDENTS.lines());
        assertThat(again.nearness(meaning(0))).isEqualTo(PRECEDENTS.nearness(meaning(0)));
    }
}
