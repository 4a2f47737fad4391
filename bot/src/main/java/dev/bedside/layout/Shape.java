package dev.bedside.layout;

import dev.bedside.chat.Message.Embed;
import java.util.List;

/** How a forwarder's message is built. */
sealed interface Shape permits TextShape, EmbedShape, JsonShape, TableShape {

    /** Whether fixed words, keys or names tell its messages from all others; without, only their sender does. */
    boolean tells();

    /** The reviews of a message that is built so; none of any other. */
    List<Found> match(Sheet sheet, Values values);

    /** What a layout looks at: a message's text and its blocks, each looked at once for all layouts. */
    final class Sheet {

        private final Page page;
        private final List<Embed> embeds;
        private final Objects objects;

        Sheet(String content, List<Embed> embeds) {
            page = new Page(content);
            objects = new Objects(content);
            this.embeds = embeds;
        }

        Page page() {
            return page;
        }

        List<Embed> embeds() {
            return embeds;
        }

        Objects objects() {
            return objects;
        }
    }
}
