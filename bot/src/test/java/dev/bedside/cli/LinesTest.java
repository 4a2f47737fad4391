package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.House;
import dev.bedside.cli.BatchRunner.UnusableLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of {@code bedside triage}, {@code bedside check} and {@code bedside talk}: an interface that others rely on. */
class LinesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TriageLines triage =
            new TriageLines(House.REVIEWS, House.TEXTS, House.TRIAGER, House.DRAFTER, House.PRACTICE, House.CLOCK);
    private final CheckLines check = new CheckLines(House.CHECKER, House.TRIAGER, House.TEXTS, House.PRACTICE);

    private final TalkLines talk = new TalkLines(House.TOOLS.talk(), House.TOOLS.guard());

    private JsonNode talk(String line) {
        return talk.answer(JSON.readTree(line));
    }

    private JsonNode triage(String line) {
        return triage.answer(JSON.readTree(line));
    }

    private JsonNode check(String line) {
        return check.answer(JSON.readTree(line));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void triageGivesItsFieldsInTheirOrder() {
        var out = triage("{\"text\":\"The receptionist was rude and we waited two hours.\",\"stars\":2}");
        assertThat(names(out)).containsExactly("reviews");
        var review = out.path("reviews").path(0);
        assertThat(names(review))
                .containsExactly(
                        "site",
                        "stars",
                        "author",
                        "text",
                        "language",
                        "truncated",
                        "tone",
                        "topics",
                        "concerns",
                        "action",
                        "urgency",
                        "publicReply",
                        "needsPerson",
                        "why",
                        "link",
                        "postedAt",
                        "location",
                        "siteReviewId",
                        "draft");
        assertThat(names(review.path("why").path(0))).containsExactly("label", "quote", "rule", "resembles");
        assertThat(names(review.path("draft"))).containsExactly("text", "language");
    }

    @Test
    void triageGivesNullForWhatIsNotKnown() {
        var review = triage("{\"text\":\"The receptionist was rude.\"}")
                .path("reviews")
                .path(0);
        for (String name : List.of("site", "stars", "author", "link", "postedAt", "location", "siteReviewId")) {
            assertThat(review.get(name).isNull()).as(name).isTrue();
        }
        assertThat(review.path("why").path(0).get("resembles").isNull()).isTrue();
        assertThat(review.get("truncated").booleanValue()).isFalse();
        assertThat(review.get("needsPerson").booleanValue()).isFalse();
        assertThat(review.get("language").stringValue()).isEqualTo("en");
    }

    @Test
    void triageGivesNoDraftWhereNothingBelongsInPublic() {
        var review = triage("{\"text\":\"I will come back with a gun and shoot every one of you.\",\"stars\":1}")
                .path("reviews")
                .path(0);
        assertThat(review.get("publicReply").stringValue()).isEqualTo("better-not");
        assertThat(review.get("draft").isNull()).isTrue();
        assertThat(review.get("urgency").stringValue()).isEqualTo("critical");
    }

    @Test
    void triageTakesReviewsOfAnyCompleteness() {
        var full = triage("{\"site\":\"Google\",\"stars\":9,\"author\":\"Sam\",\"text\":\"So kind!\"}")
                .path("reviews")
                .path(0);
        assertThat(full.get("site").stringValue()).isEqualTo("google");
        assertThat(full.get("stars").doubleValue()).as("of ten").isEqualTo(4.5);
        assertThat(full.get("author").stringValue()).isEqualTo("Sam");
        var bare = triage("{\"stars\":1,\"text\":\"\"}").path("reviews").path(0);
        assertThat(bare.get("action").stringValue()).isEqualTo("reply-offline");
        assertThat(bare.get("text").stringValue()).isEmpty();
        var other = triage(
                "{\"stars\":1,\"text\":\"Das Wartezimmer war voll und niemand hat uns gesagt, wie lange es noch dauert.\"}");
        assertThat(other.path("reviews").path(0).get("needsPerson").booleanValue())
                .isTrue();
        assertThat(other.path("reviews").path(0).get("language").stringValue()).isEqualTo("de");
    }

    @Test
    void triageReadsADiscordMessage() {
        var reviews = triage("""
                {"message":{"id":"9","content":"","webhook_id":"5","author":{"username":"Forwarder","bot":true},"embeds":[{
                 "title":"New 1-star review on Yelp","description":"The receptionist was rude.","fields":[{"name":"Reviewer","value":"Odalys W."}]}]}}
                """).path("reviews");
        assertThat(reviews.size()).isEqualTo(1);
        assertThat(reviews.path(0).get("site").stringValue()).isEqualTo("yelp");
        assertThat(reviews.path(0).get("stars").doubleValue()).isEqualTo(1);
        assertThat(reviews.path(0).get("text").stringValue()).isEqualTo("The receptionist was rude.");
    }

    @Test
    void triageLosesNoReviewThatIsStarsAndWordsAlone() {
        var reviews = triage("{\"message\":{\"content\":\"★☆☆☆☆ They were rude at the window\",\"webhook_id\":\"71\"}}")
                .path("reviews");
        assertThat(reviews.size()).isEqualTo(1);
        assertThat(reviews.path(0).get("stars").doubleValue()).isEqualTo(1);
        assertThat(reviews.path(0).get("text").stringValue()).isEqualTo("They were rude at the window");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{}}",
                "{\"message\":{\"content\":null,\"embeds\":[],\"author\":[]}}",
                "{\"message\":{\"content\":\"Who has the key?\",\"embeds\":\"x\",\"message_snapshots\":[null,3]}}",
                "{\"message\":{\"content\":\"Who has the key to the supply room?\",\"author\":{\"username\":\"Ines\"}}}"
            })
    void triageFindsNoReviewWhereThereIsNone(String line) {
        assertThat(triage(line).path("reviews").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | `text` is missing
            {"text":3}                      | `text` must be a text in quotes
            {"message":"x"}                 | `message` must be a Discord message object
            {"message":[]}                  | `message` must be a Discord message object
            {"message":{"content":5,"embeds":"no"}}      | `message.content` must be a text
            {"message":{"content":"","embeds":"no"}}     | `message.embeds` must be a list
            {"message":{"attachments":{}}}               | `message.attachments` must be a list
            {"message":{"message_snapshots":[null,3]}}   | `message.message_snapshots` must be a list of objects
            {"text":"x","stars":"5"}        | `stars` must be a number from 0.5 to 5, or to 10, which is halved
            {"text":"x","stars":0}          | `stars` must be a number from 0.5 to 5, or to 10, which is halved
            {"text":"x","stars":11}         | `stars` must be a number from 0.5 to 5, or to 10, which is halved
            {"text":"x","stars":-1e400}     | `stars` must be a number from 0.5 to 5, or to 10, which is halved
            {"text":"x","site":"myspace"}   | `site` must be one of google, yelp, healthgrades
            {"text":"x","author":{}}        | `author` must be a text in quotes
            """)
    void triageNamesTheFieldOfAMistake(String line, String problem) {
        assertThatExceptionOfType(UnusableLine.class)
                .isThrownBy(() -> triage(line))
                .withMessageContaining(problem);
    }

    @Test
    void checkGivesItsFieldsInTheirOrder() {
        var reply = "🙂 Thank you for choosing us for your root canal.";
        var out = check(JSON.writeValueAsString(java.util.Map.of("reply", reply)));
        assertThat(names(out)).containsExactly("checked", "postable", "corrected", "findings");
        assertThat(out.get("postable").booleanValue()).isFalse();
        assertThat(out.get("corrected").stringValue()).doesNotContain("root canal");
        var finding = out.path("findings").path(0);
        assertThat(names(finding))
                .containsExactly("rule", "category", "level", "start", "end", "quote", "why", "instead");
        assertThat(reply.substring(
                        finding.get("start").intValue(), finding.get("end").intValue()))
                .isEqualTo(finding.get("quote").stringValue());
        assertThat(finding.get("level").stringValue()).isEqualTo("block");
    }

    @Test
    void checkFindsNothingInACleanReply() {
        var out = check("{\"reply\":\"Thank you for writing. We are glad to read it.\"}");
        assertThat(out.get("checked").booleanValue()).isTrue();
        assertThat(out.get("postable").booleanValue()).isTrue();
        assertThat(out.get("corrected").isNull()).isTrue();
        assertThat(out.path("findings").isEmpty()).isTrue();
    }

    @Test
    void checkNeverCallsAnotherLanguagePostable() {
        var out = check("{\"reply\":\"Vielen Dank, dass Sie sich die Zeit genommen haben, uns zu schreiben.\"}");
        assertThat(out.get("checked").booleanValue()).isFalse();
        assertThat(out.get("postable").booleanValue()).isFalse();
        assertThat(out.get("corrected").isNull()).isTrue();
    }

    @Test
    void checkReadsTheReviewAndTheAuthor() {
        assertThat(check("{\"reply\":\"Hi Gwendolyn, thank you.\",\"author\":\"sunnyday77\"}")
                        .get("postable")
                        .booleanValue())
                .isFalse();
        assertThat(check("{\"reply\":\"Hi Gwendolyn, thank you.\",\"author\":\"Gwendolyn\"}")
                        .get("postable")
                        .booleanValue())
                .isTrue();
        var echo = "\"reply\":\"Thank you. Swelling of that kind deserves attention.\"";
        assertThat(check("{" + echo + ",\"review\":\"The swelling lasted for days.\"}")
                        .path("findings"))
                .anyMatch(finding -> finding.get("category").stringValue().equals("unsafe-echo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                               | `reply` is missing
            {"reply":["x"]}                  | `reply` must be a text in quotes
            {"reply":"x","review":1}         | `review` must be a text in quotes
            {"reply":"x","stars":"many"}     | `stars` must be a number from 0.5 to 5, or to 10, which is halved
            """)
    void checkNamesTheFieldOfAMistake(String line, String problem) {
        assertThatExceptionOfType(UnusableLine.class)
                .isThrownBy(() -> check(line))
                .withMessageContaining(problem);
    }

    @Test
    void talkGivesItsFieldsInTheirOrder() {
        var out = talk(
                "{\"said\":\"snooze it till tomorrow 9\",\"where\":\"reply\",\"about\":{\"case\":142,\"site\":\"google\"},"
                        + "\"open\":[{\"case\":142}],\"last\":null,\"language\":\"en\"}");
        assertThat(names(out)).containsExactly("intent", "case", "args", "ask", "guard");
        assertThat(out)
                .hasToString(
                        "{\"intent\":\"snooze\",\"case\":142,\"args\":{\"when\":\"tomorrow 9\"},\"ask\":false,\"guard\":null}");
    }

    @Test
    void talkKeepsWhatADraftIsShownForInside() {
        var out = talk(
                "{\"said\":\"is that too short?\",\"where\":\"reply\",\"about\":{\"case\":142,\"site\":\"google\"},"
                        + "\"open\":[{\"case\":142}],\"last\":null,\"language\":\"en\"}");
        assertThat(out.path("intent").asString("")).isEqualTo("draft-show");
        assertThat(out.path("args")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"where\":\"reply\"}",
                "{\"said\":\"hi\"}",
                "{\"said\":\"hi\",\"where\":\"office\"}",
                "{\"said\":\"hi\",\"where\":\"reply\",\"about\":{}}",
                "{\"said\":\"hi\",\"where\":\"reply\",\"open\":{}}",
                "{\"said\":\"hi\",\"where\":\"reply\",\"open\":[142]}",
                "{\"said\":\"hi\",\"where\":\"reply\",\"last\":\"142\"}"
            })
    void talkNamesTheFieldThatCannotBeUsed(String line) {
        assertThatExceptionOfType(UnusableLine.class)
                .isThrownBy(() -> talk(line))
                .withMessageContaining("`");
    }
}
