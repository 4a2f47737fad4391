package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import dev.bedside.file.FileReader;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the few kinds of files in which reviews are passed on; every other one is left as it is. */
final class FileOpener {

    private static final Logger LOG = LoggerFactory.getLogger(FileOpener.class);

    private final ChatPlatform chat;
    private final FileReader files = new FileReader();

    FileOpener(ChatPlatform chat) {
        this.chat = chat;
    }

    /** A forwarder's file that may hold the review is out of reach at the moment. */
    static final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfReach() {
            super("a file is out of reach");
        }
    }

    /**
     * The message with the words of its files; may ask the platform.
     *
     * @throws OutOfReach for a forwarder's message only: what a person sends is read without
     */
    Message open(Message message) {
        return open(message, message.author().automatic());
    }

    /** @param demanded whether a file that is out of reach for the moment is waited for, whoever sent it */
    Message open(Message message, boolean demanded) {
        if (!isWorthOpening(message)) {
            return message;
        }
        var snapshots = message.snapshots().stream()
                .map(each -> new Snapshot(each.content(), each.embeds(), open(each.attachments(), demanded)))
                .toList();
        return message.with(snapshots, open(message.attachments(), demanded));
    }

    /** Whether there is a file that is opened. */
    static boolean isWorthOpening(Message message) {
        return all(message).anyMatch(FileOpener::isOpened);
    }

    /** The names of those that are not opened. */
    static List<String> unopened(Message message) {
        return all(message)
                .filter(file -> file.text() == null)
                .map(Attachment::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<Attachment> all(Message message) {
        return Stream.concat(
                message.attachments().stream(),
                message.snapshots().stream().flatMap(each -> each.attachments().stream()));
    }

    private static boolean isOpened(Attachment file) {
        return file.text() == null
                && file.stored() != null
                && FileReader.reads(file.name(), file.stored().bytes());
    }

    private List<Attachment> open(List<Attachment> attachments, boolean demanded) {
        return attachments.stream()
                .map(file -> isOpened(file) ? open(file, demanded) : file)
                .toList();
    }

    private Attachment open(Attachment file, boolean demanded) {
        var stored = file.stored();
        if (stored == null) {
            return file;
        }
        try {
            return file.with(files.read(file.name(), chat.download(stored, FileReader.LARGEST)));
        } catch (Refused refused) {
            LOG.info("a file is not given out: {}", refused.code());
            return file;
        } catch (Unreachable away) {
            if (demanded) {
                throw new OutOfReach();
            }
            return file;
        }
    }
}
