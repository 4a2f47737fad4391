package dev.bedside.discord;

import dev.bedside.chat.Form;
import dev.bedside.chat.Form.Choice;
import dev.bedside.chat.Form.Field;
import dev.bedside.chat.Form.Words;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Renders a form as a modal, whose custom id is the form's action and whose fields keep their ids. */
final class FormRenderer {

    private static final int PLACEHOLDER = 100;

    private FormRenderer() {}

    /**
     * The modal for a form.
     *
     * <p>A field stays empty where Discord has no room for what should stand in it, so that no half of it is sent.
     *
     * @throws IllegalArgumentException where Discord has no room for an id, a field or an option
     */
    static Modal render(Form form) {
        return Modal.create(form.action(), Labels.fit(form.title(), Modal.MAX_TITLE_LENGTH))
                .addComponents(form.fields().stream().map(FormRenderer::render).toList())
                .build();
    }

    private static Label render(Field field) {
        return switch (field) {
            case Words words -> Label.of(label(words.label()), input(words));
            case Choice choice -> Label.of(label(choice.label()), menu(choice));
        };
    }

    private static String label(String text) {
        return Labels.fit(text, Label.LABEL_MAX_LENGTH);
    }

    private static TextInput input(Words words) {
        var input = TextInput.create(words.id(), words.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(words.required());
        if (words.hint() != null && !words.hint().isBlank()) {
            input.setPlaceholder(Labels.fit(words.hint(), PLACEHOLDER));
        }
        var value = Markup.clean(words.value());
        if (!value.isEmpty() && value.length() <= TextInput.MAX_VALUE_LENGTH) {
            input.setValue(value);
        }
        return input.build();
    }

    private static StringSelectMenu menu(Choice choice) {
        return StringSelectMenu.create(choice.id())
                .addOptions(choice.options().stream().map(Labels::option).toList())
                .setRequiredRange(
                        choice.atLeast(),
                        Math.min(choice.atMost(), choice.options().size()))
                .setRequired(choice.atLeast() > 0)
                .build();
    }
}
