package dev.bedside.discord;

import dev.bedside.chat.Capabilities;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Message;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.attribute.ICustomId;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.jspecify.annotations.Nullable;

/** Discord as a chat: says what the core wants said, and looks up what stands there. */
final class DiscordChat implements ChatPlatform {

    private static final String OWN_CHANNELS = "@me";
    private static final String UNKNOWN_MESSAGE = "10008";
    private static final String UNKNOWN_PERSON = "10013";
    /** Two clocks are never quite the same. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d{1,20})>");

    private final Connection connection;
    private final Duration patience;
    private final LookUp lookUp = new LookUp();
    private final FileFetcher files;
    private volatile String self = "";

    DiscordChat(Connection connection) {
        this(connection, Call.LONGEST, new FileFetcher(null));
    }

    /** @param patience how long a call may take */
    DiscordChat(Connection connection, Duration patience) {
        this(connection, patience, new FileFetcher(null));
    }

    DiscordChat(Connection connection, FileFetcher files) {
        this(connection, Call.LONGEST, files);
    }

    private DiscordChat(Connection connection, Duration patience, FileFetcher files) {
        this.files = files;
        this.connection = connection;
        this.patience = patience;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, true, true, Capabilities.Threads.PRIVATE_TOO);
    }

    @Override
    public String post(Place place, Outgoing message, EffectKey key) {
        return post(place, message, key, key);
    }

    @Override
    public String say(Place place, Outgoing message, EffectKey key) {
        return post(place, message, key, null);
    }

    /** @param carried what stands in the message, so that it is found again; null for nothing */
    private String post(Place place, Outgoing message, EffectKey key, @Nullable EffectKey carried) {
        return Call.make(patience, call -> {
            var channel = channel(place, call);
            var request = channel.sendMessage(AnswerRenderer.create(message.answer(), message.pings(), carried))
                    .setNonce(key.nonce());
            var replyTo = place.replyTo();
            if (replyTo != null && Servers.isId(replyTo)) {
                request.setMessageReference(replyTo).failOnInvalidReply(false);
            }
            return call.await(request).getId();
        });
    }

    @Override
    public void restate(Place place, String messageId, Outgoing message, EffectKey key) {
        change(place, messageId, message, null);
    }

    @Override
    public void edit(Place place, String messageId, Outgoing message, EffectKey key) {
        change(place, messageId, message, key);
    }

    private void change(Place place, String messageId, Outgoing message, @Nullable EffectKey key) {
        if (!Servers.isId(messageId)) {
            throw new Refused(UNKNOWN_MESSAGE);
        }
        Call.make(
                patience,
                call -> call.await(channel(place, call)
                        .editMessageById(messageId, AnswerRenderer.edit(message.answer(), message.pings(), key))));
    }

    @Override
    public Optional<String> find(Place place, EffectKey key, Instant since) {
        return Call.make(patience, call -> {
            var earliest = since.minus(CLOCK_SKEW);
            return lookUp.find(channel(place, call), key.key(), message -> carries(message, key), earliest, call)
                    .map(net.dv8tion.jda.api.entities.Message::getId);
        });
    }

    private boolean carries(net.dv8tion.jda.api.entities.Message message, EffectKey key) {
        return message.getAuthor().getId().equals(selfId())
                && message.getComponentTree().findAll(ICustomId.class).stream()
                        .map(ICustomId::getCustomId)
                        .anyMatch(id -> id != null
                                && CustomId.key(id).filter(key.key()::equals).isPresent());
    }

    @Override
    public String openThread(Place place, Discussion thread) {
        return Call.make(patience, call -> ThreadKeeper.open(connection.need(), place, thread, call));
    }

    @Override
    public void changeThread(Place place, String threadId, Discussion thread) {
        Call.make(patience, call -> {
            ThreadKeeper.change(connection.need(), place, threadId, thread, call);
            return threadId;
        });
    }

    @Override
    public void putOut(Place thread, String person) {
        Call.make(patience, call -> {
            ThreadKeeper.putOut(connection.need(), thread, person, call);
            return person;
        });
    }

    @Override
    public Optional<String> findThread(Place place, Discussion thread, Instant since) {
        return Call.make(
                patience, call -> ThreadKeeper.find(connection.need(), place, thread, since.minus(CLOCK_SKEW), call));
    }

    @Override
    public Optional<Message> fetch(Place place, String messageId) {
        if (!Servers.isId(messageId)) {
            return Optional.empty();
        }
        try {
            var message =
                    Call.make(patience, call -> call.await(channel(place, call).retrieveMessageById(messageId)));
            demandWords(List.of(message));
            return Optional.of(MessageReader.read(message));
        } catch (Refused refused) {
            if (refused.isMessageGone()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public List<Message> history(Place place, @Nullable String after, int limit) {
        return read(Call.make(patience, call -> {
            var channel = channel(place, call);
            return after == null
                    ? call.await(channel.getHistory().retrievePast(limit))
                    : call.await(channel.getHistoryAfter(after, limit)).getRetrievedHistory();
        }));
    }

    @Override
    public List<Message> historyAround(Place place, String middle, int limit) {
        return read(Call.make(
                patience,
                call -> call.await(channel(place, call).getHistoryAround(middle, limit))
                        .getRetrievedHistory()));
    }

    private List<Message> read(List<net.dv8tion.jda.api.entities.Message> newestFirst) {
        demandWords(newestFirst);
        return newestFirst.reversed().stream().map(MessageReader::read).toList();
    }

    @Override
    public List<Message> historyBefore(Place place, String before, int limit) {
        var page = Call.make(
                patience,
                call -> call.await(channel(place, call).getHistoryBefore(before, limit))
                        .getRetrievedHistory());
        demandWords(page);
        return page.reversed().stream().map(MessageReader::read).toList();
    }

    @Override
    public void delete(Place place, String messageId) {
        try {
            Call.make(patience, call -> call.await(channel(place, call).deleteMessageById(messageId)));
        } catch (Refused refused) {
            if (!refused.isMessageGone()) {
                throw refused;
            }
        }
    }

    @Override
    public void sign(Place place, String messageId, String sign) {
        Call.make(
                patience, call -> call.await(channel(place, call).addReactionById(messageId, Emoji.fromUnicode(sign))));
    }

    @Override
    public List<Place> commons(String workspace) {
        return Commons.of(connection.need(), workspace);
    }

    @Override
    public Optional<String> owner(String workspace) {
        var guild = Servers.find(connection.need(), workspace);
        return guild == null ? Optional.empty() : Optional.of(guild.getOwnerId());
    }

    /** Messages that are empty by right are few; where nothing beside them proves that they are, Discord is asked. */
    private void demandWords(List<net.dv8tion.jda.api.entities.Message> page) {
        boolean doubtful = page.stream()
                .anyMatch(message -> message.isFromGuild()
                        && MessageReader.isHollow(message)
                        && !message.getAuthor().getId().equals(selfId()));
        if (doubtful && page.stream().noneMatch(MessageReader::isProof) && !connection.isContentGranted()) {
            throw new Hidden();
        }
    }

    private MessageChannel channel(Place place, Call call) {
        return ChannelFinder.find(connection.need(), place, call);
    }

    @Override
    public byte[] download(Message.Stored file, int atMost) {
        return files.download(file, atMost);
    }

    @Override
    public boolean isOwn(Message message) {
        return !message.author().id().isEmpty() && message.author().id().equals(selfId());
    }

    /** Bedside's own id, which is known for good once there was a session. */
    private String selfId() {
        var session = connection.session();
        if (session != null) {
            self = session.getSelfUser().getId();
        }
        return self;
    }

    @Override
    public Instant sentAt(String messageId) {
        return Servers.isId(messageId)
                ? TimeUtil.getTimeCreated(Long.parseLong(messageId)).toInstant()
                : Instant.EPOCH;
    }

    @Override
    public Place direct(String workspace, String person) {
        if (!Servers.isId(person)) {
            throw new Refused(UNKNOWN_PERSON);
        }
        return Call.make(
                patience,
                call -> new Place(
                        workspace,
                        call.await(connection.need().openPrivateChannelById(person))
                                .getId()));
    }

    @Override
    public String mention(String person) {
        return Markup.own("<@" + person + ">");
    }

    @Override
    public Optional<String> readMention(String text) {
        var people =
                MENTION.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return people.size() == 1 ? people.stream().findFirst() : Optional.empty();
    }

    @Override
    public String mentionRole(String role) {
        return Markup.own("<@&" + role + ">");
    }

    @Override
    public String mentionChannel(String channel) {
        return Markup.own("<#" + channel + ">");
    }

    @Override
    public Optional<String> channelName(Place place) {
        var session = connection.session();
        return session == null || !Servers.isId(place.channel())
                ? Optional.empty()
                : Optional.ofNullable(session.getChannelById(GuildMessageChannel.class, place.channel()))
                        .map(GuildMessageChannel::getName)
                        .map(Markup::clean);
    }

    @Override
    public Optional<String> relative(Instant moment) {
        return Optional.of(Markup.own("<t:" + moment.getEpochSecond() + ":R>"));
    }

    @Override
    public Optional<String> absolute(Instant moment) {
        return Optional.of(Markup.own("<t:" + moment.getEpochSecond() + ":f>"));
    }

    @Override
    public Optional<String> link(Place place, String messageId) {
        var session = connection.session();
        boolean direct = session != null
                && Servers.isId(place.channel())
                && session.getPrivateChannelById(place.channel()) != null;
        return Optional.of("https://discord.com/channels/%s/%s/%s"
                .formatted(direct ? OWN_CHANNELS : place.workspace(), place.channel(), messageId));
    }

    @Override
    public Optional<String> mentionMessage(Place place, String messageId) {
        return link(place, messageId).map(Markup::own);
    }

    @Override
    public Inspection inspect(Place place) {
        return ChannelInspector.inspect(connection, place);
    }

    @Override
    public Optional<String> resolve(String workspace, Control.Picker.Kind kind, String typed) {
        var guild = Servers.find(connection.need(), workspace);
        return guild == null
                ? Optional.empty()
                : Call.make(patience, call -> NameFinder.find(guild, kind, typed, call));
    }

    @Override
    public boolean canCall(String workspace, String role) {
        var session = connection.session();
        var guild = session == null ? null : Servers.find(session, workspace);
        var called = guild == null || !Servers.isId(role) ? null : guild.getRoleById(role);
        return guild != null
                && called != null
                && (called.isMentionable() || guild.getSelfMember().hasPermission(Permission.MESSAGE_MENTION_EVERYONE));
    }

    @Override
    public String idBefore(Instant moment) {
        return Long.toUnsignedString(Math.max(0, TimeUtil.getDiscordTimestamp(moment.toEpochMilli()) - 1));
    }
}
