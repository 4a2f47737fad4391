package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.CommandSpec;
import dev.bedside.practice.Setting;
import dev.bedside.practice.SettingReader;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupWordsTest {

    private static Words words(String language) {
        return Objects.requireNonNull(Words.all(House.FILES).get(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void fillsEveryPlaceholderOfEverySentence(String language) {
        for (Phrase phrase : Phrase.values()) {
            var values =
                    phrase.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
            assertThat(values.values())
                    .allSatisfy(value -> assertThat(words(language).say(phrase, values))
                            .contains(value)
                            .doesNotContain("{"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasANameAndAnExampleForEverySetting(String language) {
        assertThat(SettingReader.read(House.FILES, name -> null, name -> null))
                .hasSizeGreaterThan(60)
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> {
                    var key = name.substring(name.lastIndexOf('.') + 1);
                    assertThat(words(language).setting(name))
                            .doesNotEndWith(": " + key)
                            .isNotEqualTo(name);
                    assertThat(words(language).example(name)).isNotEqualTo(key);
                });
    }

    @Test
    void describesEveryOptionInEachLanguageAsShortAsAChatTakesIt() {
        var server = new Server();
        assertThat(Stream.of(server.setup.command(), server.settings.command())).allSatisfy(command -> {
            assertThat(command.managersOnly()).isTrue();
            assertThat(command.description().keySet()).containsExactlyInAnyOrder("en", "es");
            assertThat(command.options())
                    .isNotEmpty()
                    .noneMatch(CommandSpec.Option::required)
                    .allSatisfy(option -> assertThat(option.description().values())
                            .hasSize(2)
                            .allSatisfy(text -> assertThat(text)
                                    .hasSizeLessThanOrEqualTo(100)
                                    .isNotEqualTo(option.name())));
        });
    }
}
