package dev.bedside.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Makes text of the few kinds of files in which reviews are passed on: plain text, mails, tables, objects. */
public final class FileReader {

    /** In bytes; larger files are not opened. */
    public static final int LARGEST = 1 << 20;

    private static final String MAIL = "eml";
    private static final Set<String> ENDINGS = Set.of("txt", MAIL, "csv", "json");
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private final MailReader mails = new MailReader();

    /**
     * Whether a file is opened at all.
     *
     * @param name with its ending, which decides
     */
    public static boolean reads(String name, long bytes) {
        return ENDINGS.contains(ending(name)) && bytes <= LARGEST;
    }

    /** The words of a file; of a mail its head and its text. */
    public String read(String name, byte[] content) {
        return ending(name).equals(MAIL) ? mails.read(content) : decoded(content);
    }

    /** The same for a file whose characters are known. */
    public String read(String name, String content) {
        return ending(name).equals(MAIL) ? mails.read(content.getBytes(StandardCharsets.UTF_8)) : content;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** In the encoding that a mark says, else UTF-8, else what old programs write. */
    static String decoded(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(content, OLD_WINDOWS);
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
