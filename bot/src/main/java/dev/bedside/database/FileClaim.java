package dev.bedside.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a database file for this process alone, by a lock of the operating system on a file beside it.
 *
 * <p>The system releases the lock however the process ends, so nothing is left behind to be cleared; the file itself stays,
 * since deleting it would let two processes hold a lock of the same name.
 */
final class FileClaim implements AutoCloseable {

    private final FileChannel channel;

    private FileClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseException when another process, or this one, has it already */
    static FileClaim take(Path database, String name) throws IOException {
        var beside = database.resolveSibling(database.getFileName() + ".lock");
        PrivateFiles.createFile(beside);
        var channel = FileChannel.open(beside, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new FileClaim(channel);
            }
        } catch (OverlappingFileLockException ownProcess) {
            // said below in the same words
        } catch (IOException unusable) {
            channel.close();
            throw unusable;
        }
        var holder = holder(channel);
        channel.close();
        throw new DatabaseException(name + " is in use by another Bedside" + holder
                + "; stop that one first, or give this one a database of its own.");
    }

    private static String holder(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        var pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
