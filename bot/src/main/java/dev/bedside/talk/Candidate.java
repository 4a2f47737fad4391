package dev.bedside.talk;

import dev.bedside.rule.Match;
import dev.bedside.text.Span;
import java.util.Comparator;

/**
 * A wish that may have been meant.
 *
 * @param span in the plain text
 * @param taken what the phrase took down, in the plain text; null where it takes nothing
 * @param place which of the places where a wish may begin
 * @param complete whether nothing is left of the sentence but manners or a reason
 * @param certain whether it is neither asked, nor depends on anything, nor was said by somebody else
 * @param invitation whether it may have been said to colleagues
 * @param ownLanguage whether the phrase is in the language of the message
 */
record Candidate(
        Intent intent,
        Match match,
        Span span,
        @org.jspecify.annotations.Nullable Span taken,
        int place,
        boolean complete,
        boolean certain,
        boolean invitation,
        boolean ownLanguage) {

    /** Whole wishes before halves, words to be judged before wishes, wishes before company, the first before the next. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate each) -> !each.complete())
            .thenComparing(each -> each.intent().isSocial() || each.intent() == Intent.UNCLEAR)
            .thenComparing(each -> !each.takesText())
            .thenComparing(each -> !each.ownLanguage())
            .thenComparing(each -> !each.certain())
            .thenComparing(Candidate::yields)
            .thenComparingInt(Candidate::place)
            .thenComparingInt(each -> each.span().start() - each.span().end())
            .thenComparingInt(each ->
                    each.taken() == null ? 0 : each.taken().end() - each.taken().start())
            .thenComparing(each -> each.match().rule().id());

    private boolean yields() {
        return match.rule().extra(TalkRules.YIELDS).isPresent();
    }

    boolean takesText() {
        return match.rule().extra(TalkRules.TAKES).isPresent();
    }
}
