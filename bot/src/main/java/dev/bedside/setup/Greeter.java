package dev.bedside.setup;

import dev.bedside.chat.EffectKey;
import dev.bedside.database.Database;
import dev.bedside.outbox.NewEffect;
import dev.bedside.outbox.Outbox;
import java.time.Instant;

/** Has it said once, in a workspace that let Bedside in, what Bedside does and how to begin. */
public final class Greeter {

    private final Tools tools;
    private final Database database;
    private final Outbox outbox;

    public Greeter(Tools tools) {
        this.tools = tools;
        this.database = tools.database();
        this.outbox = tools.outbox();
    }

    /**
     * Says nothing where Bedside is set up, or said it before; whoever throws it out and lets it in again hears it anew.
     *
     * @param workspace the platform's id
     * @param since when it was let in, as the platform says
     */
    public void joined(String workspace, Instant since) {
        var platform = tools.platform();
        if (!tools.locations().channels(platform, workspace).isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            int fresh = database.jdbc()
                    .sql("""
                            insert into welcome (platform, platform_id, joined_at, said_at) values (?, ?, ?, ?)
                            on conflict (platform, platform_id) do update set
                              joined_at = excluded.joined_at, said_at = excluded.said_at
                            where welcome.joined_at < excluded.joined_at""")
                    .params(
                            platform,
                            workspace,
                            since.toEpochMilli(),
                            database.now().toEpochMilli())
                    .update();
            var key = new EffectKey(Posts.WELCOME + "/" + workspace + "/" + since.getEpochSecond());
            return fresh == 1 && outbox.queue(new NewEffect(key, workspace, workspace, Posts.WELCOME, workspace));
        });
    }
}
