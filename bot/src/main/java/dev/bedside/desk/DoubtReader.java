package dev.bedside.desk;

import dev.bedside.chat.Message;
import dev.bedside.review.Doubt;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Tells which of the messages in which no review was found may hold one all the same. */
final class DoubtReader {

    /** Somebody may be in danger. */
    private static final Set<Concern> GRAVE = EnumSet.of(Concern.SELF_HARM, Concern.VIOLENCE, Concern.ABUSE);

    private static final int LONGEST_WISH = 8;

    private final Desk.Tools tools;

    DoubtReader(Desk.Tools tools) {
        this.tools = tools;
    }

    /** What is suspected of a message. */
    enum Suspicion {
        NONE,
        /** It may be a review. */
        REVIEW,
        /** It may be one, and somebody may be in danger. */
        GRAVE
    }

    Suspicion read(Message message, LocalDate today) {
        var doubt = tools.reader().doubt(message, today);
        if (doubt == Doubt.NONE) {
            return Suspicion.NONE;
        }
        boolean grave = tools.reader().readAsReview(message, today).stream()
                .map(tools.triager()::triage)
                .anyMatch(DoubtReader::isGrave);
        if (grave) {
            return Suspicion.GRAVE;
        }
        // a wish is short and said to Bedside, whatever it reads like
        boolean wish = !message.author().automatic()
                && tools.texts().read(message.content()).size() <= LONGEST_WISH
                && tools.talk().fits(message.content());
        return doubt == Doubt.LIKELY && !wish ? Suspicion.REVIEW : Suspicion.NONE;
    }

    static boolean isGrave(Verdict verdict) {
        return !Collections.disjoint(verdict.concerns(), GRAVE);
    }
}
