package dev.bedside.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseException;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which key a vault opens with, and when it stays shut. */
@ParameterizedClass
@EnumSource
class VaultKeyTest {

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Database database;
    private Path file;

    @BeforeEach
    void open() {
        database = kind.open(folder, House.CLOCK);
        file = folder.resolve("keys/bedside.key");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void assertRefused(KeySource source, String... because) {
        var refusal = assertThatThrownBy(() -> Vault.open(database, source)).isInstanceOf(DatabaseException.class);
        for (var words : because) {
            refusal.hasMessageContaining(words);
        }
        refusal.message().doesNotContain("\n");
    }

    @Test
    void makesAKeyOnceThatNobodyElseCanRead() throws IOException {
        var first = Vault.open(database, KeySource.inFile(file));
        var made = Files.readString(file);
        first.seal("w1", "m1", "review", "two hours in the hallway");
        var second = Vault.open(database, KeySource.inFile(file));
        assertThat(second.open("m1", "review")).contains("two hours in the hallway");
        assertThat(second.keyName()).isEqualTo(new KeyName(first.keyId(), file.toString()));
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThat(first.keyId()).matches("[0-9a-f]{16}");
        assertThat(first.toString()).doesNotContain(made.strip());
    }

    @Test
    void goesOnWithTheSameKeyFromTheEnvironment() throws IOException {
        Vault.open(database, KeySource.inFile(file)).seal("w1", "m1", "review", "two hours in the hallway");
        var vault = Vault.open(database, KeySource.said(Files.readString(file), KeySource.VARIABLE));
        assertThat(vault.open("m1", "review")).contains("two hours in the hallway");
        assertThat(vault.keyName().from()).isEqualTo("BEDSIDE_KEY");
    }

    @Test
    void looksBesideTheDatabaseUnlessTheEnvironmentSaysAKey() {
        var beside = KeySource.of(" ", database).from();
        assertThat(beside)
                .isEqualTo(
                        kind == Databases.SQLITE
                                ? folder.resolve("data/bedside.key").toString()
                                : Path.of("data/bedside.key").toString());
        assertThat(KeySource.of(key(1), database).from()).isEqualTo("BEDSIDE_KEY");
        assertThat(KeySource.of(key(1), database).toString()).doesNotContain(key(1));
    }

    @Test
    void staysShutWithoutItsKeyAndMakesNoOther() throws IOException {
        var id = Vault.open(database, KeySource.inFile(file)).keyId();
        Files.delete(file);
        assertRefused(KeySource.inFile(file), "sealed with key " + id, file + " is not there");
        assertThat(file).doesNotExist();
    }

    @Test
    void staysShutForAnotherKeyAndNamesBoth() {
        var needed = Vault.open(database, KeySource.said(key(1), "BEDSIDE_KEY")).keyId();
        var other = MasterKey.read(key(2)).orElseThrow().id();
        assertRefused(
                KeySource.said(key(2), "BEDSIDE_KEY"), needed, "BEDSIDE_KEY holds key " + other, "never replaces");
        assertThat(Vault.open(database, KeySource.said(key(1), "BEDSIDE_KEY")).keyId())
                .isEqualTo(needed);
    }

    @Test
    void staysShutForWhatIsNoKey() throws IOException {
        for (var wrong : List.of("c2hvcnQ=", "not base64!", key(1) + key(1))) {
            assertRefused(KeySource.said(wrong, "BEDSIDE_KEY"), "The key in BEDSIDE_KEY is not 32 bytes in base64");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertRefused(KeySource.inFile(file), "is not 32 bytes in base64");
    }

    @Test
    void staysShutWhenTheRecordOfItsKeyWasChanged() {
        Vault.open(database, KeySource.said(key(1), "BEDSIDE_KEY"));
        database.jdbc().sql("update vault_key set verifier = 'x'").update();
        assertRefused(KeySource.said(key(1), "BEDSIDE_KEY"), "was changed from outside");
    }

    @Test
    void agreesOnOneKeyWhenSeveralStartTogether() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> start =
                    () -> Vault.open(database, KeySource.inFile(file)).keyId();
            var ids = threads.invokeAll(List.of(start, start, start, start));
            for (var id : ids) {
                assertThat(id.get()).isEqualTo(ids.getFirst().get());
            }
        }
    }

    @Test
    void letsOneOfTwoKeysWinWhenTheyStartTogether() throws Exception {
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var starts = List.of(1, 2, 3, 4).stream()
                    .<Callable<String>>map(number ->
                            () -> Vault.open(database, KeySource.said(key(number), "BEDSIDE_KEY"))
                                    .keyId())
                    .toList();
            for (var start : threads.invokeAll(starts)) {
                won += switch (start.state()) {
                    case SUCCESS -> 1;
                    default -> {
                        assertThat(start.exceptionNow()).isInstanceOf(DatabaseException.class);
                        yield 0;
                    }
                };
            }
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void forgetsWithADatabaseThatKeepsNothing() {
        try (var memory = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            var vault = Vault.forgetful(memory);
            vault.seal("w1", "m1", "review", "two hours in the hallway");
            assertThat(vault.open("m1", "review")).contains("two hours in the hallway");
            assertThat(vault.keyName().from()).isEqualTo("memory");
        }
        assertThatThrownBy(() -> Vault.forgetful(database)).isInstanceOf(IllegalArgumentException.class);
    }
}
