package dev.bedside.review;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Takes out of a raw text what no reader sees: control and tag characters, colour codes, entities, emoji codes. */
final class CleanText {

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("szlig", "ß"),
            Map.entry("starf", "★"),
            Map.entry("star", "☆"));
    private static final Map<String, String> ACCENTS = Map.of(
            "acute", "\u0301", "grave", "\u0300", "uml", "\u0308", "circ", "\u0302", "tilde", "\u0303", "cedil",
            "\u0327", "ring", "\u030A");
    /** A line break of a page; only where there is one do tags count as marks rather than words. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>|</p>|</div>|</li>|</tr>");

    private static final Pattern MARK =
            Pattern.compile("(?i)</?(?:b|i|u|p|em|strong|span|div|ul|li|a|h[1-6]|tr|td|table)(?: [^<>]{0,200})?>");
    /** Words between brackets that stand for quotation marks; fewer that end no sentence are a template's field. */
    private static final Pattern QUOTED = Pattern.compile("<<([^<>{}]*[.!?…]|(?:[^ <>{}]+ ){4}[^<>{}]*)>>");

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_EMOJI = 60;

    private CleanText() {}

    static String of(String raw) {
        String text = visible(raw);
        if (named(text)) {
            text = emoji(text);
        }
        if (text.indexOf('<') >= 0 && BREAK.matcher(text).find()) {
            text = MARK.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        }
        text = text.indexOf('&') >= 0 ? entities(text) : text;
        return text.contains("<<") ? QUOTED.matcher(text).replaceAll("«$1»") : text;
    }

    /** Whether every character is shown as it stands; so it is in nearly all messages. */
    private static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean shown = c < 0x7F
                    ? c >= ' ' || c == '\n' || c == '\t'
                    : c > 0xA0 && (c < 0xD800 || c >= 0xE000 && c < 0xFEFF);
            if (!shown || c > 0x7F && (hidden(c) || c == 0x2028 || c == 0x2029 || c == 0x202F)) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String raw) {
        if (plain(raw)) {
            return raw;
        }
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= raw.length() || raw.charAt(i) != '\n') {
                    text.append('\n');
                }
            } else if (c == 0x1B || (c == '[' && escaped(raw, i))) {
                i = behindColour(raw, i, text, c);
            } else if (c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C || c == 0x85) {
                text.append('\n');
            } else if (c == 0xA0 || c == 0x202F) {
                text.append(' ');
            } else if (!hidden(c)) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    /** Without the marks that strike letters through, for readers of words; letters with accents stay. */
    static String unstruck(String text) {
        int at = 0;
        while (at < text.length() && !strikes(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var rest = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!strikes(text.charAt(at))) {
                rest.append(text.charAt(at));
            }
        }
        return rest.toString();
    }

    private static boolean strikes(char c) {
        return c >= 0x334 && c <= 0x338;
    }

    private static boolean escaped(String raw, int i) {
        return i >= 2 && raw.charAt(i - 2) == 0x1B;
    }

    private static int behindColour(String raw, int i, StringBuilder text, int c) {
        int end = c == 0x1B && i < raw.length() && raw.charAt(i) == '[' ? i + 1 : i;
        int start = end;
        while (end < raw.length()
                && end - start < 12
                && (Character.isDigit(raw.charAt(end)) || raw.charAt(end) == ';')) {
            end++;
        }
        return end > i && end < raw.length() && Character.isLetter(raw.charAt(end)) ? end + 1 : i;
    }

    private static boolean hidden(int c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || c == 0xAD
                || c == 0xFFFE
                || c == 0xFFFF
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xE0000 && c <= 0xE007F);
    }

    /** Whether a name stands between two colons. */
    private static boolean named(String text) {
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            if (nameEnd(text, at + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Star emoji written as codes, a server's own included, become stars. */
    private static String emoji(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int name = nameStart(text, i);
            int end = name < 0 ? -1 : nameEnd(text, name);
            if (end < 0) {
                out.append(c);
                continue;
            }
            String star = star(text.substring(name, end));
            int behind = end + 1;
            if (c == '<') {
                while (behind < text.length() && behind - end < 24 && Character.isDigit(text.charAt(behind))) {
                    behind++;
                }
                behind = behind < text.length() && text.charAt(behind) == '>' ? behind + 1 : -1;
            }
            if (star.isEmpty() || behind < 0) {
                out.append(c);
            } else {
                out.append(star);
                i = behind - 1;
            }
        }
        return out.toString();
    }

    private static int nameStart(String text, int i) {
        if (text.charAt(i) == ':') {
            return i + 1;
        }
        return text.startsWith("<:", i) ? i + 2 : text.startsWith("<a:", i) ? i + 3 : -1;
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_EMOJI
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == ':' ? end : -1;
    }

    private static String star(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.contains("star") || lower.contains("start")) {
            return "";
        }
        if (lower.contains("half")) {
            return "½";
        }
        for (String empty : new String[] {"empty", "white", "outline", "blank", "gray", "grey", "off", "none"}) {
            if (lower.contains(empty)) {
                return "☆";
            }
        }
        return "★";
    }

    private static String entities(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '&'
                    ? text.substring(i, Math.min(text.length(), i + LONGEST_ENTITY))
                            .indexOf(';')
                    : -1;
            String meaning = end > 1 ? entity(text.substring(i + 1, i + end)) : "";
            if (meaning.isEmpty()) {
                out.append(c);
            } else {
                out.append(meaning);
                i += end;
            }
        }
        return out.toString();
    }

    private static String entity(String name) {
        if (name.charAt(0) == '#') {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            try {
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                boolean shown = Character.isValidCodePoint(code) && code >= 0x20 && !hidden(code);
                return shown ? Character.toString(code) : "";
            } catch (NumberFormatException notANumber) {
                return "";
            }
        }
        String accent = name.length() > 2 ? ACCENTS.getOrDefault(name.substring(1), "") : "";
        return accent.isEmpty()
                ? ENTITIES.getOrDefault(name, "")
                : Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
    }
}
