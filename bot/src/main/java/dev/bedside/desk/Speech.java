package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** How Bedside speaks to somebody: its words in a language, its names for people, its way of telling the time. */
record Speech(Wording wording, ZoneId zone, ChatPlatform chat) {

    String say(Phrase phrase) {
        return wording.say(phrase);
    }

    String say(Phrase phrase, Map<String, ?> values) {
        return wording.say(phrase, values);
    }

    String label(String id) {
        return wording.label(id);
    }

    String step(String id) {
        return wording.step(id);
    }

    /** How a person is spoken of, by the platform's id. */
    String name(String person) {
        return chat.mention(person);
    }

    /** A moment inside a sentence. */
    String time(Instant moment) {
        return chat.absolute(moment).orElseGet(() -> wording.time(moment, zone));
    }

    /** A moment that stands by itself. */
    String away(Instant moment) {
        return chat.relative(moment).orElseGet(() -> wording.time(moment, zone));
    }
}
