package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.House;
import dev.bedside.battery.Progress.Result;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Sight;
import dev.bedside.cases.Step;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.database.Postgres;
import dev.bedside.desk.Office;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what a million open cases cost, and what it takes to open one. */
class ScaleBatteryTest {

    private static final int LIST = 11;
    private static final int CHANNELS_AT_ONCE = 200;
    private static final int CASES_AT_ONCE = 500;
    /** So many reviews are opened before it is measured. */
    private static final int WARMING = 500;

    private static final long DUE_SCAN_AT_MOST = 20_000;
    private static final long STEP_AT_MOST = 50_000;
    private static final long OPENING_AT_MOST = 30_000;

    private static final Message.Author FORWARDER = new Message.Author("900", "Review Radar", true);

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("scale")
    void isFastWithAMillionOpenCases() {
        Progress.run("scale", "databases", List.of("sqlite", "postgresql"), 1, unit -> {
            var figures = unit.equals("sqlite") ? openings(3_000) : many(1_000_000, 4_000);
            var problems = new ArrayList<String>();
            target(figures, "due scan p99 µs", DUE_SCAN_AT_MOST, problems);
            target(figures, "due scan an hour late p99 µs", DUE_SCAN_AT_MOST, problems);
            target(figures, "list p99 µs", STEP_AT_MOST, problems);
            target(figures, "claim p99 µs", STEP_AT_MOST, problems);
            target(figures, "opening p99 µs", OPENING_AT_MOST, problems);
            target(figures, "whole tables read", 0, problems);
            return new Result(figures, problems);
        });
    }

    @Test
    void findsAndClaimsAmongManyCasesWithoutReadingWholeTables() throws Exception {
        var figures = many(5_000, 20);
        assertThat(figures.get("whole tables read")).isZero();
        assertThat(figures.get("claimed")).isPositive();
    }

    @Test
    void opensCasesOnSqlite() throws Exception {
        assertThat(openings(20)).containsEntry("openings", 20L);
    }

    private static void target(Map<String, Long> figures, String name, long atMost, List<String> problems) {
        var figure = figures.get(name);
        if (figure != null && figure > atMost) {
            problems.add(name + " is " + figure + ", the target " + atMost);
        }
    }

    private Map<String, Long> many(int cases, int samples) throws Exception {
        var url = Postgres.freshUrl();
        try (var database = Database.open(url, Clock.systemUTC())) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var chat = RecordingChat.discordLike(Clock.systemUTC());
            var office = House.office(database, vault, chat, dropped -> {}, Map.of());
            var written = new Latencies();
            written.time(() -> new ManyCases(url, cases).write(office, database));
            // the program's statements are prepared by the fifth time, and its code is warm
            measure(office, database, cases, Math.max(20, samples / 10), new Random(1));
            long before = wholeTablesRead(database);
            var figures = measure(office, database, cases, samples, new Random(2));
            figures.put("whole tables read", wholeTablesRead(database) - before);
            figures.put("cases", (long) cases);
            figures.put("s to write them", written.micros(100) / 1_000_000);
            return figures;
        }
    }

    private static Map<String, Long> measure(Office office, Database database, int cases, int samples, Random random)
            throws Exception {
        var docket = office.docket();
        var figures = new TreeMap<String, Long>();
        figures.putAll(dueScan("due scan", office, database.now().plusSeconds(1), Math.max(10, samples / 20)));
        var later = database.now().plus(Duration.ofHours(1));
        figures.putAll(dueScan("due scan an hour late", office, later, Math.max(10, samples / 20)));
        var end = database.now().plusMillis(2 * ManyCases.SPREAD);
        figures.putAll(dueScan("due scan of everything", office, end, 10));

        var lists = new Latencies();
        var next = new Latencies();
        for (int sample = 0; sample < samples; sample++) {
            var workspace = "w" + (sample % 2 == 0 ? 1 : random.nextInt(1, ManyCases.WORKSPACES + 1));
            lists.time(() -> assertThat(docket.pending(workspace, LIST)).isNotEmpty());
            next.time(docket::dueNext);
        }
        figures.putAll(lists.figures("list"));
        figures.putAll(next.figures("next due"));

        var claims = new Latencies();
        var commit = new Latencies();
        long claimed = 0;
        for (int sample = 0; sample < samples; sample++) {
            boolean big = sample % 2 == 0;
            var workspace = "w" + (big ? 1 : random.nextInt(2, ManyCases.WORKSPACES + 1));
            long number = random.nextLong(big ? cases / 5 : cases / 5 * 4 / (ManyCases.WORKSPACES - 1)) + 1;
            var person = new Actor("person-" + sample, workspace, Sight.ALL, Set.of(), true);
            var press = new Origin("press", UlidCreator.getUlid().toString());
            var performed = new Performed[1];
            claims.time(() -> {
                var each = docket.find(workspace, number).orElseThrow();
                performed[0] = office.cases().perform(each.id(), new Step.Claim(), person, press);
            });
            commit.time(() -> commit(database));
            claimed += performed[0] instanceof Performed.Done ? 1 : 0;
        }
        figures.putAll(claims.figures("claim"));
        figures.putAll(commit.figures("smallest commit beside it"));
        figures.put("claimed", claimed);
        return figures;
    }

    private static Map<String, Long> dueScan(String of, Office office, Instant now, int samples) throws Exception {
        var channels = new Latencies();
        var cases = new Latencies();
        long found = 0;
        for (int sample = 0; sample < samples; sample++) {
            var due = new ArrayList<String>();
            channels.time(() -> due.addAll(office.docket().dueChannels(now, Set.of(), CHANNELS_AT_ONCE)));
            found = due.size();
            for (var channel : due.subList(0, Math.min(due.size(), 20))) {
                cases.time(() -> office.docket().due(channel, now, CASES_AT_ONCE));
            }
        }
        var figures = channels.figures(of);
        figures.putAll(cases.figures(of + ", a channel"));
        figures.put(of + ", channels", found);
        return figures;
    }

    /** How often a large table was read from one end to the other. */
    private static long wholeTablesRead(Database database) {
        // a connection tells the server what it did about once a second, or when it is asked to
        database.inTransaction(() -> database.jdbc()
                .sql("select pg_stat_force_next_flush()::text")
                .query(String.class)
                .single());
        return database.jdbc().sql("""
                        select coalesce(sum(seq_scan), 0) from pg_stat_user_tables
                        where relname in ('review_case', 'message', 'history', 'effect', 'draft', 'press')""").query(Long.class).single();
    }

    private Map<String, Long> openings(int count) throws Exception {
        var clock = Clock.systemUTC();
        var file = folder.resolve("data").resolve("bedside.db");
        try (var database = Database.open("jdbc:sqlite:" + file, clock)) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("sqlite.key")));
            var chat = RecordingChat.discordLike(clock);
            var sends = new ArrayDeque<Runnable>();
            var office = House.office(database, vault, chat, sends::add, Map.of());
            var channel = office.workspaces().settle("test", "larkfield", "front-desk");
            var reading = new Latencies();
            var opening = new Latencies();
            var recording = new Latencies();
            var commit = new Latencies();
            var computing = new Latencies();
            var threads = ManagementFactory.getThreadMXBean();
            for (int i = -Math.min(WARMING, count); i < count; i++) {
                var message = review(i);
                long begin = System.nanoTime();
                var reviews = House.REVIEWS.read(message, LocalDate.EPOCH);
                reviews.forEach(House.TRIAGER::triage);
                long cpu = threads.getCurrentThreadCpuTime();
                long read = System.nanoTime();
                office.intake().receive(channel, message);
                long opened = System.nanoTime();
                long cpuOpened = threads.getCurrentThreadCpuTime();
                commit(database);
                long committed = System.nanoTime();
                if (i >= 0) {
                    reading.add(read - begin);
                    opening.add(opened - read);
                    recording.add(opened - read - (read - begin));
                    commit.add(committed - opened);
                    computing.add(cpuOpened - cpu);
                }
                while (!sends.isEmpty()) {
                    sends.poll().run();
                }
            }
            var figures = new TreeMap<String, Long>();
            figures.putAll(opening.figures("opening"));
            figures.putAll(reading.figures("reading and triage alone"));
            figures.putAll(recording.figures("draft and two commits"));
            figures.putAll(commit.figures("smallest commit"));
            figures.putAll(computing.figures("opening, processor only"));
            figures.put(
                    "openings",
                    office.docket().newest(channel.id()).orElseThrow().number() - Math.min(WARMING, count));
            return figures;
        }
    }

    /** What no step takes less than. */
    private static void commit(Database database) {
        database.inTransaction(() -> database.jdbc()
                .sql("insert into press (id, at) values (?, 0)")
                .param(UlidCreator.getUlid().toString())
                .update());
    }

    private static Message review(int i) {
        var random = new Random(i);
        var sentences = List.of(
                "The phone rang for ages before anybody picked up",
                "The person at the front desk rolled her eyes at my question",
                "Parking is a nightmare on market days",
                "My bill was wrong twice and nobody could explain it",
                "The doctor listened and took her time",
                "The waiting room smelled of paint",
                "I left with more questions than I came with",
                "They squeezed us in on a holiday");
        var words = new StringBuilder(
                "Google review, " + random.nextInt(1, 6) + " stars, by " + InventedNames.name(i + WARMING) + "\n\n");
        for (int sentence = 0; sentence < 2 + random.nextInt(5); sentence++) {
            words.append(sentences.get(random.nextInt(sentences.size())))
                    .append(", visit ")
                    .append(i)
                    .append(". ");
        }
        return new Message("m" + i, words.toString(), List.of(), List.of(), List.of(), FORWARDER);
    }
}
