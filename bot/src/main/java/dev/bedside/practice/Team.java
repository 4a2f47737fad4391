package dev.bedside.practice;

import org.jspecify.annotations.Nullable;

/**
 * Who works with the reviews, and how they are called; people, roles and channels by the chat platform's own ids.
 *
 * @param singleApprover whether somebody may approve what they wrote themselves, after a while
 * @param teamRole called when a deadline was missed; null where nobody is
 * @param approverRole who may approve; null where those who run the workspace do
 * @param onCall the person called first for critical reviews
 * @param owner who set Bedside up, called last
 * @param approversChannel where texts that are held back are talked about; null for nowhere
 * @param directMessages whether the owner of a case is told in private
 * @param criticalAtAnyHour whether critical reviews disturb quiet hours
 */
public record Team(
        Approval approval,
        boolean singleApprover,
        @Nullable String teamRole,
        @Nullable String approverRole,
        @Nullable String onCall,
        @Nullable String owner,
        @Nullable String approversChannel,
        boolean directMessages,
        QuietHours quiet,
        boolean criticalAtAnyHour) {

    /** Whether a review of this urgency waits for quiet hours to end. */
    public boolean defers(Urgency urgency) {
        return urgency != Urgency.CRITICAL || !criticalAtAnyHour;
    }
}
