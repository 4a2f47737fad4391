package dev.bedside.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to people's words between being sealed and forgotten. */
@ParameterizedClass
@EnumSource
class VaultTest {

    private static final String WORDS = "Dr. Ostrander kept us waiting for two hours 😠";

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Database database;
    private Vault vault;

    @BeforeEach
    void open() {
        database = kind.open(folder, House.CLOCK);
        vault = Vault.open(database, KeySource.inFile(folder.resolve("bedside.key")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatWasSealed() {
        for (var words : new String[] {WORDS, "", "half \ud83d a pair", "\u0000\r\n", "x".repeat(100_000)}) {
            assertThat(vault.open(vault.seal("w1", "m1", "review", words))).contains(words);
        }
    }

    @Test
    void givesTheNewestOfAKind() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            ids.add(vault.seal("w1", "m1", "review", "number " + i));
        }
        vault.seal("w1", "m1", "author", "Imogen");
        vault.seal("w1", "m2", "review", "another's");
        assertThat(vault.open("m1", "review")).contains("number 19");
        assertThat(vault.open(ids.getFirst())).contains("number 0");
        assertThat(vault.open("m1", "notes")).isEmpty();
    }

    @Test
    void sealsInTheTransactionThatGoesOn() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    vault.seal("w1", "m1", "review", WORDS);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vault.open("m1", "review")).isEmpty();
    }

    @Test
    void forgetsEverythingOfOneOwnerAndNothingOfOthers() {
        var id = vault.seal("w1", "m1", "review", WORDS);
        vault.seal("w1", "m1", "author", WORDS);
        vault.seal("w1", "m2", "review", "stays");
        vault.forget("m1");
        assertThat(vault.open(id)).isEmpty();
        assertThat(vault.open("m1", "author")).isEmpty();
        assertThat(vault.open("m2", "review")).contains("stays");
    }

    @Test
    void neverSealsTheSameWordsToTheSameBytes() {
        vault.seal("w1", "m1", "review", WORDS);
        vault.seal("w1", "m1", "review", WORDS);
        assertThat(database.jdbc()
                        .sql("select count(distinct sealed) from texts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void opensNoTextThatWasMovedToAnotherRow() {
        var mine = vault.seal("w1", "m1", "review", WORDS);
        var other = vault.seal("w1", "m2", "review", "harmless");
        database.jdbc()
                .sql("update texts set sealed = (select sealed from texts where id = ?) where id = ?")
                .params(mine, other)
                .update();
        assertRefused(other, "m2");
        for (var column : new String[] {"workspace_id", "owner_id", "kind"}) {
            var id = vault.seal("w1", "m3", "review", WORDS);
            database.jdbc()
                    .sql("update texts set " + column + " = 'w2' where id = ?")
                    .param(id)
                    .update();
            assertRefused(id, "");
        }
    }

    @Test
    void opensNoTextThatWasCutOrChanged() {
        var id = vault.seal("w1", "m1", "review", WORDS);
        var sealed = database.jdbc()
                .sql("select sealed from texts where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 2;
            assertRefusedWith(id, changed);
        }
        for (int length : new int[] {0, 1, 12, 13, 28, sealed.length - 1}) {
            assertRefusedWith(id, Arrays.copyOf(sealed, length));
        }
        store(id, sealed);
        assertThat(vault.open(id)).contains(WORDS);
    }

    private void assertRefusedWith(String id, byte[] sealed) {
        store(id, sealed);
        assertRefused(id, "m1");
    }

    private void store(String id, byte[] sealed) {
        database.jdbc()
                .sql("update texts set sealed = ? where id = ?")
                .params(sealed, id)
                .update();
    }

    private void assertRefused(String id, String owner) {
        assertThatThrownBy(() -> vault.open(id))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(id)
                .hasMessageContaining(owner)
                .hasMessageNotContaining("Ostrander");
    }

    @Test
    void tellsWordsApartByDigestsThatDifferByPurpose() {
        assertThat(vault.digest("author w1", "Imogen")).hasSize(32).isEqualTo(vault.digest("author w1", "Imogen"));
        assertThat(vault.digest("author w2", "Imogen")).isNotEqualTo(vault.digest("author w1", "Imogen"));
        assertThat(vault.digest("author w", "1Imogen")).isNotEqualTo(vault.digest("author w1", "Imogen"));
        assertThat(vault.digest("author w1", "imogen")).isNotEqualTo(vault.digest("author w1", "Imogen"));
    }
}
