package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Message;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.outbox.Outbox;
import dev.bedside.review.Review;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads older messages of a channel through on request, back from its set-up, and makes one list of the reviews in them.
 *
 * <p>Nothing becomes a case by that: no card, no call, no deadline. Each page is kept with the place where it goes on, so
 * that a run goes on after a restart, and finds nothing twice.
 */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PAGE = 100;

    private final Database database;
    private final ImportBook book;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final Desk.Tools tools;
    private final ChatPlatform chat;
    private final FileOpener files;
    private final Pace pace;

    Imports(
            Database database,
            ImportBook book,
            Inbox inbox,
            Outbox outbox,
            Workspaces workspaces,
            Desk.Tools tools,
            ChatPlatform chat,
            Pace pace) {
        this.database = database;
        this.book = book;
        this.inbox = inbox;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.tools = tools;
        this.chat = chat;
        this.files = new FileOpener(chat);
        this.pace = pace;
    }

    /**
     * Reads on wherever somebody wants it, on a thread that may wait.
     *
     * @return false where the chat was out of reach: to be tried again soon
     */
    public boolean goOn() {
        for (var run = book.takeUp(); run.isPresent(); run = book.takeUp()) {
            try {
                read(run.get());
            } catch (Hidden | Refused refused) {
                LOG.info(
                        "older messages of channel {} cannot be read", run.get().channel());
                end(run.get(), ImportRun.State.REFUSED);
            } catch (Unreachable away) {
                book.putDown(run.get());
                return false;
            }
        }
        return true;
    }

    private void read(ImportRun begun) {
        var channel = workspaces.channel(begun.channel());
        for (var run = begun;
                run.state() == ImportRun.State.RUNNING;
                run = book.find(run.id()).orElseThrow()) {
            int wanted = Math.min(PAGE, run.wanted() - run.lookedAt());
            if (wanted <= 0) {
                end(run, ImportRun.State.DONE);
                return;
            }
            pace.await();
            var page = chat.historyBefore(channel.place(), run.before(), wanted);
            if (!page.isEmpty() && !turn(run, channel, page)) {
                return;
            }
            if (page.size() < wanted) {
                end(run, ImportRun.State.DONE);
                return;
            }
        }
    }

    private boolean turn(ImportRun run, Channel channel, List<Message> page) {
        var found = new ArrayList<ImportedReview>();
        page.forEach(message -> found.addAll(reviews(channel, message)));
        return database.inTransaction(() -> {
            int known = 0;
            for (var each : found) {
                known += book.keep(run, each) ? 0 : 1;
            }
            boolean turned = book.turn(run, page.size(), known, page.getFirst().id());
            if (turned) {
                outbox.refresh(run.key());
            }
            return turned;
        });
    }

    /** Those of a message that nobody took in; what cannot be read is passed over. */
    private List<ImportedReview> reviews(Channel channel, Message message) {
        if (chat.isOwn(message) || inbox.find(channel, message.id()).isPresent()) {
            return List.of();
        }
        try {
            var found = new ArrayList<ImportedReview>();
            for (Review review : read(channel, message)) {
                found.add(ImportedReview.of(
                        message.id(), found.size(), review, tools.triager().triage(review), chat.sentAt(message.id())));
            }
            return found;
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn("an older message could not be read: {}", broken.getClass().getName());
            return List.of();
        }
    }

    /** "Yesterday" is what it was when the message was written. */
    List<Review> read(Channel channel, Message message) {
        var zone = workspaces.practice(channel.practice()).calendar().zone();
        return tools.reader().read(files.open(message), LocalDate.ofInstant(chat.sentAt(message.id()), zone));
    }

    /** @return false where it had ended before */
    boolean end(ImportRun run, ImportRun.State how) {
        return database.inTransaction(() -> book.end(run, how) && outbox.refresh(run.key()));
    }

    void freeAll() {
        book.freeAll();
    }
}
