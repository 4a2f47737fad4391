package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.bedside.House;
import dev.bedside.battery.Progress.Result;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What people write is found nowhere but sealed, in no disguise, through whatever field it came. */
class CanaryBatteryTest {

    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    @Test
    @Tag("battery")
    @Tag("canaries")
    void keepsWordsOutOfTheRecordAndTheLog() {
        Progress.run("canaries", "databases", List.of("sqlite", "postgresql"), 1, unit -> {
            var engine = Databases.valueOf(unit.toUpperCase(Locale.ROOT));
            return live(engine, MANY, folder.resolve(unit));
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsAFewWordsOutOfTheRecordAndTheLog(Databases engine) throws IOException {
        var result = live(engine, 150, folder);
        assertThat(result.problems()).isEmpty();
        assertThat(result.figures().get("kept sealed")).isPositive();
    }

    @Test
    void knowsAWordInAnyDisguise() {
        var canaries = new Canaries(1);
        var word = canaries.word();
        var search = canaries.search();
        for (var seen : List.of(
                word,
                word.toUpperCase(Locale.ROOT),
                "a" + word + "b",
                hex(word),
                hex(word).toUpperCase(Locale.ROOT))) {
            assertThat(search.in(seen)).as(seen).containsExactly(word);
        }
        for (var before : List.of("", ".", "..", "...")) {
            var code = Base64.getUrlEncoder().encodeToString((before + word + "!").getBytes(StandardCharsets.UTF_8));
            assertThat(search.in(code)).as(code).containsExactly(word);
        }
        assertThat(search.in(("x" + word).getBytes(StandardCharsets.UTF_16BE))).containsExactly(word);
        assertThat(search.in(("x" + word).getBytes(StandardCharsets.UTF_16LE))).containsExactly(word);
        assertThat(search.in(word.substring(1))).isEmpty();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private static Result live(Databases engine, int words, Path folder) throws IOException {
        Files.createDirectories(folder);
        var canaries = new Canaries(words + engine.ordinal());
        var problems = new ArrayList<String>();
        var figures = new TreeMap<String, Long>();
        var log = new Log();
        var clock = new MovedClock(House.CLOCK.instant());
        try (var database = engine.open(folder, clock);
                log) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var days = new CanaryDays(database, vault, canaries, clock, words);
            int day = 0;
            while (canaries.count() < words) {
                day++;
                if (day % 20 == 2) {
                    days.badDay();
                } else {
                    days.day();
                }
            }
            days.badDay();
            var search = canaries.search();
            look(search, folder, database, problems);
            note(search.in(log.text("dev.bedside")), "Bedside's log", problems);
            note(search.in(log.text("")), "the log of everybody else", problems);
            note(search.in(printed(days.thrown())), "an exception", problems);
            if (words >= MANY && database.shared()) {
                search.inFiles(server(database))
                        .forEach((file, found) -> note(found, "the server's file " + file, problems));
            }
            var sealed = opened(database, vault, ids(database), search);
            note(missing(days.kept(), sealed), "(lost) what was to be kept", problems);
            note(both(days.passing(), sealed), "what is kept of what was no review", problems);
            figures.put("words", (long) canaries.count());
            figures.put("found in the open", (long) problems.size());
            figures.put("to be kept", (long) days.kept().size());
            figures.put("kept sealed", (long) sealed.size());
            figures.put("passing", (long) days.passing().size());
            figures.put("lines of the log", (long) log.count());
            figures.put("messages left behind", leftBehind(database));
            figures.put("exceptions", (long) days.thrown().size());
            forget(days, database, vault, search, problems);
            look(search, folder, database, problems);
        }
        note(canaries.search().in(bytes(folder)), "a file that is left", problems);
        problems.replaceAll(problem -> engine + ": " + problem);
        return new Result(figures, problems);
    }

    private static void look(Canaries.Search search, Path folder, Database database, List<String> problems)
            throws IOException {
        search.inFiles(folder).forEach((file, found) -> note(found, "the file " + file, problems));
        dump(database).forEach((table, rows) -> note(search.in(rows), "the table " + table, problems));
    }

    private static void note(Set<String> found, String where, List<String> problems) {
        if (!found.isEmpty()) {
            problems.add(found.size() + " words in " + where + ": "
                    + found.stream().limit(5).toList());
        }
    }

    private static byte[] bytes(Path folder) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    /** Every row of every table, bytes in hexadecimal. */
    private static Map<String, String> dump(Database database) {
        var tables = database.jdbc()
                .sql(
                        database.shared()
                                ? "select tablename from pg_tables where schemaname = current_schema()"
                                : "select name from sqlite_master where type = 'table'")
                .query(String.class)
                .list();
        var dump = new TreeMap<String, String>();
        for (var table : tables) {
            var text = new StringBuilder();
            database.jdbc().sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var value = row.getObject(column);
                    text.append(value instanceof byte[] raw ? HexFormat.of().formatHex(raw) : value)
                            .append('\t');
                }
                text.append('\n');
            });
            dump.put(table, text.toString());
        }
        return dump;
    }

    /** The folder of a server, its write-ahead log included, with everything that it has in memory. */
    private static Path server(Database database) {
        database.jdbc().sql("checkpoint").update();
        return Path.of(database.jdbc()
                .sql("select current_setting('data_directory')")
                .query(String.class)
                .single());
    }

    private static long leftBehind(Database database) {
        return database.jdbc()
                .sql("select count(*) from message where state = 'received'")
                .query(Long.class)
                .single();
    }

    private static List<String> ids(Database database) {
        return database.jdbc().sql("select id from texts").query(String.class).list();
    }

    private static Set<String> opened(Database database, Vault vault, List<String> ids, Canaries.Search search) {
        var all = new StringBuilder();
        for (var id : ids) {
            all.append(vault.open(id).orElse("")).append('\n');
        }
        return search.in(all.toString());
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static void forget(
            CanaryDays days, Database database, Vault vault, Canaries.Search search, List<String> problems) {
        var ids = ids(database);
        var owners = database.jdbc()
                .sql("select distinct owner_id from texts")
                .query(String.class)
                .list();
        database.inTransaction(() -> {
            owners.forEach(vault::forget);
            return true;
        });
        note(opened(database, vault, ids, search), "what was forgotten", problems);
        for (var each : days.office().docket().pending(days.channel().workspace(), 100_000)) {
            if (days.office().docket().words(each).isPresent()) {
                problems.add(each + " still has its words");
            }
        }
        days.office().beat();
    }

    private static String printed(List<Throwable> thrown) {
        var text = new StringWriter();
        var printer = new PrintWriter(text);
        thrown.forEach(each -> each.printStackTrace(printer));
        return text.toString();
    }

    /** Everything that is logged by anybody, at any level. */
    private static final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final Map<String, StringBuilder> text =
                Map.of("dev.bedside", new StringBuilder(), "", new StringBuilder());
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();
        private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
        private int count;

        private Log() {
            setContext(root.getLoggerContext());
            start();
            root.iteratorForAppenders().forEachRemaining(others::add);
            others.forEach(root::detachAppender);
            root.addAppender(this);
            root.setLevel(Level.TRACE);
        }

        @Override
        protected synchronized void append(ILoggingEvent event) {
            count++;
            var into = text.get(event.getLoggerName().startsWith("dev.bedside") ? "dev.bedside" : "");
            into.append(event.getFormattedMessage()).append('\n');
            Optional.<IThrowableProxy>ofNullable(event.getThrowableProxy())
                    .map(ThrowableProxyUtil::asString)
                    .ifPresent(into::append);
        }

        synchronized String text(String logger) {
            return text.get(logger).toString();
        }

        synchronized int count() {
            return count;
        }

        @Override
        public void close() {
            root.detachAppender(this);
            others.forEach(root::addAppender);
            root.setLevel(before);
        }
    }
}
