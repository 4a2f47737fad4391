package dev.bedside.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a colleague wants of Bedside. */
enum Intent {
    DRAFT_SHORTER,
    DRAFT_WARMER,
    DRAFT_FORMAL,
    DRAFT_APOLOGISE,
    DRAFT_LANGUAGE,
    DRAFT_AGAIN,
    DRAFT_RESET,
    DRAFT_SHOW,
    CHECK,
    WHY,
    HELP,
    THANKS,
    GREETING;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Intent> of(String id) {
        return Arrays.stream(values()).filter(intent -> intent.id().equals(id)).findFirst();
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Intent::id).collect(Collectors.toUnmodifiableSet());
    }
}
