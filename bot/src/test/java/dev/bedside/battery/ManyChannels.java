package dev.bedside.battery;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.House;
import dev.bedside.cases.NewCase;
import dev.bedside.database.Database;
import dev.bedside.desk.Office;
import dev.bedside.practice.Urgency;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Channels with a review each that falls due in a window of time, and how late the chat hears of each. */
final class ManyChannels {

    private static final int PRACTICES = 20;
    private static final Duration CLAIM_BY = Duration.ofHours(4);

    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("id", ":id"),
            Map.entry("workspace_id", ":workspace"),
            Map.entry("practice_id", ":practice"),
            Map.entry("channel_id", ":channel"),
            Map.entry("number", ":number"),
            Map.entry("message_id", ":message"),
            Map.entry("arrived_at", ":arrived"),
            Map.entry("claim_by", ":at"),
            Map.entry("escalate_at", ":at"),
            Map.entry("due_at", ":at"),
            Map.entry("due_stage", "'escalate-1'"),
            Map.entry("reply_by", ":reply"),
            Map.entry("warn_at", ":warned"),
            Map.entry("said_stage", "'warn'"),
            Map.entry("said_at", ":warned"),
            Map.entry("said_count", "2"));

    private final Database database;
    private final Clock clock;
    private final RecordingChat chat;
    private final Office office;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> received = new ConcurrentHashMap<>();
    private String copying = "";
    private final List<String> practices = new ArrayList<>();
    private final Latencies lateness = new Latencies();
    private final List<String> problems = new ArrayList<>();

    ManyChannels(Database database, Vault vault, Clock clock, Executor executor) {
        this.database = database;
        this.clock = clock;
        this.chat = RecordingChat.discordLike(clock);
        this.office = House.office(
                database, vault, chat, executor, Map.of("hours", "always", "quiet-hours", "none", "team", "100"));
    }

    Office office() {
        return office;
    }

    List<String> practices() {
        return practices;
    }

    RecordingChat chat() {
        return chat;
    }

    /** Writes reviews that nobody took, evenly due in a window; each was warned of at half of its time. */
    void write(int count, Instant from, Duration window) {
        var settled = new ArrayList<Channel>();
        for (int practice = 0; practice < PRACTICES; practice++) {
            var channel = office.workspaces().settle("test", "workspace-" + practice, "first");
            settled.add(channel);
            practices.add(channel.practice());
        }
        var template = settled.getFirst();
        var message = ManyCases.message(
                database, template, UlidCreator.getMonotonicUlid().toString());
        var each = office.cases()
                .open(new NewCase(
                        template.workspace(),
                        template.practice(),
                        template.id(),
                        message,
                        0,
                        ManyCases.words(Urgency.HIGH)));
        copying = ManyCases.copying(ManyCases.columns(database), CHANGED);
        database.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                var home = settled.get(i % PRACTICES);
                copy(
                        each.id(),
                        home,
                        i,
                        from.plus(window.multipliedBy(i).dividedBy(count)).toEpochMilli());
            }
            return database.jdbc()
                    .sql("update review_case set due_at = null where id = ?")
                    .param(each.id())
                    .update();
        });
        chat.whenApplied(this::hear);
    }

    private void copy(String template, Channel home, int i, long at) {
        var channel = office.workspaces().addChannel(home.workspace(), home.practice(), "channel-" + i);
        var id = UlidCreator.getMonotonicUlid().toString();
        var message = ManyCases.message(database, channel, id);
        long arrived = at - CLAIM_BY.toMillis();
        long warned = at - CLAIM_BY.toMillis() / 2;
        database.jdbc()
                .sql(copying + " from review_case t where id = :template")
                .param("id", id)
                .param("workspace", home.workspace())
                .param("practice", home.practice())
                .param("channel", channel.id())
                .param("number", i + 100L)
                .param("message", message)
                .param("arrived", arrived)
                .param("at", at)
                .param("reply", at + Duration.ofHours(20).toMillis())
                .param("warned", warned)
                .param("template", template)
                .update();
        due.put(channel.platformId(), at);
    }

    private void hear(Call call) {
        var owed = due.get(call.channel());
        if (call.what() != Call.What.POST || owed == null) {
            return;
        }
        long late = clock.instant().toEpochMilli() - owed;
        if (received.put(call.channel(), late) != null) {
            wrong(call.channel() + " heard of it twice");
        } else if (late < 0) {
            wrong(call.channel() + " heard of it " + -late + " ms early");
        }
        lateness.add(late * 1_000_000);
    }

    private synchronized void wrong(String problem) {
        problems.add(problem);
    }

    boolean isDone() {
        return received.size() >= due.size();
    }

    Latencies lateness() {
        return lateness;
    }

    synchronized List<String> problems() {
        var all = new ArrayList<>(problems);
        due.keySet().stream()
                .filter(channel -> !received.containsKey(channel))
                .map(channel -> channel + " never heard of it")
                .forEach(all::add);
        chat.postedTwice().forEach(key -> all.add(key + " was posted twice"));
        return all;
    }
}
