package dev.bedside.fakediscord;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who is named in a message. */
record Mentions(List<User> users, List<String> roles, boolean everyone) {
    static final Mentions NONE = new Mentions(List.of(), List.of(), false);
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    /** What the allowed mentions leave of those in the text, and of the author that is answered. */
    static Mentions in(World world, Message message, String text, @Nullable JsonNode allowed) {
        Optional<Guild> guild = message.channel.guild();
        List<User> users = ids(USER, text)
                .map(world::user)
                .flatMap(Optional::stream)
                .filter(user -> allows(allowed, "users", user.id()))
                .toList();
        if (message.answered != null
                && (allowed == null || allowed.path("replied_user").asBoolean(false))) {
            users = Stream.concat(users.stream(), Stream.of(message.answered.author))
                    .distinct()
                    .toList();
        }
        List<String> roles = ids(ROLE, text)
                .filter(id -> guild.isPresent() && guild.get().roles().containsKey(id))
                .filter(id -> allows(allowed, "roles", id))
                .toList();
        boolean everyone = EVERYONE.matcher(text).find()
                && allows(allowed, "everyone", "")
                && Permissions.has(message.author, message.channel, Permission.MENTION_EVERYONE);
        return new Mentions(users, roles, everyone);
    }

    /** Whose phones buzz: a role only when it can be mentioned by all, or by this author. */
    Mentions heard(Message message) {
        Predicate<String> audible = id -> Permissions.has(message.author, message.channel, Permission.MENTION_EVERYONE)
                || message.channel.guild().orElseThrow().roles().get(id).isMentionable();
        return new Mentions(users, roles.stream().filter(audible).toList(), everyone);
    }

    private static boolean allows(@Nullable JsonNode allowed, String kind, String id) {
        return allowed == null
                || Json.texts(allowed.path("parse")).contains(kind)
                || Json.texts(allowed.path(kind)).contains(id);
    }

    private static Stream<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct();
    }
}
