package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static final List<String> PARTS =
            List.of("read~more~dr~Dr.~so-so~doesn’t~a~İ~구글~글~리뷰~★~3~x3~é~K~😀~.~,~ ~  ~\n~\t~-~'".split("~"));

    private final Random random = new Random(11);

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 14); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void holdsThePhrasesThatItsTextHolds() {
        for (int round = 0; round < 20_000; round++) {
            var phrases = new Phrases(List.of(text(), text(), PARTS.get(random.nextInt(PARTS.size()))));
            String text = text();
            Said said = Said.of(text);
            assertThat(phrases.in(said)).as(text).isEqualTo(phrases.in(text));
            assertThat(phrases.count(said)).as(text).isEqualTo(phrases.count(text));
            assertThat(phrases.all(said)).as(text).isEqualTo(phrases.all(text));
        }
    }

    @Test
    void holdsNothingWithoutWords() {
        assertThat(new Phrases(List.of("read")).in(Said.of(" \n"))).isFalse();
        assertThat(new Phrases(List.of()).in(Said.of("read"))).isFalse();
    }
}
