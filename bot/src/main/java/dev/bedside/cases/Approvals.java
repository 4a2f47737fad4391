package dev.bedside.cases;

import dev.bedside.practice.Practice;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;

/** Says which replies an approver has to agree to before they are posted. */
public final class Approvals {

    private Approvals() {}

    public static boolean needed(Summary summary, Practice practice) {
        return switch (practice.team().approval()) {
            case HOLD -> summary.publicReply() != PublicReply.YES;
            case NEGATIVE ->
                summary.publicReply() != PublicReply.YES
                        || summary.tone() == Tone.NEGATIVE
                        || summary.tone() == Tone.MIXED;
            case ALL -> true;
        };
    }
}
