package dev.bedside.discord;

import dev.bedside.chat.Capabilities;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
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
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.jspecify.annotations.Nullable;

/** Discord as a chat: says what the core wants said, and looks up what stands there. */
final class DiscordChat implements ChatPlatform {

    private static final int PAGE = 100;
    private static final String OWN_CHANNELS = "@me";
    /** Two clocks are never quite the same. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d{1,20})>");

    private final Connection connection;
    private final Duration patience;
    private volatile String self = "";

    DiscordChat(Connection connection) {
        this(connection, Call.LONGEST);
    }

    /** @param patience how long a call may take */
    DiscordChat(Connection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, true);
    }

    @Override
    public String post(Place place, Outgoing message, EffectKey key) {
        return Call.make(patience, call -> {
            var channel = channel(place, call);
            var request = channel.sendMessage(AnswerRenderer.create(message.answer(), message.pings(), key))
                    .setNonce(key.nonce());
            var replyTo = place.replyTo();
            if (replyTo != null) {
                request.setMessageReference(replyTo).failOnInvalidReply(false);
            }
            return call.await(request).getId();
        });
    }

    @Override
    public void edit(Place place, String messageId, Outgoing message, EffectKey key) {
        Call.make(
                patience,
                call -> call.await(channel(place, call)
                        .editMessageById(messageId, AnswerRenderer.edit(message.answer(), message.pings(), key))));
    }

    @Override
    public Optional<String> find(Place place, EffectKey key, Instant since) {
        return Call.make(patience, call -> {
            var history = channel(place, call).getHistory();
            var earliest = since.minus(CLOCK_SKEW);
            while (true) {
                var page = call.await(history.retrievePast(PAGE));
                var found =
                        page.stream().filter(message -> carries(message, key)).findFirst();
                if (found.isPresent()) {
                    return found.map(net.dv8tion.jda.api.entities.Message::getId);
                }
                if (page.size() < PAGE || sentAt(page.getLast().getId()).isBefore(earliest)) {
                    return Optional.empty();
                }
            }
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
    public Optional<Message> fetch(Place place, String messageId) {
        try {
            return Optional.of(MessageReader.read(
                    Call.make(patience, call -> call.await(channel(place, call).retrieveMessageById(messageId)))));
        } catch (Refused refused) {
            if (refused.isMessageGone()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public List<Message> history(Place place, @Nullable String after, int limit) {
        var page = Call.make(patience, call -> {
            var channel = channel(place, call);
            return after == null
                    ? call.await(channel.getHistory().retrievePast(limit))
                    : call.await(channel.getHistoryAfter(after, limit)).getRetrievedHistory();
        });
        return page.reversed().stream().map(MessageReader::read).toList();
    }

    private MessageChannel channel(Place place, Call call) {
        return ChannelFinder.find(connection.need(), place, call);
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
        return TimeUtil.getTimeCreated(Long.parseUnsignedLong(messageId)).toInstant();
    }

    @Override
    public Place direct(String workspace, String person) {
        return Call.make(
                patience,
                call -> new Place(
                        workspace,
                        call.await(connection.need().openPrivateChannelById(person))
                                .getId()));
    }

    /** Whether Discord tells what stands in other people's messages. */
    public boolean readsContent() {
        return connection.readsContent();
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
        boolean direct = session != null && session.getPrivateChannelById(place.channel()) != null;
        return Optional.of("https://discord.com/channels/%s/%s/%s"
                .formatted(direct ? OWN_CHANNELS : place.workspace(), place.channel(), messageId));
    }

    @Override
    public Inspection inspect(Place place) {
        return ChannelInspector.inspect(connection, place);
    }

    @Override
    public boolean canCall(String workspace, String role) {
        var session = connection.session();
        var guild = session == null ? null : Servers.find(session, workspace);
        var called = guild == null ? null : guild.getRoleById(role);
        return guild != null
                && called != null
                && (called.isMentionable() || guild.getSelfMember().hasPermission(Permission.MESSAGE_MENTION_EVERYONE));
    }

    @Override
    public String beginning() {
        return "0";
    }
}
