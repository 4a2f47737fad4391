package dev.bedside.triage;

/** Whether an answer belongs in public. */
public enum PublicReply {
    YES,
    /** Once the responsible person agreed, a neutral sentence and nothing else. */
    NEUTRAL_ONLY,
    /** Better answered in private, by the site, or not at all: there is no draft. */
    BETTER_NOT;

    public String id() {
        return Ids.of(this);
    }
}
