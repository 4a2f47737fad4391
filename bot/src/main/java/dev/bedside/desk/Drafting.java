package dev.bedside.desk;

import dev.bedside.cases.Drafts.Kind;
import dev.bedside.cases.Drafts.NewDraft;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.RecentReplies;
import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Has drafts written, and remembers what each practice was offered lately, so that no two read alike. */
final class Drafting {

    private final Drafter drafter;
    private final Map<String, SaidLately> lately = new ConcurrentHashMap<>();

    Drafting(Drafter drafter) {
        this.drafter = drafter;
    }

    /** The first draft for a review. */
    Handled first(Review review, Verdict verdict, String practiceId, Practice practice) {
        var order = DraftOrder.first(review, verdict, practice, lately(practiceId));
        return draft(order, practiceId);
    }

    /** A review for which no draft is to be written. */
    Handled undrafted(Review review, Verdict verdict, Practice practice) {
        return new Handled(
                review, verdict, DraftOrder.first(review, verdict, practice, RecentReplies.NONE), Optional.empty());
    }

    Handled draft(DraftOrder order, String practiceId) {
        Optional<Draft> draft = drafter.draft(order);
        draft.ifPresent(lately(practiceId)::add);
        return new Handled(
                order.review(),
                order.verdict(),
                draft.map(each -> order.attempt(each.attempt())).orElse(order),
                draft);
    }

    /** How a draft is kept; empty where there is none. */
    Optional<NewDraft> entry(Handled handled, @Nullable String askedBy) {
        return handled.draft()
                .map(draft -> new NewDraft(
                        Kind.COMPOSED,
                        draft.language().code(),
                        draft.style().name().toLowerCase(Locale.ROOT),
                        draft.attempt(),
                        askedBy,
                        draft.text(),
                        true,
                        true,
                        List.of()));
    }

    private SaidLately lately(String practiceId) {
        return lately.computeIfAbsent(practiceId, each -> new SaidLately());
    }
}
