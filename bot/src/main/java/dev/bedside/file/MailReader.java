package dev.bedside.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads a mail as its program would show it: sender, subject and date, then the text; of alternatives the plain one. */
final class MailReader {

    private static final String HTML = "text/html";
    private static final String ATTACHED = "attachment";
    private static final int DEEPEST = 20;

    private final HtmlReader markup = new HtmlReader();

    /** What is no mail is taken for plain text. */
    String read(byte[] raw) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            builder.setDecodeMonitor(DecodeMonitor.SILENT);
            var message = builder.parseMessage(new ByteArrayInputStream(raw));
            var text = message(message, 0);
            return text.isBlank() ? FileReader.decoded(raw) : text;
        } catch (IOException | RuntimeException broken) {
            return FileReader.decoded(raw);
        }
    }

    private String message(Message message, int depth) throws IOException {
        var head = new ArrayList<String>();
        add(head, "From", header(message, "From"));
        add(head, "Subject", message.getSubject());
        add(head, "Date", header(message, "Date"));
        var text = text(message, depth);
        return head.isEmpty() ? text : String.join("\n", head) + "\n\n" + text;
    }

    private static void add(List<String> head, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            head.add(name + ": " + value.strip());
        }
    }

    private static @Nullable String header(Entity entity, String name) {
        var field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        return field == null
                ? null
                : org.apache.james.mime4j.codec.DecoderUtil.decodeEncodedWords(
                                Objects.requireNonNullElse(field.getBody(), ""), DecodeMonitor.SILENT)
                        .replaceAll("\\s+", " ");
    }

    private String text(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (depth > DEEPEST) {
            return "";
        }
        return switch (body) {
            case Message inside -> message(inside, depth + 1);
            case Multipart parts -> parts(parts, depth);
            case SingleBody single
            when isText(entity, single) -> {
                var text = decoded(entity, single);
                yield HTML.equals(entity.getMimeType()) ? markup.read(text) : text;
            }
            case null, default -> "";
        };
    }

    private static boolean isText(Entity entity, SingleBody body) {
        return body instanceof TextBody && !ATTACHED.equals(entity.getDispositionType());
    }

    private String parts(Multipart parts, int depth) throws IOException {
        if ("alternative".equalsIgnoreCase(parts.getSubType())) {
            return alternative(parts, depth);
        }
        var texts = new ArrayList<String>();
        for (var part : parts.getBodyParts()) {
            var text = text(part, depth + 1);
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return String.join("\n\n", texts);
    }

    /** The plain one, where anything stands in it. */
    private String alternative(Multipart parts, int depth) throws IOException {
        Optional<String> last = Optional.empty();
        for (var part : parts.getBodyParts()) {
            var text = text(part, depth + 1);
            if (!text.isBlank()) {
                if ("text/plain".equals(part.getMimeType())) {
                    return text;
                }
                last = Optional.of(text);
            }
        }
        return last.orElse("");
    }

    private static String decoded(Entity entity, SingleBody body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        var content = bytes.toByteArray();
        var charset = entity.getCharset();
        try {
            return charset == null || charset.equalsIgnoreCase(StandardCharsets.US_ASCII.name())
                    ? FileReader.decoded(content)
                    : new String(content, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return FileReader.decoded(content);
        }
    }
}
