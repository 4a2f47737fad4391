package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks by a few rules of its own beside the packaged ones. */
class ReplyCheckerTest {

    private static final Map<String, String> RULES = Map.of(
            "aa-blocked", "category: insult\nlevel: block\nwhen: [zorplike]\ninstead:\n",
            "aa-better", "category: dismissive\nlevel: warn\nwhen: [blahblah]\ninstead: Please call {phone}.\n",
            "aa-lasting", "category: insult\nlevel: block\nwhen: [quuxish]\ninstead: You are quuxish too.\n",
            "aa-spanish", "category: insult\nlevel: block\nlanguage: es\nwhen: [zorpudo]\ninstead:\n",
            "aa-no-thanks",
                    "category: no-thanks\nlevel: hint\nabsence: true\nwhen: [thank*, grateful]\ninstead: Thank you for writing.\n",
            "aa-no-apology",
                    "category: no-apology\nlevel: hint\nabsence: true\nwhen: [sorry, apolog*]\ninstead: We are sorry to read this.\n",
            "aa-no-contact",
                    "category: no-contact\nlevel: hint\nabsence: true\nwhen: [call, '/\\d{4}/']\ninstead: Ask for {contact} at {phone}.\n",
            "aa-echo", "category: unsafe-echo\nlevel: block\nseen-by: echo\nwhen: [gizmo]\ninstead:\n");

    @TempDir
    private Path folder;

    private ReplyChecker checker;

    @BeforeEach
    void load() throws IOException {
        var rules = Files.createDirectories(folder.resolve("rules/check/own"));
        for (var rule : RULES.entrySet()) {
            Files.writeString(rules.resolve(rule.getKey() + ".yml"), rule.getValue() + "because: somebody said so\n");
        }
        var files = ConfigFiles.overriddenBy(
                folder, problem -> assertThat(problem.getMessage()).doesNotContain("/own/"));
        checker = new ReplyChecker(CheckRules.load(files, House.TEXTS), House.TEXTS, GreetingWords.from(files));
    }

    private Report check(Reply reply) {
        return checker.check(reply, House.PRACTICE);
    }

    private Report check(String reply) {
        return check(Reply.alone(reply));
    }

    private Report complaint(String reply) {
        return check(new Reply(reply, null, null, true));
    }

    private static String phone() {
        return House.PRACTICE.phone();
    }

    @Test
    void findsNothingInACleanReply() {
        var report = complaint("Thank you for writing. We are sorry. Please call us.");
        assertThat(report.findings()).isEmpty();
        assertThat(report.corrected()).isNull();
        assertThat(report.postable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🙂👩‍⚕️ Thank you. “Zorplike” words!",
                "cafe\u0301 thank you, zorplike\u200B!",
                "\uD800 thank you zorplike \uDC00 \u0000"
            })
    void pointsIntoTheReplyInUtf16Units(String reply) {
        assertThat(check(reply).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.span().of(reply)).isEqualTo(finding.quote()).startsWithIgnoringCase("zorplike");
            assertThat(finding.why()).isEqualTo("somebody said so");
            assertThat(finding.rule()).isEqualTo("aa-blocked");
            assertThat(finding.category()).isEqualTo(Category.INSULT);
        });
        assertThat(check(reply).postable()).isFalse();
    }

    @Test
    void keepsCleanSentencesWordForWord() {
        assertThat(check("Thank you,   “dear” reader!  The phone is blahblah.\n\nWe mean it – 🙂.\n")
                        .corrected())
                .isEqualTo("Thank you,   “dear” reader!  Please call " + phone() + ".\n\nWe mean it – 🙂.");
    }

    @Test
    void keepsACleanSentenceThatIsSaidTwice() {
        assertThat(check("Thank you! The phone is blahblah. Thank you!").corrected())
                .isEqualTo("Thank you! Please call " + phone() + ". Thank you!");
    }

    @Test
    void offersOneBetterSentenceForTwoOfAKind() {
        assertThat(check("Thank you. So blahblah. Very blahblah. Bye now.").corrected())
                .isEqualTo("Thank you. Please call " + phone() + ". Bye now.");
    }

    @Test
    void leavesOutASentenceForWhichThereIsNoBetterOne() {
        assertThat(check("Thank you. You are zorplike. Goodbye.").corrected()).isEqualTo("Thank you. Goodbye.");
        assertThat(check("You are zorplike, thank you.").corrected()).isEqualTo("Thank you for writing.");
    }

    @Test
    void putsAMissingApologyBehindTheThanks() {
        var corrected = complaint("Thank you for telling us. Please call " + phone() + ".")
                .corrected();
        assertThat(corrected)
                .isEqualTo("Thank you for telling us. We are sorry to read this. Please call " + phone() + ".");
    }

    @Test
    void prefersTheGravestFindingOfASentence() {
        assertThat(check("Thank you. This blahblah zorplike talk.").corrected()).isEqualTo("Thank you.");
    }

    @Test
    void addsTheThanksTheApologyAndTheContactThatAreMissing() {
        var report = complaint("We read every review.");
        assertThat(report.findings())
                .extracting(Finding::category)
                .containsExactlyInAnyOrder(Category.NO_THANKS, Category.NO_APOLOGY, Category.NO_CONTACT);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.quote()).isEmpty());
        assertThat(report.postable()).isTrue();
        assertThat(report.corrected())
                .startsWith("Thank you for writing.")
                .contains("We are sorry to read this.", "We read every review.")
                .endsWith("Ask for " + House.PRACTICE.contact("en") + " at " + phone() + ".");
    }

    @Test
    void asksForAnApologyAndContactOfComplaintsOnly() {
        assertThat(check("Thank you for writing.").findings()).isEmpty();
        assertThat(check(new Reply("Thank you for writing.", null, null, false)).findings())
                .isEmpty();
        assertThat(complaint("Thank you for writing.").findings())
                .extracting(Finding::category)
                .containsExactlyInAnyOrder(Category.NO_APOLOGY, Category.NO_CONTACT);
    }

    @Test
    void putsFindingsInTheOrderOfTheReply() {
        assertThat(check("Thank you. A blahblah one. A zorplike one. So blahblah.")
                        .findings())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(finding -> finding.span().start()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are zorplike.",
                "Thank you. You are quuxish.",
                "quuxish quuxish. Quuxish! zorplike\nblahblah",
                "ZORPLIKE PEOPLE HERE!!!",
                "Thank you for choosing us for your root canal, Mrs. Abernathy; your insurance refused to pay for it. You are a liar.",
                "We have no record of you. Take this down or our attorney will sue you. Find another office.",
                "Change it to five stars and we will send you a $20 gift card."
            })
    void correctsUntilNothingBlocks(String reply) {
        var corrected = complaint(reply).corrected();
        assertThat(corrected).isNotNull();
        assertThat(complaint(corrected).findings()).noneMatch(finding -> finding.level() == Category.Level.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vielen Dank, dass Sie sich die Zeit genommen haben, uns zu schreiben.",
                        "Merci beaucoup pour votre avis et à bientôt dans notre cabinet.",
                "感谢您的评价，我们会努力做得更好。", "Большое спасибо за ваш отзыв и до встречи."
            })
    void neverCallsAnotherLanguagePostable(String reply) {
        var report = complaint(reply);
        assertThat(report.checked()).isFalse();
        assertThat(report.postable()).isFalse();
        assertThat(report.corrected()).isNull();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void checksSpanishByItsOwnRules() {
        assertThat(check("Gracias por escribirnos, zorpudo, y por todo lo que nos dice.")
                        .findings())
                .extracting(Finding::rule)
                .contains("aa-spanish");
        assertThat(checker.check(Reply.alone("Thank you, zorpudo."), Language.ENGLISH, House.PRACTICE)
                        .findings())
                .isEmpty();
    }

    @Test
    void findsAnEchoOnlyWithTheReviewAtHand() {
        var reply = "Thank you. We are sorry about the gizmo. Please call.";
        assertThat(check(reply).findings()).isEmpty();
        assertThat(check(new Reply(reply, "Rude people.", null, null)).findings())
                .isEmpty();
        assertThat(check(new Reply(reply, "Both my gizmos broke.", null, null)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.quote()).isEqualTo("gizmo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi Gwendolyn, thank you for writing.           | sunnyday77
            Dear Tobias, thank you for writing.            | Angry Customer
            Thank you, Priscilla, for the feedback.        | J. M.
            Good morning Winifred, thank you for writing.  | W. D.
            """)
    void blocksANameThatIsNotTheDisplayName(String reply, String author) {
        assertThat(check(new Reply(reply, null, author, null)).findings())
                .anyMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY
                        && finding.rule().equals("greeting-name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Hi Gwendolyn, thank you for writing.          | Gwendolyn P.
            Hi Gwen, thank you for writing.               | GWENDOLYN P.
            Hi Gwendolyn, thank you for writing.          | -
            Hi José, thank you for writing.               | jose.r
            Hello everyone, thank you for writing.        | sunnyday77
            Thank you. Unfortunately we cannot say more.  | sunnyday77
            Thank you! Feedback of all kinds helps.       | sunnyday77
            Thank you for writing.                        | sunnyday77
            Thank you.                                    | sunnyday77
            """)
    void allowsTheDisplayNameAndWordsThatAreNoNames(String reply, String author) {
        assertThat(check(new Reply(reply, null, author, null)).findings())
                .noneMatch(finding -> finding.rule().equals("greeting-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(312) 867-5309", "312-867-5309", "312.867.5309"})
    void allowsThePracticesOwnNumberAndNoOther(String number) {
        var reply = Reply.alone("Thank you. Please reach us at " + number + ".");
        var own = House.practice(Map.of("phone", "(312) 867-5309"));
        assertThat(checker.check(reply, own).findings())
                .noneMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY);
        var strange = Reply.alone("Thank you. We tried to reach you at 312-867-5310 and at " + number + ".");
        assertThat(checker.check(strange, own).findings())
                .anyMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you. PLEASE CALL US today.", "Thank you!!!", "Thank you. WE ARE LISTENING."})
    void warnsOfShouting(String reply) {
        assertThat(check(reply).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isEqualTo(Category.SHOUTING);
            assertThat(finding.span().of(reply)).isEqualTo(finding.quote());
        });
        assertThat(check(reply).postable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you! We are glad!",
                "Thank you; the ADA and HIPAA apply.",
                "Thank you. I A M here.",
                "Thank you. Call 01632 960142 555."
            })
    void doesNotTakeEveryCapitalForShouting(String reply) {
        assertThat(check(reply).findings()).noneMatch(finding -> finding.category() == Category.SHOUTING);
    }

    @Test
    void survivesEmptyAndHugeReplies() {
        assertThat(check("").checked()).isTrue();
        assertThat(check("").corrected()).isEqualTo("Thank you for writing.");
        assertThat(check("Thank you for the zorplike words. ".repeat(3_000)).findings())
                .hasSize(3_000);
        assertThat(check("...!?").checked()).isTrue();
        assertThat(check("((((".repeat(12_000)).checked()).isTrue();
    }
}
