package dev.bedside.review;

/** How much a colleague's message that was read as no review looks like one all the same. */
public enum Doubt {
    NONE,
    /** Somebody tells something; whether to the team or to the world cannot be told. */
    FAINT,
    /** It reads like the words of a reviewer, with too little around them that says so. */
    LIKELY
}
