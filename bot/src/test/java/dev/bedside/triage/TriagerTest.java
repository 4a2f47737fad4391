package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges by a few rules of its own, so that it says nothing about how good the packaged ones are. */
class TriagerTest {

    private static final String[] RULES = {
        "topic: wait\nwhen: [waiting room, late]\n",
        "topic: staff\nwhen: [receptionist]\n",
        "topic: billing\nwhen: [invoice]\n",
        "concern: patient-safety\nwhen: [wrong pill]\n",
        "concern: abuse\nurgency: critical\nwhen: [slapped my toddler]\n",
        "concern: profanity\naction: report\nnegated: counts\nwhen: [hatefulword]\n",
        "concern: profanity\nnegated: counts\nwhen: [rudeword]\n",
        "concern: violence\nlanguage: any\nwhen: [boombang]\n",
        "signal: harsh\nwhen: [stay away]\n",
        "tone: positive\nweight: 2\nwhen: [wonderful]\n",
        "tone: positive\nwhen: [nice]\n",
        "tone: negative\nweight: 2\nwhen: [dreadful]\n",
        "tone: negative\nwhen: [poor]\n",
        "tone: negative\nweight: 2\nlanguage: es\nwhen: [pésimo]\n",
    };

    @TempDir
    private Path folder;

    private Triager triager;

    @BeforeEach
    void load() throws IOException {
        var rules = Files.createDirectories(folder.resolve("rules/mine"));
        for (int i = 0; i < RULES.length; i++) {
            Files.writeString(rules.resolve("r" + i + ".yml"), RULES[i] + "because: somebody said so\n");
        }
        var files = ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        });
        var kinds = List.of(TriageRules.TOPIC, TriageRules.CONCERN, TriageRules.TONE, TriageRules.SIGNAL);
        triager = new Triager(RuleBook.load(files, "rules/mine", House.TEXTS, kinds), House.TEXTS);
    }

    private Verdict triage(String text, Double stars) {
        return triager.triage(House.review(text, stars));
    }

    private Verdict english(String text) {
        return triager.triage(new Review(null, null, null, text, Language.ENGLISH, false, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            5,   positive, reply,         low
            4,   positive, reply,         low
            3,   neutral,  reply,         low
            2,   negative, reply-offline, normal
            0.5, negative, reply-offline, normal
            -,   neutral,  none,          low
            """)
    void judgesABareRatingByItsStars(Double stars, String tone, String action, String urgency) {
        for (String empty : List.of("", " \n")) {
            var verdict = triage(empty, stars);
            assertThat(verdict.tone().id()).isEqualTo(tone);
            assertThat(verdict.action().id()).isEqualTo(action);
            assertThat(verdict.urgency().id()).isEqualTo(urgency);
            assertThat(verdict.why()).isEmpty();
            assertThat(verdict.needsPerson()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Wartezimmer war voll und niemand hat uns gesagt, wie lange es noch dauert.",
                "候诊室很满，没有人告诉我们要等多久。"
            })
    void leavesOtherLanguagesToAPerson(String text) {
        for (Double stars : new Double[] {null, 0.5, 1.0, 2.0}) {
            var verdict = triage(text, stars);
            assertThat(verdict.needsPerson()).isTrue();
            assertThat(verdict.action()).isEqualTo(Action.HOLD);
            assertThat(verdict.urgency()).isEqualTo(Urgency.HIGH);
            assertThat(verdict.publicReply()).isEqualTo(PublicReply.NEUTRAL_ONLY);
        }
        var praised = triage(text, 5.0);
        assertThat(praised.needsPerson()).isTrue();
        assertThat(praised.action()).isEqualTo(Action.REPLY);
        assertThat(praised.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(praised.publicReply()).isEqualTo(PublicReply.NEUTRAL_ONLY);
    }

    @Test
    void asksAPersonWhereNothingSpeaksForOrAgainst() {
        var verdict = english("The blue folder is on the third shelf behind the old globe.");
        assertThat(verdict.needsPerson()).isTrue();
        assertThat(verdict.urgency()).isEqualTo(Urgency.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The receptionist was dreadful. The waiting room, though, was nice.",
                "“They gave me the wrong pills” – café 🙂 – and the invoice came late; stay away!",
                "A rudeword of a receptionist slapped my toddler. The receptionist again! Boombang.",
                "\uD800 the wrong pill \u0000 and a zero\u200Bwidth invoice was late"
            })
    void quotesTheReviewForEveryLabel(String text) {
        var verdict = english(text);
        assertThat(verdict.why()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.span().of(text)).isEqualTo(reason.quote()).isNotBlank();
            assertThat(reason.because()).isEqualTo("somebody said so");
            assertThat(reason.rule()).startsWith("r");
        });
        var labels = new java.util.HashSet<String>();
        verdict.topics().forEach(topic -> labels.add(topic.id()));
        verdict.concerns().forEach(concern -> labels.add(concern.id()));
        if (verdict.harsh()) {
            labels.add("harsh");
        }
        assertThat(verdict.why()).extracting(Reason::label).hasSameElementsAs(labels);
    }

    @Test
    void givesConcernsBeforeHarshnessBeforeTopics() {
        assertThat(english("The receptionist was late with the invoice, stay away, they gave me the wrong pill.")
                        .why())
                .extracting(Reason::label)
                .containsExactly("patient-safety", "harsh", "staff", "wait", "billing");
    }

    @Test
    void quotesTheWordsThatWereFound() {
        var why = english("We sat for hours. Then they gave my mother the wrong pills. Nobody cared.")
                .why();
        assertThat(why)
                .singleElement()
                .extracting(Reason::quote)
                .asString()
                .contains("wrong pills")
                .doesNotContain("cared");
    }

    @Test
    void believesWordsMoreThanStars() {
        assertThat(triage("The office was dreadful, truly dreadful, dreadful.", 5.0)
                        .tone())
                .isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void callsPraiseWithComplaintMixed() {
        assertThat(triage("The doctor was wonderful. The invoice was dreadful.", 3.0)
                        .tone())
                .isEqualTo(Tone.MIXED);
        assertThat(triage("She told me what she would do with the papers.", 3.0).tone())
                .isEqualTo(Tone.NEGATIVE);
        assertThat(triage("She told me what she would do with the papers.", null)
                        .tone())
                .isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void turnsNegatedPraiseIntoComplaint() {
        assertThat(english("She was not nice.").tone()).isEqualTo(Tone.NEGATIVE);
        assertThat(english("It was never dreadful.").tone()).isEqualTo(Tone.POSITIVE);
    }

    @Test
    void tellsComplaintsFromPraisedTopics() {
        var verdict = english("The receptionist was wonderful. The waiting room was dreadful.");
        assertThat(verdict.topics()).containsExactlyInAnyOrder(Topic.STAFF, Topic.WAIT);
        assertThat(verdict.complaints()).containsExactly(Topic.WAIT);
    }

    @Test
    void makesACaseCriticalWhereTheRuleSaysSo() {
        assertThat(english("She slapped my toddler.").urgency()).isEqualTo(Urgency.CRITICAL);
    }

    @Test
    void reportsHateWhereTheRuleSaysSo() {
        assertThat(english("You poor hatefulword.").action()).isEqualTo(Action.REPORT);
        assertThat(english("You poor rudeword.").action()).isEqualTo(Action.REPLY_OFFLINE);
        assertThat(english("You poor rudeword.").urgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void judgesSpanishByItsOwnRules() {
        var verdict = triage("El trato fue pésimo y nadie nos dijo nada de la cita.", null);
        assertThat(verdict.tone()).isEqualTo(Tone.NEGATIVE);
        assertThat(verdict.needsPerson()).isFalse();
    }

    @Test
    void judgesHugeTexts() {
        assertThat(triage("The receptionist was dreadful and the invoice was late. ".repeat(1_800), 1.0)
                        .topics())
                .hasSize(3);
        assertThat(triage("x".repeat(100_000), 1.0).why()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5})
    void asksAPersonToReadWordsThatCameAsAPicture(double stars) {
        var picture = new Review(null, stars, null, "", Language.UNKNOWN, true, null, null, null, null);
        var verdict = House.TRIAGER.triage(picture);
        assertThat(verdict.needsPerson()).isTrue();
        assertThat(verdict.publicReply()).isEqualTo(PublicReply.NEUTRAL_ONLY);
    }

    private Verdict corrected(String text, SetByPerson set) {
        var review = new Review(null, 1.0, null, text, Language.ENGLISH, false, null, null, null, null);
        return triager.triage(review, set);
    }

    @Test
    void letsLabelsThatAPersonSetWinOverTheWords() {
        var words = "The receptionist was poor and gave me the wrong pill, dreadful.";
        var none = corrected(words, new SetByPerson(Tone.NEGATIVE, Set.of(Topic.WAIT), Set.of(), null));
        assertThat(none.concerns()).isEmpty();
        assertThat(none.topics()).containsExactly(Topic.WAIT);
        assertThat(none.complaints()).containsExactly(Topic.WAIT);
        assertThat(none.why()).isEmpty();
        assertThat(none.action()).isEqualTo(Action.REPLY_OFFLINE);
        assertThat(none.publicReply()).isEqualTo(PublicReply.YES);
    }

    @Test
    void dropsTheUrgencyThatCameWithAConcernThatIsTakenAway() {
        var words = "They slapped my toddler and gave me the wrong pill, dreadful.";
        assertThat(corrected(words, SetByPerson.NOTHING).urgency()).isEqualTo(Urgency.CRITICAL);
        var pill = corrected(words, new SetByPerson(null, null, Set.of(Concern.PATIENT_SAFETY), null));
        assertThat(pill.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(pill.why()).extracting(Reason::label).containsExactly("patient-safety");
    }

    @Test
    void needsNobodyToReadWhatAPersonHasJudged() {
        var words = "Das war alles in allem eine recht angenehme Sache gewesen.";
        var review = new Review(null, null, null, words, new Language("de"), false, null, null, null, null);
        assertThat(triager.triage(review).needsPerson()).isTrue();
        var judged = triager.triage(review, new SetByPerson(Tone.POSITIVE, null, null, null));
        assertThat(judged.needsPerson()).isFalse();
        assertThat(judged.action()).isEqualTo(Action.REPLY);
    }

    @Test
    void goesWithTheActionThatAPersonChose() {
        var praise = "A wonderful place.";
        assertThat(corrected(praise, new SetByPerson(null, null, null, Action.HOLD))
                        .publicReply())
                .isEqualTo(PublicReply.NEUTRAL_ONLY);
        assertThat(corrected(praise, new SetByPerson(null, null, null, Action.NONE))
                        .publicReply())
                .isEqualTo(PublicReply.BETTER_NOT);
        var offline = new SetByPerson(null, null, null, Action.REPLY_OFFLINE);
        assertThat(corrected("They gave me the wrong pill, dreadful.", offline).publicReply())
                .isEqualTo(PublicReply.YES);
    }

    @Test
    void keepsWhatWasSetBeforeWhereSomethingElseIsSet() {
        var tone = new SetByPerson(Tone.MIXED, null, null, null);
        var both = tone.and(new SetByPerson(null, null, Set.of(), Action.HOLD));
        assertThat(both).isEqualTo(new SetByPerson(Tone.MIXED, null, Set.of(), Action.HOLD));
    }
}
