package dev.bedside.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said where Bedside hears it.
 *
 * @param place a channel, a thread, or a direct message, which belongs to a workspace that the person shares with Bedside
 * @param direct whether nobody else reads along
 * @param message as it stands there
 * @param said what the message says without Bedside's own name, and with the names of roles and channels as people read them
 * @param people who else is called in it, in this order
 * @param person who said it
 * @param named whether it calls Bedside by name
 * @param answers the platform's id of the message of Bedside's own that it answers; null where it answers none
 */
public record Heard(
        Place place,
        boolean direct,
        Message message,
        String said,
        List<Called> people,
        Person person,
        boolean named,
        @Nullable String answers) {

    public Heard {
        people = List.copyOf(people);
    }

    /**
     * Somebody who is called.
     *
     * @param written how that stands in what was said
     * @param id the platform's id of the person
     */
    public record Called(String written, String id) {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Called[" + id + "]";
        }
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Heard[" + message.id() + "]";
    }
}
