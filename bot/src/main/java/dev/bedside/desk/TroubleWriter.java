package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Rendering;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts troubles into words: for the channel where it can be written to, else for another one of the workspace, else for the
 * practice's owner in private.
 */
final class TroubleWriter {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleWriter.class);

    /** As good as the code of a refusal. */
    private static final String NOBODY = "nobody-to-tell";

    private static final int OTHERS = 2;

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
        var outgoing = Outgoing.quiet(new Note(text(trouble, over, channel, practice)));
        return places(effect, channel, practice).stream()
                .map(place -> new Rendering(place, outgoing))
                .reduce(Rendering::or)
                .or(() -> {
                    LOG.warn("nobody can be told of a trouble in channel {}", channel.id());
                    throw new Refused(NOBODY);
                });
    }

    /** Where people read it, the likeliest place first. */
    private List<Place> places(Effect effect, Channel channel, Practice practice) {
        var places = new ArrayList<Place>();
        if (canWrite(channel)
                && sent.problemOf(effect.key()).flatMap(Kind::ofRefusal).isEmpty()) {
            places.add(channel.place());
        }
        workspaces.channelsOf(channel.workspace()).stream()
                .filter(other -> !other.id().equals(channel.id()) && canWrite(other))
                .limit(OTHERS)
                .forEach(other -> places.add(other.place()));
        var owner = practice.team().owner();
        if (owner != null) {
            try {
                places.add(chat.direct(channel.platformWorkspace(), owner));
            } catch (Refused closed) {
                LOG.info("the owner of a practice takes no messages: {}", closed.code());
            }
        }
        return places;
    }

    private boolean canWrite(Channel channel) {
        var found = chat.inspect(channel.place());
        return found.exists()
                && !found.missing().contains(Need.SEE_CHANNEL)
                && !found.missing().contains(Need.SEND)
                && book.lasting(channel.id()).stream()
                        .noneMatch(each -> each.kind().silences());
    }

    private String text(Trouble trouble, boolean over, Channel channel, Practice practice) {
        var speech = wordings.of(practice);
        var values = new HashMap<String, Object>();
        values.put("channel", chat.mentionChannel(channel.platformId()));
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
                    case CANNOT_SEND -> Phrase.TROUBLE_CANNOT_SEND;
                },
                values);
    }
}
