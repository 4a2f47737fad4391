package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bedside.chat.CommandBook;
import dev.bedside.chat.CommandBook.OnMessage;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.CommandSpec.Choice;
import dev.bedside.chat.CommandSpec.Kind;
import dev.bedside.chat.CommandSpec.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandRendererTest {

    private static final Map<String, String> TEXTS = Map.of("en", "Review", "es", "Reseña");

    private static JsonNode render(CommandBook book) {
        return new JsonMapper()
                .readTree(CommandRenderer.render(book).getFirst().toData().toJson());
    }

    private static JsonNode render(boolean managersOnly, Option... options) {
        var command = new CommandSpec("show", TEXTS, false, List.of(options), List.of());
        return render(new CommandBook(
                List.of(new CommandSpec("review", TEXTS, managersOnly, List.of(), List.of(command))), List.of()));
    }

    @Test
    void describesACommandInEveryLanguage() {
        var command = render(false);

        assertThat(command.path("name").asString()).isEqualTo("review");
        assertThat(command.path("description").asString()).isEqualTo("Review");
        assertThat(command.path("description_localizations").propertyNames())
                .containsExactlyInAnyOrder("en-US", "en-GB", "es-ES", "es-419");
        assertThat(command.path("description_localizations").path("es-419").asString())
                .isEqualTo("Reseña");
        assertThat(command.path("contexts")).hasSize(1);
        assertThat(command.path("contexts").path(0).asInt()).isZero();
        assertThat(command.path("integration_types").path(0).asInt()).isZero();
    }

    @Test
    void offersWhatIsForManagersToManagers() {
        assertThat(render(true).path("default_member_permissions").asString()).isEqualTo("32");
        assertThat(render(false).path("default_member_permissions").isNull()).isTrue();
    }

    @Test
    void putsWhatIsRequiredFirst() {
        var options = render(
                        false,
                        new Option("rest", TEXTS, Kind.WORDS, false, List.of(new Choice("v", TEXTS))),
                        new Option("number", TEXTS, Kind.COMPLETED, true, List.of()),
                        new Option("where", TEXTS, Kind.CHANNEL, false, List.of()),
                        new Option("role", TEXTS, Kind.ROLE, false, List.of()),
                        new Option("who", TEXTS, Kind.PERSON, false, List.of()))
                .path("options")
                .path(0)
                .path("options");

        assertThat(options.valueStream().map(each -> each.path("name").asString()))
                .containsExactly("number", "rest", "where", "role", "who");
        assertThat(options.valueStream().map(each -> each.path("type").asInt())).containsExactly(3, 3, 7, 8, 6);
        assertThat(options.path(0).path("autocomplete").asBoolean()).isTrue();
        assertThat(options.path(1).path("choices").path(0).path("value").asString())
                .isEqualTo("v");
    }

    @Test
    void putsACommandIntoTheMenuOfAMessage() {
        var book = new CommandBook(List.of(), List.of(new OnMessage("triage", TEXTS)));

        assertThat(render(book).path("type").asInt()).isEqualTo(3);
        assertThat(render(book).path("name_localizations").path("es-ES").asString())
                .isEqualTo("Reseña");
        assertThat(CommandRenderer.idOf(book, "Review")).contains("triage");
        assertThat(CommandRenderer.idOf(book, "triage")).isEmpty();
    }

    @Test
    void saysWhatIsNotInEnglish() {
        var book = new CommandBook(List.of(), List.of(new OnMessage("triage", Map.of("es", "Reseña"))));

        assertThatIllegalArgumentException().isThrownBy(() -> CommandRenderer.render(book));
    }
}
