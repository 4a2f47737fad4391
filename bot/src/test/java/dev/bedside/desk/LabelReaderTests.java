package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelReaderTests {

    private static final List<String> IDS = List.of("wait", "staff", "self-harm", "access");

    @Test
    void goesOnWithWhatIsTypedToItsEnd() {
        assertThat(LabelReader.goingOn("wait", IDS)).containsExactly("wait");
    }

    @Test
    void goesOnBehindWhatIsChosenAlreadyAndChoosesNothingTwice() {
        assertThat(LabelReader.goingOn("wait, ", IDS))
                .containsExactly("wait, staff", "wait, self-harm", "wait, access");
        assertThat(LabelReader.goingOn("wait, s", IDS)).containsExactly("wait, staff", "wait, self-harm");
        assertThat(LabelReader.goingOn("Self harm, s", IDS)).containsExactly("Self harm, staff");
    }
}
