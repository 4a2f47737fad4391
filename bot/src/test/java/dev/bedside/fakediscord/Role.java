package dev.bedside.fakediscord;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A role of a guild; changes are told to the bots. */
public final class Role {
    private final Guild guild;
    private final String id;
    private final String name;
    private final int position;
    private final @Nullable User ofBot;
    private long permissions;
    private boolean mentionable;

    Role(Guild guild, String id, String name, int position, long permissions, @Nullable User ofBot) {
        this.guild = guild;
        this.id = id;
        this.name = name;
        this.position = position;
        this.permissions = permissions;
        this.ofBot = ofBot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mention() {
        return "<@&" + id + ">";
    }

    public Role permit(Permission... more) {
        return change(permissions | Permission.bits(more), mentionable);
    }

    public Role forbid(Permission... less) {
        return change(permissions & ~Permission.bits(less), mentionable);
    }

    public Role mentionable(boolean on) {
        return change(permissions, on);
    }

    long permissions() {
        return permissions;
    }

    boolean isMentionable() {
        return mentionable;
    }

    boolean belongsTo(User bot) {
        return bot.equals(ofBot);
    }

    private Role change(long newPermissions, boolean newMentionable) {
        guild.world().change(() -> {
            permissions = newPermissions;
            mentionable = newMentionable;
            guild.tell("GUILD_ROLE_UPDATE", Json.object("guild_id", guild.id(), "role", json()));
        });
        return this;
    }

    ObjectNode json() {
        ObjectNode json = Json.object(
                "id",
                id,
                "name",
                name,
                "permissions",
                Long.toString(permissions),
                "position",
                position,
                "color",
                0,
                "colors",
                Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
                "hoist",
                false,
                "icon",
                null,
                "unicode_emoji",
                null,
                "managed",
                ofBot != null,
                "mentionable",
                mentionable,
                "flags",
                0);
        if (ofBot != null) {
            json.set("tags", Json.object("bot_id", ofBot.id()));
        }
        return json;
    }
}
