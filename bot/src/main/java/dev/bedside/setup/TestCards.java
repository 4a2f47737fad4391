package dev.bedside.setup;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.outbox.NewEffect;
import dev.bedside.workspace.Channel;
import java.util.Map;
import java.util.Optional;

/** Has test cards posted and taken away: nothing hangs on them. */
final class TestCards {

    private final Tools tools;
    private final ChatPlatform chat;
    private final GuideBook book;

    TestCards(Tools tools, GuideBook book) {
        this.tools = tools;
        this.chat = tools.chat();
        this.book = book;
    }

    /**
     * Posts one: the first time unasked, later where somebody wants another one.
     *
     * @return what came of it; empty where nothing was to be done
     */
    Optional<String> post(Channel channel, boolean another, Voice voice) {
        var values = Map.of(
                "works",
                voice.sign(Level.WORKS),
                "missing",
                voice.sign(Level.MISSING),
                "channel",
                chat.mentionChannel(channel.platformId()));
        var missing = chat.inspect(channel.place()).missing();
        if (missing.contains(Need.SEE_CHANNEL) || missing.contains(Need.SEND)) {
            return another ? Optional.of(voice.say(Phrase.GUIDE_NO_TEST, values)) : Optional.empty();
        }
        boolean posted = tools.database().inTransaction(() -> {
            int count = book.countTest(channel, another);
            return count > 0
                    && tools.outbox()
                            .queue(new NewEffect(
                                    Posts.testKey(channel, count),
                                    channel.workspace(),
                                    channel.id(),
                                    Posts.TEST,
                                    channel.id()));
        });
        return posted ? Optional.of(voice.say(Phrase.GUIDE_TESTED, values)) : Optional.empty();
    }

    /** Whoever sees one may take it away. */
    String remove(Place place, String message, Voice voice) {
        if (!isOne(message)) {
            return voice.say(Phrase.GUIDE_STALE);
        }
        try {
            chat.delete(place, message);
            return voice.say(Phrase.TEST_REMOVED);
        } catch (Refused refused) {
            return voice.say(Phrase.TEST_STAYS);
        }
    }

    /** An action may come from anywhere, and what it would take away is gone for good. */
    private boolean isOne(String message) {
        return tools.database()
                .jdbc()
                .sql("select 1 from effect where kind = ? and message_id = ? limit 1")
                .params(Posts.TEST, message)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
