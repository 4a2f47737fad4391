package dev.bedside.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Place PLACE = new Place("config/wording/en/desk.yml", 7);

    private static Template template(String text) {
        return Template.of(new Line(text, PLACE), Set.of("phone", "contact"));
    }

    @Test
    void fillsEveryPlaceholder() {
        var template = template("Call {phone} and ask for {contact}; {phone} is open.");
        assertThat(template.names()).containsExactlyInAnyOrder("phone", "contact");
        assertThat(template.fill(Map.of("phone", "555-0142", "contact", "Rosa")))
                .isEqualTo("Call 555-0142 and ask for Rosa; 555-0142 is open.");
    }

    @Test
    void keepsSignsAsTheyAre() {
        assertThat(template("{contact} & <b>").fill(Map.of("contact", "O'Neill & \"Sons\" <x> {phone}")))
                .isEqualTo("O'Neill & \"Sons\" <x> {phone} & <b>");
        assertThat(template("No placeholder.").fill(Map.of())).isEqualTo("No placeholder.");
    }

    @Test
    void refusesAPlaceholderItCannotFill() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> template("Call {fone}."))
                .withMessage(
                        "config/wording/en/desk.yml:7: unknown placeholder {fone}; known here: {contact}, {phone}");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Template.of(new Line("Call {phone}.", PLACE), Set.of()))
                .withMessageEndingWith("known here: none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call {phone.",
                "Call {phone",
                "{#phone}x",
                "{/phone}",
                "Call {}",
                "Call {pho ne}",
                "{{phone}}",
                "{>phone}"
            })
    void refusesWhatIsNoPlaceholder(String text) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> template(text))
                .withMessageStartingWith("config/wording/en/desk.yml:7: ")
                .withMessageContaining("placeholder");
    }
}
