package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.check.Category;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.triage.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasEverySentenceAndNoOther(String language) {
        var wording = Wording.from(House.FILES, language);
        for (Phrase phrase : Phrase.values()) {
            var values =
                    phrase.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
            assertThat(wording.say(phrase, values)).isNotBlank().doesNotContain("{", "}");
        }
        var keys = House.FILES.read(
                "wording/" + language + "/desk.yml", file -> file.section().keys());
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Phrase.values()).map(Phrase::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void usesEveryPlaceholderOfASentence(String language) {
        var wording = Wording.from(House.FILES, language);
        for (Phrase phrase : Phrase.values()) {
            var values =
                    phrase.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
            assertThat(values.values())
                    .allSatisfy(value -> assertThat(wording.say(phrase, values)).contains(value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasAWordForEveryLabel(String language) {
        var wording = Wording.from(House.FILES, language);
        assertThat(Arrays.stream(Category.values())
                        .map(Category::id)
                        .filter(id -> id.contains("/") || id.contains("-")))
                .allSatisfy(id -> assertThat(wording.label(id)).isNotEqualTo(id));
        assertThat(wording.label(Action.REPLY_OFFLINE.id())).isNotEqualTo("reply-offline");
        assertThat(DateTimeFormatter.ofPattern(wording.say(Phrase.TIME_PATTERN)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk.yml   | thanks:         | thx:               | unknown key `thx`
            desk.yml   | thanks:         | '#:'               | `thanks:` is missing; add it
            desk.yml   | '{limit}'       | '{limits}'         | unknown placeholder {limits}; known here: {limit}
            desk.yml   | '{command}'     | '{command'         | a placeholder is not closed or not spelt right
            labels.yml | 'mixed: mixed,' | ''                 | `mixed:` is missing; add it
            labels.yml | 'mixed: mixed,' | 'mixd: mixed,'     | unknown key `mixd`
            labels.yml | 'signal:'       | 'signals:'         | unknown key `signals`
            """)
    void namesFileAndLineOfAMistake(String file, String right, String wrong, String problem, @TempDir Path folder)
            throws IOException {
        var path = "wording/en/" + file;
        var text = ConfigFiles.packaged().read(path, ConfigFile::content);
        assertThat(text).contains(right);
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text.replace(right, wrong));
        var problems = new ArrayList<String>();
        var wording = Wording.from(ConfigFiles.overriddenBy(folder, broken -> problems.add(broken.getMessage())), "en");
        assertThat(wording.say(Phrase.THANKS)).as("the packaged one serves").isNotBlank();
        assertThat(problems)
                .singleElement()
                .asString()
                .containsPattern(file + ":\\d+: ")
                .contains(problem);
    }

    @Test
    void saysTheIdOfALabelItDoesNotKnow() {
        assertThat(Wording.from(House.FILES, "en").label("zorp")).isEqualTo("zorp");
    }
}
