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

    /** @param approver whether whoever sees it may read what is held back */
    Card of(Case each, boolean approver) {
        var practice = workspaces.practice(each.practice());
        var writer = new CardWriter(wordings.of(practice), practice);
        if (!mayRead(each, approver)) {
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
