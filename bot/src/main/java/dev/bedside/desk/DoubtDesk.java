package dev.bedside.desk;

import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Note;
import dev.bedside.desk.DoubtBook.Entry;
import dev.bedside.desk.DoubtBook.State;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** Takes a message for a review once somebody says by the sign, or by a button, that it is one. */
final class DoubtDesk {

    private final DoubtBook book;
    private final CommandDesk commandDesk;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;

    DoubtDesk(DoubtBook book, CommandDesk commandDesk, Workspaces workspaces, Wordings wordings, ChatPlatform chat) {
        this.book = book;
        this.commandDesk = commandDesk;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
    }

    /** The doubt about a message below which somebody put the sign; empty where there is none, or it is another sign. */
    Optional<Entry> signed(Channel channel, String platformId, String sign) {
        boolean ours = Wordings.LANGUAGES.stream()
                .anyMatch(
                        language -> wordings.in(language).say(Phrase.DOUBT_SIGN).equals(sign));
        return ours ? book.find(channel.id(), platformId) : Optional.empty();
    }

    /** The doubt that a button is about, in a workspace. */
    Optional<Entry> pressed(String action, String workspace) {
        return DoubtWriter.message(action)
                .flatMap(book::get)
                .filter(doubt -> workspaces.channel(doubt.channel()).workspace().equals(workspace));
    }

    /** Opens a case as the command in the menu of a message does; a message that has one already gets no other. */
    List<Answer> take(Entry doubt, Asker asker) {
        var channel = workspaces.channel(doubt.channel());
        var practice = workspaces.practice(channel.practice());
        var message = chat.fetch(channel.place(), doubt.platformId());
        if (message.isEmpty()) {
            return List.of(new Note(wordings.of(practice, asker).say(Phrase.IMPORT_MESSAGE_GONE)));
        }
        var answers = commandDesk.takeIn(message.get(), new CommandDesk.Spot(channel, practice), asker);
        if (commandDesk.isKnown(channel, doubt.platformId())) {
            book.change(doubt.message(), State.TAKEN);
        }
        return answers;
    }
}
