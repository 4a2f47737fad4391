package dev.bedside.triage;

import static dev.bedside.practice.Urgency.CRITICAL;
import static dev.bedside.practice.Urgency.HIGH;
import static dev.bedside.practice.Urgency.LOW;
import static dev.bedside.practice.Urgency.NORMAL;
import static dev.bedside.triage.Action.HOLD;
import static dev.bedside.triage.Action.NONE;
import static dev.bedside.triage.Action.REPLY;
import static dev.bedside.triage.Action.REPLY_OFFLINE;
import static dev.bedside.triage.Action.REPORT;
import static dev.bedside.triage.PublicReply.BETTER_NOT;
import static dev.bedside.triage.PublicReply.NEUTRAL_ONLY;
import static dev.bedside.triage.PublicReply.YES;

import dev.bedside.practice.Urgency;
import java.util.EnumSet;
import java.util.Set;

/**
 * What follows from the labels: one row a concern, one row a tone, and the order of precedence.
 *
 * <p>Hold goes before report, report before reply-offline, reply-offline before reply; the most urgent row decides how
 * soon, the most careful one whether an answer belongs in public.
 */
final class ActionTable {

    record Row(Action action, Urgency urgency, PublicReply publicReply) {}

    private static Row of(Concern concern) {
        return switch (concern) {
            case SELF_HARM -> new Row(HOLD, CRITICAL, BETTER_NOT);
            case VIOLENCE -> new Row(HOLD, CRITICAL, BETTER_NOT);
            case ABUSE -> new Row(HOLD, HIGH, BETTER_NOT); // of a child: critical, said by the rule that found it
            case PATIENT_SAFETY -> new Row(HOLD, HIGH, NEUTRAL_ONLY);
            case LEGAL_THREAT -> new Row(HOLD, HIGH, NEUTRAL_ONLY);
            case DISCRIMINATION -> new Row(HOLD, HIGH, NEUTRAL_ONLY);
            case RETALIATION -> new Row(HOLD, HIGH, NEUTRAL_ONLY);
            case DEFAMATION -> new Row(HOLD, HIGH, NEUTRAL_ONLY);
            case PRIVACY -> new Row(HOLD, HIGH, NEUTRAL_ONLY); // in praise: as the tone says
            case NOT_A_PATIENT -> new Row(REPORT, LOW, BETTER_NOT);
            case PROFANITY -> new Row(REPLY_OFFLINE, HIGH, YES); // hate: report, said by the rule that found it
        };
    }

    private static Row of(Tone tone) {
        return switch (tone) {
            case POSITIVE -> new Row(REPLY, LOW, YES);
            case NEUTRAL -> new Row(REPLY, LOW, YES);
            case MIXED -> new Row(REPLY_OFFLINE, NORMAL, YES);
            case NEGATIVE -> new Row(REPLY_OFFLINE, NORMAL, YES);
        };
    }

    private static final Row HARSH = new Row(REPLY_OFFLINE, HIGH, YES);
    private static final Row HATE = new Row(REPORT, HIGH, BETTER_NOT);
    private static final Row UNREADABLE = new Row(HOLD, HIGH, NEUTRAL_ONLY);
    private static final Row UNREADABLE_PRAISE = new Row(REPLY, NORMAL, NEUTRAL_ONLY);
    private static final Row NOTHING_TO_GO_BY = new Row(REPLY, NORMAL, YES);
    private static final Row NOTHING_SAID = new Row(NONE, LOW, BETTER_NOT);

    /** A report of these is settled by who wrote it, not by what it alleges. */
    private static final Set<Concern> REPORTED_WHEN_NOT_A_PATIENT = EnumSet.of(
            Concern.PATIENT_SAFETY, Concern.DEFAMATION, Concern.DISCRIMINATION, Concern.PRIVACY, Concern.RETALIATION);

    private ActionTable() {}

    /**
     * @param urgent whether evidence was found that somebody may be in danger now
     * @param hate whether the profanity is hate
     */
    static Row decide(Tone tone, Set<Concern> concerns, boolean harsh, boolean urgent, boolean hate) {
        var row = of(tone);
        if (harsh && tone == Tone.NEGATIVE) {
            row = graver(row, HARSH);
        }
        boolean outsider = concerns.contains(Concern.NOT_A_PATIENT);
        for (Concern concern : concerns) {
            boolean praised = concern == Concern.PRIVACY && tone == Tone.POSITIVE;
            if (!praised && !(outsider && REPORTED_WHEN_NOT_A_PATIENT.contains(concern))) {
                row = graver(row, of(concern));
            }
        }
        boolean alleges = concerns.stream()
                .filter(concern -> concern != Concern.PRIVACY || tone != Tone.POSITIVE)
                .anyMatch(REPORTED_WHEN_NOT_A_PATIENT::contains);
        if (outsider && alleges) {
            row = new Row(row.action(), higher(row.urgency(), HIGH), row.publicReply());
        } else if (outsider && concerns.size() == 1) {
            row = of(Concern.NOT_A_PATIENT);
        }
        if (hate) {
            row = graver(row, HATE);
        }
        return urgent ? new Row(row.action(), CRITICAL, row.publicReply()) : row;
    }

    /** A text in a language that is not judged: a person reads it, soon where it may be bad. */
    static Row unreadable(Tone tone) {
        return tone == Tone.POSITIVE ? UNREADABLE_PRAISE : UNREADABLE;
    }

    /** Something grave may be in it that nobody can name, beside what was found. */
    static Row alarming(Row found) {
        return graver(found, UNREADABLE);
    }

    /** Words of which no rule knew one, and no stars: nothing speaks for leaving them for later. */
    static Row nothingToGoBy() {
        return NOTHING_TO_GO_BY;
    }

    /** Neither words nor stars. */
    static Row nothingSaid() {
        return NOTHING_SAID;
    }

    /** The row with an action that a person chose instead; what goes with another action goes with it. */
    static Row chosen(Row row, Action action) {
        if (action == row.action()) {
            return row;
        }
        return switch (action) {
            case REPLY, REPLY_OFFLINE -> new Row(action, row.urgency(), YES);
            case HOLD -> graver(row, UNREADABLE);
            case REPORT -> new Row(REPORT, row.urgency(), BETTER_NOT);
            case NONE -> NOTHING_SAID;
        };
    }

    private static Row graver(Row one, Row other) {
        var action = rank(one.action()) >= rank(other.action()) ? one.action() : other.action();
        var reply = one.publicReply().compareTo(other.publicReply()) >= 0 ? one.publicReply() : other.publicReply();
        return new Row(action, higher(one.urgency(), other.urgency()), reply);
    }

    private static Urgency higher(Urgency one, Urgency other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static int rank(Action action) {
        return switch (action) {
            case NONE -> 0;
            case REPLY -> 1;
            case REPLY_OFFLINE -> 2;
            case REPORT -> 3;
            case HOLD -> 4;
        };
    }
}
