package dev.bedside.discord;

import dev.bedside.chat.Person;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Reads from an interaction or a message who asks, with the rights that Discord vouches for at this moment. */
final class PersonReader {

    private PersonReader() {}

    static Person read(Interaction interaction, Guild guild, Member member) {
        return read(guild, member, interaction.getChannelId(), language(interaction.getUserLocale()));
    }

    /** Who wrote a message; Discord does not tell in which language they use it. */
    static Person read(Guild guild, Member member, String here) {
        return read(guild, member, here, "");
    }

    /** @param here where they are at this moment, so that they see it */
    private static Person read(Guild guild, Member member, @Nullable String here, String language) {
        return new Person(
                member.getId(),
                Markup.clean(member.getEffectiveName()),
                roles(guild, member),
                member.hasPermission(Permission.MANAGE_SERVER),
                language,
                channel -> channel.equals(here) || sees(guild, member, channel));
    }

    /** With the role that everybody has, which Discord lists for nobody. */
    private static Set<String> roles(Guild guild, Member member) {
        return Stream.concat(Stream.of(guild.getPublicRole()), member.getRoles().stream())
                .map(ISnowflake::getId)
                .collect(Collectors.toSet());
    }

    /** What is not known is not seen. */
    private static boolean sees(Guild guild, Member member, String id) {
        if (id.isEmpty() || !id.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var channel = guild.getGuildChannelById(id);
        if (channel == null || !member.hasPermission(channel, Permission.VIEW_CHANNEL)) {
            return false;
        }
        return !(channel instanceof ThreadChannel thread)
                || thread.isPublic()
                || member.hasPermission(thread, Permission.MANAGE_THREADS)
                || thread.getThreadMemberById(member.getIdLong()) != null;
    }

    /** {@code es} for {@code es-ES}. */
    private static String language(DiscordLocale locale) {
        var code = locale == DiscordLocale.UNKNOWN ? "en" : locale.getLocale();
        int country = code.indexOf('-');
        return country < 0 ? code : code.substring(0, country);
    }
}
