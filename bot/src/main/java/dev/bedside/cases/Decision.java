package dev.bedside.cases;

/** What follows from a step that somebody wants to take. */
sealed interface Decision {

    /** @param detail what the history keeps of it beyond the states: ids and times */
    record Changed(Progress progress, String detail) implements Decision {}

    /** It is so already. */
    record Unchanged() implements Decision {}

    /** @param progress what has to be kept although the step was not taken; the same where nothing has */
    record Refused(Refusal refusal, Progress progress) implements Decision {}
}
