package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Form;
import dev.bedside.chat.Form.Choice;
import dev.bedside.chat.Form.Field;
import dev.bedside.chat.Form.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormRendererTest {

    private static JsonNode render(Field... fields) {
        var form = new Form("edit/01KB", "Edit the draft", List.of(fields));
        return new JsonMapper().readTree(FormRenderer.render(form).toData().toJson());
    }

    @Test
    void asksForWords() {
        var modal = render(
                new Words("text", "Your reply", "Dear …", "Thank you.\nCall us.", true, true),
                new Words("note", "Note", null, "", false, false));

        assertThat(modal.path("custom_id").asString()).isEqualTo("edit/01KB");
        assertThat(modal.path("title").asString()).isEqualTo("Edit the draft");
        var first = modal.path("components").path(0);
        assertThat(first.path("type").asInt()).isEqualTo(18);
        assertThat(first.path("label").asString()).isEqualTo("Your reply");
        var input = first.path("component");
        assertThat(input.path("custom_id").asString()).isEqualTo("text");
        assertThat(input.path("style").asInt()).isEqualTo(2);
        assertThat(input.path("value").asString()).isEqualTo("Thank you.\nCall us.");
        assertThat(input.path("placeholder").asString()).isEqualTo("Dear …");
        assertThat(input.path("required").asBoolean()).isTrue();
        var second = modal.path("components").path(1).path("component");
        assertThat(second.path("style").asInt()).isEqualTo(1);
        assertThat(second.path("required").asBoolean()).isFalse();
    }

    @Test
    void asksForSomeOfSeveral() {
        var select = render(new Choice(
                        "why", "Why?", List.of(new Option("a", "One", null, true), new Option("b", "Two")), 0, 5))
                .path("components")
                .path(0)
                .path("component");

        assertThat(select.path("custom_id").asString()).isEqualTo("why");
        assertThat(select.path("min_values").asInt()).isZero();
        assertThat(select.path("max_values").asInt()).isEqualTo(2);
        assertThat(select.path("required").asBoolean(true)).isFalse();
        assertThat(select.path("options").path(0).path("default").asBoolean()).isTrue();
    }

    @Test
    void shortensWhatIsOnlyRead() {
        var field = render(new Words("text", "l".repeat(60), "h".repeat(120), "", true, false))
                .path("components")
                .path(0);

        assertThat(field.path("label").asString()).hasSize(45).endsWith("…");
        assertThat(field.path("component").path("placeholder").asString()).hasSize(100);
    }

    @Test
    void leavesAFieldEmptyThatWouldLoseWords() {
        var input = render(new Words("text", "Reply", "Dear …", "x".repeat(4001), true, true))
                .path("components")
                .path(0)
                .path("component");

        assertThat(input.path("value").asString("")).isEmpty();
        assertThat(input.path("placeholder").asString()).isEqualTo("Dear …");
    }
}
