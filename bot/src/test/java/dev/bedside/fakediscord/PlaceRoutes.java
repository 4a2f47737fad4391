package dev.bedside.fakediscord;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes about the bot itself, people, guilds and channels. */
final class PlaceRoutes {
    private final World world;
    private final Gateway gateway;
    private final Access access;

    PlaceRoutes(World world, Gateway gateway, Access access) {
        this.world = world;
        this.gateway = gateway;
        this.access = access;
    }

    Stream<Route> routes(Supplier<String> gatewayUrl) {
        return Stream.of(
                Route.of("GET", "/users/@me", call -> Optional.of(Views.self(world))),
                Route.of("POST", "/users/@me/channels", this::openDirect),
                Route.of(
                        "GET",
                        "/users/{user_id}",
                        call -> Optional.of(world.user(call.at("user_id"))
                                .orElseThrow(() -> ApiError.unknown(10013, "User"))
                                .json())),
                Route.of("GET", "/applications/@me", call -> Optional.of(application())),
                Route.of("GET", "/oauth2/applications/@me", call -> Optional.of(application())),
                Route.of("GET", "/gateway", call -> Optional.of(Json.object("url", gatewayUrl.get()))),
                Route.of("GET", "/gateway/bot", call -> Optional.of(bot(gatewayUrl.get()))),
                Route.of("GET", "/guilds/{guild_id}", call -> Optional.of(Views.bare(guild(call)))),
                Route.of(
                        "GET",
                        "/guilds/{guild_id}/channels",
                        call -> Optional.of(Json.array(guild(call).channels().stream()
                                .filter(channel -> !channel.isThread())
                                .map(Channel::json)
                                .toList()))),
                Route.of(
                        "GET",
                        "/guilds/{guild_id}/roles",
                        call -> Optional.of(Json.array(guild(call).roles().values().stream()
                                .map(Role::json)
                                .toList()))),
                Route.of(
                        "GET",
                        "/guilds/{guild_id}/members/{user_id}",
                        call -> Optional.of(guild(call)
                                .member(call.at("user_id"))
                                .orElseThrow(() -> ApiError.unknown(10007, "Member"))
                                .json())),
                Route.of("GET", "/guilds/{guild_id}/members", this::members),
                Route.of(
                        "GET",
                        "/channels/{channel_id}",
                        call -> Optional.of(access.channel(call).json())),
                Route.of("POST", "/channels/{channel_id}/typing", call -> {
                    access.sendable(call);
                    return Optional.empty();
                }));
    }

    private Optional<JsonNode> openDirect(Route.Call call) {
        User user = world.user(Json.text(call.body(), "recipient_id"))
                .orElseThrow(() -> new ApiError(400, 50033, "Invalid Recipient(s)"));
        return Optional.of(world.direct(user).json());
    }

    private Optional<JsonNode> members(Route.Call call) {
        if (!gateway.mayListMembers()) {
            throw ApiError.missingAccess();
        }
        long after = Long.parseLong(call.query().getOrDefault("after", "0"));
        List<ObjectNode> members = guild(call).members().stream()
                .filter(member -> Long.parseLong(member.user().id()) > after)
                .limit(Long.parseLong(call.query().getOrDefault("limit", "1")))
                .map(Member::json)
                .toList();
        return Optional.of(Json.array(members));
    }

    private Guild guild(Route.Call call) {
        return world.guild(call.at("guild_id"))
                .filter(Guild::hasBot)
                .orElseThrow(() -> ApiError.unknown(10004, "Guild"));
    }

    private ObjectNode application() {
        int flags = (gateway.mayReadContent() ? 1 << 19 : 0) | (gateway.mayListMembers() ? 1 << 15 : 0);
        return Json.object(
                "id",
                world.bot().id(),
                "name",
                world.bot().name(),
                "icon",
                null,
                "description",
                "",
                "bot_public",
                false,
                "bot_require_code_grant",
                false,
                "verify_key",
                "00",
                "flags",
                flags,
                "team",
                null,
                "tags",
                Json.array(),
                "owner",
                Views.self(world),
                "bot",
                Views.self(world));
    }

    private static ObjectNode bot(String url) {
        return Json.object(
                "url",
                url,
                "shards",
                1,
                "session_start_limit",
                Json.object("total", 1000, "remaining", 1000, "reset_after", 86_400_000, "max_concurrency", 1));
    }
}
