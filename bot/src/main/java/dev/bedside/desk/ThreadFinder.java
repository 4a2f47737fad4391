package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.cases.ApproversCard;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.CaseThread.Where;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.chat.Place;
import dev.bedside.outbox.SentMessages;
import java.time.Duration;
import java.util.Optional;

/**
 * Knows which case is talked about in which thread.
 *
 * <p>A thread that people opened themselves below a card, or below the message that was forwarded, is the case's as much as one
 * that Bedside opened: a platform gives such a thread the id of its message.
 */
final class ThreadFinder {

    private static final int REMEMBERED = 10_000;
    private static final Duration KNOWN = Duration.ofHours(1);
    /** Almost every message is written where no case's thread is. */
    private static final Duration UNKNOWN = Duration.ofSeconds(10);

    private final SentMessages sent;
    private final Docket docket;
    private final Cache<Spot, CaseThread> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KNOWN)
            .build();
    private final Cache<Spot, Boolean> unknown = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(UNKNOWN)
            .build();

    /** @param workspace ours */
    private record Spot(String workspace, String channel) {}

    ThreadFinder(SentMessages sent, Docket docket) {
        this.sent = sent;
        this.docket = docket;
    }

    /**
     * The thread that a place is; empty where it is none in which a case is talked about.
     *
     * @param workspace ours
     */
    Optional<CaseThread> at(String workspace, Place place) {
        var spot = new Spot(workspace, place.channel());
        var remembered = known.getIfPresent(spot);
        if (remembered != null || unknown.getIfPresent(spot) != null) {
            return Optional.ofNullable(remembered);
        }
        var found = look(spot);
        found.ifPresentOrElse(thread -> known.put(spot, thread), () -> unknown.put(spot, true));
        return found;
    }

    private Optional<CaseThread> look(Spot spot) {
        return sent.shownBy(spot.workspace(), spot.channel())
                .flatMap(ThreadFinder::read)
                .or(() -> docket.onlyOfMessage(spot.workspace(), spot.channel())
                        .map(each -> new CaseThread(each.id(), Where.TEAM)));
    }

    private static Optional<CaseThread> read(SentMessages.Shown shown) {
        return switch (shown.kind()) {
            case CaseThread.KIND -> Optional.of(CaseThread.of(shown.subject()));
            case Cases.CARD -> Optional.of(new CaseThread(shown.subject(), Where.TEAM));
            case ApproversCard.KIND ->
                Optional.of(new CaseThread(ApproversCard.of(shown.subject()).caseId(), Where.APART));
            default -> Optional.empty();
        };
    }
}
