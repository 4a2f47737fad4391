package dev.bedside.discord;

import dev.bedside.chat.Control;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** What buttons, menus and fields have in common: short texts, shown without any formatting. */
final class Labels {

    /** Where reviews come in and cards are shown. */
    static final Set<ChannelType> CHANNELS = EnumSet.of(ChannelType.TEXT, ChannelType.NEWS);

    private static final String ELLIPSIS = "…";
    private static final String NOTHING = "–";

    private Labels() {}

    /**
     * A text that fits, on one line; never empty, since Discord takes no empty label.
     *
     * @param longest UTF-16 units
     */
    static String fit(String text, int longest) {
        var line = Markup.clean(text).replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            return NOTHING;
        }
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - ELLIPSIS.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing()
                + ELLIPSIS;
    }

    static SelectOption option(Control.Option option) {
        var rendered = SelectOption.of(fit(option.label(), SelectOption.LABEL_MAX_LENGTH), option.value())
                .withDefault(option.chosen());
        var hint = option.hint();
        return hint == null || hint.isBlank()
                ? rendered
                : rendered.withDescription(fit(hint, SelectOption.DESCRIPTION_MAX_LENGTH));
    }
}
