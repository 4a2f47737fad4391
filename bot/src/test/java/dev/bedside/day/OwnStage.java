package dev.bedside.day;

import dev.bedside.discord.DiscordSettings;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Guild;
import dev.bedside.fakediscord.Interaction;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Permission;
import dev.bedside.fakediscord.Role;
import dev.bedside.fakediscord.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The project's own fake Discord. */
final class OwnStage implements Stage {

    private final FakeDiscord fake = FakeDiscord.start();
    private final Map<String, Object> things = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();

    @Override
    public DiscordSettings settings() {
        return new DiscordSettings(fake.token(), fake.apiUrl(), fake.gatewayUrl());
    }

    @Override
    public Ref bot() {
        return new Ref(fake.bot().id(), "the bot");
    }

    @Override
    public Server open(Town town) {
        Guild guild = fake.addGuild(town.name(), town.owner());
        var roles = new LinkedHashMap<String, Ref>();
        town.roles().forEach((name, may) -> {
            Role role = may.manages() ? guild.addRole(name, Permission.MANAGE_GUILD) : guild.addRole(name);
            role.mentionable(may.mentionable());
            roles.put(name, keep(role.id(), name, role));
        });
        var people = new LinkedHashMap<String, Ref>();
        people.put(town.owner(), keep(guild.owner().id(), town.owner(), guild.owner()));
        town.members().forEach((name, given) -> {
            Role[] theirs = given.stream().map(guild::role).toArray(Role[]::new);
            User user = guild.addMember(name, theirs);
            people.put(name, keep(user.id(), name, user));
        });
        var channels = new LinkedHashMap<String, Ref>();
        town.channels().forEach((name, only) -> {
            Channel channel = guild.addChannel(name);
            if (!only.isEmpty()) {
                channel.deny(guild.everyone(), Permission.VIEW_CHANNEL);
                channel.allow(guild.botRole(), Permission.VIEW_CHANNEL);
                only.forEach(role -> channel.allow(guild.role(role), Permission.VIEW_CHANNEL));
            }
            channels.put(name, keep(channel.id(), "#" + name, channel));
        });
        return new Server(new Ref(guild.id(), town.name()), roles, people, channels);
    }

    private Ref keep(String id, String name, Object thing) {
        things.put(id, thing);
        return new Ref(id, name);
    }

    @Override
    public void speaks(Ref person, String locale) {
        fake.speaks(user(person), locale);
    }

    @Override
    public boolean hasCommands() {
        return !fake.commands().isEmpty();
    }

    @Override
    public String say(Ref channel, Ref person, String text) {
        return kept(fake.as(user(person)).say(channel(channel), text)).id();
    }

    @Override
    public String reply(Ref channel, Ref person, String message, String text) {
        return kept(fake.as(user(person)).reply(messages.get(message), text)).id();
    }

    @Override
    public Ref direct(Ref person) {
        var channel = fake.direct(user(person));
        return keep(channel.id(), "@" + person.name(), channel);
    }

    @Override
    public String hook(Ref channel, String name, String text, JsonNode embeds, JsonNode components) {
        return kept(fake.webhook(channel(channel), name, text, (ArrayNode) embeds, (ArrayNode) components))
                .id();
    }

    @Override
    public String forward(Ref channel, Ref person, String message) {
        return kept(fake.as(user(person)).forward(messages.get(message), channel(channel)))
                .id();
    }

    @Override
    public String attach(Ref channel, Ref person, String text, String file, String words) {
        byte[] data = words.getBytes(StandardCharsets.UTF_8);
        return kept(fake.as(user(person)).sayWith(channel(channel), text, file, data))
                .id();
    }

    @Override
    public void edit(Ref person, Ref channel, String message, String text) {
        fake.as(user(person)).edit(messages.get(message), text);
    }

    @Override
    public void delete(Ref person, Ref channel, String message) {
        fake.as(user(person)).delete(messages.get(message));
    }

    @Override
    public List<Seen> messages(Ref channel) {
        return channel(channel).botMessages().stream().map(this::seen).toList();
    }

    @Override
    public Optional<Ref> thread(Ref channel, String message) {
        return channel(channel).threads().stream()
                .filter(thread -> thread.id().equals(message))
                .map(thread -> keep(thread.id(), thread.name(), thread))
                .findFirst();
    }

    @Override
    public List<Ref> threadsApart(Ref channel) {
        return channel(channel).threads().stream()
                .filter(Channel::isPrivate)
                .map(thread -> keep(thread.id(), thread.name(), thread))
                .toList();
    }

    @Override
    public boolean isPutAway(Ref thread) {
        return channel(thread).isArchived();
    }

    @Override
    public Answered slash(Ref person, Ref channel, String command, Map<String, ?> options) {
        var given = new LinkedHashMap<String, Object>();
        options.forEach((name, value) -> given.put(name, thing(value)));
        return new Mine(fake.as(user(person)).slash(channel(channel), command, given));
    }

    @Override
    public Answered complete(Ref person, Ref channel, String command, String option, String typed) {
        return new Mine(fake.as(user(person)).complete(channel(channel), command, option, typed, Map.of()));
    }

    @Override
    public Answered fromMenu(Ref person, Ref channel, String command, String message) {
        return new Mine(fake.as(user(person)).messageCommand(command, messages.get(message)));
    }

    @Override
    public Answered press(Ref person, Seen message, String control) {
        return new Mine(fake.as(user(person)).press(messages.get(message.id()), control));
    }

    @Override
    public Answered choose(Ref person, Seen message, String control, List<?> values) {
        Object[] chosen = values.stream().map(this::thing).toArray();
        return new Mine(fake.as(user(person)).select(messages.get(message.id()), control, chosen));
    }

    @Override
    public Answered submit(Ref person, Answered opened, Map<String, String> fields) {
        return new Mine(fake.as(user(person)).submit(((Mine) opened).interaction, fields));
    }

    @Override
    public void pass(Duration time) {
        fake.advance(time);
    }

    @Override
    public List<Entry> requests() {
        return fake.requests().stream()
                .map(r -> new Entry(r.method(), r.route(), r.path(), r.query(), r.body(), r.files(), r.status()))
                .toList();
    }

    @Override
    public List<String> errors() {
        return fake.violations().stream().map(Object::toString).toList();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() {
        fake.close();
    }

    private User user(Ref person) {
        return (User) things.get(person.id());
    }

    private Channel channel(Ref channel) {
        return (Channel) things.get(channel.id());
    }

    private Object thing(Object value) {
        return value instanceof Ref ref ? things.get(ref.id()) : value;
    }

    private Message kept(Message message) {
        messages.put(message.id(), message);
        return message;
    }

    private Seen seen(Message message) {
        kept(message);
        var answered = message.answered();
        return new Seen(
                message.id(),
                message.channel().id(),
                message.content(),
                message.embeds(),
                message.components(),
                message.attachments().stream().map(file -> file.filename()).toList(),
                answered == null ? "" : answered.id(),
                message.edits(),
                message.isEphemeral(),
                message.pinged());
    }

    private final class Mine implements Answered {

        private final Interaction interaction;

        Mine(Interaction interaction) {
            this.interaction = interaction;
        }

        @Override
        public int ack() {
            return switch (interaction.ack().type()) {
                case MESSAGE -> MESSAGE;
                case DEFERRED_MESSAGE -> MESSAGE_LATER;
                case DEFERRED_EDIT -> NOTHING;
                case EDIT -> EDIT;
                case CHOICES -> CHOICES;
                case MODAL -> FORM;
            };
        }

        @Override
        public double millis() {
            return interaction.ack().millis();
        }

        @Override
        public Seen answer() {
            return seen(interaction.response());
        }

        @Override
        public Seen next(int n) {
            return seen(interaction.followup(n));
        }

        @Override
        public JsonNode form() {
            return interaction.modal();
        }

        @Override
        public List<Choice> choices() {
            return Optional.of(interaction.ack().data().path("choices")).stream()
                    .flatMap(Seen::each)
                    .map(choice -> new Choice(
                            choice.path("value").asString(""),
                            choice.path("name").asString("")))
                    .toList();
        }
    }
}
