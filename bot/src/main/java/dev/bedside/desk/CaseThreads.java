package dev.bedside.desk;

import dev.bedside.chat.Place;
import java.util.Optional;

/** Knows to which case a thread belongs. */
@FunctionalInterface
interface CaseThreads {

    /** Where no case has a thread. */
    CaseThreads NONE = place -> Optional.empty();

    /** Our id of the case whose thread this is; empty for any other place. */
    Optional<String> caseOf(Place place);
}
