package dev.bedside.fakediscord;

import tools.jackson.databind.node.ObjectNode;

/** A person or a bot on Discord. */
public record User(String id, String name, boolean bot) {
    public String mention() {
        return "<@" + id + ">";
    }

    ObjectNode json() {
        String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Json.object(
                "id",
                id,
                "username",
                name,
                "discriminator",
                "0",
                "global_name",
                bot ? null : shown,
                "avatar",
                null,
                "bot",
                bot,
                "public_flags",
                0);
    }
}
