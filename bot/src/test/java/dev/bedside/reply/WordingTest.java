package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.check.Category;
import dev.bedside.check.Reply;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.text.Language;
import dev.bedside.triage.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of every draft, as it is packaged. */
class WordingTest {

    private static final double BRIEF_SHARE = 0.6;

    static Stream<Arguments> situationsAndLanguages() {
        return DrafterTest.situationsAndLanguages();
    }

    private static List<Template> sentences(Language language) {
        var voice = House.WORDING.voice(language);
        var all = new ArrayList<Template>();
        voice.situations()
                .values()
                .forEach(each ->
                        each.parts().values().forEach(part -> part.values().forEach(all::addAll)));
        voice.topics()
                .sentences()
                .values()
                .forEach(topics ->
                        topics.values().forEach(topic -> topic.values().forEach(all::addAll)));
        return all;
    }

    private static String filled(Template template, Language language) {
        return template.fill(Placeholders.of(House.PRACTICE, language.code()));
    }

    private static int words(Template template, Language language) {
        return filled(template, language).split("\\s+").length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void passesTheCheckSentenceBySentence(String code) {
        var language = new Language(code);
        var offenders = new ArrayList<String>();
        for (Template template : sentences(language)) {
            House.CHECKER.check(Reply.alone(filled(template, language)), language, House.PRACTICE).findings().stream()
                    .filter(finding -> finding.level() != Category.Level.HINT)
                    .forEach(finding -> offenders.add(template.line().place() + ": " + finding.rule() + " finds “"
                            + finding.quote() + "” in: " + template.line().text()));
        }
        assertThat(offenders).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void isWrittenInItsLanguageAndEndsLikeASentence(String code) {
        var language = new Language(code);
        assertThat(sentences(language).stream().map(template -> filled(template, language)))
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

    /** For each situation and style: the shortest full reply there can be against the longest brief one. */
    @ParameterizedTest
    @MethodSource("situationsAndLanguages")
    void keepsBriefDraftsToThreeFifthsOfAnyOther(Situation situation, Language language) {
        int longestBrief = length(situation, Style.BRIEF, language, true);
        for (Style style : Style.values()) {
            if (style != Style.BRIEF) {
                assertThat(longestBrief)
                        .as("%s %s: longest brief against shortest %s", language, situation, style)
                        .isLessThanOrEqualTo((int) (BRIEF_SHARE * length(situation, style, language, false)));
            }
        }
    }

    private static int length(Situation situation, Style style, Language language, boolean longest) {
        var voice = House.WORDING.voice(language);
        var wording = voice.situations().get(situation);
        int length = 0;
        for (String part : wording.parts(style)) {
            var choices = part.equals(SituationWording.TOPICS)
                    ? topicSentences(voice.topics(), situation, style)
                    : wording.choices(part, style);
            var lengths = choices.stream().mapToInt(each -> words(each, language));
            length += (longest ? lengths.max() : lengths.min()).orElse(0);
        }
        return length;
    }

    private static List<Template> topicSentences(TopicWording topics, Situation situation, Style style) {
        var manners = switch (situation) {
            case PRAISE, RATING_PRAISE -> List.of(TopicWording.Manner.PRAISE);
            case COMPLAINT, RATING_COMPLAINT -> List.of(TopicWording.Manner.COMPLAINT);
            case MIXED -> List.of(TopicWording.Manner.PRAISE, TopicWording.Manner.COMPLAINT);
            case REMARK, HOLD -> List.of(TopicWording.Manner.REMARK);
        };
        return manners.stream()
                .flatMap(manner -> Stream.concat(
                                Stream.of(topics.choices(manner, null, style)),
                                Stream.of(Topic.values()).map(topic -> topics.choices(manner, topic, style)))
                        .flatMap(List::stream))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            praise.yml    | compose: [  | compose: [nothing,  | `nothing:` has no sentences for `plain:`
            praise.yml    | compose:    | composed:           | `compose:` is missing; list the parts of a reply in order
            praise.yml    | closing:    | clothing:           | `clothing`
            hold.yml      | {phone}     | {fone}              | unknown placeholder {fone}; known here: {contact}, {phone}, {practice}
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
