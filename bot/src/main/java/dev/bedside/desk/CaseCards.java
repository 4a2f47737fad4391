package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.workspace.Workspaces;

/** Shows cases as they stand: with their words to whoever may read them, else without. */
final class CaseCards {

    private static final int EARLIER = 3;

    private final Docket docket;
    private final Drafts drafts;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;

    CaseCards(Docket docket, Drafts drafts, Workspaces workspaces, Wordings wordings, ChatPlatform chat) {
        this.docket = docket;
        this.drafts = drafts;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
    }

    /** The card for a channel, in which a review that is held back shows its concern and none of its words. */
    Card inChannel(Case each) {
        return of(each, false);
    }

    /** The card for the approvers' own channel. */
    Card amongApprovers(Case each) {
        return of(each, true);
    }

    private Card of(Case each, boolean approver) {
        return of(each, approver, wordings.of(workspaces.practice(each.practice())), false);
    }

    /**
     * The card for one person.
     *
     * @param approver whether they may read what is held back
     * @param speech how they are spoken to
     */
    Card privately(Case each, boolean approver, Speech speech) {
        return of(each, approver, speech, true);
    }

    private Card of(Case each, boolean approver, Speech speech, boolean inPrivate) {
        var practice = workspaces.practice(each.practice());
        boolean readable = mayRead(each, approver);
        var card = card(each, readable, new CardWriter(speech, practice));
        return chat.capabilities().controls()
                ? card.with(new CaseControls(speech, practice, inPrivate).onCard(each, readable))
                : card;
    }

    private Card card(Case each, boolean readable, CardWriter writer) {
        if (!readable) {
            return writer.held(each);
        }
        var draft = drafts.latest(each);
        return docket.words(each)
                .map(words -> writer.card(
                        each,
                        words,
                        draft.flatMap(drafts::text).orElse(null),
                        draft.map(Drafts.Entry::postable).orElse(true),
                        docket.earlierOfAuthor(each, EARLIER)))
                .orElseGet(() -> writer.wordless(each));
    }

    boolean mayRead(Case each, boolean approver) {
        return !each.summary().isHeld() || approver || chat.capabilities().confidential();
    }
}
