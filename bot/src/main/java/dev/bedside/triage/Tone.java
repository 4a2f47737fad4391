package dev.bedside.triage;

import org.jspecify.annotations.Nullable;

/** What a review feels like as a whole; its words count more than its stars. */
public enum Tone {
    POSITIVE,
    MIXED,
    NEGATIVE,
    NEUTRAL;

    /** What stars alone say; three of them, or none, say nothing. */
    static Tone ofStars(@Nullable Double stars) {
        if (stars == null || stars == 3) {
            return NEUTRAL;
        }
        return stars > 3 ? POSITIVE : NEGATIVE;
    }

    public String id() {
        return Ids.of(this);
    }
}
