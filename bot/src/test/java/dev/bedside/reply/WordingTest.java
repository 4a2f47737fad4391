package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.check.Category;
import dev.bedside.check.Reply;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Template;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of every draft, as it is packaged. */
class WordingTest {

    private static List<WordingProver.Said> said(Language language) {
        return WordingProver.said(House.WORDING.voice(language), House.PRACTICE, language)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void passesTheCheckSentenceBySentence(String code) {
        var language = new Language(code);
        var offenders = new ArrayList<String>();
        for (var said : said(language)) {
            House.CHECKER.check(Reply.alone(said.text()), language, House.PRACTICE).findings().stream()
                    .filter(finding -> finding.level() != Category.Level.HINT)
                    .forEach(finding -> offenders.add(said.sentence().line().place() + ": " + finding.rule()
                            + " finds “" + finding.quote() + "” in: " + said.text()));
        }
        assertThat(offenders).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void isWrittenInItsLanguageAndEndsLikeASentence(String code) {
        var language = new Language(code);
        assertThat(said(language).stream().map(WordingProver.Said::text))
                .allSatisfy(text -> assertThat(text).matches("(?s).*[.!?]$").doesNotContain("  "))
                .noneSatisfy(
                        text -> assertThat(House.TEXTS.detector().detect(text).code())
                                .isEqualTo(code.equals("en") ? "es" : "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void saysNothingTwice(String code) {
        House.WORDING
                .voice(new Language(code))
                .situations()
                .values()
                .forEach(situation -> situation
                        .parts()
                        .values()
                        .forEach(part -> part.values()
                                .forEach(list -> assertThat(list)
                                        .extracting(each -> each.line().text())
                                        .doesNotHaveDuplicates())));
    }

    /** An apology for what a review says that somebody did admits it; one for what people read or feel does not. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; (?i).*(sorry|apolog\\p{L}+)( \\p{L}+)? (about|for) \\{(complaints|when)}.*
            es ; (?i).*(disculpas?|lamentamos|sentimos)( por| sobre)? \\{(complaints|when)}.*
            """)
    void isSorryForNothingThatAReviewSaysSomebodyDid(String code, String admitting) {
        assertThat(House.WORDING
                        .voice(new Language(code))
                        .sentences()
                        .map(each -> each.line().text()))
                .noneMatch(sentence -> sentence.matches(admitting));
    }

    /** In both languages, so that what a colleague cannot read can be shown to them sentence for sentence. */
    @Test
    void saysTheSameInEveryLanguage() {
        var english = House.WORDING.voice(Language.ENGLISH);
        var spanish = House.WORDING.voice(Language.SPANISH);
        english.situations().forEach((situation, wording) -> {
            var other = Objects.requireNonNull(spanish.situations().get(situation));
            assertThat(other.compose()).as(situation.id()).isEqualTo(wording.compose());
            wording.parts()
                    .forEach((part, styles) -> assertThat(sizes(other.parts().get(part)))
                            .as("%s %s", situation, part)
                            .isEqualTo(sizes(styles)));
        });
        english.topics()
                .entries()
                .forEach((manner, entries) -> entries.forEach((key, entry) -> {
                    var other = Objects.requireNonNull(
                            Objects.requireNonNull(spanish.topics().entries().get(manner))
                                    .get(key));
                    assertThat(other.names()).as("%s %s", manner, key).hasSameSizeAs(entry.names());
                    assertThat(sizes(other.sentences()))
                            .as("%s %s", manner, key)
                            .isEqualTo(sizes(entry.sentences()));
                }));
    }

    private static Map<Style, Integer> sizes(@Nullable Map<Style, List<Template>> styles) {
        var sizes = new EnumMap<Style, Integer>(Style.class);
        Objects.requireNonNull(styles).forEach((style, list) -> sizes.put(style, list.size()));
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasTwelveWaysIntoEverySituation(String code) {
        House.WORDING.voice(new Language(code)).situations().forEach((situation, wording) -> {
            var first = wording.compose().stream().map(List::getFirst).distinct();
            assertThat(first.mapToInt(part -> wording.choices(part, Style.PLAIN).stream()
                                    .findFirst()
                                    .map(List::size)
                                    .orElse(0))
                            .sum())
                    .as(situation.id())
                    .isGreaterThanOrEqualTo(12);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            praise.yml    | opening topics closing | nothing topics closing | `nothing:` has no sentences for `plain:`
            praise.yml    | compose:    | composed:           | `compose:` is missing; list the parts of a reply in order
            praise.yml    | closing:    | clothing:           | `clothing`
            hold.yml      | {phone}     | {fone}              | unknown placeholder {fone}; known here: {complaints}, {contact}, {hours}, {phone}, {practice}, {praises}, {qualities}, {that}, {when}
            hold.yml      | {phone}     | {phone              | a placeholder is not closed or not spelt right; write it as {phone}
            complaint.yml | formal:     | posh:               | `posh` is no style; there are plain, warm, formal, sorry, brief
            topics.yml    | facility:   | facilities:         | unknown key `facilities`
            """)
    void namesFileAndLineOfAMistake(String file, String right, String wrong, String problem, @TempDir Path folder)
            throws IOException {
        var path = "wording/en/drafts/" + file;
        var text = ConfigFiles.packaged().read(path, each -> each.content());
        assertThat(text).contains(right);
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text.replace(right, wrong));
        var problems = new ArrayList<String>();
        var files = ConfigFiles.overriddenBy(folder, broken -> problems.add(broken.getMessage()));
        assertThat(DraftWording.from(files, List.of("en")).speaks(Language.ENGLISH))
                .as("the packaged one serves")
                .isTrue();
        assertThat(problems)
                .singleElement()
                .asString()
                .containsPattern(file.replace(".", "\\.") + ":\\d+: ")
                .contains(problem);
    }

    @Test
    void saysThatALanguageHasNoWording() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> DraftWording.from(House.FILES, List.of("fr")))
                .withMessageContaining("config/wording/fr/drafts/praise.yml:1: the file is missing");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> House.WORDING.voice(new Language("fr")))
                .withMessageContaining("there is no wording for drafts in this language");
        assertThat(Map.of(true, "en", false, "fr"))
                .allSatisfy((spoken, code) ->
                        assertThat(House.WORDING.speaks(new Language(code))).isEqualTo(spoken));
    }
}
