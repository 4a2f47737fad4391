package dev.bedside.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sealed is found nowhere in the database, in no disguise; what was forgotten not even sealed. */
class CanaryTest {

    private static final int CANARIES = 300;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);

    private String canary() {
        var word = new StringBuilder("Zq");
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private List<String> seal(Database database, Vault vault) {
        var canaries = Stream.generate(this::canary).limit(CANARIES).toList();
        return database.inTransaction(() -> {
            for (int i = 0; i < CANARIES; i++) {
                var word = canaries.get(i);
                vault.seal("w1", "m" + i, "review", word + " kept " + word + " waiting");
            }
            return canaries;
        });
    }

    private static void assertAllOpen(Vault vault, List<String> canaries) {
        for (int i = 0; i < CANARIES; i++) {
            var word = canaries.get(i);
            assertThat(vault.open("m" + i, "review")).contains(word + " kept " + word + " waiting");
        }
    }

    /** Each place, read as one character a byte. */
    private static void assertNowhere(List<String> canaries, List<String> places) {
        for (var word : canaries) {
            for (var disguise : disguises(word)) {
                assertThat(places.stream().anyMatch(place -> place.contains(disguise)))
                        .as(disguise)
                        .isFalse();
            }
        }
    }

    private static List<String> disguises(String word) {
        var plain = word.getBytes(StandardCharsets.UTF_8);
        var disguises = new ArrayList<>(List.of(
                word,
                HexFormat.of().formatHex(plain),
                HexFormat.of().withUpperCase().formatHex(plain),
                new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)));
        // base64 looks different at each of three offsets; the ends depend on what stands beside
        for (int offset = 0; offset < 3; offset++) {
            var shifted = new byte[offset + plain.length];
            System.arraycopy(plain, 0, shifted, offset, plain.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            disguises.add(text.substring(offset == 0 ? 0 : offset + 1, text.length() - 1));
        }
        return disguises;
    }

    private List<String> files() throws IOException {
        var contents = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void knowsADisguiseWhenItSeesOne() throws IOException {
        var word = canary();
        var seen = Base64.getEncoder().encodeToString((".." + word + "!").getBytes(StandardCharsets.UTF_8));
        assertThat(disguises(word)).anyMatch(seen::contains);
        Files.writeString(folder.resolve("x"), word, StandardCharsets.UTF_16LE);
        assertThat(disguises(word)).anyMatch(files().getFirst()::contains);
    }

    @Test
    void findsNothingInASqliteFileItsLogAndItsBackup() throws IOException {
        try (var database = Databases.SQLITE.open(folder, House.CLOCK)) {
            var vault = Vault.open(database, KeySource.of(null, database));
            var canaries = seal(database, vault);
            database.backupTo(folder.resolve("backup.db"));
            assertThat(files()).hasSizeGreaterThanOrEqualTo(5);
            assertNowhere(canaries, files());
            assertAllOpen(vault, canaries);
        }
    }

    @Test
    void findsNothingInADumpOfPostgres() {
        try (var database = Databases.POSTGRESQL.open(folder, House.CLOCK)) {
            var vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
            var canaries = seal(database, vault);
            assertNowhere(canaries, dump(database));
            assertAllOpen(vault, canaries);
        }
    }

    /** Every row of every table as text, in which bytes are hexadecimal, as pg_dump writes them. */
    private static List<String> dump(Database database) {
        return database
                .jdbc()
                .sql("select tablename from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        database.jdbc().sql("select t::text from " + table + " t").query(String.class).list().stream())
                .toList();
    }

    @Test
    void leavesNothingOfForgottenTextsInTheFile() throws IOException {
        List<String> sealed;
        try (var database = Databases.SQLITE.open(folder, House.CLOCK)) {
            var vault = Vault.open(database, KeySource.of(null, database));
            seal(database, vault);
            sealed = database.jdbc()
                    .sql("select sealed from texts")
                    .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                    .list();
            database.inTransaction(() -> {
                IntStream.range(0, CANARIES).forEach(i -> vault.forget("m" + i));
                return 1;
            });
        }
        for (var place : files()) {
            assertThat(sealed).noneMatch(place::contains);
        }
    }
}
