package dev.bedside.practice;

/** When somebody is called because a review arrived. */
public enum FirstPing {
    /** Nobody is: the card is enough. */
    NONE("none"),
    /** At once while the practice is open, else when it opens. */
    OPENING("opening"),
    /** At once, at any hour that is not quiet. */
    AT_ONCE("at-once");

    private final String written;

    FirstPing(String written) {
        this.written = written;
    }

    @Override
    public String toString() {
        return written;
    }
}
