package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DiscordMessageReaderTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void readsContentEmbedsSnapshotsAndAttachments() {
        Message message = read("""
                {"id": 17, "content": "c", "author": {"username": "Nell"},
                 "embeds": [{"title": "t", "url": "u", "description": "d", "author": {"name": "a"},
                             "footer": {"text": "f"}, "fields": [{"name": "n", "value": "v"}]}],
                 "message_snapshots": [{"message": {"content": "s", "embeds": [{"title": "st"}]}}],
                 "attachments": [{"filename": "x.txt", "content_type": "text/plain", "text": "words"},
                                 {"filename": "y.png", "content_type": "image/png"}]}""");

        assertThat(message.id()).isEqualTo("17");
        assertThat(message.embeds())
                .containsExactly(
                        new Message.Embed("t", "u", "d", "a", "f", java.util.List.of(new Message.Field("n", "v"))));
        assertThat(message.snapshots().getFirst().embeds().getFirst().title()).isEqualTo("st");
        assertThat(message.attachments()).extracting(Message.Attachment::text).containsExactly("words", null);
        assertThat(message.author()).isEqualTo(new Message.Author("Nell", false));
    }

    @Test
    void takesBotsAndWebhooksForAutomatic() {
        assertThat(read("{\"author\": {\"bot\": true}}").author().automatic()).isTrue();
        assertThat(read("{\"webhook_id\": \"1\"}").author().automatic()).isTrue();
        assertThat(read("{\"webhook_id\": null, \"author\": {\"bot\": false}}")
                        .author()
                        .automatic())
                .isFalse();
    }

    @Test
    void treatsWhatIsMissingOrMistypedAsEmpty() {
        for (String odd : new String[] {
            "{}",
            "[]",
            "3",
            "null",
            "{\"content\": {}, \"embeds\": 4, \"author\": [1]}",
            "{\"embeds\": [7, null, {\"fields\": {}}], \"message_snapshots\": [{}], \"attachments\": [[]]}"
        }) {
            assertThat(read(odd).content()).isEmpty();
        }
    }

    @Test
    void namesTheMistakeOnlyWhereNothingCouldBeRead() {
        assertThat(mistake("{\"content\": 5, \"embeds\": \"no\"}")).contains("`message.content` must be a text");
        assertThat(mistake("{\"content\": 5, \"embeds\": [{\"title\": \"t\"}]}"))
                .isNull();
        assertThat(mistake("{\"content\": null, \"embeds\": null}")).isNull();
        assertThat(mistake("{}")).isNull();
    }

    private String mistake(String object) {
        return new DiscordMessageReader().mistake(json.readTree(object));
    }

    private Message read(String object) {
        return new DiscordMessageReader().read(json.readTree(object));
    }
}
