package dev.bedside.fakediscord;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the world as a bot is shown it. */
final class Views {
    private Views() {}

    static ObjectNode ready(World world, Session session, String url) {
        List<ObjectNode> guilds = world.guilds().stream()
                .filter(Guild::hasBot)
                .map(guild -> Json.object("id", guild.id(), "unavailable", true))
                .toList();
        return Json.object(
                "v",
                10,
                "user",
                self(world),
                "guilds",
                guilds,
                "private_channels",
                Json.array(),
                "session_type",
                "normal",
                "session_id",
                session.id,
                "resume_gateway_url",
                url,
                "application",
                Json.object("id", world.bot().id(), "flags", 1 << 19 | 1 << 15),
                "shard",
                List.of(0, 1));
    }

    static ObjectNode self(World world) {
        ObjectNode self = world.bot().json();
        return self.put("verified", true).put("mfa_enabled", true);
    }

    static ObjectNode guild(World world, Guild guild, boolean everybody) {
        List<Channel> channels = guild.channels();
        ObjectNode json = bare(guild);
        json.put("joined_at", world.now().toString())
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", guild.members().size());
        json.set(
                "members",
                Json.array(guild.members().stream()
                        .filter(member -> everybody || member.user().equals(world.bot()))
                        .map(Member::json)
                        .toList()));
        json.set(
                "channels",
                Json.array(channels.stream()
                        .filter(channel -> !channel.isThread())
                        .map(Channel::json)
                        .toList()));
        json.set(
                "threads",
                Json.array(channels.stream()
                        .filter(channel -> channel.isThread() && !channel.state().archived)
                        .filter(thread -> Permissions.has(world.bot(), thread, Permission.VIEW_CHANNEL))
                        .map(Channel::json)
                        .toList()));
        for (String empty : List.of(
                "presences",
                "voice_states",
                "stage_instances",
                "guild_scheduled_events",
                "soundboard_sounds",
                "embedded_activities")) {
            json.set(empty, Json.array());
        }
        return json;
    }

    static ObjectNode bare(Guild guild) {
        return Json.object(
                "id",
                guild.id(),
                "name",
                guild.name(),
                "owner_id",
                guild.owner().id(),
                "icon",
                null,
                "description",
                null,
                "splash",
                null,
                "features",
                Json.array(),
                "banner",
                null,
                "afk_channel_id",
                null,
                "afk_timeout",
                300,
                "system_channel_id",
                null,
                "system_channel_flags",
                0,
                "verification_level",
                0,
                "roles",
                guild.roles().values().stream().map(Role::json).toList(),
                "default_message_notifications",
                1,
                "mfa_level",
                0,
                "explicit_content_filter",
                0,
                "max_members",
                500000,
                "vanity_url_code",
                null,
                "premium_tier",
                0,
                "premium_subscription_count",
                0,
                "preferred_locale",
                "en-US",
                "nsfw_level",
                0,
                "premium_progress_bar_enabled",
                false,
                "emojis",
                Json.array(),
                "stickers",
                Json.array());
    }

    /** As Discord strips what an app without the intent may not read: not its own, not direct, not what mentions it. */
    static ObjectNode withoutContent(World world, ObjectNode message) {
        String bot = world.bot().id();
        boolean own = Json.text(message.path("author"), "id").equals(bot);
        boolean named = Json.each(message.path("mentions"))
                .anyMatch(user -> Json.text(user, "id").equals(bot));
        if (own || named || !message.has("guild_id") || !message.has("content")) {
            return message;
        }
        ObjectNode bare = message.deepCopy();
        strip(bare);
        for (JsonNode snapshot : bare.path("message_snapshots")) {
            strip((ObjectNode) snapshot.path("message"));
        }
        return bare;
    }

    private static void strip(ObjectNode message) {
        message.put("content", "");
        for (String list : List.of("embeds", "attachments", "components")) {
            message.set(list, Json.array());
        }
    }
}
