package dev.bedside.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;

/**
 * Large files of the encoder, taken out of the jar once and kept: inflating them costs more than all the rest of its start, and
 * what is taken out into a temporary folder stays there whenever a process is killed.
 *
 * <p>A native library is code, so the folder is the user's own and closed to others; each file is compared with what is packed
 * before it is used.
 */
final class UnpackedFiles {

    private static final int BLOCK = 1 << 20;

    private final Path folder;

    private UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder below the user's own for such files: {@code ~/.cache/bedside}.
     *
     * @throws IOException where there is none that only the user can write
     */
    static UnpackedFiles ofUser() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        var parent = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home", ""), ".cache")
                : Path.of(cache);
        return in(parent.resolve("bedside"));
    }

    static UnpackedFiles in(Path folder) throws IOException {
        if (!folder.isAbsolute()) {
            throw new IOException(folder + ": no folder of the user's own");
        }
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new UnpackedFiles(folder);
    }

    /**
     * Where a packed file lies on disk; the same place every time.
     *
     * @throws IOException where it is not packed, or cannot be written
     */
    Path file(String resource) throws IOException {
        var url = UnpackedFiles.class.getResource(resource);
        if (url == null) {
            throw new IOException(resource + " is not packed into this jar");
        }
        if (url.getProtocol().equals("file")) {
            return lying(url);
        }
        if (!(url.openConnection() instanceof JarURLConnection packed)) {
            throw new IOException(resource + " lies in no jar");
        }
        var entry = packed.getJarEntry();
        var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (!isSame(file, entry.getSize(), entry.getCrc())) {
            // another process may do the same: the last whole file stays
            var whole = Files.createTempFile(folder, "unpacking", null);
            try (InputStream bytes = packed.getInputStream()) {
                Files.copy(bytes, whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        }
        return file;
    }

    private static Path lying(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException strange) {
            throw new IOException(strange);
        }
    }

    private static boolean isSame(Path file, long size, long crc) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != size) {
            return false;
        }
        var sum = new CRC32();
        var block = ByteBuffer.allocateDirect(BLOCK);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(block.clear()) >= 0) {
                sum.update(block.flip());
            }
        }
        return sum.getValue() == crc;
    }
}
