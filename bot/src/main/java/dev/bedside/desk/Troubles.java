package dev.bedside.desk;

import dev.bedside.cases.CaseThread;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.database.Database;
import dev.bedside.desk.Trouble.Kind;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import dev.bedside.outbox.Stuck;
import dev.bedside.setup.Posts;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices what keeps Bedside from working in a channel, tells people once, and once more when it is over.
 *
 * <p>One sign is none: in an outage a platform refuses what it allows a minute later. So a trouble is told when it is seen
 * again after at least a minute, and not seen to be over in between; one that cannot pass by itself is told at once.
 */
public final class Troubles {

    /** The kind of effect that tells of a trouble. */
    static final String TROUBLE = "trouble";

    /** Stands where the platform says none. */
    static final String NO_CODE = "–";

    private static final String OVER = "/over";
    private static final Duration BELIEVED_AFTER = Duration.ofMinutes(1);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(15);
    private static final Duration TRIED_EVERY = Duration.ofMinutes(10);

    private final Database database;
    private final TroubleBook book;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private volatile Instant lookAgain = Instant.MIN;

    Troubles(Database database, TroubleBook book, Outbox outbox, Workspaces workspaces, ChatPlatform chat) {
        this.database = database;
        this.book = book;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.chat = chat;
    }

    static EffectKey key(Trouble trouble) {
        return new EffectKey(TROUBLE + "/" + trouble.id());
    }

    static boolean saysItIsOver(EffectKey key) {
        return key.key().endsWith(OVER);
    }

    /** Something is in the way now. */
    void seen(Channel channel, Kind kind, String code) {
        seen(channel, kind, code, false);
    }

    /** The platform says that a channel is gone, and so does what is known of it. */
    void gone(Channel channel, String code) {
        seen(channel, Kind.CHANNEL_GONE, code, true);
    }

    private void seen(Channel channel, Kind kind, String code, boolean certain) {
        database.inTransaction(() -> {
            var trouble = book.begin(channel, kind, code);
            boolean believed = certain || !trouble.since().plus(BELIEVED_AFTER).isAfter(database.now());
            return believed && book.told(trouble) && queue(key(trouble), channel, trouble);
        });
    }

    /** A channel could not be read. */
    void refused(Channel channel, String code) {
        Kind.ofRefusal(code).ifPresent(kind -> seen(channel, kind, code));
    }

    /** Whether something can be written into a channel is known before anything is refused there. */
    void lookAtSending(Channel channel, Inspection found) {
        if (isShut(found)) {
            seen(channel, Kind.CANNOT_SEND, NO_CODE);
        } else if (book.lasting(channel.id()).stream().anyMatch(each -> each.kind() == Kind.CANNOT_SEND)) {
            lookAgain(channel);
        }
    }

    private static boolean isShut(Inspection found) {
        return found.exists()
                && !found.missing().contains(Need.SEE_CHANNEL)
                && found.missing().contains(Need.SEND);
    }

    /** Whether something is to be looked at again soon, since nobody was told of it yet. */
    public boolean doubts() {
        return book.doubts();
    }

    /** How many last, by kind. */
    public Map<String, Integer> lasting() {
        return book.counts();
    }

    /** Reviews were caught up while something was still in the way, or just before it is seen to be over. */
    void caughtUp(Channel channel, int reviews) {
        if (reviews > 0) {
            book.caughtUp(channel, reviews);
        }
    }

    /** None of these is in the way any more; what could not be sent because of one is tried again. */
    void over(Channel channel, Kind... kinds) {
        var lasting = book.lasting(channel.id()).stream()
                .filter(each -> Arrays.asList(kinds).contains(each.kind()))
                .toList();
        for (var trouble : lasting) {
            database.inTransaction(() -> {
                book.forget(trouble);
                return book.healed(trouble) && queue(new EffectKey(key(trouble).key() + OVER), channel, trouble);
            });
            if (trouble.kind().silences()) {
                outbox.retryAll(channel.id());
            }
        }
    }

    private boolean queue(EffectKey key, Channel channel, Trouble trouble) {
        return outbox.queue(new NewEffect(key, channel.workspace(), channel.id(), TROUBLE, trouble.id()));
    }

    /** Looks through what cannot be sent; to be called every second or so. */
    void sweep() {
        var now = database.now();
        if (now.isBefore(lookAgain)) {
            return;
        }
        lookAgain = now.plus(LOOKED_AT_EVERY);
        var forbidden = outbox.stuck().stream().filter(Troubles::isForbidden).toList();
        sweep(Kind.CANNOT_SEND, forbidden, now);
        sweep(Kind.CANNOT_SEND_APART, forbidden, now);
        tellAgain(now);
    }

    private void sweep(Kind kind, List<Stuck> forbidden, Instant now) {
        var silent = new HashSet<String>();
        for (var stuck : forbidden) {
            if (isIn(place(kind, stuck), stuck) && silent.add(stuck.channel())) {
                seen(workspaces.channel(stuck.channel()), kind, stuck.problem());
            }
        }
        for (var trouble : book.lasting(kind)) {
            var channel = workspaces.channel(trouble.channel());
            boolean shut = kind == Kind.CANNOT_SEND && isShut(chat.inspect(channel.place()));
            if (!silent.contains(trouble.channel()) && !shut) {
                over(channel, kind);
            } else if (book.tryAgain(trouble, now.minus(TRIED_EVERY))) {
                outbox.retryAll(trouble.channel());
            }
        }
    }

    /** Nobody may have been there who could be told. */
    private void tellAgain(Instant now) {
        for (var kind : List.of(Kind.CHANNEL_GONE, Kind.NOT_ALLOWED)) {
            for (var trouble : book.lasting(kind)) {
                if (trouble.toldAt() != null && book.tryAgain(trouble, now.minus(TRIED_EVERY))) {
                    outbox.setAside(workspaces.channel(trouble.channel()).workspace()).stream()
                            .filter(each -> each.effect().key().equals(key(trouble)))
                            .forEach(each -> outbox.retry(each.effect().id()));
                }
            }
        }
    }

    private @Nullable String place(Kind kind, Stuck stuck) {
        var channel = workspaces.channel(stuck.channel());
        return kind == Kind.CANNOT_SEND
                ? channel.platformId()
                : workspaces.practice(channel.practice()).team().approversChannel();
    }

    private static boolean isIn(@Nullable String place, Stuck stuck) {
        return stuck.platformId().equals(place);
    }

    /**
     * What tells of troubles may be refused without there being another one: its reader takes no messages. The first word in
     * a workspace belongs to no channel, and people do without threads.
     */
    private static boolean isForbidden(Stuck stuck) {
        return !stuck.kind().equals(TROUBLE)
                && !stuck.kind().equals(Posts.WELCOME)
                && !stuck.kind().equals(CaseThread.KIND)
                && Kind.ofRefusal(stuck.problem()).isPresent();
    }

    /** A channel's permissions may be others now: what could not be sent is tried at once. */
    public void lookAgain(Channel channel) {
        lookAgain = Instant.MIN;
        outbox.retryAll(channel.id());
    }
}
