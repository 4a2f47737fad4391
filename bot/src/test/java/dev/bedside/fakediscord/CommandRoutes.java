package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that register commands, for everywhere or for one guild. */
final class CommandRoutes {
    private final World world;

    CommandRoutes(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(
                        "/applications/{application_id}/commands",
                        "/applications/{application_id}/guilds/{guild_id}/commands")
                .flatMap(base -> Stream.of(
                        Route.of("GET", base, call -> Optional.of(Json.array(of(guildId(call))))),
                        Route.of("PUT", base, this::replace),
                        Route.of("POST", base, this::upsert),
                        Route.of("DELETE", base + "/{command_id}", this::delete)));
    }

    private String guildId(Route.Call call) {
        if (!call.at("application_id").equals(world.bot().id())) {
            throw new ApiError(403, 20012, "You are not authorized to perform this action on this application");
        }
        String guild = call.path().getOrDefault("guild_id", "");
        if (!guild.isEmpty() && world.guild(guild).filter(Guild::hasBot).isEmpty()) {
            throw ApiError.missingAccess();
        }
        return guild;
    }

    private List<ObjectNode> of(String guild) {
        return world.commands().stream()
                .filter(command -> Json.text(command, "guild_id").equals(guild))
                .toList();
    }

    private Optional<JsonNode> replace(Route.Call call) {
        String guild = guildId(call);
        CommandJudge.commands(call.body());
        List<ObjectNode> fresh = new ArrayList<>();
        call.body().forEach(command -> fresh.add(full(command, guild)));
        world.commands().removeAll(of(guild));
        world.commands().addAll(fresh);
        return Optional.of(Json.array(fresh));
    }

    private Optional<JsonNode> upsert(Route.Call call) {
        String guild = guildId(call);
        CommandJudge.commands(Json.array(List.of(call.body())));
        ObjectNode fresh = full(call.body(), guild);
        world.commands().removeIf(command -> Json.text(command, "id").equals(Json.text(fresh, "id")));
        world.commands().add(fresh);
        return Optional.of(fresh);
    }

    private Optional<JsonNode> delete(Route.Call call) {
        String guild = guildId(call);
        ObjectNode old = of(guild).stream()
                .filter(command -> Json.text(command, "id").equals(call.at("command_id")))
                .findFirst()
                .orElseThrow(() -> ApiError.unknown(10063, "application command"));
        world.commands().remove(old);
        return Optional.empty();
    }

    private ObjectNode full(JsonNode given, String guild) {
        ObjectNode command = Json.object(
                "application_id",
                world.bot().id(),
                "version",
                world.newId(),
                "type",
                CommandJudge.CHAT,
                "description",
                "",
                "nsfw",
                false,
                "default_member_permissions",
                null,
                "integration_types",
                List.of(0),
                "contexts",
                null);
        command.setAll((ObjectNode) given.deepCopy());
        String id = of(guild).stream()
                .filter(old -> Json.text(old, "name").equals(Json.text(command, "name")))
                .filter(old -> CommandJudge.type(old) == CommandJudge.type(command))
                .map(old -> Json.text(old, "id"))
                .findFirst()
                .orElseGet(world::newId);
        command.put("id", id);
        if (!guild.isEmpty()) {
            command.put("guild_id", guild);
        }
        return command;
    }
}
