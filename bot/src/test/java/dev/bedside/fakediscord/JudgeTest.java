package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JudgeTest {
    private static final ObjectNode NOBODY = Json.object("parse", Json.array());

    private static ObjectNode button(String id) {
        return Json.object("type", 2, "style", 1, "label", "Go", "custom_id", id);
    }

    private static ObjectNode row(ObjectNode... inner) {
        return Json.object("type", 1, "components", List.of(inner));
    }

    private static ObjectNode text(String content) {
        return Json.object("type", 10, "content", content);
    }

    private static ObjectNode v2(ObjectNode... components) {
        return Json.object(
                "flags", Message.COMPONENTS_V2, "components", List.of(components), "allowed_mentions", NOBODY);
    }

    private static List<String> wrongs(Runnable judging) {
        Judge.Invalid invalid = catchThrowableOfType(Judge.Invalid.class, judging::run);
        return invalid == null
                ? List.of()
                : invalid.wrongs().stream().map(Judge.Wrong::where).toList();
    }

    private static List<String> message(ObjectNode body) {
        return wrongs(() -> MessageJudge.create(body, List.of()));
    }

    @Test
    void demandsMentionsAndKeepsLengths() {
        assertThat(message(Json.object("content", "x"))).containsExactly("allowed_mentions");
        assertThat(message(Json.object("content", "x".repeat(2001), "allowed_mentions", NOBODY)))
                .containsExactly("message.content");
        assertThat(message(Json.object("content", "", "allowed_mentions", NOBODY)))
                .containsExactly("content");
        assertThat(message(Json.object("content", "😀".repeat(2000), "allowed_mentions", NOBODY)))
                .isEmpty();
    }

    @Test
    void keepsTheLimitsOfComponents() {
        assertThat(message(v2(text("x"), row(button("a"), button("b"))))).isEmpty();
        assertThat(message(v2(row(button("a"), button("a"))))).containsExactly("components.custom_id");
        assertThat(message(v2(row(button("x".repeat(101)))))).containsExactly("components.1.custom_id");
        assertThat(message(v2(text("x".repeat(3000)), text("x".repeat(1001))))).containsExactly("components");
        assertThat(message(v2(IntStream.range(0, 41).mapToObj(i -> text("x")).toArray(ObjectNode[]::new))))
                .containsExactly("components");
        assertThat(message(v2(
                        row(IntStream.range(0, 6).mapToObj(i -> button("b" + i)).toArray(ObjectNode[]::new)))))
                .containsExactly("components.0.components");
        ObjectNode mixed = v2(text("x"));
        mixed.put("content", "old");
        assertThat(message(mixed)).containsExactly("content");
    }

    @Test
    void keepsTheLimitsOfForms() {
        ObjectNode input = Json.object("type", 4, "style", 1, "custom_id", "a", "placeholder", "x".repeat(101));
        ObjectNode label = Json.object("type", 18, "label", "x".repeat(46), "component", input);

        assertThat(wrongs(() ->
                        ModalJudge.modal(Json.object("custom_id", "f", "title", "T", "components", List.of(label)))))
                .containsExactly("data.components.0.label", "data.components.0.placeholder");
        assertThat(wrongs(() -> ModalJudge.modal(Json.object("custom_id", "f", "title", "T", "components", List.of()))))
                .containsExactly("data.components");
    }

    @Test
    void keepsTheNamesOfCommands() {
        ObjectNode bad = Json.object("name", "Review", "description", "x".repeat(101));

        assertThat(wrongs(() -> CommandJudge.commands(Json.array(List.of(bad)))))
                .containsExactly("commands.Review.name", "commands.Review.description");
        assertThatThrownBy(() -> CommandJudge.commands(Json.object())).isInstanceOf(Judge.Invalid.class);
    }
}
