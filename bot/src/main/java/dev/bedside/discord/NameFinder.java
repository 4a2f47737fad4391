package dev.bedside.discord;

import dev.bedside.chat.Control.Picker.Kind;
import dev.bedside.chat.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Finds the role, the channel or the person of a server that somebody names. */
final class NameFinder {

    private static final Pattern MENTION = Pattern.compile("<(?:@!?|@&|#)(?<id>\\d{1,19})>");

    /** A member, or a person at all, that Discord does not know. */
    private static final Set<String> NOBODY = Set.of("10007", "10013");

    private NameFinder() {}

    static Optional<String> find(Guild guild, Kind kind, String typed, Call call) {
        var text = typed.strip();
        var mentioned = MENTION.matcher(text);
        var id = Optional.of(mentioned.matches() ? mentioned.group("id") : text).filter(Servers::isId);
        return switch (kind) {
            case ROLE ->
                id.flatMap(each -> Optional.ofNullable(guild.getRoleById(each)).map(ISnowflake::getId))
                        .or(() -> only(guild.getRoles().stream().filter(role -> isCalled(role, text))));
            case CHANNEL ->
                id.flatMap(each -> Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, each))
                                .map(ISnowflake::getId))
                        .or(() -> only(guild.getChannels().stream().filter(channel -> isCalled(channel, text))));
            case PERSON -> id.filter(each -> isMember(guild, each, call));
        };
    }

    private static boolean isCalled(Role role, String text) {
        return bare(role.getName(), '@').equalsIgnoreCase(bare(text, '@'));
    }

    private static boolean isCalled(GuildChannel channel, String text) {
        return channel instanceof GuildMessageChannel && channel.getName().equalsIgnoreCase(bare(text, '#'));
    }

    private static String bare(String name, char sign) {
        return !name.isEmpty() && name.charAt(0) == sign ? name.substring(1) : name;
    }

    private static Optional<String> only(Stream<? extends ISnowflake> found) {
        List<? extends ISnowflake> all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst().getId()) : Optional.empty();
    }

    private static boolean isMember(Guild guild, String person, Call call) {
        try {
            return !call.await(guild.retrieveMemberById(person)).getUser().isBot();
        } catch (Refused refused) {
            if (NOBODY.contains(refused.code())) {
                return false;
            }
            throw refused;
        }
    }
}
