package dev.bedside.fakediscord;

import java.util.Optional;
import java.util.function.Predicate;

/** Works out what a user may do in a channel. */
final class Permissions {
    private Permissions() {}

    static boolean has(User user, Channel channel, Permission permission) {
        return permission.in(in(user, channel));
    }

    /** The bits; none for who is not in the guild or cannot see the channel. */
    static long in(User user, Channel channel) {
        Optional<Guild> guild = channel.guild();
        if (guild.isEmpty()) {
            return user.bot() || channel.recipient().filter(user::equals).isPresent() ? Permission.DIRECT : 0;
        }
        Optional<Member> member = guild.get().member(user.id());
        if (member.isEmpty()) {
            return 0;
        }
        long bits = ofRoles(guild.get(), member.get());
        if (bits == Permission.ALL) {
            return bits;
        }
        String everyone = guild.get().id();
        bits = overlay(bits, channel, o -> o.id().equals(everyone));
        bits = overlay(
                bits,
                channel,
                o -> member.get().roles().stream().anyMatch(role -> role.id().equals(o.id())));
        bits = overlay(bits, channel, o -> o.id().equals(user.id()));
        return Permission.VIEW_CHANNEL.in(bits) && isIn(user, channel, bits) ? bits : 0;
    }

    /** A private thread is seen by who is in it, and by who manages threads. */
    private static boolean isIn(User user, Channel channel, long bits) {
        return !channel.isPrivate()
                || Permission.MANAGE_THREADS.in(bits)
                || channel.state().members.contains(user.id());
    }

    static long ofRoles(Guild guild, Member member) {
        if (guild.owner().equals(member.user())) {
            return Permission.ALL;
        }
        long bits = guild.everyone().permissions();
        for (Role role : member.roles()) {
            bits |= role.permissions();
        }
        return Permission.ADMINISTRATOR.in(bits) ? Permission.ALL : bits;
    }

    private static long overlay(long bits, Channel channel, Predicate<Channel.Overwrite> applies) {
        long allow = 0;
        long deny = 0;
        for (Channel.Overwrite overwrite : channel.overwrites().values()) {
            if (applies.test(overwrite)) {
                allow |= overwrite.allow();
                deny |= overwrite.deny();
            }
        }
        return bits & ~deny | allow;
    }
}
