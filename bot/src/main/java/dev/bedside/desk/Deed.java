package dev.bedside.desk;

import dev.bedside.cases.Case;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a button, a menu or a form does to a case. */
enum Deed {
    CLAIM,
    RELEASE,
    POST,
    POSTED,
    AS_IS,
    CHANGED,
    NOT_POSTED,
    REDRAFT,
    EDIT,
    TYPE,
    BETTER,
    APPROVE,
    READ,
    SHOW,
    MORE,
    WHY,
    HISTORY,
    TALK,
    DOSSIER,
    SNOOZE,
    ASSIGN,
    REPORT,
    REPORTED,
    REMOVED,
    KEPT,
    APPEAL,
    CLOSE,
    REOPEN,
    UNDO,
    FORGET,
    FORGET_SURE,
    WAITING;

    /** Stands where a control is about no case. */
    static final String NOTHING = "-";

    /** Stands behind the case where the control is below a private answer. */
    static final String PRIVATE = "private";

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action of a control that does it: {@code claim/01J…}. */
    String to(Case each) {
        return id() + "/" + each.id();
    }

    /** The same with something more to know, as long as 60 characters hold it. */
    String to(Case each, String more) {
        return to(each) + "/" + more;
    }

    /** The action of a control that is about no case. */
    String alone() {
        return id() + "/" + NOTHING;
    }

    /** @param more what stands behind the case; empty where nothing does */
    record Done(Deed deed, String caseId, String more) {

        /** Ids only. */
        @Override
        public String toString() {
            return "Done[" + deed + "]";
        }
    }

    /** Reads an action; empty where it is none of these. */
    static Optional<Done> read(String action) {
        var parts = action.split("/", 3);
        return Arrays.stream(values())
                .filter(deed -> parts.length > 1 && deed.id().equals(parts[0]))
                .findFirst()
                .map(deed -> new Done(deed, parts[1], parts.length > 2 ? parts[2] : ""));
    }
}
