package dev.bedside.reply;

import dev.bedside.practice.Placeholders;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sentence of a draft may leave open. */
final class Slots {

    /** What the review complains of, as the wording calls it. */
    static final String COMPLAINTS = "complaints";

    /** What the review praises, as the wording calls it. */
    static final String PRAISES = "praises";

    /** When the practice is open, where that can be said in a few words. */
    static final String HOURS = "hours";

    static final Set<String> NAMES = Stream.concat(Placeholders.NAMES.stream(), Stream.of(COMPLAINTS, PRAISES, HOURS))
            .collect(Collectors.toUnmodifiableSet());

    private Slots() {}
}
