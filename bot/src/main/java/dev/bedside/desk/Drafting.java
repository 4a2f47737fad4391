package dev.bedside.desk;

import dev.bedside.cases.Drafts;
import dev.bedside.cases.Drafts.Kind;
import dev.bedside.cases.Drafts.NewDraft;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.SentenceReader;
import dev.bedside.reply.Style;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
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
    private final Drafts drafts;
    private final SentenceReader sentences;
    private final Map<String, SaidLately> lately = new ConcurrentHashMap<>();

    Drafting(Drafter drafter, Drafts drafts, SentenceReader sentences) {
        this.drafter = drafter;
        this.drafts = drafts;
        this.sentences = sentences;
    }

    /** The first draft for a review. */
    Handled first(Review review, Verdict verdict, String practiceId, Practice practice) {
        var order = DraftOrder.first(review, verdict, practice, lately(practiceId));
        return draft(order, practiceId);
    }

    /** A review for which no draft is to be written. */
    Handled undrafted(Review review, Verdict verdict, String practiceId, Practice practice) {
        return new Handled(
                review, verdict, DraftOrder.first(review, verdict, practice, lately(practiceId)), Optional.empty());
    }

    Handled draft(DraftOrder order, String practiceId) {
        Optional<Draft> draft = drafter.draft(order);
        draft.map(Draft::sentences).ifPresent(lately(practiceId)::add);
        return new Handled(
                order.review(),
                order.verdict(),
                draft.map(each -> order.attempt(each.attempt())).orElse(order),
                draft);
    }

    /** A draft as it was kept. */
    Handled again(Handled undrafted, Drafts.Entry entry, String text) {
        var language = new Language(entry.language());
        var style = entry.style() == null
                ? Style.PLAIN
                : Style.valueOf(entry.style().toUpperCase(Locale.ROOT));
        var order = undrafted.order().in(language).in(style).attempt(entry.attempt());
        var draft = new Draft(text, language, style, entry.attempt(), List.of());
        return new Handled(undrafted.review(), undrafted.verdict(), order, Optional.of(draft));
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
        return lately.computeIfAbsent(practiceId, this::asKept);
    }

    /** What was offered and posted before this process began. */
    private SaidLately asKept(String practiceId) {
        return new SaidLately(drafts.saidLately(practiceId, SaidLately.DRAFTS).stream()
                .map(sentences::read)
                .toList());
    }
}
