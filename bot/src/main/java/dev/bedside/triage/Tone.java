package dev.bedside.triage;

/** What a review feels like as a whole; its words count more than its stars. */
public enum Tone {
    POSITIVE,
    MIXED,
    NEGATIVE,
    NEUTRAL;

    public String id() {
        return Ids.of(this);
    }
}
