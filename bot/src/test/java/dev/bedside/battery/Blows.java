package dev.bedside.battery;

import dev.bedside.battery.Gate.Side;
import java.util.ArrayList;
import java.util.List;

/** The moments at which bots are killed. */
final class Blows {

    /** While the tables are made, for the first time. */
    static final Blow MIGRATING = Blow.at(Side.BEFORE, "schema");

    /** So many milliseconds after its orders. */
    static final Blow STARTING = Blow.plain("starting");

    /** A start that takes over from one that was killed is killed as well. */
    static final Blow RECOVERING = Blow.plain("recovering");

    /** While it records what was written when nobody listened. */
    static final Blow CATCHING_UP = Blow.plain("catching up");

    /** Right after a message was told, up to 50 ms. */
    static final Blow HEARD = Blow.plain("heard");

    static final Blow BY_CHANCE = Blow.plain("by chance");

    static final Blow POST_DONE = Blow.at(Moment.APPLIED, Call.What.POST);
    static final Blow POST_LATE = Blow.late(Call.What.POST);
    static final Blow MISSED_READ = Blow.at(Side.AFTER, "history");
    static final Blow RECORDED = Blow.at(Side.AFTER, "message");
    static final Blow BEFORE_CASE = Blow.at(Side.BEFORE, "review_case");
    static final Blow AFTER_CASE = Blow.at(Side.AFTER, "review_case");
    static final Blow BEFORE_REMINDER = Blow.at(Side.BEFORE, "reminder_line");
    static final Blow BEFORE_MARK = Blow.at(Side.BEFORE, "channel");
    static final Blow PAGE_READ = Blow.at(Moment.ANSWERED, Call.What.HISTORY);

    private Blows() {}

    /** All of them, each as often as it should come. */
    static List<Blow> all() {
        var all = new ArrayList<>(List.of(HEARD, BY_CHANCE, STARTING, RECOVERING, CATCHING_UP, HEARD, BY_CHANCE));
        for (var table : List.of("message", "review_case", "effect", "reminder_line", "channel", "history")) {
            for (var side : Side.values()) {
                all.add(Blow.at(side, table));
            }
        }
        for (var moment : Moment.values()) {
            all.add(Blow.at(moment, Call.What.POST));
        }
        all.addAll(List.of(
                Blow.at(Moment.APPLIED, Call.What.EDIT),
                Blow.at(Moment.RECEIVED, Call.What.EDIT),
                Blow.at(Moment.ANSWERED, Call.What.FIND),
                Blow.at(Moment.RECEIVED, Call.What.HISTORY),
                PAGE_READ));
        return all;
    }
}
