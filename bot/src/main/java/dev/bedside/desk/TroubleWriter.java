package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Rendering;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.HashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts troubles into words: for the channel where it can be written to, else for the practice's owner in private. */
final class TroubleWriter {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleWriter.class);

    private final TroubleBook book;
    private final SentMessages sent;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;

    TroubleWriter(TroubleBook book, SentMessages sent, Workspaces workspaces, Wordings wordings, ChatPlatform chat) {
        this.book = book;
        this.sent = sent;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
    }

    Optional<Rendering> render(Effect effect) {
        var trouble = book.find(effect.subject()).orElseThrow();
        boolean over = Troubles.saysItIsOver(effect.key());
        boolean told = sent.idOf(Troubles.key(trouble)).isPresent();
        if (over ? !told : trouble.healedAt() != null) {
            return Optional.empty();
        }
        var channel = workspaces.channel(trouble.channel());
        var practice = workspaces.practice(channel.practice());
        return place(effect, channel, practice)
                .map(place -> new Rendering(place, Outgoing.quiet(new Note(text(trouble, over, channel, practice)))));
    }

    private Optional<Place> place(Effect effect, Channel channel, Practice practice) {
        boolean silent =
                book.lasting(channel.id()).stream().anyMatch(each -> each.kind().silences())
                        || sent.problemOf(effect.key()).flatMap(Kind::ofRefusal).isPresent();
        if (!silent) {
            return Optional.of(channel.place());
        }
        var owner = practice.team().owner();
        if (owner == null) {
            LOG.warn("nobody can be told of a trouble in channel {}: the practice names no owner", channel.id());
            return Optional.empty();
        }
        return Optional.of(chat.direct(channel.platformWorkspace(), owner));
    }

    private String text(Trouble trouble, boolean over, Channel channel, Practice practice) {
        var speech = wordings.of(practice);
        var values = new HashMap<String, Object>();
        var apart = trouble.kind() == Kind.CANNOT_SEND_APART ? practice.team().approversChannel() : null;
        values.put("channel", chat.mentionChannel(apart == null ? channel.platformId() : apart));
        values.put("time", speech.time(trouble.since()));
        if (over) {
            values.put("count", trouble.caught());
            return speech.say(trouble.caught() == 0 ? Phrase.TROUBLE_OVER : Phrase.TROUBLE_OVER_CAUGHT_UP, values);
        }
        values.put("code", trouble.code());
        return speech.say(
                switch (trouble.kind()) {
                    case CONTENT_HIDDEN -> Phrase.TROUBLE_CONTENT_HIDDEN;
                    case CHANNEL_GONE -> Phrase.TROUBLE_CHANNEL_GONE;
                    case NOT_ALLOWED -> Phrase.TROUBLE_NOT_ALLOWED;
                    case HISTORY_HIDDEN -> Phrase.TROUBLE_HISTORY_HIDDEN;
                    case CANNOT_SEND, CANNOT_SEND_APART -> Phrase.TROUBLE_CANNOT_SEND;
                },
                values);
    }
}
