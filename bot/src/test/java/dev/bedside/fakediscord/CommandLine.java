package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person types after a slash, turned into what Discord sends, or refused as its client would. */
final class CommandLine {
    private static final int GROUP = 2;
    private final World world;
    private final User user;
    private final Channel channel;
    private final ObjectNode resolved = Json.object();

    CommandLine(World world, User user, Channel channel) {
        this.world = world;
        this.user = user;
        this.channel = channel;
    }

    /** The data of a chat command; {@code focused} names the option being typed, or is empty. */
    ObjectNode chat(String path, Map<String, ?> given, String focused) {
        List<String> words = new ArrayList<>(Arrays.asList(path.split(" ")));
        JsonNode command = command(words.removeFirst(), CommandJudge.CHAT);
        JsonNode options = command.path("options");
        List<JsonNode> chain = new ArrayList<>();
        for (String word : words) {
            JsonNode sub = Json.each(options)
                    .filter(o -> Json.text(o, "name").equals(word) && Components.type(o) <= GROUP)
                    .findFirst()
                    .orElseThrow(() -> new Refused("no subcommand " + word + " in /" + path));
            chain.add(sub);
            options = sub.path("options");
        }
        if (Json.each(options).anyMatch(o -> Components.type(o) <= GROUP)) {
            throw new Refused("/" + path + " needs a subcommand");
        }
        List<ObjectNode> values = new ArrayList<>();
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            JsonNode option = Json.each(options)
                    .filter(o -> Json.text(o, "name").equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("no option " + entry.getKey() + " in /" + path));
            values.add(value(option, entry.getValue(), entry.getKey().equals(focused)));
        }
        if (focused.isEmpty()) {
            Json.each(options)
                    .filter(o -> o.path("required").asBoolean(false))
                    .filter(o -> !given.containsKey(Json.text(o, "name")))
                    .findFirst()
                    .ifPresent(o -> {
                        throw new Refused("option " + Json.text(o, "name") + " is required in /" + path);
                    });
        }
        for (JsonNode sub : chain.reversed()) {
            values = List.of(
                    Json.object("type", Components.type(sub), "name", Json.text(sub, "name"), "options", values));
        }
        return data(command, "options", Json.array(values));
    }

    /** The data of a command from the menu of a message. */
    ObjectNode onMessage(String name, Message target) {
        resolved.withObject("/messages").set(target.id, target.json());
        return data(command(name, 3), "target_id", Json.node(target.id));
    }

    private ObjectNode data(JsonNode command, String field, JsonNode value) {
        ObjectNode data = Json.object(
                "id",
                command.path("id"),
                "name",
                command.path("name"),
                "type",
                CommandJudge.type(command),
                field,
                value);
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    private JsonNode command(String name, int type) {
        Optional<Guild> guild = channel.guild();
        JsonNode command = world.look(() -> world.commands().stream()
                        .filter(c -> Json.text(c, "name").equals(name) && CommandJudge.type(c) == type)
                        .filter(c -> !c.has("guild_id")
                                || guild.map(Guild::id).orElse("").equals(Json.text(c, "guild_id")))
                        .filter(c -> !c.path("contexts").isArray()
                                || Json.each(c.path("contexts"))
                                        .anyMatch(context -> context.asInt(9) == (guild.isPresent() ? 0 : 1)))
                        .findFirst())
                .orElseThrow(() -> new Refused("no such command is registered here: " + name));
        if (!Permissions.has(user, channel, Permission.USE_APPLICATION_COMMANDS)) {
            throw new Refused(user.name() + " may not use commands in #" + channel.name());
        }
        JsonNode needed = command.path("default_member_permissions");
        if (guild.isPresent() && !needed.isNull() && !needed.isMissingNode()) {
            long bits = Long.parseLong(needed.asString("0"));
            long own = Permissions.in(user, channel);
            if (bits == 0 ? own != Permission.ALL : (own & bits) != bits) {
                throw new Refused(name + " is hidden from " + user.name() + " by its default_member_permissions");
            }
        }
        return command;
    }

    private ObjectNode value(JsonNode option, Object given, boolean focused) {
        String name = Json.text(option, "name");
        int type = Components.type(option);
        ObjectNode value = Json.object("name", name, "type", type);
        if (focused) {
            if (!option.path("autocomplete").asBoolean(false)) {
                throw new Refused("option " + name + " has no autocomplete");
            }
            return value.put("value", given.toString()).put("focused", true);
        }
        JsonNode plain = plain(type, given, name);
        value.set("value", plain);
        if (plain.isNumber()) {
            demand(plain.asDouble(0) >= option.path("min_value").asDouble(-Double.MAX_VALUE), name, "is too small");
            demand(plain.asDouble(0) <= option.path("max_value").asDouble(Double.MAX_VALUE), name, "is too large");
        } else if (type == 3) {
            int length = Judge.length(plain.asString(""));
            demand(length >= option.path("min_length").asInt(0), name, "is too short");
            demand(length <= option.path("max_length").asInt(6000), name, "is too long");
        }
        JsonNode choices = option.path("choices");
        demand(
                choices.isEmpty()
                        || Json.each(choices)
                                .anyMatch(c -> c.path("value").asString("").equals(plain.asString("~"))),
                name,
                "is none of its choices: " + given);
        return value;
    }

    private JsonNode plain(int type, Object given, String name) {
        return switch (type) {
            case 4 -> Json.node(((Number) given).longValue());
            case 5 -> Json.node((Boolean) given);
            case 6 -> resolve((User) given);
            case 7 -> resolve((Channel) given);
            case 8 -> resolve((Role) given);
            case 9 -> given instanceof User named ? resolve(named) : resolve((Role) given);
            case 10 -> Json.node(((Number) given).doubleValue());
            case 11 -> resolve((Attachment) given);
            case 3 -> Json.node(given.toString());
            default -> throw new Refused("option " + name + " is of an unknown type " + type);
        };
    }

    JsonNode resolve(User named) {
        resolved.withObject("/users").set(named.id(), named.json());
        channel.guild().flatMap(guild -> guild.member(named.id())).ifPresent(member -> {
            ObjectNode json = member.bare();
            json.put("permissions", Long.toString(Permissions.in(named, channel)));
            resolved.withObject("/members").set(named.id(), json);
        });
        return Json.node(named.id());
    }

    JsonNode resolve(Role role) {
        resolved.withObject("/roles").set(role.id(), role.json());
        return Json.node(role.id());
    }

    JsonNode resolve(Channel named) {
        ObjectNode json = named.json();
        json.put("permissions", Long.toString(Permissions.in(user, named)));
        resolved.withObject("/channels").set(named.id(), json);
        return Json.node(named.id());
    }

    private JsonNode resolve(Attachment file) {
        resolved.withObject("/attachments").set(file.id(), file.json().put("ephemeral", true));
        return Json.node(file.id());
    }

    ObjectNode resolved() {
        return resolved;
    }

    private static void demand(boolean fine, String option, String what) {
        if (!fine) {
            throw new Refused("option " + option + " " + what);
        }
    }
}
