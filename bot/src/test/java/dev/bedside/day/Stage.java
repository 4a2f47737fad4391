package dev.bedside.day;

import dev.bedside.discord.DiscordSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A Discord on which a day is played: what people do there, and what the bot made of it. */
interface Stage extends AutoCloseable {

    DiscordSettings settings();

    Ref bot();

    Server open(Town town);

    /** From now on they have their Discord in this language. */
    void speaks(Ref person, String locale);

    /** Whether the bot's commands can be used by now. */
    boolean hasCommands();

    String say(Ref channel, Ref person, String text);

    /** Answers a message. */
    String reply(Ref channel, Ref person, String message, String text);

    /** Where this person and the bot write to each other alone. */
    Ref direct(Ref person);

    /** Whatever a web hook posts: {@code embeds} and {@code components} may be empty. */
    String hook(Ref channel, String name, String text, JsonNode embeds, JsonNode components);

    String forward(Ref channel, Ref person, String message);

    String attach(Ref channel, Ref person, String text, String file, String words);

    void edit(Ref person, Ref channel, String message, String text);

    void delete(Ref person, Ref channel, String message);

    /** What the bot wrote there for all to see, oldest first. */
    List<Seen> messages(Ref channel);

    /** The thread below a message. */
    Optional<Ref> thread(Ref channel, String message);

    /** The threads that hang in a channel and below no message. */
    List<Ref> threadsApart(Ref channel);

    /** Whether a thread was archived. */
    boolean isPutAway(Ref thread);

    /** What is typed: words, or {@link Ref}s to people, roles and channels. */
    Answered slash(Ref person, Ref channel, String command, Map<String, ?> options);

    Answered complete(Ref person, Ref channel, String command, String option, String typed);

    Answered fromMenu(Ref person, Ref channel, String command, String message);

    Answered press(Ref person, Seen message, String control);

    /** @param values texts, or {@link Ref}s */
    Answered choose(Ref person, Seen message, String control, List<?> values);

    Answered submit(Ref person, Answered opened, Map<String, String> fields);

    /** Time passes for Discord. */
    void pass(Duration time);

    List<Entry> requests();

    /** What was wrong with requests and answers. */
    List<String> errors();

    /** What could be better. */
    List<String> remarks();

    @Override
    void close();
}
