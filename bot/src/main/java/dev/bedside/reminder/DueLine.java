package dev.bedside.reminder;

import dev.bedside.practice.Urgency;
import java.time.Instant;

/**
 * One case of which something is to be said now.
 *
 * @param caseId ours
 * @param number as people see it
 * @param dueAt since when it is to be said
 */
public record DueLine(String caseId, long number, Urgency urgency, Stage stage, Audience audience, Instant dueAt) {

    /** Whether it may join what was said lately: nothing urgent, and nothing that somebody asked to hear now. */
    boolean isCalm() {
        return switch (urgency) {
            case CRITICAL, HIGH -> false;
            case NORMAL, LOW -> stage.kind() != Stage.Kind.SNOOZE_OVER;
        };
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "#" + number + " " + stage.id();
    }
}
