package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFilesTest {

    private static final String PACKED = "/all-minilm-l6-v2-q-tokenizer.json";

    @TempDir
    private Path parent;

    private UnpackedFiles files;

    @BeforeEach
    void open() throws IOException {
        files = UnpackedFiles.in(parent.resolve("bedside"));
    }

    private static byte[] packed() throws IOException {
        try (var bytes = UnpackedFilesTest.class.getResourceAsStream(PACKED)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }

    @Test
    void takesAFileOutOnce() throws IOException {
        var file = files.file(PACKED);
        assertThat(file).hasBinaryContent(packed());
        var written = Files.getLastModifiedTime(file);
        assertThat(files.file(PACKED)).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        try (var left = Files.list(parent.resolve("bedside"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void takesAFileOutAgainThatIsNotWhatIsPacked() throws IOException {
        var file = files.file(PACKED);
        byte[] other = packed();
        other[other.length / 2]++;
        Files.write(file, other);
        assertThat(files.file(PACKED)).hasBinaryContent(packed());
        Files.write(file, new byte[] {1, 2});
        assertThat(files.file(PACKED)).hasBinaryContent(packed());
    }

    @Test
    void usesAFileWhereItLiesOutsideOfAJar() throws IOException {
        assertThat(files.file("/dev/bedside/encoder/word-pieces.txt"))
                .exists()
                .doesNotHave(new org.assertj.core.api.Condition<>(path -> path.startsWith(parent), "a copy"));
    }

    @Test
    void namesWhatIsNotPacked() {
        assertThatThrownBy(() -> files.file("/none"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/none");
    }
}
