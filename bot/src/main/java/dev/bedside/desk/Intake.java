package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Hidden;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.desk.Arrivals.Admitted;
import dev.bedside.desk.Arrivals.Reading;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Verdict;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Turns messages into cases: recorded first, then read, and what came of it kept in one transaction.
 *
 * <p>A message that cannot be read after three tries becomes a case that a person must read.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 20;
    private static final Review NOTHING =
            new Review(null, null, null, "", Language.UNKNOWN, true, null, null, null, null);
    private static final Verdict UNREAD = new Verdict(
            Tone.NEUTRAL,
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            Action.HOLD,
            Urgency.HIGH,
            PublicReply.NEUTRAL_ONLY,
            true,
            List.of());

    private final Database database;
    private final Inbox inbox;
    private final Workspaces workspaces;
    private final Arrivals arrivals;
    private final Rereader rereader;
    private final Drafting drafting;
    private final Desk.Tools tools;
    private final ChatPlatform chat;
    private final FileOpener files;
    private final DoubtReader suspicions;
    private final Doubts doubts;

    Intake(
            Database database,
            Inbox inbox,
            Workspaces workspaces,
            Arrivals arrivals,
            Rereader rereader,
            Drafting drafting,
            Desk.Tools tools,
            ChatPlatform chat,
            Doubts doubts) {
        this.doubts = doubts;
        this.suspicions = new DoubtReader(tools);
        this.database = database;
        this.inbox = inbox;
        this.workspaces = workspaces;
        this.arrivals = arrivals;
        this.rereader = rereader;
        this.drafting = drafting;
        this.tools = tools;
        this.chat = chat;
        this.files = new FileOpener(chat);
    }

    /**
     * Takes in a message of a watched channel; one that is known already is left alone, one whose words are hidden to reading
     * back.
     *
     * @return how many reviews it holds; empty where it is not recorded
     */
    public OptionalInt receive(Channel channel, Message message) {
        return receive(channel, message, () -> reviews(message, channel));
    }

    /** The same for one that was just posted, which nobody can know yet: it is judged while the disk records it. */
    OptionalInt posted(Channel channel, Message message) {
        if (isHidden(channel)) {
            return OptionalInt.empty();
        }
        var judged = CompletableFuture.supplyAsync(() -> reviews(message, channel));
        return receive(channel, message, () -> result(judged));
    }

    private OptionalInt receive(Channel channel, Message message, Supplier<Reading> reading) {
        if (isHidden(channel)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(inbox.record(channel, message, message.author().automatic())
                .map(received -> fresh(read(received, channel, reading)))
                .orElse(0));
    }

    private static <T> T result(CompletableFuture<T> coming) {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw failed;
            }
        }
    }

    /**
     * Takes in how a message of a watched channel stands there now; one that is not known is received, unless it is older
     * than the set-up: pins and link previews are edits too.
     */
    public void edited(Channel channel, Message message) {
        if (isHidden(channel)) {
            return;
        }
        var known = inbox.find(channel, message.id());
        if (known.isEmpty()) {
            if (!chat.sentAt(message.id()).isBefore(channel.since())) {
                receive(channel, message);
            }
            return;
        }
        boolean same = !known.get().gone() && known.get().digest().equals(inbox.digest(channel, message));
        if (!same) {
            changed(known.get(), channel, message);
        }
    }

    private void changed(Recorded known, Channel channel, Message message) {
        if (!known.read()) {
            var taken = inbox.replace(known, channel, message, message.author().automatic());
            if (taken.isPresent()) {
                readNow(taken.get(), channel, message);
                return;
            }
        }
        try {
            rereader.read(known, channel, message);
        } catch (Unreachable | FileOpener.OutOfReach | DataAccessException | TransactionException elsewhere) {
            LOG.debug("message {} is read again later", known.id());
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn(
                    "message {} could not be read again: {}",
                    known.id(),
                    broken.getClass().getName());
        }
    }

    /** Notes that a message of a watched channel is gone: its cases stay, and it is not read if it was not yet. */
    public void deleted(Channel channel, String platformMessageId) {
        inbox.find(channel, platformMessageId).filter(known -> !known.gone()).ifPresent(known -> {
            // first of all nobody reads it any more; noted last, so that what is interrupted is done again
            inbox.stop(known);
            rereader.lose(known);
            inbox.gone(known);
        });
    }

    private int readNow(Received received, Channel channel, Message message) {
        return fresh(read(received, channel, () -> reviews(message, channel)));
    }

    private boolean isHidden(Channel channel) {
        return chat.inspect(channel.place()).missing().contains(Need.READ_CONTENT);
    }

    /**
     * Takes in a message that somebody takes for one or more reviews, whatever it looks like, and whatever came of reading it.
     *
     * @return what it became; empty where it waits for something out of reach, or became a case at this moment
     */
    List<Admitted> take(Channel channel, Message message, List<Review> reviews) {
        return inbox.record(channel, message, reviews, true)
                .or(() -> inbox.find(channel, message.id())
                        .flatMap(known -> inbox.takeAnew(known, channel, message, reviews)))
                .map(received -> read(received, channel, () -> handled(message, reviews, channel))
                        .admitted())
                .orElse(List.of());
    }

    /** Takes in reviews that somebody brings along: no message of the channel holds them. */
    List<Admitted> bring(Channel channel, Message message, List<Review> reviews) {
        return inbox.record(channel, message, reviews, false)
                .map(received -> read(received, channel, () -> handled(message, reviews, channel))
                        .admitted())
                .orElse(List.of());
    }

    /** Takes up what was left behind, one after the other; what is out of reach waits for the next time. */
    void sweep() {
        boolean goesOn = true;
        for (int taken = 0; goesOn && taken < AT_ONCE; taken++) {
            goesOn = inbox.takeUp()
                    .map(left -> {
                        var channel = workspaces.channel(left.channel());
                        return read(left, channel, () -> again(left, channel)).reached();
                    })
                    .orElse(false);
        }
    }

    /** The reviews of a message that was left behind: as somebody said, as its words were kept, or as they stand there now. */
    private Reading again(Received received, Channel channel) {
        var said = inbox.reviews(received);
        if (said.isPresent()) {
            return new Reading(handled(said.get(), channel), List.of());
        }
        var kept = inbox.words(received);
        // where its files lie may not hold any more
        var now = kept.filter(message -> !FileOpener.isWorthOpening(message))
                .or(() -> fetched(received, channel))
                .or(() -> kept);
        return now.map(message -> reviews(message, channel)).orElse(Reading.NOTHING);
    }

    private Optional<Message> fetched(Received received, Channel channel) {
        if (isHidden(channel)) {
            throw new Hidden();
        }
        return chat.fetch(channel.place(), received.platformId());
    }

    /** @param reached false where the chat or the database were out of reach */
    private record Outcome(List<Admitted> admitted, boolean reached) {}

    private static int fresh(Outcome outcome) {
        return Arrivals.fresh(outcome.admitted()).size();
    }

    private Reading reviews(Message message, Channel channel) {
        var opened = files.open(message);
        var reviews = tools.reader().read(opened, today(channel));
        if (reviews.isEmpty()) {
            return new Reading(List.of(), List.of(), suspicions.read(opened, today(channel)));
        }
        return handled(opened, reviews, channel);
    }

    private Reading handled(Message message, List<Review> reviews, Channel channel) {
        return new Reading(handled(reviews, channel), FileOpener.unopened(message));
    }

    private List<Handled> handled(List<Review> reviews, Channel channel) {
        var practice = workspaces.practice(channel.practice());
        return reviews.stream()
                .map(review -> drafting.first(review, tools.triager().triage(review), channel.practice(), practice))
                .toList();
    }

    private LocalDate today(Channel channel) {
        var practice = workspaces.practice(channel.practice());
        return LocalDate.ofInstant(database.now(), practice.calendar().zone());
    }

    private Outcome read(Received received, Channel channel, Supplier<Reading> reading) {
        try {
            if (received.tries() > TRIES) {
                var practice = workspaces.practice(channel.practice());
                var unread = drafting.undrafted(NOTHING, UNREAD, channel.practice(), practice);
                return new Outcome(keep(received, channel, new Reading(List.of(unread), List.of())), true);
            }
            return new Outcome(keep(received, channel, reading.get()), true);
        } catch (Unreachable | DataAccessException | TransactionException elsewhere) {
            LOG.debug(
                    "message {} waits: {}", received.id(), elsewhere.getClass().getName());
            putBack(() -> inbox.putBackUntried(received));
            return new Outcome(List.of(), false);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn(
                    "message {} could not be read, try {}: {}",
                    received.id(),
                    received.tries(),
                    broken.getClass().getName());
            putBack(() -> inbox.putBack(received));
            return new Outcome(List.of(), true);
        }
    }

    /** Where the database is out of reach too, the message is taken up once its claim has run out. */
    private static void putBack(Runnable back) {
        try {
            back.run();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("a message waits for its claim to run out");
        }
    }

    private List<Admitted> keep(Received received, Channel channel, Reading reading) {
        return arrivals.admit(channel, received.id(), !received.automatic(), 0, reading, () -> {
            boolean mine = inbox.done(received);
            if (mine) {
                doubts.note(channel, received, reading.suspicion());
            }
            return mine;
        });
    }
}
