package dev.bedside.vault;

import dev.bedside.database.Database;
import dev.bedside.database.DatabaseException;
import dev.bedside.database.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the key comes from: said outright, or kept in a file that is made once. */
public final class KeySource {

    public static final String VARIABLE = "BEDSIDE_KEY";

    private final String from;
    private final @Nullable String said;

    private KeySource(String from, @Nullable String said) {
        this.from = from;
        this.said = said;
    }

    /**
     * What the environment says, else the file beside the database; {@code data/bedside.key} for a database on a server.
     *
     * @param environment the value of {@value #VARIABLE}, null or blank when it is not set
     */
    public static KeySource of(@Nullable String environment, Database database) {
        return environment == null || environment.isBlank()
                ? inFile(database.file().map(KeySource::beside).orElse(Path.of("data", "bedside.key")))
                : said(environment, VARIABLE);
    }

    /** @param base64 32 bytes */
    public static KeySource said(String base64, String from) {
        return new KeySource(from, base64);
    }

    public static KeySource inFile(Path file) {
        return new KeySource(file.toString(), null);
    }

    private static Path beside(Path database) {
        var name = String.valueOf(database.getFileName());
        return database.resolveSibling((name.endsWith(".db") ? name.substring(0, name.length() - 3) : name) + ".key");
    }

    String from() {
        return from;
    }

    /** The key, if it is there. */
    Optional<MasterKey> find() {
        if (said != null) {
            return Optional.of(read(said));
        }
        try {
            var file = Path.of(from);
            return Files.exists(file)
                    ? Optional.of(read(Files.readString(file, StandardCharsets.US_ASCII)))
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Makes a key and its file, unless another process is quicker; then it is that one's key. */
    MasterKey make() {
        var file = Path.of(from);
        try {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            PrivateFiles.createFolder(folder);
            // made for its owner alone
            var draft = Files.createTempFile(folder, "bedside", ".part");
            Files.writeString(draft, MasterKey.random().base64() + "\n", StandardCharsets.US_ASCII);
            try {
                PrivateFiles.publish(draft, file);
            } catch (FileAlreadyExistsException quicker) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        return find().orElseThrow();
    }

    private MasterKey read(String base64) {
        return MasterKey.read(base64)
                .orElseThrow(() -> new DatabaseException("The key in " + from
                        + " is not 32 bytes in base64; put the right one there, or, for a new installation only, one made by"
                        + " `openssl rand -base64 32`."));
    }

    private DatabaseException unusable(IOException e) {
        return new DatabaseException(
                "The key file " + from + " cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "); let Bedside read and write it, or set " + VARIABLE + ".",
                e);
    }

    @Override
    public String toString() {
        return "KeySource[" + from + "]";
    }
}
