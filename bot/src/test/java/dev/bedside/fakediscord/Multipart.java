package dev.bedside.fakediscord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart/form-data body apart. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\\r\\n]+)");

    private Multipart() {}

    /** The parts; a field that is no file has an empty filename. */
    static List<Draft.Upload> read(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("multipart without a boundary");
        }
        // one char a byte, so that offsets hold
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String separator = "--" + boundary.group(1);
        List<Draft.Upload> parts = new ArrayList<>();
        int at = text.indexOf(separator);
        while (at >= 0) {
            int start = at + separator.length() + 2;
            int next = text.indexOf(separator, start);
            if (next < 0) {
                break;
            }
            int split = text.indexOf("\r\n\r\n", start);
            // header fields are UTF-8, as names of files are
            String head = new String(
                    text.substring(start, split).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            byte[] data = text.substring(split + 4, next - 2).getBytes(StandardCharsets.ISO_8859_1);
            parts.add(new Draft.Upload(find(NAME, head), find(FILENAME, head), find(TYPE, head), data));
            at = next;
        }
        return parts;
    }

    private static String find(Pattern pattern, String head) {
        Matcher found = pattern.matcher(head);
        return found.find() ? found.group(1) : "";
    }
}
