package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A server: who is in it, its roles and its channels; changes are told to the bots. */
public final class Guild {
    private final World world;
    private final String id;
    private final String name;
    private final User owner;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private boolean unavailable;

    Guild(World world, String id, String name, User owner) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.owner = owner;
        roles.put(id, new Role(this, id, "@everyone", 0, Permission.EVERYONE, null));
        members.put(owner.id(), new Member(owner, world.now(), List.of()));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public User owner() {
        return owner;
    }

    public Role everyone() {
        return roles.get(id);
    }

    /** The role that the invite made for the bot. */
    public Role botRole() {
        return roles.values().stream()
                .filter(role -> role.belongsTo(world.bot()))
                .findFirst()
                .orElseThrow();
    }

    public Role addRole(String roleName, Permission... permissions) {
        return world.change(() -> {
            Role role = new Role(this, world.newId(), roleName, roles.size(), Permission.bits(permissions), null);
            roles.put(role.id(), role);
            tell("GUILD_ROLE_CREATE", Json.object("guild_id", id, "role", role.json()));
            return role;
        });
    }

    public void remove(Role role) {
        world.change(() -> {
            roles.remove(role.id());
            members.values().forEach(member -> member.roles().remove(role));
            tell("GUILD_ROLE_DELETE", Json.object("guild_id", id, "role_id", role.id()));
        });
    }

    /** The user of this name, known already or new, comes in. */
    public User addMember(String userName, Role... given) {
        return world.change(() -> {
            User user = world.person(userName);
            Member member = new Member(user, world.now(), List.of(given));
            members.put(user.id(), member);
            ObjectNode told = member.json();
            told.put("guild_id", id);
            tell("GUILD_MEMBER_ADD", told);
            return user;
        });
    }

    public void remove(User user) {
        world.change(() -> {
            members.remove(user.id());
            tell("GUILD_MEMBER_REMOVE", Json.object("guild_id", id, "user", user.json()));
        });
    }

    public void give(User user, Role... given) {
        changeMember(user, member -> member.roles().addAll(List.of(given)));
    }

    public void take(User user, Role... taken) {
        changeMember(user, member -> List.of(taken).forEach(member.roles()::remove));
    }

    public void nick(User user, String nick) {
        changeMember(user, member -> member.nick(nick));
    }

    public Channel addChannel(String channelName) {
        return addChannel(channelName, Channel.TEXT);
    }

    public Channel addChannel(String channelName, int type) {
        return world.change(() -> {
            Channel channel = world.add(new Channel(world, this, world.newId(), channelName, type, null));
            world.tell("CHANNEL_CREATE", channel.json(), channel);
            return channel;
        });
    }

    /** An outage: the bots hear that the guild is unavailable, and no events of it until it comes back. */
    public void goDown() {
        world.change(() -> {
            unavailable = true;
            world.tellGuild("GUILD_DELETE", this, Json.object("id", id, "unavailable", true));
        });
    }

    public void comeBack() {
        world.change(() -> {
            unavailable = false;
            world.tellGuild("GUILD_CREATE", this, Json.object());
        });
    }

    public void kickBot() {
        world.change(() -> {
            members.remove(world.bot().id());
            roles.values().removeIf(role -> role.belongsTo(world.bot()));
            world.tellGuild("GUILD_DELETE", this, Json.object("id", id));
        });
    }

    public void inviteBot() {
        world.change(() -> {
            User bot = world.bot();
            Role role = new Role(this, world.newId(), bot.name(), roles.size(), Permission.INVITED_BOT, bot);
            roles.put(role.id(), role);
            members.put(bot.id(), new Member(bot, world.now(), List.of(role)));
            world.tellGuild("GUILD_CREATE", this, Json.object());
        });
    }

    public Role role(String roleName) {
        return roles.values().stream()
                .filter(role -> role.name().equals(roleName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no role " + roleName + " in " + name));
    }

    public Channel channel(String channelName) {
        return channels().stream()
                .filter(channel -> channel.name().equals(channelName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no channel " + channelName + " in " + name));
    }

    public List<Channel> channels() {
        return world.channels().stream()
                .filter(channel -> channel.guild().filter(this::equals).isPresent())
                .toList();
    }

    World world() {
        return world;
    }

    boolean hasBot() {
        return members.containsKey(world.bot().id());
    }

    boolean isUnavailable() {
        return unavailable;
    }

    Optional<Member> member(String userId) {
        return Optional.ofNullable(members.get(userId));
    }

    List<Member> members() {
        return new ArrayList<>(members.values());
    }

    Map<String, Role> roles() {
        return roles;
    }

    void tell(String event, ObjectNode data) {
        world.tellGuild(event, this, data);
    }

    private void changeMember(User user, Consumer<Member> change) {
        world.change(() -> {
            Member member =
                    member(user.id()).orElseThrow(() -> new NoSuchElementException(user.name() + " is not in " + name));
            change.accept(member);
            ObjectNode told = member.json();
            told.put("guild_id", id);
            tell("GUILD_MEMBER_UPDATE", told);
        });
    }
}
