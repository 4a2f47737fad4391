package dev.bedside.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutBookTest {

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(path);
    }

    private static Embed embed(String title, String description, String footer, Field... fields) {
        return new Embed(title, "", description, "", footer, List.of(fields));
    }

    private Map<Part, String> only(String content, Embed... embeds) {
        var all = folder.find(content, List.of(embeds));
        assertThat(folder.problems()).isEmpty();
        assertThat(all).hasSize(1);
        return all.getFirst().values();
    }

    @Test
    void readsABlock() {
        folder.layout("mine", """
                embed:
                  title: "Zwei {stars}"
                  description: "{text}"
                  footer: "? by {author}"
                  fields:
                    Where: "? {location}"
                """);

        assertThat(only("", embed("Zwei 4", "One.\nTwo.", "by Ida", new Field("**Where:**", "Mill Lane"))))
                .isEqualTo(Map.of(
                        Part.STARS, "4", Part.TEXT, "One.\nTwo.", Part.AUTHOR, "Ida", Part.LOCATION, "Mill Lane"));
        assertThat(only("", embed("Zwei 4", "One.", ""))).doesNotContainKey(Part.AUTHOR);
        assertThat(folder.find("", List.of(embed("Zwei 4", "One.", "", new Field("Who", "x")))))
                .isEmpty();
        assertThat(folder.find("Hello", List.of(embed("Zwei 4", "One.", "")))).isEmpty();
        assertThat(folder.find("", List.of(embed("Zwei 4", "One.", ""), embed("Other", "One.", ""))))
                .isEmpty();
    }

    @Test
    void readsAReviewFromEachBlock() {
        folder.layout("mine", "text: Zwei new\nembed:\n  title: \"Zwei {stars}\"\n  description: \"{text}\"\n");

        assertThat(folder.find("Zwei new", List.of(embed("Zwei 4", "One.", ""), embed("Zwei 1", "Two.", ""))))
                .extracting(found -> found.value(Part.TEXT).orElse(""))
                .containsExactly("One.", "Two.");
    }

    @Test
    void readsAnObjectByItsKeys() {
        folder.layout("mine", """
                none: [nobody]
                json:
                  reviews: [data.0.list, .]
                  is: {zwei: "*", kind: review, from: "*mine*"}
                  paths:
                    author: [who.name, who.nick]
                    text: words
                    stars: zwei
                  around:
                    location: place
                """);

        assertThat(only("""
                ```json
                {"place": "Mill Lane", "data": [{"list": [{"zwei": 3, "kind": "review", "from": "at mine.org",
                "who": {"name": null, "nick": "Ida"}, "words": "One."}]}]}
                ```"""))
                .isEqualTo(Map.of(Part.AUTHOR, "Ida", Part.TEXT, "One.", Part.STARS, "3", Part.LOCATION, "Mill Lane"));
        assertThat(only("{\"zwei\": 3, \"kind\": \"review\", \"from\": \"mine\", \"who\": {\"name\": \"nobody\"}}"))
                .isEqualTo(Map.of(Part.STARS, "3"));
        assertThat(folder.find("{\"zwei\": 3, \"kind\": \"other\", \"from\": \"mine\"}"))
                .isEmpty();
        assertThat(folder.find("{\"zwei\": 3, \"kind\": \"review\"")).isEmpty();
    }

    @Test
    void readsATableWithItsColumnsInAnyOrder() {
        folder.layout("mine", "table: {Zwei: stars, Who: author, Words: text}\n");

        assertThat(folder.find("Who,Words,Zwei\nIda,\"One, \"\"two\"\",\nthree.\",4\nBo,Four.,1"))
                .extracting(Found::values)
                .containsExactly(
                        Map.of(Part.AUTHOR, "Ida", Part.TEXT, "One, \"two\",\nthree.", Part.STARS, "4"),
                        Map.of(Part.AUTHOR, "Bo", Part.TEXT, "Four.", Part.STARS, "1"));
        assertThat(folder.find("| Who | Words | Zwei |\n|---|---|---|\n| Ida | One. | 4 |"))
                .hasSize(1);
        assertThat(folder.find("Who,Words,Zwei,More\nIda,One.,4,x")).isEmpty();
    }

    @Test
    void givesNothingWhereTwoLayoutsClaim() {
        folder.layout("mine-a", "by: [relay]\ntext: \"Zwei {stars}: {text}\"\n");
        folder.layout("mine-b", "text: \"Zwei {skip}: {text}\"\n");
        var book = folder.load();

        assertThat(book.claim("Zwei 4: One.", List.of(), "somebody", Folder.VALUES))
                .isEmpty();
        assertThat(book.claim("Zwei 4: One.", List.of(), "My Relay 2", Folder.VALUES))
                .get()
                .extracting(claim -> claim.layout().id())
                .isEqualTo("mine-a");
    }

    @Test
    void asksForTheSenderWhereAShapeHasNoWords() {
        folder.layout("mine", "by: [somebody]\nembed: {title: \"{stars}\", description: \"{text}\"}\n");
        List<Embed> blocks = List.of(embed("4", "One.", ""));
        var book = folder.load();

        assertThat(book.claim("", blocks, "somebody", Folder.VALUES)).isPresent();
        assertThat(book.claim("", blocks, "anybody", Folder.VALUES)).isEmpty();
    }

    @Test
    void leavesOutALayoutThatIsOff() {
        folder.write("mine", "off: true\n");
        folder.write("appfollow-text", "off: true\n");

        assertThat(folder.load().layouts())
                .extracting(Layout::id)
                .doesNotContain("mine", "appfollow-text")
                .contains("google-review-json");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: here;text: "{author}"                          | mine.yml:1: the layout has no fixed words
            text: "Zwei {text}"                                    | mine.yml:1: say where the layout is known from
            source: here;hearsay: true;text: "Zwei {text}"         | mine.yml:2: say where the layout is known from
            source: here;site: gogle;text: "Zwei {text}"           | mine.yml:3: no site is called `gogle`; there are facebook, google
            source: here;text: "Zwei {text}";json: {is: {a: b}}    | a layout has one shape
            source: here;text: "Zwei {text}";scale: 7              | mine.yml:4: `scale` is 5 or 10
            source: here;tekst: "Zwei {text}"                      | mine.yml:3: unknown key `tekst`
            source: here;json: {paths: {text: a}}                  | `is:` must say by which keys
            source: here;json: {is: {a: b}, paths: {words: a}}     | no part of a review is called `words`
            source: here;table: {a: text, b: stars}                | a table is known by three columns at least
            source: here;text: "Zwei {text}";samples: [{reviews: [{text: a}]}] | the message is empty
            source: here;text: "Zwei {text}";samples: [{message: {content: a}}] | a sample needs `reviews:`
            """)
    void saysWhatIsWrongAndWhere(String lines, String problem) {
        folder.write("mine", "name: one\n" + lines.replace(";", "\n"));
        folder.load();

        assertThat(folder.problems())
                .singleElement()
                .asString()
                .contains(problem)
                .contains("mine.yml:");
    }

    @Test
    void showsNobodysWords() {
        folder.layout("mine", "text: \"Zwei {text}\"\n");
        var claim =
                folder.load().claim("Zwei secret", List.of(), "", Folder.VALUES).orElseThrow();

        assertThat(claim + " " + claim.reviews() + " " + claim.layout()).doesNotContain("secret");
    }
}
