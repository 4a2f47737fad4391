package dev.bedside.battery;

/** What can go wrong with one call. */
public enum Fault {
    /** It is done, and the answer gets lost. */
    ANSWER_LOST,
    /** It is not done, and nobody says so. */
    UNREACHABLE,
    /** It never gets as far as the platform, and the adapter knows. */
    UNASKED,
    /** The platform says that it does not do it. */
    REFUSED
}
