package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private final SurveyReader surveys = new SurveyReader(WordsFixture.WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New response\nHow would you rate us? (1-10)\n8\nAnything to add?\nThe app never worked. Was that planned?\nYour name (optional)\nKirsten Dorn",
                "Survey\nHow was your visit? Reply 1-5\n→ 4\nAnything to add?\n→ The app never worked. Was that planned?\nYour name → Kirsten Dorn",
                "**How likely are you to recommend us (0-10)?** 8\n**What could we improve?** The app never worked. Was that planned?\n**Your name** Kirsten Dorn"
            })
    void readsTheAnswersToItsQuestions(String text) {
        Draft draft = only(text);

        assertThat(draft.facts.stars).isEqualTo(4.0);
        assertThat(draft.joined()).isEqualTo("The app never worked. Was that planned?");
        assertThat(draft.facts.author).isEqualTo("Kirsten Dorn");
        assertThat(draft.facts.site).isEqualTo(Site.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Overall experience: 8 of 10\nTell us about your visit: Nobody called me.\nAnything else? The lamp hums.\nCompleted May 3, 2026",
                "Q1 Overall, how satisfied are you? 4 of 5\nQ2 What helped you most?\n→ Nobody called me.\nQ3 Anything we should change?\n→ The lamp hums.\nTime: 2026-05-03T09:12"
            })
    void readsEveryAnswerAndWhenTheFormWasSent(String text) {
        Draft draft = only(text);

        assertThat(draft.joined()).isEqualTo("Nobody called me.\nThe lamp hums.");
        assertThat(draft.facts.postedAt).isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void readsAnswersBehindArrowsOnlyWhereSomebodySaidSomething() {
        Draft draft = only(
                "How would you rate your visit? → 8 out of 10\nHow tall is the chair? → Too tall by half, I sat and dangled.\n"
                        + "Which shoe? → Left\nName → Kirsten Dorn");

        assertThat(draft.joined()).isEqualTo("Too tall by half, I sat and dangled.");
    }

    @Test
    void takesNoAnswerForAQuestion() {
        Draft draft = only("¿Cómo califica la atención? (1-5)\n3\n¿Qué podemos mejorar?\n"
                + "Contestan el teléfono tarde, llamé tres veces el lunes.");

        assertThat(draft.joined()).isEqualTo("Contestan el teléfono tarde, llamé tres veces el lunes.");
    }

    @Test
    void takesADetractorsNumberForOneOfTen() {
        Draft draft = only(
                "How likely are you to recommend us? 3 (Detractor)\nAnything you'd like to share?\nNobody called me.");

        assertThat(draft.facts.stars).isEqualTo(1.5);
    }

    @Test
    void leavesOutWhatElseASurveyAsks() {
        Draft draft = only("Q1. How likely are you to recommend us (0-10)? 6\nQ2. Was the office clean? Yes\n"
                + "Q3. Is there anything we could do better?\nNobody called me.");

        assertThat(draft.joined()).isEqualTo("Nobody called me.");
    }

    @Test
    void takesAScaleBehindAQuestionForARating() {
        Draft draft = only(
                "How was your visit? (1-5) → 2\nWhat could we do better? → Somebody could have told me.\nMay we call you? → No");

        assertThat(draft.facts.stars).isEqualTo(2.0);
        assertThat(draft.joined()).isEqualTo("Somebody could have told me.");
    }

    @Test
    void knowsWhatCanBeImprovedFromWhatMayBeDoneWithTheAnswers() {
        Draft draft = only(
                "¿Cómo calificaría su visita? (1-5) → 1\n¿Qué podemos mejorar? → El teléfono, que suena y suena.\n¿Podemos llamar? → Sí");

        assertThat(draft.facts.stars).isEqualTo(1.0);
        assertThat(draft.joined()).isEqualTo("El teléfono, que suena y suena.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Email", "Phone", "Mornings"})
    void takesTheWayToCallForNoName(String how) {
        assertThat(
                        only("How was your visit? (1-5) → 2\nAnything to add? → It was cold in there.\nMay we contact you? → Yes, "
                                        + how)
                                .facts
                                .author)
                .isNull();
    }

    @Test
    void leavesOutWhatAFormNotesOfItself() {
        Draft draft = only(
                "Name: Kirsten Dorn\nHow was your visit? 5 of 5\nMessage: Took their time with me.\nThen some more.\nPage: /contact\nSubmitted from: mobile");

        assertThat(draft.joined()).isEqualTo("Took their time with me.\nThen some more.");
    }

    @Test
    void endsAnAnswerWhereALabelFollows() {
        Draft draft = only(
                "Location: Kyle\nOverall rating: 2 out of 5\nWhat could we do better?: the room was cold\nName: Yesenia Orta\nCompleted: 2026-05-01");

        assertThat(draft.joined()).isEqualTo("the room was cold");
        assertThat(draft.facts.author).isEqualTo("Yesenia Orta");
        assertThat(draft.facts.stars).isEqualTo(2.0);
        assertThat(draft.facts.location).isEqualTo("Kyle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How would you rate us? (1-5)\n1 - they left a swab in my wound and never called\nWhat did you like?\nThe parking lot",
                "How would you rate us? (1-5)\n1\nthey left a swab in my wound and never called\nWhat did you like?\nThe parking lot"
            })
    void keepsWhatIsWrittenBesideARating(String text) {
        Draft draft = only(text);

        assertThat(draft.facts.stars).isEqualTo(1.0);
        assertThat(draft.joined()).isEqualTo("they left a swab in my wound and never called\nThe parking lot");
    }

    @Test
    void leavesOutWhatNobodyAnswered() {
        Draft draft =
                only("¿Cómo valorarías la atención? → 5 estrellas\n¿Qué mejorarías? → (sin respuesta)\nNombre → Iker");

        assertThat(draft.facts.stars).isEqualTo(5.0);
        assertThat(draft.hasText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "★☆☆☆☆ Ben Ode\nI asked why? Nobody said anything.",
                "New response to Job application\nYears of experience: 5\nWhy do you want to work with us? I love working with kids!",
                "name: Devon\nmessage: Hi, do you have anything open next week? Thanks!",
                "Name: Lorenz\nMessage: How much is a cleaning, and do you take cards?"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(surveys.read(text, TODAY)).isEmpty();
    }

    @Test
    void readsEachResponseOfSeveral() {
        assertThat(surveys.read(
                        "Two new responses\n#7\n1. How would you rate us? (1-5)\n2\n2. Anything to add?\nToo loud in there\n\n#8\n1. How would you rate us? (1-5)\n5\n2. Anything to add?\nKind people",
                        TODAY))
                .extracting(draft -> draft.joined() + " " + draft.facts.stars)
                .containsExactly("Too loud in there 2.0", "Kind people 5.0");
    }

    private Draft only(String text) {
        List<Draft> drafts = surveys.read(text, TODAY);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    @Test
    void readsANameBehindAYes() {
        Draft draft = only(
                "Q1. How likely are you to recommend us? **4** (0–10)\nQ2. Please tell us why: **Nobody greeted me.**\nQ3. May we contact you? **Yes – Kirsten Dorn, 555-0134**");

        assertThat(draft.facts.author).isEqualTo("Kirsten Dorn");
        assertThat(draft.facts.stars).isEqualTo(2.0);
    }

    @Test
    void readsAnAnswerInOnesOwnWordsToWhateverANumberedQuestionAsks() {
        Draft draft = only(
                "Check-in\nQ1 How is the knee since Monday? it clicks but i can climb again\nQ2 Stars for the visit: 4");

        assertThat(draft.joined()).isEqualTo("it clicks but i can climb again");
        assertThat(draft.facts.stars).isEqualTo(4.0);
    }
}
