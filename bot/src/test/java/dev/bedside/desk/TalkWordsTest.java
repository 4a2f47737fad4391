package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.guard.Danger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkWordsTest {

    private static final int LABEL = 80;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void saysEverySentenceWithAllThatIsFilledIn(String language) {
        var words = TalkWords.from(House.FILES, language);
        for (TalkPhrase phrase : TalkPhrase.values()) {
            var values =
                    phrase.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
            var said = words.say(phrase, values);
            assertThat(said).as(phrase.key()).isNotBlank().doesNotContain("{", "}");
            assertThat(values.values()).allSatisfy(value -> assertThat(said).contains(value));
            if (phrase.key().startsWith("button-")) {
                assertThat(said).hasSizeLessThanOrEqualTo(LABEL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void namesTheSourceOfEveryRule(String language) {
        var words = TalkWords.from(House.FILES, language);
        assertThat(Arrays.stream(Danger.values()).map(Danger::id))
                .allSatisfy(id -> assertThat(words.source(id)).isPresent());
        assertThat(List.of("removal", "incentive", "confirm", "legal", "ban", "fake"))
                .allSatisfy(topic -> assertThat(words.source(topic)).isPresent());
    }

    @Test
    void explainsTheSameWordsInBothLanguages() {
        assertThat(TalkWords.from(House.FILES, "es").terms())
                .hasSameSizeAs(TalkWords.from(House.FILES, "en").terms());
        assertThat(TalkWords.from(House.FILES, "en").term("Hold?")).isPresent();
        assertThat(TalkWords.from(House.FILES, "en").term("on hold")).isPresent();
        assertThat(TalkWords.from(House.FILES, "es").term("retenida")).isPresent();
        assertThat(TalkWords.from(House.FILES, "en").term("zorp")).isEmpty();
    }
}
