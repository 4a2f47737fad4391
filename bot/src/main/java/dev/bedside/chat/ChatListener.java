package dev.bedside.chat;

import java.time.Instant;
import java.util.List;

/**
 * Hears what happens in a chat and answers what is asked; an adapter calls it and decides nothing.
 *
 * <p>Every process that listens hears everything.
 */
public interface ChatListener {

    /** What people can ask for by command. */
    CommandBook commands();

    /** A message appeared; called in the order of each channel. */
    void posted(Place place, Message message);

    /**
     * A person said something that Bedside may have to answer; called after {@link #posted} where that is called too.
     *
     * @param heard once for a message in a channel, for a direct message once for each workspace that the two share; not empty
     */
    void said(List<Heard> heard);

    /** A message stands there in other words now. */
    void edited(Place place, Message message);

    void deleted(Place place, String messageId);

    /**
     * A person put a sign below a message.
     *
     * @param sign as {@link ChatPlatform#sign} puts it there
     */
    default void signed(Place place, String messageId, Person person, String sign) {}

    /** Live events begin, or begin again after some may have been lost; also when what may be done in a channel has changed. */
    void listening();

    /**
     * Bedside was invited into a workspace, or is there again.
     *
     * @param since when it was let in: later than before only where it was invited anew
     */
    void joined(String workspace, Instant since);

    /** Answers a person; may take as long as the database takes. */
    Response asked(Request request);

    /**
     * What is said where {@link #asked} opens a form and did not come in time; must come from memory.
     *
     * <p>What was asked is not done in this case.
     */
    Answer pressAgain(Request request);

    /** What is said where the answer to a person was lost or cannot be shown; must come from memory. */
    Answer failed(Request request);

    /** What an option could be, the likeliest first, at most 25; must come quickly, from memory if need be. */
    List<Control.Option> complete(Request request, String option, String typed);
}
