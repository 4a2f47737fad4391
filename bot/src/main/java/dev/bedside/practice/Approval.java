package dev.bedside.practice;

import java.util.Locale;

/** Which replies a second person reads before they go public. */
public enum Approval {
    /** Those that a concern holds back. */
    HOLD,
    /** Those to negative reviews as well. */
    NEGATIVE,
    ALL;

    /** The word of the settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
