package dev.bedside.reminder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What a case is spoken of for; the more severe one is the greater.
 *
 * @param number tells stages of a kind apart: the step of an escalation, or the how many-th thing it is that is said in
 *     this round; 0 where a round has only one of the kind
 */
public record Stage(Kind kind, int number) implements Comparable<Stage> {

    private static final Comparator<Stage> SEVERITY =
            Comparator.comparing(Stage::kind).thenComparingInt(Stage::number);

    /** What stages are about, the least severe first. */
    public enum Kind {
        /** It stands in the list that opens the week. */
        WEEKLY,
        /** Whether the review site has acted on the report. */
        LOOK_AGAIN,
        /** Its reply is due soon; told to whoever has it. */
        REPLY_WARN,
        /** It came in. */
        ARRIVAL,
        /** Somebody has to take it soon. */
        WARN,
        /** The report to the review site is due. */
        FILE_BY,
        /** A reply waits for an approver. */
        APPROVE,
        /** All that was said before, once more. */
        REPEAT,
        /** It was put off until now. */
        SNOOZE_OVER,
        /** Nobody took it in time. */
        BREACH,
        /** No reply was public in time. */
        REPLY_BREACH,
        /** Nobody took it, and the next person hears of it. */
        ESCALATE,
        /** No reply is public, and the next person hears of it. */
        REPLY_ESCALATE,
        /** Whoever had it has it no longer: nothing is said, the case changes. */
        CLAIM_EXPIRED;

        /** The word that stage ids begin with. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Stage of(Kind kind) {
        return new Stage(kind, 0);
    }

    /** The stage of an id; empty for one that this version does not know. */
    public static Optional<Stage> read(String id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> id.matches(kind.id() + "(-\\d{1,9})?"))
                .map(kind -> new Stage(kind, id.equals(kind.id()) ? 0 : numberOf(id)))
                .findFirst();
    }

    private static int numberOf(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    /** Stable: {@code breach}, {@code escalate-2}, {@code repeat-7}. */
    public String id() {
        return number == 0 ? kind.id() : kind.id() + "-" + number;
    }

    /** Whether saying it now would be a step back behind what was said already. */
    boolean isBehind(Stage said) {
        return equals(said) || (track() == said.track() && track() != Track.NONE && compareTo(said) < 0);
    }

    private Track track() {
        return switch (kind) {
            case ARRIVAL, WARN, BREACH, ESCALATE -> Track.CLAIM;
            case REPLY_BREACH, REPLY_ESCALATE -> Track.REPLY;
            case WEEKLY, LOOK_AGAIN, REPLY_WARN, FILE_BY, APPROVE, REPEAT, SNOOZE_OVER, CLAIM_EXPIRED -> Track.NONE;
        };
    }

    @Override
    public int compareTo(Stage other) {
        return SEVERITY.compare(this, other);
    }

    @Override
    public String toString() {
        return id();
    }

    private enum Track {
        CLAIM,
        REPLY,
        NONE
    }
}
