package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outdated;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Refusal;
import dev.bedside.cases.Revision;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.reply.DraftOrder;
import dev.bedside.review.Review;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import dev.bedside.workspace.Workspaces;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has a review judged anew: where a person knows better, or where it reads otherwise now.
 *
 * <p>Reading and drafting come before the transaction; where somebody took a step meanwhile they are done again.
 */
final class Reviser {

    private static final int TRIES = 20;

    private final Docket docket;
    private final Cases cases;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Triager triager;
    private final Workspaces workspaces;

    Reviser(Docket docket, Cases cases, Drafts drafts, Drafting drafting, Triager triager, Workspaces workspaces) {
        this.docket = docket;
        this.cases = cases;
        this.drafts = drafts;
        this.drafting = drafting;
        this.triager = triager;
        this.workspaces = workspaces;
    }

    /** Sets labels; what was set before and is not named stays. */
    Performed correct(String caseId, SetByPerson set, Actor actor, Origin origin) {
        return current(actor, caseId, each -> {
            var words = docket.words(each);
            if (words.isEmpty()) {
                return new Performed.Refused(each, new Refusal(Refusal.Reason.FORGOTTEN, null, null));
            }
            var verdict = words.get().verdict();
            var both = verdict.set().and(set);
            if (both.equals(verdict.set())) {
                return new Performed.Unchanged(each);
            }
            var judged =
                    new Words(words.get().review(), triager.triage(words.get().review(), both));
            return cases.perform(each.id(), new Step.Correct(revision(each, judged, false)), actor, origin);
        });
    }

    /** Takes in other words; the labels that a person set stay. */
    Performed revise(String caseId, Review review, Origin origin) {
        return revise(caseId, review, Actor.BEDSIDE, origin);
    }

    /** The same where a person typed them. */
    Performed revise(String caseId, Review review, Actor actor, Origin origin) {
        return current(actor, caseId, each -> {
            var set = docket.words(each).map(Words::verdict).map(Verdict::set).orElse(SetByPerson.NOTHING);
            var read = new Words(review, triager.triage(review, set));
            return cases.perform(each.id(), new Step.Revise(revision(each, read, true)), actor, origin);
        });
    }

    private Performed current(Actor actor, String caseId, Function<Case, Performed> work) {
        for (int tried = 1; ; tried++) {
            try {
                return docket.get(actor, caseId).map(work).orElseGet(Performed.NoSuchCase::new);
            } catch (Outdated faster) {
                if (tried == TRIES) {
                    throw faster;
                }
            }
        }
    }

    /** What staff wrote stays, unless it was the answer to what stood there before. */
    private Revision revision(Case each, Words words, boolean comesUpAgain) {
        var latest = drafts.latest(each);
        boolean over = !each.state().isPending();
        boolean written =
                latest.filter(draft -> draft.kind() == Drafts.Kind.EDITED).isPresent();
        if (over ? !comesUpAgain : written) {
            return new Revision(each.version(), words, false, null);
        }
        var handled = drafting.draft(order(each, words, over ? Optional.empty() : latest), each.practice());
        var entry = drafting.entry(
                handled,
                latest.map(Drafts.Entry::writer).filter(writer -> !over).orElse(null));
        var before = latest.flatMap(drafts::text);
        boolean same = entry.map(Drafts.NewDraft::text).equals(before);
        return new Revision(each.version(), words, !same, entry.orElse(null));
    }

    /** In the language and style that somebody asked for last. */
    private DraftOrder order(Case each, Words words, Optional<Drafts.Entry> latest) {
        var practice = workspaces.practice(each.practice());
        var fresh = drafting.undrafted(words.review(), words.verdict(), each.practice(), practice)
                .answered(!docket.answers(each).isEmpty());
        var asked = latest.filter(draft -> draft.writer() != null);
        return asked.flatMap(draft -> drafts.text(draft).map(text -> drafting.again(fresh, draft, text)))
                .orElse(fresh)
                .order();
    }
}
