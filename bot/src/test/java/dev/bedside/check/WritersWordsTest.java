package dev.bedside.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks for the writer's own words in what is left of a reply. */
class WritersWordsTest {

    private static String complaint(String reply) {
        return corrected(reply, true);
    }

    private static String praise(String reply) {
        return corrected(reply, false);
    }

    private static String corrected(String reply, boolean complaint) {
        var corrected = House.CHECKER
                .check(new Reply(reply, null, null, complaint), House.PRACTICE)
                .corrected();
        assertThat(corrected).isNotNull();
        assertThat(House.CHECKER
                        .check(new Reply(corrected, null, null, complaint), House.PRACTICE)
                        .postable())
                .isTrue();
        return corrected;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you, and we are sorry. You have never been seen here, and I answer every complaint all the same. Call 555-0142.       | I answer every complaint all the same.
            Thank you, and we are sorry. The lot behind the bakery is free for all. Our lawyer will hear about this review. Call 555-0142. | The lot behind the bakery is free for all.
            """)
    void cutsNoMoreThanWhatIsWrong(String reply, String kept) {
        assertThat(complaint(reply)).contains(kept);
    }

    @Test
    void takesOutWhatWasPutBetween() {
        assertThat(praise("Thank you! Tessa, who did your filling, laughed out loud at this over lunch."))
                .isEqualTo("Thank you! Tessa laughed out loud at this over lunch.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you, and we are sorry. Marta can go over your bill line by line at 555-0142.  | Marta can go over any bill line by line
            Gracias, y lo sentimos. Ana puede revisar su factura con calma en el 555-0142.      | Ana puede revisar cualquier factura con calma
            """)
    void makesAnOfferToAnybody(String reply, String offered) {
        assertThat(complaint(reply)).contains(offered);
    }

    @Test
    void saysOfNobodyInParticularWhoWorksHere() {
        assertThat(praise("Thank you! Your hygienist read this twice and put it on the fridge."))
                .isEqualTo("Thank you! Our hygienist read this twice and put it on the fridge.");
    }

    @Test
    void keepsTheRoleInASignature() {
        assertThat(praise("Thank you! The plants in the window say hello. See you in six months. Carla, manager."))
                .isEqualTo("Thank you! The plants in the window say hello. Carla, manager.");
    }

    @Test
    void keepsNoMockeryForASignature() {
        assertThat(complaint("Es usted un idiota. Que tenga un lindo día, Pinocho."))
                .doesNotContain("Pinocho");
    }

    @Test
    void sendsNobodyToTheManagerBesideWhoeverIsNamed() {
        assertThat(complaint("Thank you, and we are sorry. Your insurer denied the claim. Ask for Theo, I am on the"
                        + " phone all day."))
                .isEqualTo("Thank you, and we are sorry. Ask for Theo, I am on the phone all day.");
    }

    @Test
    void isNotSorryBesideAWriterWhoTakesItToHeart() {
        assertThat(complaint("Thank you. This one stings, and nobody here laughed about the towels. See you at your"
                        + " checkup on Friday. Call 555-0142."))
                .doesNotContain("We are sorry");
    }

    @Test
    void takesNoLeaveInTheMiddle() {
        assertThat(praise("Thank you so much! See you at your next cleaning. The plants in the window say hello to"
                        + " everybody."))
                .isEqualTo("Thank you so much! The plants in the window say hello to everybody.");
    }

    @Test
    void leavesNobodyUnnamed() {
        assertThat(complaint("Gracias, y lo sentimos. Berta ya revisó su factura. Está en el 555-0142 hasta las seis."))
                .contains("555-0142")
                .doesNotContain("Está");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our prices are on a card at the desk so nobody has to guess.      | true
            The plants in the window say hello.                               | true
            Tessa read this twice and taped it to the printer.                | true
            Tell your mother the treasure box is full.                        | false
            She is still laughing about the pogo stick.                       | false
            Our van broke down that day.                                      | false
            We went through eleven of them together.                          | false
            """)
    void keepsBesideALeakWhatIsRecognisedAsSafe(String sentence, boolean stays) {
        String corrected = praise("Thank you! " + sentence + " Glad the crown fits.");
        assertThat(corrected.contains(sentence)).isEqualTo(stays);
    }

    @Test
    void keepsTheNumberOfASentenceThatGoes() {
        assertThat(complaint(
                        "Thank you, and we are sorry. Your crown cracked on the 12th. Ask about your chart and your"
                                + " results at 555-0142 next time."))
                .contains("555-0142")
                .doesNotContain("chart");
    }

    @Test
    void saysNothingInsteadOfAThreatThatNobodySaw() {
        assertThat(complaint("Thank you. Take this down or our lawyer will sue. Call 555-0142."))
                .doesNotContain("free to say", "differently", "opinion");
    }

    @Test
    void putsTheWayToTalkInFrontOfTheFarewell() {
        assertThat(complaint("Your crown cracked on the 12th. With kind regards, Mrs. Opal Tarr and the whole crew"))
                .endsWith("With kind regards, Mrs. Opal Tarr and the whole crew");
    }

    /** Whoever reads is not in it: what was, is told of the house alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We have hired two people for the phones.                  | true
            Our front desk team is the best in the county.            | true
            My wife picked the paint for the hallway.                 | true
            The plumber fixed the sink in the hallway.                | true
            She was so brave about the needle.                        | false
            Give a big hug to Owen from the front desk.               | false
            We called three times that morning.                       | false
            """)
    void keepsWhatIsToldOfTheHouseAlone(String sentence, boolean stays) {
        String corrected = praise("Thank you! " + sentence + " Glad the crown fits.");
        assertThat(corrected.contains(sentence)).isEqualTo(stays);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Your crown cracked on the 12th.~~Our phones are answered until six. Please call 555-0142. | Dear Ellen,~~Thank you
            I am sorry. Your root canal took an hour. Please ring 555-0142.                           | Dear Ellen,~~
            """)
    void keepsTheLinesOfALetter(String body, String begins) {
        var reply = new Reply(
                ("Dear Ellen,~~" + body + "~~Warmly,~Dr. Okoye").replace('~', '\n'),
                "It took for ever.",
                "Ellen",
                true);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected())
                .startsWith(begins.replace('~', '\n'))
                .endsWith(" 555-0142.\n\nWarmly,\nDr. Okoye");
    }

    @Test
    void saysNothingInFrontOfThanks() {
        var reply = new Reply(
                "Karla, ¡gracias! Renata fue la más valiente del sábado. Dígale que el Ratón ya tiene la dirección apuntada.",
                "Mi niña salió feliz",
                "Karla M.",
                false);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected()).startsWith("Karla, ¡gracias! ");
    }

    @Test
    void thanksPlainlyWhereNobodyKnowsWhetherAReviewPraises() {
        var reply = new Reply(
                "Ellen, your mother was a joy. She had her last filling on Tuesday.",
                "My mother died here.",
                "Ellen",
                null);
        assertThat(House.CHECKER.check(reply, House.PRACTICE).corrected())
                .startsWith("Ellen, thank you for ")
                .doesNotContain("kind", "lovely", "smile", "Words like these");
    }

    @Test
    void signsWithARoleThatNoListKnows() {
        assertThat(complaint("Thank you, and we are sorry. Your refill was late. Call 555-0142. Zane, cofounder"))
                .endsWith("Call 555-0142. Zane, cofounder");
    }

    /** An insult takes more along than a threat: beside that, the house may still speak of itself. */
    @Test
    void keepsBesideAThreatWhatTheHouseSaysOfItself() {
        assertThat(complaint("We have been on this corner for twenty years. Delete this or our lawyer will sue."))
                .contains("We have been on this corner for twenty years.")
                .doesNotContain("lawyer");
    }

    @Test
    void offersNoSecondWayToTalk() {
        assertThat(complaint("A wrong sign is ours to fix. Your crown cracked on the 12th. Inquiries may be"
                        + " directed to our patient desk."))
                .isEqualTo("A wrong sign is ours to fix. Inquiries may be directed to our patient desk.");
    }

    @Test
    void isSorryAsOneWhoWritesAlone() {
        assertThat(complaint("I answer every complaint myself. Your crown cracked on the 12th. My line is 555-0142."))
                .contains("I am sorry to read this.")
                .doesNotContain("We are sorry");
    }

    @Test
    void speaksToAFriendAsTheWriterDoes() {
        assertThat(
                        complaint(
                                "Oye, qué lata el ruido del pasillo, a ti y a todos nos cansa. La corona que te pusimos se rompió."))
                .contains("te escuchamos")
                .doesNotContain("le escuchamos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Starting today one of us does nothing except call people back.  | except call people back.
            The plants in the window send regards, they're thriving.        | they're thriving.
            Our manager says she reads all of these with her tea.           | she reads all of these with her tea.
            """)
    void partsNothingThatBelongsTogether(String sentence, String end) {
        assertThat(praise("Thank you! Glad the crown fits. " + sentence)).endsWith(end);
    }
}
