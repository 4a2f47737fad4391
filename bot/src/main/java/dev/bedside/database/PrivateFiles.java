package dev.bedside.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but the user of the process can read, where the file system knows of users. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes a folder and those above it that are missing. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only("rwx------", folder));
        }
    }

    /** Makes an empty file unless there is one, and takes it from the eyes of others either way. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, only("rw-------", file));
        } catch (FileAlreadyExistsException there) {
            if (posix(file)) {
                var wanted = PosixFilePermissions.fromString("rw-------");
                if (!Files.getPosixFilePermissions(file).equals(wanted)) {
                    Files.setPosixFilePermissions(file, wanted);
                }
            }
        }
    }

    /**
     * Gives a written file its final name, so that it is there whole or not at all, whenever the power fails.
     *
     * @throws FileAlreadyExistsException when something has that name; it is left alone
     */
    public static void publish(Path written, Path name) throws IOException {
        force(written, StandardOpenOption.WRITE);
        try {
            Files.createLink(name, written);
            Files.delete(written);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(written, name);
        }
        var folder = name.toAbsolutePath().getParent();
        if (folder != null && posix(folder)) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(String permissions, Path where) {
        return posix(where)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        var there = path.toAbsolutePath();
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there != null
                && there.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
