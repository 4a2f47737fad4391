package dev.bedside.triage;

/** What to do about a review. */
public enum Action {
    /** Answer in public with the draft. */
    REPLY,
    /** Answer in public and invite to a private conversation. */
    REPLY_OFFLINE,
    /** Nobody answers until the responsible person has looked. */
    HOLD,
    /** Report to the review site; no answer of substance. */
    REPORT,
    /** Nothing to answer. */
    NONE;

    public String id() {
        return Ids.of(this);
    }
}
