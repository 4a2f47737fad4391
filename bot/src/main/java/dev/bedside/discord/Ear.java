package dev.bedside.discord;

import dev.bedside.chat.ChatListener;
import dev.bedside.chat.Place;
import java.time.Instant;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Hears Discord's events in the thread that reads the socket, and hands each to where it has time. */
final class Ear implements EventListener {

    private final ChatListener listener;
    private final Line line;
    private final Connection connection;
    private final ContentIntent content;
    private final Pulse pulse;
    private final Consumer<GenericInteractionCreateEvent> asked;
    private final Runnable begun;
    private final Reachable reachable = new Reachable();
    private final HeardReader heard = new HeardReader();

    /**
     * @param asked gets what people ask; must not wait
     * @param begun is done whenever a session begins; must not wait
     */
    Ear(
            ChatListener listener,
            Line line,
            Connection connection,
            ContentIntent content,
            Pulse pulse,
            Consumer<GenericInteractionCreateEvent> asked,
            Runnable begun) {
        this.listener = listener;
        this.line = line;
        this.connection = connection;
        this.content = content;
        this.pulse = pulse;
        this.asked = asked;
        this.begun = begun;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case GenericInteractionCreateEvent interaction -> asked.accept(interaction);
            case MessageReceivedEvent posted -> posted(posted.getMessage());
            case MessageUpdateEvent edited -> edited(edited.getMessage());
            case MessageDeleteEvent deleted
            when deleted.isFromGuild() ->
                deleted(deleted.getGuild(), deleted.getChannel().getId(), deleted.getMessageId());
            case MessageBulkDeleteEvent deleted ->
                deleted.getMessageIds()
                        .forEach(id ->
                                deleted(deleted.getGuild(), deleted.getChannel().getId(), id));
            case MessageReactionAddEvent put when put.isFromGuild() -> signed(put);
            case ReadyEvent ready -> begun(ready.getJDA());
            case SessionRecreateEvent again -> begun(again.getJDA());
            case SessionResumeEvent resumed -> line.catchUp();
            case SessionInvalidateEvent lost -> connection.end();
            case StatusChangeEvent status -> pulse.connected(status.getNewStatus() == JDA.Status.CONNECTED);
            case GuildJoinEvent joined -> joined(joined.getGuild());
            case GuildAvailableEvent back -> joined(back.getGuild());
            // a server that was away when the session began comes in later
            case GuildReadyEvent late when connection.session() != null -> joined(late.getGuild());
            case GenericPermissionOverrideEvent changed -> look(changed.getGuild());
            case RoleUpdatePermissionsEvent changed -> look(changed.getGuild());
            case RoleDeleteEvent gone -> look(gone.getGuild());
            case ChannelDeleteEvent gone when gone.isFromGuild() -> look(gone.getGuild());
            case GuildMemberRoleRemoveEvent taken
            when taken.getMember().equals(taken.getGuild().getSelfMember()) -> look(taken.getGuild());
            case GuildMemberRoleAddEvent given
            when given.getMember().equals(given.getGuild().getSelfMember()) -> look(given.getGuild());
            default -> {}
        }
    }

    private void begun(JDA jda) {
        connection.begin(jda, content.begun());
        begun.run();
        for (Guild guild : jda.getGuilds()) {
            line.add(guild.getId(), () -> {
                reachable.changed(guild);
                listener.joined(guild.getId(), since(guild));
            });
        }
        line.catchUp();
    }

    private void joined(Guild guild) {
        line.add(guild.getId(), () -> {
            reachable.changed(guild);
            listener.joined(guild.getId(), since(guild));
        });
        line.catchUp();
    }

    private static Instant since(Guild guild) {
        return guild.getSelfMember().getTimeJoined().toInstant();
    }

    private void look(Guild guild) {
        line.add(guild.getId(), () -> {
            if (reachable.changed(guild)) {
                line.catchUp();
            }
        });
    }

    private void posted(Message message) {
        boolean weighs = message.isFromGuild() && isForeign(message) && weighs(message);
        if (weighs) {
            line.add(message.getId(), () -> listener.posted(place(message), MessageReader.read(message)));
        }
        if ((weighs || !message.isFromGuild()) && HeardReader.isSaid(message)) {
            line.add(message.getId(), () -> said(message));
        }
    }

    private void signed(MessageReactionAddEvent put) {
        var member = put.getMember();
        if (member == null || member.getUser().isBot() || put.getEmoji().getType() != Emoji.Type.UNICODE) {
            return;
        }
        var sign = put.getEmoji().getName();
        line.add(
                put.getMessageId(),
                () -> listener.signed(
                        new Place(put.getGuild().getId(), put.getChannel().getId()),
                        put.getMessageId(),
                        PersonReader.read(
                                put.getGuild(), member, put.getChannel().getId()),
                        sign));
    }

    private void said(Message message) {
        var said = heard.read(message);
        if (!said.isEmpty()) {
            listener.said(said);
        }
    }

    private void edited(Message message) {
        if (isForeign(message) && weighs(message)) {
            line.add(message.getId(), () -> listener.edited(place(message), MessageReader.read(message)));
        }
    }

    private void deleted(Guild guild, String channel, String message) {
        line.add(message, () -> listener.deleted(new Place(guild.getId(), channel), message));
    }

    /**
     * Whether there is anything in it: what Discord withholds must not pass for a text that somebody emptied.
     */
    private boolean weighs(Message message) {
        if (MessageReader.isHollow(message)) {
            content.suspect();
            return false;
        }
        if (MessageReader.isProof(message)) {
            content.trust();
        }
        return true;
    }

    private static boolean isForeign(Message message) {
        return message.isFromGuild()
                && !message.isEphemeral()
                && MessageReader.isWritten(message)
                && !message.getAuthor().equals(message.getJDA().getSelfUser());
    }

    private static Place place(Message message) {
        return new Place(message.getGuild().getId(), message.getChannelId());
    }
}
