package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads corrected replies as their writers would. */
class CorrectedReplyTest {

    private static Report complaint(String reply) {
        return House.CHECKER.check(new Reply(reply, null, null, true), House.PRACTICE);
    }

    private static Report praise(String reply) {
        return House.CHECKER.check(new Reply(reply, null, null, false), House.PRACTICE);
    }

    @Test
    void thanksBehindTheGreeting() {
        String corrected = complaint("Hi Marta, your baby's chart shows you were 30 minutes late. "
                        + "Please take the review down and we will waive the bill.")
                .corrected();
        assertThat(corrected).startsWith("Hi Marta, ").containsOnlyOnce("Marta").containsIgnoringCase("thank");
    }

    @Test
    void keepsTheHalfOfASentenceThatMayBeSaid() {
        assertThat(praise("Thank you, Arlo, for choosing us. Your words mean a great deal to the team.")
                        .corrected())
                .isEqualTo("Thank you, Arlo. Your words mean a great deal to the team.");
        assertThat(complaint("Thank you for writing, and we are sorry. You came in late that day, but please call"
                                + " Rosa at 555-0103.")
                        .corrected())
                .isEqualTo("Thank you for writing, and we are sorry. Please call Rosa at 555-0103.");
    }

    @Test
    void leavesTheReadersOwnConvenienceToTheReader() {
        assertThat(complaint(
                                "Thank you for writing, and we are sorry. HIPAA keeps us from discussing your visit, but please"
                                        + " call 555-0103 at your earliest convenience.")
                        .corrected())
                .doesNotContain("anyone's earliest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello there,", "Hi all:", "Hola,"})
    void completesAReplyThatIsNothingButAGreeting(String reply) {
        assertThat(complaint(reply).corrected()).isNotBlank();
    }

    /** A name that ends like a verb is a name all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you for writing, and we are sorry. Call 555-0142. Your crown cracked on the 12th. - Fred | - Fred
            Gracias, y lo sentimos. Llame al 555-0142. Su corona se rompió el día 12. Dra. Ramos           | Dra. Ramos
            """)
    void keepsTheNameOfTheSignatureLast(String reply, String name) {
        assertThat(complaint(reply).corrected()).endsWith(name);
    }

    /** What may be said alone is doubted beside something that gives the reader away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We had a good laugh about the trampolines.",
                "The quesadillas did not last half an hour.",
                "Hope the new puppy is settling in."
            })
    void doubtsTheNextSentenceOfAReplyThatLeaks(String sentence) {
        assertThat(complaint("Thank you for writing, and we are sorry. " + sentence + " Call 555-0142.")
                        .postable())
                .isTrue();
        assertThat(complaint("Thank you for writing, and we are sorry. Your crown cracked on the 12th. " + sentence
                                + " Call 555-0142.")
                        .corrected())
                .doesNotContain(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you, and we are sorry. HIPAA does not allow us to discuss your treatment here, but please call Rosa at 555-0103. | HIPAA does not allow us to discuss anyone's treatment here, but please call Rosa
            Sorry, and thank you. We called you on the 12th and got no answer, but one try is not enough. Call 555-0142.           | One try is not enough. Call
            Sorry, and thank you. Dr. Abara spent an hour with you and ran every test you asked for, although time spent is not the same as being heard. Call 555-0142. | Time spent is not the same as being heard.
            """)
    void keepsEveryPartThatIsASentenceOfItsOwn(String reply, String kept) {
        assertThat(complaint(reply).corrected()).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you, and we are sorry. What were your symptoms? Put it in a comment and I will read it. Call 555-0142.  | Put it
            Thank you, and we are sorry. There is no record of you here. Perhaps it was another office. Call 555-0142.    | another office
            Thank you, and we are sorry. We went over your balance with you. Call 555-0142 and I'll go through it again.  | again
            """)
    void takesAlongWhatHangsOnASentenceThatIsGone(String reply, String left) {
        assertThat(complaint(reply).corrected()).doesNotContain(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you for writing. All day one of us does nothing in the back office except answer the phone. Your crown is ready. | Except
            Thank you for writing. The lady for such things, Petra, is at extension 4 and very kind. Your root canal went well.   | Is at
            Thanks! We all laughed about it at lunch (yes there is a photo, no it is not of your tooth).                          | (yes
            And we love the jokes, the cookies, but your biopsy was fine.                                                        | biopsy
            Thank you for telling us. I would be grateful if you came in about your gums.                                         | grateful.
            Very helpful. Was it the mole on your back that you are upset about?  | Very helpful
            Three?? We drained that abscess in twenty minutes for you.            | Three
            """)
    void leavesNoBeginningAndNoEndWithoutTheOther(String reply, String scrap) {
        assertThat(complaint(reply).corrected()).doesNotContain(scrap);
    }

    @Test
    void saysAnOathMoreMildlyAndKeepsTheRest() {
        assertThat(praise("Holy shit, thank you! Our neighbor painted the wall with a good radio.")
                        .corrected())
                .isEqualTo("Wow, thank you! Our neighbor painted the wall with a good radio.");
    }

    @Test
    void callsNobodyByANameThatIsNotShown() {
        var reply = new Reply("Thank you, Rosalind! All of us say hello.", "Lovely.", "purplegoose88", false);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected()).startsWith("Thank you! ");
    }

    @Test
    void saysThisForWhatWasDisclosed() {
        var reply = new Reply(
                "Thank you for writing about your anxiety so openly.", "My anxiety was met kindly.", null, false);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected())
                .isEqualTo("Thank you for writing about this so openly.");
    }

    @Test
    void sendsNobodyFromTheManagerToTheManager() {
        assertThat(complaint("Thank you, and we are sorry. I'm the manager and I read this twice.")
                        .corrected())
                .endsWith(" and ask for me.");
    }

    @Test
    void keepsTheGreetingOfASentenceThatIsReplaced() {
        assertThat(complaint("Hi Tom, we are so sorry about your terrible fall. Thank you for telling us. Please ring"
                                + " Carol at 555-0142.")
                        .corrected())
                .startsWith("Hi Tom, we are sorry")
                .endsWith("Thank you for telling us. Please ring Carol at 555-0142.");
    }

    @Test
    void keepsTheGreetingWhereExamplesBlameTheRest() {
        var report =
                complaint("Hi Wanda, the second charge was reversed this morning. Thank you for writing, and we are"
                        + " sorry. Call 555-0142.");
        assertThat(report.findings())
                .filteredOn(finding -> finding.level() == Category.Level.BLOCK)
                .isNotEmpty()
                .noneMatch(finding -> finding.quote().contains("Wanda"));
        assertThat(report.corrected()).startsWith("Hi Wanda, ");
    }

    @Test
    void keepsTheSignatureOfASentenceThatIsReplaced() {
        assertThat(praise("Thank you, Marcy! See you and the boys in six months - Tanya, front desk")
                        .corrected())
                .startsWith("Thank you, Marcy!")
                .endsWith(" - Tanya, front desk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bo, thank you, and we are sorry. Your insurer denied the claim twice. Call 555-0142.      | charge, bill, costs
            Bo, thank you, and we are sorry. You waited an hour because of a surgery. Call 555-0142. | wait, time
            """)
    void speaksOfTheSameTopicToEverybody(String reply, String words) {
        assertThat(complaint(reply).corrected())
                .startsWith("Bo, thank you, and we are sorry. ")
                .endsWith(" Call 555-0142.")
                .containsAnyOf(words.split(", "));
    }

    @Test
    void offersTheNumberThatTheWriterOffered() {
        assertThat(complaint("Thank you, and we are sorry. Ana can go over your balance with you at 555-0177.")
                        .corrected())
                .contains("555-0177")
                .doesNotContain(House.PRACTICE.phone());
    }

    @Test
    void leavesNoWordHangingOnASentenceThatIsGone() {
        assertThat(complaint("Thank you, and we are sorry. Reply here with your date of birth. Or call 555-0171.")
                        .corrected())
                .doesNotContain("Or call")
                .contains("all 555-0171.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you for your kind words, Bo!                | They lost my forms twice.                                  | true
            We are so sorry to hear this. Call 555-0142.      | Best clinic in town, such kind people.                     | false
            Thank you. We are sorry about the parking.        | Three bills for the same thing, and nobody can say why.    | true
            Gracias, Bruno. Lamentamos lo del estacionamiento. | Tres facturas por lo mismo y nadie explica nada de nada.  | true
            """)
    void warnsOfAnAnswerToSomethingElse(String reply, String review, boolean complaint) {
        var report = House.CHECKER.check(new Reply(reply, review, null, complaint), House.PRACTICE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.category() == Category.SOMETHING_ELSE)
                .singleElement()
                .extracting(Finding::level)
                .isEqualTo(Category.Level.WARN);
        assertThat(report.postable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci, à mardi prochain!",
                "Danke, bis Dienstag!",
                "Obrigado, até a próxima consulta!",
                "Vielen Dank. Wir freuen uns, dass die Krone gut sitzt.",
                "谢谢您的评价，很高兴您的牙冠合适。",
                "Thank you! 很高兴您的牙冠合适，下次见。"
            })
    void callsNothingCleanThatItCannotRead(String reply) {
        assertThat(praise(reply).checked()).isFalse();
        assertThat(praise(reply).postable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks Kelly!", "¡Gracias, Ana!", "Wow, thank you!", "❤️"})
    void readsAFewWords(String reply) {
        assertThat(praise(reply).postable()).isTrue();
    }

    @Test
    void saysNothingOfALoneReplyToSomethingElse() {
        assertThat(praise("We are so sorry to hear this.").findings())
                .noneMatch(finding -> finding.category() == Category.SOMETHING_ELSE);
    }

    @Test
    void offersOnlyRewordingsThatPass() {
        CheckRules.load(House.FILES, House.TEXTS)
                .rewording()
                .all()
                .forEach((language, sentences) -> assertThat(sentences)
                        .allMatch(sentence -> House.CHECKER
                                .check(Reply.alone(sentence), new Language(language), House.PRACTICE)
                                .postable()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks Joel! Glad the crown fits.",
                "Thank you, Joel! See you in six months.",
                "Gracias, Joel. La corona quedó perfecta."
            })
    void neverLeavesThanksAlone(String reply) {
        var corrected = praise(reply).corrected();
        assertThat(corrected).contains("Joel");
        assertThat(corrected.split(" ")).hasSizeGreaterThan(6);
        assertThat(praise(corrected).postable()).isTrue();
    }

    @Test
    void saysNoSentenceOfItsOwnTwice() {
        var reply = new Reply("Thank you, Marta, for coming in on Tuesday.", "Great visit", "sunny77", null);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected().split("(?<=\\.) "))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsASurnameThatIsNotShown() {
        var leaking = new Reply("Thank you, Marta Quiroga, it means a lot.", null, "Marta_82", false);
        assertThat(House.CHECKER.check(leaking, House.PRACTICE).postable()).isFalse();
        assertThat(House.CHECKER
                        .check(new Reply(leaking.text(), null, "Marta Quiroga", false), House.PRACTICE)
                        .postable())
                .isTrue();
    }

    @Test
    void namesWhatAClauseTellsBesides() {
        assertThat(praise("Thank you. Hope your knee is better after the surgery.")
                        .findings())
                .extracting(Finding::category)
                .contains(Category.PRIVACY_CLINICAL, Category.PRIVACY_CONFIRMS);
    }

    @Test
    void putsWhatIsAddedInFrontOfADashAndItsName() {
        assertThat(complaint("Thank you for writing. We are sorry about the towels. Good eye! -Manny")
                        .corrected())
                .endsWith("so that we can listen. - Manny");
        assertThat(complaint("Thank you for writing. We are sorry about the towels.\n- Joan")
                        .corrected())
                .endsWith("so that we can listen.\n- Joan");
    }

    @Test
    void saysSorryOnce() {
        var corrected = complaint("Thank you for this. We are sorry that you waited an hour for your appointment."
                        + " We apologize for your experience with our nurse. Call Mo at 555-0103.")
                .corrected();
        assertThat(corrected).containsOnlyOnce("sorry").doesNotContainIgnoringCase("apolog");
    }

    @Test
    void neverTellsOfPrivacyWhoeverOnlyPraised() {
        assertThat(praise("Coach, thank you! Hope the knee keeps getting stronger.")
                        .corrected())
                .startsWith("Coach, thank you!")
                .doesNotContain("Privacy law");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will call our lawyer.",
                "Thank you. We will call our lawyer. Take this down.",
                "Glad the crown fits! See you in six months.",
                "All healed by now, we hope. Tell him the treasure box is full again."
            })
    void letsNothingThatOffendsSurvive(String reply) {
        var corrected = complaint(reply).corrected();
        assertThat(corrected).isNotNull().doesNotContain("lawyer", "crown", "months", "healed");
        assertThat(House.CHECKER.check(Reply.alone(corrected), House.PRACTICE).postable())
                .isTrue();
    }

    @Test
    void tellsOnePhraseOnceForEachThingThatIsWrongWithIt() {
        assertThat(praise("Thank you for choosing us for your root canal.").findings())
                .extracting(Finding::category)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you. We are sorry about your fall.        | I slipped on the wet floor and nobody came.
            Thank you. Such pain should be taken seriously. | My jaw hurts and they laughed.
            """)
    void knowsWhatWasToldInOtherWords(String reply, String review) {
        assertThat(House.CHECKER
                        .check(new Reply(reply, review, null, true), House.PRACTICE)
                        .postable())
                .isFalse();
    }

    @Test
    void namesTheNearestRealCase() {
        assertThat(praise("Thank you. We are thrilled with how your veneers turned out.")
                        .findings())
                .anyMatch(finding -> finding.why().contains("Manasa Health Center, $30,000, 2023"));
    }

    @Test
    void findsTheNameThatUnmasksAPseudonym() {
        var reply = new Reply("Jessica, thank you so much, it means a lot.", null, "hikerjess", false);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).postable()).isFalse();
        assertThat(House.CHECKER
                        .check(new Reply(reply.text(), null, "Jessica M.", false), House.PRACTICE)
                        .postable())
                .isTrue();
        assertThat(House.CHECKER
                        .check(new Reply("Pat, thank you so much.", null, "HikerPat77", false), House.PRACTICE)
                        .postable())
                .isTrue();
        assertThat(praise(reply.text()).postable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. P., thank you for writing to us.                       | Lyle P. | true
            Mr. B., thank you for writing to us.                       | Lyle P. | false
            Hi, I'm new at the desk, and thank you for writing to us.  | lyle_77 | true
            """)
    void callsNobodyByMoreThanAnInitialThatIsShown(String words, String author, boolean passes) {
        assertThat(House.CHECKER
                        .check(new Reply(words, null, author, false), House.PRACTICE)
                        .postable())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We look forward to your next visit.                     | We look forward to your next comment.
            HIPAA does not allow us to discuss your visit.          | HIPAA does not allow us to discuss anyone's visit.
            It was a pleasure to meet you.                          | It was a pleasure to read this.
            The second charge has been reversed.                    | Any charge can be questioned at the desk.
            He did so well, please tell him so.                     | He reads all of these and grinned.
            We checked the schedule and there is no such appointment. | We never check the schedule to answer a review.
            """)
    void tellsWhoIsSpokenOf(String leaking, String clean) {
        assertThat(praise("Thank you. " + leaking).postable()).isFalse();
        assertThat(praise("Thank you. " + clean).postable()).isTrue();
    }

    @Test
    void keepsAnExplanationThatTellsOfEverybody() {
        assertThat(complaint("Todd, thank you for telling us. Fifty minutes is a long time to wait and we are sorry we"
                                + " ran behind on you that morning. Please call Renee at 555-0142.")
                        .corrected())
                .contains("Fifty minutes is a long time to wait and we are sorry.");
    }

    @Test
    void keepsTheDashInFrontOfASignature() {
        assertThat(praise("Thank you, Priya! Keep wearing that night guard! - the crew")
                        .corrected())
                .endsWith("- the crew");
    }

    @Test
    void leavesNoThreatBesideTheOneThatIsGone() {
        assertThat(complaint("Delete this or our lawyer will sue. Employers may enjoy learning what we know too.")
                        .corrected())
                .doesNotContain("mployers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you, Kelly and Mason! Notes like this go on the fridge. | Kelly R.   | Mason
            Ms. Halvorsen, we are sorry to read this.                     | sunnyday77 | Ms. Halvorsen
            """)
    void findsWhoeverIsNamedBesideTheDisplayName(String reply, String author, String name) {
        assertThat(House.CHECKER
                        .check(new Reply(reply, "Lovely.", author, null), House.PRACTICE)
                        .findings())
                .filteredOn(finding -> finding.category() == Category.PRIVACY_IDENTITY)
                .extracting(Finding::quote)
                .anyMatch(quote -> quote.contains(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi lakegirl88, thanks for the feedback. | lakegirl88
            Mina and Joel, thank you.               | Mina & Joel
            Woohoo, thank you Zoe!                  | Zoe
            """)
    void takesTheDisplayNameForNoOther(String reply, String author) {
        assertThat(House.CHECKER
                        .check(new Reply(reply, "Lovely.", author, null), House.PRACTICE)
                        .findings())
                .noneMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY);
    }

    @Test
    void dropsEveryNameThatIsNotShown() {
        String reply = "Thank you, Rosalind and Bernadette, for such kind words about the whole team.";
        assertThat(House.CHECKER
                        .check(new Reply(reply, "Lovely.", "happycamper77", false), House.PRACTICE)
                        .corrected())
                .doesNotContain("Rosalind")
                .doesNotContain("Bernadette");
    }

    @Test
    void aWaitingGreetingKeepsNoSentenceOfAnInsult() {
        assertThat(complaint("Hi Tom, people are busy here. Nobody in this town has time for drama. You are an idiot."
                                + " Please call Rosa at 555-0103.")
                        .corrected())
                .doesNotContain("drama");
    }

    @Test
    void swearsNoLongerInSpanish() {
        assertThat(complaint("Gracias por escribir y lo sentimos. Fue un día de mierda. Llame a Rosa al 555-0103.")
                        .corrected())
                .doesNotContain("mierda")
                .doesNotContain("día de.");
    }
}
