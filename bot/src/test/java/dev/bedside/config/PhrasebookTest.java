package dev.bedside.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

    private enum Greeting implements Phrasing {
        GOOD_MORNING,
        SEE_YOU;

        @Override
        public Set<String> placeholders() {
            return this == SEE_YOU ? Set.of("when") : Set.of();
        }
    }

    private static Phrasebook<Greeting> read(String content) {
        return Phrasebook.of(new ConfigFile("a.yml", "config/a.yml", content).section(), Greeting.class);
    }

    @Test
    void saysASentenceByItsName() {
        var book = read("good-morning: Good morning.\nsee-you: See you {when}.");
        assertThat(book.say(Greeting.GOOD_MORNING)).isEqualTo("Good morning.");
        assertThat(book.say(Greeting.SEE_YOU, Map.of("when", "soon"))).isEqualTo("See you soon.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            good-morning: Hi                     | `see-you:` is missing
            bye: Bye                             | unknown key `bye`
            '{good-morning: Hi, see-you: "{x}"}' | unknown placeholder {x}; known here: {when}
            """)
    void namesFileAndLineOfAMistake(String content, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(content))
                .withMessageStartingWith("config/a.yml:1: ")
                .withMessageContaining(problem);
    }
}
