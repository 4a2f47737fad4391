package dev.bedside.reminder;

import java.util.Locale;

/** Who can be told of a case, nearest to it first. */
public enum Rung {
    CASE_OWNER,
    ON_CALL,
    TEAM,
    APPROVERS,
    SET_UP;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
