package dev.bedside.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team's chat, as far as the core needs one.
 *
 * <p>Every call ends within ten seconds and throws {@link Unreachable} where it is not known whether it was done, or where
 * the platform could not even be asked, {@link Refused} where the platform said that it was not.
 */
public interface ChatPlatform {

    /** What this platform can do; the same for as long as the program runs. */
    Capabilities capabilities();

    /**
     * Posts a message that carries a key, so that {@link #find} finds it again.
     *
     * @return the platform's id of the message
     */
    String post(Place place, Outgoing message, EffectKey key);

    /**
     * Posts a message that nobody looks for later, as an answer in a talk is.
     *
     * @param key keeps it, where the platform can, from being shown twice within minutes; it is not in the message
     * @return the platform's id of the message
     */
    default String say(Place place, Outgoing message, EffectKey key) {
        return post(place, message, key);
    }

    /** Replaces a message that was posted by {@link #say}. */
    default void restate(Place place, String messageId, Outgoing message, EffectKey key) {
        edit(place, messageId, message, key);
    }

    /** Replaces a message of Bedside's own; the same message twice changes nothing. */
    void edit(Place place, String messageId, Outgoing message, EffectKey key);

    /**
     * Looks up in the channel's history what was sent for a key.
     *
     * @param since when it was sent at the earliest
     * @return the platform's id of the message, empty where there is none
     */
    Optional<String> find(Place place, EffectKey key, Instant since);

    /**
     * Opens a thread with nothing in it; where its message has one already, that is the one.
     *
     * @param place the channel in which it hangs
     * @return the platform's id of the thread, which stands for the channel in a {@link Place}
     * @throws Refused also where the platform, or this channel, has no such threads
     */
    String openThread(Place place, Discussion thread);

    /**
     * Lets the guests of a thread in, and closes it or opens it again; the same twice changes nothing.
     *
     * @param place the channel in which it hangs
     */
    void changeThread(Place place, String threadId, Discussion thread);

    /**
     * Takes somebody out of a private thread; nothing where they are not in it, or where there are no such threads.
     *
     * @param thread the thread itself
     * @param person the platform's id
     */
    default void putOut(Place thread, String person) {}

    /**
     * Looks up a thread that may have been opened.
     *
     * @param place the channel in which it hangs
     * @param since when it was opened at the earliest
     * @return the platform's id of the thread, empty where there is none
     */
    Optional<String> findThread(Place place, Discussion thread, Instant since);

    /**
     * One message, empty where it is gone.
     *
     * @throws Hidden where the platform withholds what stands in it
     */
    Optional<Message> fetch(Place place, String messageId);

    /**
     * A page of a channel's history, oldest first, Bedside's own messages included.
     *
     * @param after the platform's id of the message to begin behind; null for the newest page
     * @param limit 1 to 100
     * @throws Hidden where the platform withholds what stands in the messages of the page
     */
    List<Message> history(Place place, @Nullable String after, int limit);

    /**
     * The page of a channel's history that ends right before a message, oldest first, Bedside's own messages included.
     *
     * @param before the platform's id of a message, which need not be there
     * @param limit 1 to 100
     * @throws Hidden where the platform withholds what stands in the messages of the page
     */
    List<Message> historyBefore(Place place, String before, int limit);

    /**
     * Puts a sign below a message that people can put there as well; the same twice is there once.
     *
     * @param sign an emoji
     * @throws Refused also where the platform has no such signs
     */
    default void sign(Place place, String messageId, String sign) {
        throw new Refused("no_signs");
    }

    /** Takes a message of Bedside's own away; one that is gone already is no failure. */
    void delete(Place place, String messageId);

    /**
     * Channels in which Bedside may write, the one that the workspace keeps for notices first; as far as is known without
     * asking the platform.
     */
    default List<Place> commons(String workspace) {
        return List.of();
    }

    /** The platform's id of whoever a workspace belongs to; empty where that is not known. */
    default Optional<String> owner(String workspace) {
        return Optional.empty();
    }

    /**
     * A part of a channel's history with a message in its middle, oldest first: about half of the limit is older, half newer.
     *
     * @param middle the platform's id of the message, which may be gone
     * @param limit 1 to 100
     * @throws Hidden where the platform withholds what stands in the messages of the page
     */
    List<Message> historyAround(Place place, String middle, int limit);

    /**
     * What is in a file beside a message.
     *
     * @param atMost bytes; what is larger is refused
     * @throws Refused where it is gone, or not given out
     */
    default byte[] download(Message.Stored file, int atMost) {
        throw new Refused("no_files");
    }

    /** Whether Bedside itself wrote a message. */
    boolean isOwn(Message message);

    /** When a message was sent, as its id says; for one that is gone too. */
    Instant sentAt(String messageId);

    /**
     * Where one person is written to in private.
     *
     * @throws Refused where they take no such messages
     */
    Place direct(String workspace, String person);

    /** How a person is spoken of in a text, by the platform's id: {@code <@123>}. */
    String mention(String person);

    /** The platform's id of the person that a text speaks of; empty where it speaks of nobody, or of more. */
    Optional<String> readMention(String text);

    /** {@link #mention} for a role. */
    String mentionRole(String role);

    /** {@link #mention} for a channel, by the platform's id. */
    String mentionChannel(String channel);

    /** What a channel is called, as far as is known without asking the platform. */
    default Optional<String> channelName(Place place) {
        return Optional.empty();
    }

    /** How far away a moment is, kept up to date by the platform: "in 3 hours"; empty where the platform has no such thing. */
    Optional<String> relative(Instant moment);

    /** A moment on the reader's own clock; empty where the platform has no such thing. */
    Optional<String> absolute(Instant moment);

    /** How a message is spoken of in a text, so that whoever reads it can go there; empty where the platform has no such thing. */
    default Optional<String> mentionMessage(Place place, String messageId) {
        return Optional.empty();
    }

    /** The address of a message; empty where it has none. */
    Optional<String> link(Place place, String messageId);

    /** What stands in Bedside's way in a channel, as far as is known without asking the platform. */
    Inspection inspect(Place place);

    /**
     * The platform's id of something that people name: by its mention or its id; a role or a channel also by its name, where
     * no other has it.
     *
     * @return empty where there is no such thing in the workspace, or more than one; the workspace's own id for a role that
     *     everybody has
     */
    Optional<String> resolve(String workspace, Control.Picker.Kind kind, String typed);

    /** Whether Bedside can call everybody who has a role. */
    boolean canCall(String workspace, String role);

    /** The newest id that no message sent at a moment, or later, can have; none that was sent earlier has a newer one. */
    String idBefore(Instant moment);
}
