package dev.bedside.setup;

import dev.bedside.database.Database;
import dev.bedside.workspace.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Remembers how far the guided set-up of each channel has come. */
final class GuideBook {

    private final Database database;

    GuideBook(Database database) {
        this.database = database;
    }

    /**
     * How far it has come.
     *
     * @param by who was there last, by the platform's id
     * @param at when, in epoch milliseconds
     */
    record Progress(Channel channel, GuideStep step, String by, long at) {}

    /** Empty for a channel that was never set up this way. */
    Optional<Progress> of(Channel channel) {
        return database.jdbc()
                .sql("select step, changed_by, changed_at from guide where channel_id = ?")
                .param(channel.id())
                .query((row, number) -> new Progress(
                        channel,
                        GuideStep.of(row.getString("step")).orElse(GuideStep.NAME),
                        row.getString("changed_by"),
                        row.getLong("changed_at")))
                .optional();
    }

    /** The one that was left half-way last; empty where all are through. */
    Optional<Progress> unfinished(List<Channel> channels) {
        return channels.stream()
                .flatMap(channel -> of(channel).stream())
                .filter(progress -> progress.step() != GuideStep.END)
                .max(Comparator.comparingLong(Progress::at));
    }

    void note(Channel channel, GuideStep step, String person) {
        database.jdbc()
                .sql("""
                        insert into guide (channel_id, step, changed_by, changed_at) values (?, ?, ?, ?)
                        on conflict (channel_id) do update set
                          step = excluded.step, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(channel.id(), step.id(), person, database.now().toEpochMilli())
                .update();
    }

    void forget(Channel channel) {
        database.jdbc()
                .sql("delete from guide where channel_id = ?")
                .param(channel.id())
                .update();
    }

    /** How many test cards were asked for, with this one; 0 where it is none, since there was one. */
    int countTest(Channel channel, boolean another) {
        return database.jdbc()
                .sql("update guide set tests = tests + 1 where channel_id = ? and (tests = 0 or ? = 1) returning tests")
                .params(channel.id(), another ? 1 : 0)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
