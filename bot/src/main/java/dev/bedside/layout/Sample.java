package dev.bedside.layout;

import dev.bedside.chat.Message;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.util.List;
import java.util.Map;

/**
 * A message that proves a layout.
 *
 * @param reviews what must be read out of it; none for one that the layout must leave alone
 */
public record Sample(Place place, Message message, List<Expected> reviews) {

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Sample[" + place + "]";
    }

    /**
     * A review that must be read.
     *
     * @param values by key: {@code site}, {@code stars} …; {@code none} for one that must be unknown
     */
    public record Expected(Place place, Map<String, Line> values) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Expected[" + place + "]";
        }
    }
}
