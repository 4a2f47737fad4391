package dev.bedside.triage;

/** What a review is about. */
public enum Topic {
    CARE,
    MANNER,
    STAFF,
    WAIT,
    ACCESS,
    BILLING,
    COMMUNICATION,
    FACILITY;

    public String id() {
        return Ids.of(this);
    }
}
