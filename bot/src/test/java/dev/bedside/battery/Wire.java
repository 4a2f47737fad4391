package dev.bedside.battery;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.Message;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a recording chat is spoken to over HTTP. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Answer.class, Named.class)
            .addMixIn(Card.Part.class, Named.class)
            .addMixIn(Control.class, Named.class)
            .build();

    private Wire() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private interface Named {}

    /** What a call brings; what it does not need is null. */
    record Asked(
            Call.What what,
            Place place,
            @Nullable Outgoing outgoing,
            @Nullable String key,
            @Nullable String message,
            @Nullable Instant since,
            int limit,
            @Nullable Discussion thread) {

        Asked(
                Call.What what,
                Place place,
                @Nullable Outgoing outgoing,
                @Nullable String key,
                @Nullable String message,
                @Nullable Instant since,
                int limit) {
            this(what, place, outgoing, key, message, since, limit, null);
        }

        static Asked about(
                Call.What what, Place place, Discussion thread, @Nullable String threadId, @Nullable Instant since) {
            return new Asked(what, place, null, null, threadId, since, 0, thread);
        }
    }

    /** A message that somebody else wrote, as the gateway tells it. */
    record Said(String channel, Message message) {}

    /** The platform's code for why it does not do it. */
    record No(String code) {}
}
