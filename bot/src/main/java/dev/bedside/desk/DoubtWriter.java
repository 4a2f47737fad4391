package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.desk.DoubtBook.Entry;
import dev.bedside.desk.DoubtBook.State;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Rendering;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the question to whoever is responsible, whether a message is a review.
 *
 * <p>Where others read along it gives no reason: a colleague may have spoken of themselves.
 */
final class DoubtWriter {

    private static final String ACTION = "doubt/";

    private final DoubtBook book;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;

    DoubtWriter(DoubtBook book, Workspaces workspaces, Wordings wordings, ChatPlatform chat) {
        this.book = book;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
    }

    /** Our id of the message that a button is about; empty where it is about something else. */
    static Optional<String> message(String action) {
        return action.startsWith(ACTION) ? Optional.of(action.substring(ACTION.length())) : Optional.empty();
    }

    /** Empty where somebody has said meanwhile that it is a review. */
    Optional<Rendering> render(Effect effect) {
        return book.get(effect.subject())
                .filter(doubt -> doubt.state() != State.TAKEN)
                .map(doubt -> rendering(doubt, workspaces.channel(doubt.channel())));
    }

    private Rendering rendering(Entry doubt, Channel channel) {
        var practice = workspaces.practice(channel.practice());
        var speech = wordings.of(practice);
        var team = practice.team();
        var inChannel = inChannel(doubt, channel, speech);
        var person = team.onCall();
        if (person == null || !team.directMessages()) {
            return inChannel;
        }
        try {
            var apart = chat.direct(channel.place().workspace(), person);
            var controls = chat.link(channel.place(), doubt.platformId())
                    .map(address -> List.<Control>of(new Control.Link(address, speech.say(Phrase.BUTTON_DOUBT_SEE))))
                    .orElse(List.of());
            var text = speech.say(Phrase.DOUBT_ASK_APART, Map.of("sign", speech.say(Phrase.DOUBT_SIGN)));
            return new Rendering(apart, Outgoing.quiet(new Note(text, controls))).or(inChannel);
        } catch (Refused closed) {
            return inChannel;
        }
    }

    private Rendering inChannel(Entry doubt, Channel channel, Speech speech) {
        var team = workspaces.practice(channel.practice()).team();
        var person = team.onCall();
        var role = team.approverRole();
        Set<String> people = person == null ? Set.of() : Set.of(person);
        Set<String> roles = person == null && role != null ? Set.of(role) : Set.of();
        var who = person != null ? chat.mention(person) : role == null ? "" : chat.mentionRole(role);
        var button = new Button(ACTION + doubt.message(), speech.say(Phrase.BUTTON_DOUBT), Style.PLAIN);
        Place place = channel.place().replyTo(doubt.platformId());
        return new Rendering(
                place,
                new Outgoing(
                        new Note(speech.say(Phrase.DOUBT_ASK, Map.of("who", who)), List.of(button)),
                        new Pings(people, roles)));
    }
}
