package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everyday reviews of which readers said what each passage is about, and which taught no themes: they are heard no worse. */
@Tag("battery")
@Tag("kept-themes")
class KeptThemesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void hearsTheLikeliestPointOfMostPassagesThatHaveOne() throws IOException {
        var texts = new HashMap<String, String>();
        for (String file : List.of("ev1", "ev2")) {
            rows("/judging/unlearned/" + file)
                    .forEach(row -> texts.put(
                            row.path("id").asString(), row.path("text").asString()));
        }
        var judgement = Judgement.packaged(true, problem -> {});
        var right = new ArrayList<Boolean>();
        for (JsonNode row : rows("/themes/kept/everyday")) {
            right.addAll(
                    heard(row, Objects.requireNonNull(texts.get(row.path("id").asString())), judgement));
        }
        // .44 of 1,262 when they were kept
        assertThat(right).hasSizeGreaterThan(1_200);
        assertThat(right.stream().filter(Predicate.isEqual(true)).count() / (double) right.size())
                .isGreaterThanOrEqualTo(.43);
    }

    private static List<Boolean> heard(JsonNode row, String raw, Judgement judgement) {
        var text = House.TEXTS.read(raw, Language.ENGLISH);
        var themes = judgement.themes(text, judgement.read(text));
        var right = new ArrayList<Boolean>();
        for (Map.Entry<Integer, Set<String>> said : said(row).entrySet()) {
            right.add(themes.stream()
                    .filter(theme -> theme.span().start() == said.getKey())
                    .max(Comparator.comparingDouble(Theme::odds))
                    .filter(theme -> said.getValue().contains(theme.name()))
                    .isPresent());
        }
        return right;
    }

    /** By where the passage begins; without those that are about nothing in particular. */
    private static Map<Integer, Set<String>> said(JsonNode row) {
        var said = new HashMap<Integer, Set<String>>();
        row.path("passages").forEach(passage -> {
            var themes = new HashSet<String>();
            passage.path("themes").forEach(theme -> themes.add(theme.asString()));
            if (!themes.isEmpty()) {
                said.put(passage.path("start").asInt(), themes);
            }
        });
        return said;
    }

    private static List<JsonNode> rows(String file) throws IOException {
        try (var stream = Objects.requireNonNull(KeptThemesTest.class.getResourceAsStream(file + ".jsonl"), file)) {
            return Stream.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
