package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidLatelyTest {

    private final SaidLately lately = new SaidLately(List.of());

    private void say(String... sentences) {
        lately.add(List.of(sentences));
    }

    @Test
    void remembersSentencesNotWords() {
        say("We are sorry.", "Please call.");
        assertThat(lately.used("Please call.")).isTrue();
        assertThat(lately.used("Please")).isFalse();
    }

    @Test
    void forgetsWhatWasSaidTwentyDraftsAgo() {
        say("First.", "Often.");
        for (int i = 0; i < 20; i++) {
            say("Draft " + i + ".", "Often.");
        }
        assertThat(lately.used("First.")).isFalse();
        assertThat(lately.used("Often.")).isTrue();
        assertThat(lately.used("Draft 0.")).isTrue();
    }
}
