package dev.bedside.battery;

import dev.bedside.battery.Gate.Side;
import org.jspecify.annotations.Nullable;

/**
 * When a bot is killed.
 *
 * @param side of a commit; null where it is no commit that counts
 * @param table that the transaction wrote to
 * @param moment of a call; null where it is no call that counts
 * @param what that call asked for
 * @param late whether the call is done only once the bot's successor is at work
 */
record Blow(
        String name,
        @Nullable Side side,
        String table,
        @Nullable Moment moment,
        Call.@Nullable What what,
        boolean late) {

    /** A while after a message was heard, or at any time at all. */
    static Blow plain(String name) {
        return new Blow(name, null, "", null, null, false);
    }

    /** At a commit of a transaction that wrote to a table. */
    static Blow at(Side side, String table) {
        return new Blow(side + " commit of " + table, side, table, null, null, false);
    }

    /** At a call. */
    static Blow at(Moment moment, Call.What what) {
        return new Blow(what + " " + moment, null, "", moment, what, false);
    }

    /** When a call has come, which is done nevertheless, and late. */
    static Blow late(Call.What what) {
        return new Blow(what + " done late", null, "", Moment.RECEIVED, what, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
