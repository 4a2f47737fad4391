package dev.bedside.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlosserTest {

    private static final Glosser REVIEWS = Glosser.ofReviews(House.TEXTS);
    private static final Glosser REPLIES = Glosser.ofReplies(House.TEXTS);

    private static Gloss gloss(Glosser glosser, String words) {
        return glosser.gloss(House.TEXTS.read(words, Language.SPANISH));
    }

    private static String english(String words) {
        return gloss(REVIEWS, words).text().raw();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No me cobraron la limpieza.                | They did not charge me the cleaning.
                    La doctora no explicó nada.                | The doctor did not explain nothing.
                    Ya no aguanto más                          | I can't take it anymore
                    Los llamaré mañana                         | I will call them tomorrow
                    quieren llamarnos                          | they want to call us
                    van a matarte                              | they are going to kill you
                    Pésimo Lugar, Me Sacaron La Muela          | Terrible place, They pulled my tooth
                    """)
    void saysInRoughEnglishWhatWasMeant(String spanish, String english) {
        assertThat(english(spanish)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "demuestro, I prove",
        "convirtió, turned into",
        "agradezco, I thank",
        "distribuyó, distributed",
        "llegué, I arrived",
        "recojo, I pick up",
        "avisaron, they notified",
        "cobrarán, they will charge",
        "cancelás, you cancel"
    })
    void knowsVerbsInAllTheirForms(String form, String english) {
        assertThat(english(form)).isEqualToIgnoringCase(english);
    }

    @Test
    void leavesEnglishAsItIs() {
        var text = House.TEXTS.read("They lost my chart.", Language.ENGLISH);
        var gloss = REVIEWS.gloss(text);

        assertThat(gloss.text()).isSameAs(text);
        assertThat(gloss.isRough()).isFalse();
        assertThat(gloss.original(new Span(5, 9))).isEqualTo(new Span(5, 9));
    }

    @Test
    void keepsANameInTheMiddleOfASentence() {
        assertThat(english("Gracias a Rosa por la flor.")).contains("Rosa").endsWith("the flower.");
    }

    @Test
    void keepsWhatIsShoutedLoudAndDoesWithoutTheOpeningMarks() {
        assertThat(english("¡NUNCA CONTESTAN!")).isEqualTo("THEY NEVER ANSWER!");
    }

    @Test
    void takesYourForTheReadersInAReplyOnly() {
        assertThat(gloss(REPLIES, "su cita").text().raw()).isEqualTo("your appointment");
        assertThat(english("su cita")).doesNotContain("your");
    }

    @Test
    void tellsWhereEachPieceComesFromAndWhereItWent() {
        String written = "Todo bien. Me sacaron la muela equivocada, señores.";
        var gloss = gloss(REVIEWS, written);
        int at = gloss.text().raw().indexOf("wrong");
        var back = gloss.original(new Span(at, at + "wrong".length()));

        assertThat(back.of(written)).contains("equivocada").doesNotContain("bien");
        assertThat(gloss.english(back).orElseThrow().of(gloss.text().raw())).contains("wrong");
        assertThat(gloss.english(new Span(0, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "¿¡", "🙂", "a\u0000b", "\ud800", "la la la", "se", "no", "No."})
    void makesSomethingOfAnyText(String words) {
        var gloss = gloss(REVIEWS, words);

        int length = gloss.text().raw().length();
        assertThat(gloss.original(new Span(0, length)).end()).isLessThanOrEqualTo(words.length());
        gloss.english(new Span(0, words.length()))
                .ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "es-first",
                "es-spoken",
                "es-words",
                "es-forms",
                "es-health",
                "es-phrases",
                "es-grave",
                "es-letters",
                "es-verbs"
            })
    void holdsEveryEntryOnceAndWhole(String list) throws IOException {
        try (var stream = Objects.requireNonNull(Glosser.class.getResourceAsStream(list + ".tsv"), list)) {
            var seen = new HashSet<String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        var columns = List.of(line.split("\t", -1));
                        assertThat(columns)
                                .as(line)
                                .hasSizeBetween(list.equals("es-verbs") ? 5 : 2, 6)
                                .allSatisfy(column -> assertThat(column).isNotBlank());
                        assertThat(seen.add(columns.getFirst())).as(line).isTrue();
                    });
        }
    }
}
