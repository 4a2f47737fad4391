package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.cases.Actor;
import dev.bedside.cases.ApproversCard;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.outbox.SentMessages;
import dev.bedside.reminder.ReminderBook;
import dev.bedside.reminder.Reminders;
import dev.bedside.talk.Utterance.OpenCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Knows by what people name the cases that wait for somebody, and of which case a message of Bedside's speaks. */
final class OpenCases {

    private static final int MOST = 60;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 5_000;

    private final Docket docket;
    private final SentMessages sent;
    private final ReminderBook reminders;
    /** Names of reviewers; in memory alone, since opening them takes time. */
    private final Cache<String, Optional<String>> authors =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    OpenCases(Docket docket, SentMessages sent, ReminderBook reminders) {
        this.docket = docket;
        this.sent = sent;
        this.reminders = reminders;
    }

    List<OpenCase> of(Actor actor) {
        return docket.pending(actor, MOST).stream().map(this::name).toList();
    }

    OpenCase name(Case each) {
        var site = each.summary().site();
        return new OpenCase(
                each.number(),
                site == null ? null : site.id(),
                author(each).orElse(null),
                each.summary().stars());
    }

    private Optional<String> author(Case each) {
        var key = each.id() + "/" + each.version();
        var known = authors.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var author = docket.words(each).map(words -> words.review().author());
        authors.put(key, author);
        return author;
    }

    /** Our id of the case of a card or a reminder; empty where the message shows none, or more than one. */
    Optional<String> shownBy(String workspace, String message) {
        return sent.shownBy(workspace, message).flatMap(shown -> switch (shown.kind()) {
            case Cases.CARD -> Optional.of(shown.subject());
            // a thread below a card has the card's id
            case CaseThread.KIND -> Optional.of(CaseThread.of(shown.subject()).caseId());
            case ApproversCard.KIND ->
                Optional.of(ApproversCard.of(shown.subject()).caseId());
            case Reminders.REMINDER, Reminders.DIRECT, Reminders.APPROVERS -> only(shown.subject());
            default -> Optional.empty();
        });
    }

    private Optional<String> only(String subject) {
        int slash = subject.indexOf('/');
        var reminder = slash < 0 ? subject : subject.substring(0, slash);
        var cases = reminders.lines(reminder).stream()
                .map(ReminderBook.Line::caseId)
                .distinct()
                .toList();
        return cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty();
    }
}
