package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Verbatim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerRendererTest {

    private static final EffectKey KEY = new EffectKey("card/01KB0000000000000000000000");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int V2 = 1 << 15;
    private static final int NO_EMBEDS = 1 << 2;

    private static JsonNode json(Answer answer) {
        return json(AnswerRenderer.create(answer, Pings.NOBODY, KEY));
    }

    private static JsonNode json(MessageCreateData data) {
        return JSON.readTree(data.toData().toJson());
    }

    private static Card card(Part... parts) {
        return new Card(Tint.GRAVE, "Case #7: answer today", List.of(parts));
    }

    /** Every component, parents before children. */
    private static List<JsonNode> components(JsonNode node) {
        return node.path("components")
                .valueStream()
                .flatMap(each -> Stream.concat(Stream.of(each), components(each).stream()))
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return components(node).stream()
                .filter(each -> each.path("type").asInt() == 10)
                .map(each -> each.path("content").asString())
                .toList();
    }

    private static List<String> customIds(JsonNode node) {
        return components(node).stream()
                .map(each -> each.path("custom_id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static List<String> files(MessageCreateData data) {
        return data.getAllDistinctFiles().stream().map(FileUpload::getName).toList();
    }

    private static String text(FileUpload file) {
        try (var source = file.getData()) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void fits(JsonNode message) {
        assertThat(components(message)).hasSizeLessThanOrEqualTo(40);
        assertThat(texts(message).stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(4000);
        assertThat(texts(message)).noneMatch(String::isBlank);
    }

    @Test
    void showsACardInOneColouredContainer() {
        var message = json(card(
                new Part.Fact("Tone", "negative"),
                new Part.Fact("Topics", "waiting, staff"),
                new Part.Quote("Lost records", "they lost\nmy *form*", "says that something got lost"),
                new Part.Copyable("Draft", "Thank you.\nPlease call us."),
                new Part.Remark("Nobody has taken it yet.")));

        assertThat(message.path("flags").asInt()).isEqualTo(V2);
        assertThat(message.path("components")).hasSize(1);
        var container = message.path("components").path(0);
        assertThat(container.path("type").asInt()).isEqualTo(17);
        assertThat(container.path("accent_color").asInt()).isEqualTo(0xC62828);
        assertThat(texts(message))
                .containsExactly(
                        "### 🔴 Case #7: answer today\n**Tone** negative\n**Topics** waiting, staff",
                        "**Lost records** “they lost\nmy \\*form\\*”\n-# says that something got lost",
                        "**Draft**\n```\nThank you.\nPlease call us.\n```",
                        "Nobody has taken it yet.");
    }

    @Test
    void putsQuotesThatNeedNoCommentIntoOneBlock() {
        assertThat(texts(json(card(
                        new Part.Quote("waiting", "an hour\n# or two", ""),
                        new Part.Quote("staff", "she *yelled*", "")))))
                .last()
                .isEqualTo("> **waiting** “an hour\n> \\# or two”\n> **staff** “she \\*yelled\\*”");
    }

    @Test
    void setsATextToBeCopiedApartByALine() {
        var parts = components(json(card(
                        new Part.Remark("First."),
                        new Part.Copyable("Draft reply", "Thank you.\n- *Larkfield*"),
                        new Part.Remark("Last."))))
                .getFirst()
                .path("components");

        assertThat(parts.valueStream().map(each -> each.path("type").asInt()))
                .containsExactly(10, 10, 14, 10, 14, 10, 1);
        assertThat(parts.path(3).path("content").asString())
                .isEqualTo("**Draft reply**\n```\nThank you.\n- *Larkfield*\n```");
    }

    @Test
    void marksWhatCannotWaitByMoreThanTheColour() {
        for (Tint tint : Tint.values()) {
            assertThat(texts(json(new Card(tint, "Case", List.of()))))
                    .containsExactly(
                            switch (tint) {
                                case GRAVE -> "### 🔴 Case";
                                case SERIOUS -> "### 🟠 Case";
                                case ORDINARY, GOOD -> "### Case";
                            });
        }
    }

    @Test
    void putsControlsBelowTheWordsWithTheKeyInEach() {
        var message = json(card(new Part.Remark("Words."))
                .with(List.of(
                        new Control.Button("claim", "I'll take it", Style.MAIN),
                        new Control.Button("close", "Close", Style.GRAVE, false),
                        new Control.Link("https://reviews.example/1", "Open"),
                        new Control.Menu(
                                "snooze",
                                "Later…",
                                List.of(
                                        new Control.Option("1h", "An hour", "from now", false),
                                        new Control.Option("1d", "A day")),
                                1),
                        new Control.Picker("hand", Control.Picker.Kind.PERSON, "Hand over"))));

        var container = message.path("components").path(0).path("components");
        assertThat(container.valueStream().map(each -> each.path("type").asInt()))
                .containsExactly(10, 10, 1, 1, 1);
        assertThat(customIds(message))
                .containsExactly(
                        "claim~" + KEY.key(), "close~" + KEY.key(), "snooze~" + KEY.key(), "hand~" + KEY.key());
        var buttons = container.path(2).path("components");
        assertThat(buttons.valueStream().map(each -> each.path("style").asInt()))
                .containsExactly(1, 4, 5);
        assertThat(buttons.valueStream().map(each -> each.path("disabled").asBoolean(false)))
                .containsExactly(false, true, false);
    }

    @Test
    void putsFiveButtonsInARow() {
        var buttons = IntStream.range(0, 7)
                .<Control>mapToObj(each -> new Control.Button("b" + each, "B" + each, Style.PLAIN))
                .toList();

        var rows = components(json(new Note("Which?", buttons))).stream()
                .filter(each -> each.path("type").asInt() == 1)
                .toList();

        assertThat(rows).extracting(row -> row.path("components").size()).containsExactly(5, 2);
    }

    @Test
    void carriesTheKeyInADisabledButtonWhereThereIsNoOther() {
        var message = json(card());

        assertThat(customIds(message)).containsExactly("~" + KEY.key());
        assertThat(components(message).getLast().path("disabled").asBoolean()).isTrue();
        assertThat(CustomId.key("~" + KEY.key())).contains(KEY.key());
    }

    @Test
    void carriesTheKeyBesideActionsThatAreTooLongForIt() {
        var key = new EffectKey("reminder/" + "x".repeat(60));
        var message = json(AnswerRenderer.create(
                new Note("Now?", List.of(new Control.Button("a".repeat(60), "Yes", Style.MAIN))), Pings.NOBODY, key));

        assertThat(customIds(message)).containsExactly("a".repeat(60) + "~", "~" + key.key());
    }

    @Test
    void carriesNothingInAPrivateAnswer() {
        assertThat(customIds(json(AnswerRenderer.create(new Note("Done."), Pings.NOBODY, null))))
                .isEmpty();
        assertThat(customIds(json(AnswerRenderer.create(
                        new Note("Sure?", List.of(new Control.Button("yes", "Yes", Style.MAIN))), Pings.NOBODY, null))))
                .containsExactly("yes~")
                .extracting(CustomId::action)
                .containsExactly("yes");
    }

    @Test
    void callsExactlyThoseWhoAreToBeCalled() {
        var pings = new Pings(Set.of("11"), Set.of("22"));
        for (Answer answer : List.of(new Note("@everyone <@33>"), card(), new Verbatim("@here", "reply.txt"))) {
            for (JsonNode message : List.of(
                    json(AnswerRenderer.create(answer, pings, KEY)),
                    JSON.readTree(
                            AnswerRenderer.edit(answer, pings, KEY).toData().toJson()))) {
                assertThat(message.path("allowed_mentions"))
                        .isEqualTo(JSON.readTree(
                                "{\"parse\":[],\"users\":[\"11\"],\"roles\":[\"22\"],\"replied_user\":false}"));
            }
        }
    }

    @Test
    void saysANoteAsAnOrdinaryMessageWithoutPreviews() {
        var message = json(new Note("See https://evil.example *now*\nplease"));

        assertThat(message.path("content").asString()).isEqualTo("See https\\://evil.example \\*now\\*\nplease");
        assertThat(message.path("flags").asInt()).isEqualTo(NO_EMBEDS);
    }

    @Test
    void saysALongNoteInComponentsAndALongerOneInAFile() {
        var longer = AnswerRenderer.create(new Note("a line\n".repeat(600)), Pings.NOBODY, KEY);

        assertThat(texts(json(new Note("a line\n".repeat(400))))).containsExactly("a line\n".repeat(400));
        assertThat(files(longer)).containsExactly("text.txt");
        assertThat(text(longer.getFiles().getFirst())).isEqualTo("a line\n".repeat(600));
        assertThat(customIds(json(longer))).containsExactly("~" + KEY.key());
    }

    @Test
    void saysAVerbatimTextExactlyAsItIs() {
        var reply = "Thank you, *Ana*!\n# Call us: https://larkfield.example <@1>";
        var message = json(new Verbatim(reply, "reply.txt"));

        assertThat(message.path("content").asString()).isEqualTo(reply);
        assertThat(message.path("flags").asInt()).isEqualTo(NO_EMBEDS);
    }

    @Test
    void attachesALongVerbatimTextUnderItsName() {
        var data = AnswerRenderer.create(new Verbatim("x".repeat(2001), "Reply to Inés #7.txt"), Pings.NOBODY, KEY);

        assertThat(files(data)).containsExactly("Reply-to-Ines-7.txt");
        assertThat(text(data.getFiles().getFirst())).hasSize(2001);
    }

    @Test
    void attachesATextThatWouldBreakOutOfItsBlock() {
        var draft = "before\n```\n@everyone **now** é";
        var data = AnswerRenderer.create(card(new Part.Copyable("Draft reply", draft)), Pings.NOBODY, KEY);

        assertThat(files(data)).containsExactly("draft-reply.txt");
        assertThat(text(data.getAllDistinctFiles().iterator().next())).isEqualTo(draft);
        assertThat(texts(json(data))).containsExactly("### 🔴 Case #7: answer today", "**Draft reply**");
        assertThat(components(json(data)).stream()
                        .filter(each -> each.path("type").asInt() == 13))
                .extracting(each -> each.path("file").path("url").asString())
                .containsExactly("attachment://draft-reply.txt");
    }

    @Test
    void attachesTextsToCopyBeforeAnythingElse() {
        var data = AnswerRenderer.create(
                card(
                        new Part.Quote("Why", "w".repeat(3000), "because"),
                        new Part.Copyable("Draft", "d".repeat(1500)),
                        new Part.Remark("End.")),
                Pings.NOBODY,
                KEY);

        assertThat(files(data)).containsExactly("draft.txt");
        assertThat(String.join("\n", texts(json(data)))).contains("w".repeat(3000), "because", "**Draft**", "End.");
        fits(json(data));
    }

    @Test
    void losesNoWordHoweverLongACardIs() {
        for (int size : new int[] {1, 40, 400, 1300, 5000}) {
            for (int count : new int[] {1, 9, 45}) {
                var parts = new ArrayList<Part>();
                for (int i = 0; i < count; i++) {
                    parts.add(new Part.Fact("Fact", "f" + i + "f ".repeat(size)));
                    parts.add(new Part.Quote("Why", "q" + i + "q ".repeat(size), "comment"));
                    parts.add(new Part.Remark("r" + i + "r ".repeat(size)));
                    parts.add(new Part.Copyable("Draft", "c" + i + "c ".repeat(size)));
                    parts.add(new Part.Quote("Why", "s" + i + "s ".repeat(size), ""));
                }
                var data = AnswerRenderer.create(new Card(Tint.GOOD, "Long", parts), Pings.NOBODY, KEY);

                fits(json(data));
                assertThat(files(data)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
                var everything = String.join("\n", texts(json(data)))
                        + String.join(
                                "\n",
                                data.getAllDistinctFiles().stream()
                                        .map(AnswerRendererTest::text)
                                        .toList());
                for (int i = 0; i < count; i++) {
                    assertThat(everything)
                            .contains("f" + i + "f", "q" + i + "q", "r" + i + "r", "c" + i + "c ".repeat(size))
                            .contains("s" + i + "s");
                }
            }
        }
    }

    @Test
    void attachesManySmallPartsInOneFileInPlainWords() {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 60; i++) {
            parts.add(new Part.Fact(
                    "#" + i,
                    "with " + Markup.own("<@" + (500 + i) + ">") + " since " + Markup.own("<t:1764086400:R>") + " in "
                            + Markup.own("<#77>") + " " + "w ".repeat(30)));
        }
        var data = AnswerRenderer.create(new Card(Tint.ORDINARY, "List", parts), Pings.NOBODY, KEY);

        fits(json(data));
        assertThat(String.join("\n", texts(json(data)))).contains("<@500>", "<@520>");
        assertThat(files(data)).containsExactly("text.txt");
        assertThat(text(data.getAllDistinctFiles().iterator().next()))
                .contains("#59: with @559 since 2025-11-25 16:00 UTC in #77")
                .doesNotContain("<", ">", "#0:");
    }

    @Test
    void putsAnAddressThatNoButtonTakesIntoTheText() {
        for (String address : List.of(
                "https://reviews.example/" + "a".repeat(500),
                "reviews.example/1",
                "javascript:alert(1)",
                "https://a b")) {
            var link = List.<Control>of(new Control.Link(address, "Review"));
            var note = json(new Note("Look.", link));
            var message = json(card(new Part.Remark("Words.")).with(link));

            assertThat(note.path("content").asString())
                    .startsWith("Look.\nReview: ")
                    .contains(address.substring(8));
            assertThat(String.join("\n", texts(message)))
                    .contains("**Review** ")
                    .contains(address.substring(8));
            assertThat(components(message)).noneMatch(each -> each.path("style").asInt() == 5);
            assertThat(customIds(message)).containsExactly("~" + KEY.key());
        }
    }

    @Test
    void losesNoWordOfALongHeadline() {
        var headline = "word ".repeat(900);
        var data = AnswerRenderer.create(new Card(Tint.GOOD, headline, List.of()), Pings.NOBODY, KEY);

        fits(json(data));
        assertThat(text(data.getAllDistinctFiles().iterator().next())).isEqualTo(headline);
    }

    @Test
    void editsAnyMessageIntoComponents() {
        for (Answer answer : List.of(new Note("A"), card(), new Verbatim("B", "b.txt"), new Note("x".repeat(9000)))) {
            var message = JSON.readTree(
                    AnswerRenderer.edit(answer, Pings.NOBODY, KEY).toData().toJson());

            assertThat(message.path("flags").asInt()).isEqualTo(V2);
            assertThat(message.path("content").asString()).isEmpty();
            assertThat(message.path("embeds")).isEmpty();
            assertThat(message.path("attachments").isArray()).isTrue();
            assertThat(customIds(message)).containsExactly("~" + KEY.key());
            fits(message);
        }
    }

    @Test
    void showsSomethingWhereThereIsNothingToSay() {
        fits(json(new Card(Tint.GOOD, "", List.of(new Part.Remark(""), new Part.Copyable("", "  \n")))));
        assertThat(json(new Note(" \n")).path("content").asString()).isEqualTo("\u200B");
    }

    @Test
    void shortensLabelsAndNothingElse() {
        var options = List.of(new Control.Option("v", "é".repeat(150), "h".repeat(150), true));
        var message = json(new Note(
                "Which?",
                List.of(
                        new Control.Button("b", "l".repeat(90), Style.PLAIN),
                        new Control.Menu("m", "p".repeat(200), options, 3))));

        assertThat(components(message).get(1).path("label").asString())
                .hasSize(80)
                .endsWith("…");
        var menu = components(message).get(3);
        assertThat(menu.path("options").path(0).path("label").asString())
                .hasSize(100)
                .endsWith("…");
        assertThat(menu.path("max_values").asInt()).isEqualTo(1);
    }

    @Test
    void takesNoKeyThatItCouldNotReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> CustomId.write("claim", new EffectKey("card/a~b")));
    }

    @Test
    void readsTheActionOfAnyId() {
        assertThat(CustomId.action(CustomId.write("claim~it", KEY))).isEqualTo("claim~it");
        assertThat(CustomId.action(CustomId.write("claim~it", null))).isEqualTo("claim~it");
        assertThat(CustomId.key(CustomId.write("claim~it", null))).isEmpty();
        assertThat(CustomId.action("old")).isEqualTo("old");
    }
}
