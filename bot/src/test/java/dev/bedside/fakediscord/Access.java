package dev.bedside.fakediscord;

import java.util.Optional;

/** Lets the bot at channels and messages as far as its permissions go. */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    Channel channel(Route.Call call, Permission... needed) {
        Channel channel = world.channel(call.at("channel_id")).orElseThrow(() -> ApiError.unknown(10003, "Channel"));
        if (!Permissions.has(world.bot(), channel, Permission.VIEW_CHANNEL)) {
            throw ApiError.missingAccess();
        }
        for (Permission permission : needed) {
            if (!Permissions.has(world.bot(), channel, permission)) {
                throw ApiError.missingPermissions();
            }
        }
        return channel;
    }

    /** A channel where the bot may write. */
    Channel sendable(Route.Call call) {
        Channel channel = channel(call);
        Optional<User> recipient = channel.recipient();
        if (recipient.isPresent()) {
            User user = recipient.get();
            if (user.bot() || world.isClosed(user)) {
                throw new ApiError(403, 50007, "Cannot send messages to this user");
            }
            if (world.guilds().stream()
                    .noneMatch(
                            guild -> guild.hasBot() && guild.member(user.id()).isPresent())) {
                throw new ApiError(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
            }
            return channel;
        }
        if (!channel.isThread()) {
            return channel(call, Permission.SEND_MESSAGES);
        }
        Channel thread = channel(call, Permission.SEND_MESSAGES_IN_THREADS);
        if (thread.state().locked && !Permissions.has(world.bot(), thread, Permission.MANAGE_THREADS)) {
            throw new ApiError(400, 160005, "Thread is locked");
        }
        return thread;
    }

    Message message(Channel channel, Route.Call call) {
        return channel.message(call.at("message_id"))
                .filter(message -> !message.isEphemeral())
                .orElseThrow(() -> ApiError.unknown(10008, "Message"));
    }
}
