package dev.bedside.battery;

/** When something can happen to a bot that waits for the answer to a call. */
public enum Moment {
    /** The call has come, nothing is done. */
    RECEIVED,
    /** It is done, nothing is answered. */
    APPLIED,
    /** The first half of the answer is out. */
    HALF_ANSWERED,
    /** All of the answer is out. */
    ANSWERED
}
