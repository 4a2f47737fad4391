package dev.bedside.discord;

import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Link;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Picker;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.EffectKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.jspecify.annotations.Nullable;

/** Renders what can be done with a message as rows of buttons and menus, one of which carries the key of the message. */
final class ControlRenderer {

    private static final int IN_A_ROW = 5;
    private static final Set<String> WEB = Set.of("http", "https");
    /** Says nothing in any language: what it stands on is not for people. */
    private static final String CARRIER = "·";

    private final @Nullable EffectKey key;
    private final List<ActionRow> rows = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private boolean carried;

    private ControlRenderer(@Nullable EffectKey key) {
        this.key = key;
        carried = key == null;
    }

    /** @param key what has to stand in one of them; null for nothing */
    static List<ActionRow> render(List<Control> controls, @Nullable EffectKey key) {
        var renderer = new ControlRenderer(key);
        controls.forEach(renderer::add);
        if (!renderer.carried) {
            renderer.add(Button.secondary(renderer.id(""), CARRIER).asDisabled());
        }
        renderer.endRow();
        return renderer.rows;
    }

    /** What Discord takes for no address stands in the text instead, where nobody can press it but everybody read it. */
    static List<Part.Fact> inWords(List<Control> controls) {
        return controls.stream()
                .filter(control ->
                        control instanceof Link(String url, String label) && !isAddress(url) && !url.isBlank())
                .map(Link.class::cast)
                .map(link -> new Part.Fact(link.label(), link.url()))
                .toList();
    }

    /** Whether it is one of the web, in a form that Discord cannot object to. */
    private static boolean isAddress(String url) {
        try {
            var address = new URI(url);
            return url.length() <= Button.URL_MAX_LENGTH
                    && WEB.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void add(Control control) {
        switch (control) {
            case Control.Button(String action, String label, Style style, boolean enabled) ->
                add(Button.of(style(style), id(action), Labels.fit(label, Button.LABEL_MAX_LENGTH))
                        .withDisabled(!enabled));
            case Link link
            when isAddress(link.url()) ->
                add(Button.link(link.url(), Labels.fit(link.label(), Button.LABEL_MAX_LENGTH)));
            case Link link -> {}
            case Menu menu -> {
                endRow();
                rows.add(ActionRow.of(StringSelectMenu.create(id(menu.action()))
                        .setPlaceholder(Labels.fit(menu.placeholder(), SelectMenu.PLACEHOLDER_MAX_LENGTH))
                        .addOptions(menu.options().stream().map(Labels::option).toList())
                        .setRequiredRange(
                                1, Math.clamp(menu.atMost(), 1, menu.options().size()))
                        .build()));
            }
            case Picker(String action, Picker.Kind kind, String placeholder) -> {
                endRow();
                var menu = EntitySelectMenu.create(id(action), target(kind))
                        .setPlaceholder(Labels.fit(placeholder, SelectMenu.PLACEHOLDER_MAX_LENGTH));
                if (kind == Picker.Kind.CHANNEL) {
                    menu.setChannelTypes(Labels.CHANNELS);
                }
                rows.add(ActionRow.of(menu.build()));
            }
        }
    }

    private void add(Button button) {
        buttons.add(button);
        if (buttons.size() == IN_A_ROW) {
            endRow();
        }
    }

    private void endRow() {
        if (!buttons.isEmpty()) {
            rows.add(ActionRow.of(buttons));
            buttons.clear();
        }
    }

    /** With the key wherever both fit: any of them will do to find the message again. */
    private String id(String action) {
        if (key != null && CustomId.fits(action, key)) {
            carried = true;
            return CustomId.write(action, key);
        }
        return CustomId.write(action, null);
    }

    private static ButtonStyle style(Style style) {
        return switch (style) {
            case MAIN -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case GRAVE -> ButtonStyle.DANGER;
        };
    }

    private static SelectTarget target(Picker.Kind kind) {
        return switch (kind) {
            case CHANNEL -> SelectTarget.CHANNEL;
            case ROLE -> SelectTarget.ROLE;
            case PERSON -> SelectTarget.USER;
        };
    }
}
