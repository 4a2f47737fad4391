package dev.bedside.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a case was closed without a public answer of ours. */
public enum Outcome {
    ANSWERED_IN_PRIVATE,
    NO_REPLY_NEEDED,
    DUPLICATE,
    NOT_A_REVIEW,
    /** The site took the review down. */
    REMOVED,
    /** The site let it stand. */
    KEPT;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
