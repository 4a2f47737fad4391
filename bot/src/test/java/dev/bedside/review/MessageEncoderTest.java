package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageEncoderTest {

    private static final Author FORM = new Author("Forms", true);
    private static final String QUESTION =
            "Do you take walk-ins on Saturdays, and is there parking behind the building for a van?";
    private static final String COMPLAINT =
            "They were an hour late and nobody said sorry, and then the bill was wrong as well.";

    private static Candidate candidate(String words, boolean automatic) {
        return new Candidate(
                new Draft(),
                new CutOff.Words(words, false),
                new Place(automatic ? Speaker.FORWARDER : Speaker.PERSON, "", false, 1));
    }

    @Test
    void hearsTheWordsAmongWhatStandsInTheMessage() {
        var heard = MessageEncoder.heard(candidate("Slow but kind.", true), "New on Yelp: Slow but kind. (Ann)");
        assertThat(heard.text()).isEqualTo("program: New on Yelp: Slow but kind. (Ann)");
        assertThat(heard.text().substring(heard.place().start(), heard.place().end()))
                .isEqualTo("Slow but kind.");
        assertThat(heard.place().wideEnd()).isEqualTo(heard.text().length());
    }

    @Test
    void setsWordsFromFurtherDownBehindTheBeginning() {
        var heard = MessageEncoder.heard(candidate("Slow but kind.", false), "six reviews came in today");
        assertThat(heard.text()).isEqualTo("person: six reviews came in today / Slow but kind.");
        assertThat(heard.text().substring(heard.place().start())).isEqualTo("Slow but kind.");
    }

    @Test
    void hearsAllOfAMessageWhereThereAreNoWords() {
        var heard = MessageEncoder.heard(candidate("", false), "one star again, no text");
        assertThat(heard.place().start()).isZero();
        assertThat(heard.place().end()).isEqualTo("person: one star again, no text".length());
    }

    @Test
    void beginsWithWhatIsShownFirst() {
        var embed = new Embed("New review", "", "Slow.", "", "", List.of(new Field("Site", "Yelp")));
        var message = new Message("", "for Ann", List.of(embed), List.of(), List.of(), FORM);
        assertThat(MessageEncoder.beginning(message)).isEqualTo("for Ann New review Slow. Site Yelp");
    }

    @Test
    void readsNoMoreThanTheBeginningOfALongMessageAndHalvesNoSign() {
        var message = Message.typed("x".repeat(399) + "😀".repeat(10_000), FORM);
        assertThat(MessageEncoder.beginning(message)).isEqualTo("x".repeat(399));
    }

    @Test
    void readsLessWhereEverySignIsAPiece() {
        assertThat(MessageEncoder.beginning(Message.typed("先".repeat(1_000), FORM)))
                .hasSize(133);
    }

    @Test
    void isNotAskedWhereThereIsNoDoubt() {
        var never = MessageEncoder.packed(
                () -> {
                    throw new AssertionError("asked");
                },
                what -> {});
        for (double sure : new double[] {0, 0.01, 0.99, 1}) {
            assertThat(never.chance(sure, candidate(COMPLAINT, true), COMPLAINT))
                    .isEqualTo(sure);
        }
    }

    @Test
    void leavesWhatIsKnownWhereThereIsNoEncoder() {
        assertThat(MessageEncoder.none().chance(0.4, candidate(COMPLAINT, true), COMPLAINT))
                .isEqualTo(0.4);
    }

    @Test
    void tellsAComplaintFromAQuestionInTheSameForm() {
        String form = "New submission: **Contact us**\nName: Gus Halpern\nEmail: g@example.org\nMessage: ";
        double complaint = House.MESSAGES.chance(0.5, candidate(COMPLAINT, true), form + COMPLAINT);
        double question = House.MESSAGES.chance(0.5, candidate(QUESTION, true), form + QUESTION);
        assertThat(complaint).isGreaterThan(0.5);
        assertThat(question).isLessThan(0.5);
    }
}
