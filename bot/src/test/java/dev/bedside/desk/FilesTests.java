package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Stored;
import dev.bedside.chat.Note;
import dev.bedside.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files beside a message. */
class FilesTests {

    private static final String WORDS = "Nobody explained the bill and the room was cold.";

    private final Workplace work = Workplace.alone(Map.of());

    private Message post(boolean automatic, String content, Attachment... files) {
        var author = new Message.Author(automatic ? "hook" : "ana", automatic ? "Forwarder" : "Ana", automatic);
        var id = work.chat.say(
                work.channel.platformId(), new Message("", content, List.of(), List.of(), List.of(files), author));
        var message = work.chat.fetch(work.channel.place(), id).orElseThrow();
        work.office.intake().receive(work.channel, message);
        return message;
    }

    private Attachment file(String name, String type, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        work.chat.hold("at/" + name, bytes);
        return new Attachment(name, type, null, new Stored("at/" + name, bytes.length));
    }

    private List<Case> cases() {
        return work.office.docket().latest(work.channel.workspace(), 50);
    }

    private Review review() {
        return work.office.docket().words(work.only()).orElseThrow().review();
    }

    private Card card() {
        return work.chat.standing(work.channel.platformId()).stream()
                .flatMap(entry -> entry.outgoing().stream())
                .filter(outgoing -> outgoing.answer() instanceof Card)
                .map(outgoing -> (Card) outgoing.answer())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private String remarks() {
        return card().parts().stream()
                .map(part -> part instanceof Card.Part.Remark(var text) ? text : "")
                .collect(Collectors.joining("\n"));
    }

    private List<String> buttons() {
        return card().controls().stream()
                .map(control -> control instanceof Control.Button button ? button.label() : "")
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "review.txt, text/plain, 'Google review, 2 stars, by Perla Quintero\n\n%s'",
        "table.csv, text/csv, 'site,stars,name,comment\ngoogle,2,Perla Quintero,\"%s\"'",
        "hook.json, application/json, '{\"reviewer\":{\"displayName\":\"Perla Quintero\"},\"starRating\":\"TWO\",\"comment\":\"%s\"}'",
        "mail.eml, message/rfc822, 'From: Google <noreply@google.example>\nSubject: New review: 2 stars from Perla Quintero\n\n%s'"
    })
    void readsAReviewInAFile(String name, String type, String content) {
        post(true, "", file(name, type, content.formatted(WORDS)));
        assertThat(review().text()).isEqualTo(WORDS);
        assertThat(review().stars()).isEqualTo(2.0);
        assertThat(review().author()).isEqualTo("Perla Quintero");
        assertThat(remarks()).doesNotContain("Not opened");
    }

    @Test
    void namesOnTheCardWhatItDidNotOpenAndKeepsTheNamesSealed() {
        post(true, Workplace.COMPLAINT, file("the wound.jpg", "image/jpeg", "x"));
        assertThat(remarks()).contains("Not opened: the wound.jpg");
        assertThat(work.database
                        .jdbc()
                        .sql("select count(*) from texts where kind = 'files'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void opensNoFileThatIsTooLarge() {
        var large = new Attachment("large.txt", "text/plain", null, new Stored("at/large.txt", (1 << 20) + 1));
        post(true, Workplace.COMPLAINT, large);
        assertThat(remarks()).contains("Not opened: large.txt");
    }

    @Test
    void asksAPersonForTheWordsOfAPictureThatAForwarderSends() {
        post(true, "", file("shot.png", "image/png", "x"));
        assertThat(remarks()).contains("in a picture or a file, which I cannot read", "Not opened: shot.png");
        assertThat(buttons()).contains("Type the text");
    }

    @Test
    void leavesAColleaguesPictureAlone() {
        post(false, "", file("cake.jpg", "image/jpeg", "x"));
        post(false, "look what was on the table", file("cake.jpg", "image/jpeg", "x"));
        assertThat(cases()).isEmpty();
    }

    @Test
    void judgesAPictureByTheWordsThatAPersonTyped() {
        var message = post(true, "", file("shot.png", "image/png", "x"));
        var each = work.only();
        var office = work.office;
        var typist = new Typist(
                office.docket(),
                office.caseDesk(),
                office.reviser(),
                new Recogniser(dev.bedside.House.TOOLS),
                office.workspaces(),
                office.wordings());
        var asker = new Asker(work.person("ana", false), null, new Origin("button", "press"));
        var answers = typist.typed(each, WORDS, asker);
        assertThat(answers).singleElement().isInstanceOf(Note.class);
        assertThat(review().text()).isEqualTo(WORDS);
        assertThat(buttons()).doesNotContain("Type the text");
        assertThat(office.docket().history(each).getLast().actor()).isEqualTo("ana");
        // a pin is an edit too, and takes nothing back
        office.intake().edited(work.channel, message);
        work.office.readBack().catchUp(work.channel);
        assertThat(review().text()).isEqualTo(WORDS);
    }

    @Test
    void waitsForAForwardersFileAndLosesNoReview() {
        work.chat.hold("at/review.txt", null);
        post(true, "", new Attachment("review.txt", "text/plain", null, new Stored("at/review.txt", 90)));
        assertThat(cases()).isEmpty();
        work.chat.hold(
                "at/review.txt",
                ("Google review, 2 stars, by Perla Quintero\n\n" + WORDS).getBytes(StandardCharsets.UTF_8));
        work.pass(Duration.ofSeconds(10));
        assertThat(review().text()).isEqualTo(WORDS);
    }

    @Test
    void hasAPersonReadAFileThatCannotBeFetched() {
        work.chat.hold("at/review.txt", null);
        post(true, "", new Attachment("review.txt", "text/plain", null, new Stored("at/review.txt", 90)));
        for (int tried = 0; tried < 5; tried++) {
            work.pass(Duration.ofSeconds(30));
        }
        assertThat(work.only().summary().needsPerson()).isTrue();
    }

    @Test
    void offersTheWholeOfATextThatIsCutOff() {
        post(
                true,
                "Site: Google\nReviewer: Perla Quintero\nRating: 2/5\n"
                        + "Review: The receptionist was rude and nobody explained… Read more\n"
                        + "Link: https://reviews.example/r/77");
        assertThat(remarks()).contains("The text is cut off");
        assertThat(buttons()).contains("Type the text");
        assertThat(card().controls())
                .filteredOn(control -> control instanceof Control.Link)
                .singleElement()
                .isEqualTo(new Control.Link("https://reviews.example/r/77", "Open the review"));
    }
}
