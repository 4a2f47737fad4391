package dev.bedside.cases;

import org.jspecify.annotations.Nullable;

/**
 * A review that is judged otherwise, or that reads otherwise now.
 *
 * @param of the version of the case that it was made from
 * @param redraft whether the draft so far is replaced
 * @param draft what it is replaced with; null where there is to be none
 */
public record Revision(long of, Words words, boolean redraft, Drafts.@Nullable NewDraft draft) {

    Summary summary() {
        return Summary.of(words.review(), words.verdict());
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Revision[of version " + of + "]";
    }
}
