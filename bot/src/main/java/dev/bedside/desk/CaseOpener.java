package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.NewCase;
import dev.bedside.cases.Words;
import dev.bedside.workspace.Channel;
import java.util.List;

/** Opens the case of a review together with its first draft. */
final class CaseOpener {

    private final Cases cases;
    private final Drafts drafts;
    private final Drafting drafting;

    CaseOpener(Cases cases, Drafts drafts, Drafting drafting) {
        this.cases = cases;
        this.drafts = drafts;
        this.drafting = drafting;
    }

    /**
     * To be called in the transaction that notes the message as read.
     *
     * @param message our id
     * @param files the names of those beside it that were not opened
     */
    Case open(Channel channel, String message, int part, Handled handled, List<String> files) {
        var words = new Words(handled.review(), handled.verdict());
        var fresh = cases.open(
                new NewCase(channel.workspace(), channel.practice(), channel.id(), message, part, words, files));
        drafting.entry(handled, null).ifPresent(draft -> drafts.add(fresh, draft));
        return fresh;
    }
}
