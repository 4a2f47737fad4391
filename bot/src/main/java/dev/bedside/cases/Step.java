package dev.bedside.cases;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that is done with a case. */
public sealed interface Step {

    /** The id under which the history keeps it. */
    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whoever asks takes it. */
    record Claim() implements Step {}

    record Release() implements Step {}

    /** @param person the platform's id of who shall have it */
    record Assign(String person) implements Step {}

    /** Its owner wants to hear nothing of it for a while. */
    record Snooze(Instant until) implements Step {}

    /** The reply is written and shall be posted. */
    record CallForReply() implements Step {}

    /** Another reply is written; whoever agreed to the earlier one is asked again. */
    record Rewrite(Drafts.NewDraft draft) implements Step {}

    /** An approver agrees to the reply. */
    record Approve() implements Step {}

    /**
     * A reply is public.
     *
     * @param text what was really posted; null where nobody said
     * @param siteReplyId the site's id of the reply; null where unknown
     */
    record Post(@Nullable String text, @Nullable String siteReplyId) implements Step {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Post[" + siteReplyId + "]";
        }
    }

    /** The site was asked to take it down. */
    record Report() implements Step {}

    /** The site decided on the report. */
    record Decided(boolean removed) implements Step {}

    /** The site's decision was appealed against. */
    record Appeal() implements Step {}

    record Close(Outcome why) implements Step {}

    record Reopen() implements Step {}

    /** The last step is taken back. */
    record Undo() implements Step {}

    /** Its words are deleted. */
    record Forget() implements Step {}

    /** Its words are kept for a lawyer, or need not be any more. */
    record Preserve(boolean preserved) implements Step {}

    /** A person set labels where the reading was wrong. */
    record Correct(Revision by) implements Step {}

    /** The message that it came with was changed, and the review reads otherwise. */
    record Revise(Revision by) implements Step {}

    /**
     * The review is gone from where it came from; nothing else changes.
     *
     * @param deleted whether the whole message was deleted
     */
    record LoseSource(boolean deleted) implements Step {}

    /** The review stands again where it came from. */
    record FindSource() implements Step {}

    /** The owner let the claim's time pass. */
    record ExpireClaim() implements Step {}
}
