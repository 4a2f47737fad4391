package dev.bedside.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes people's words so that Discord shows them as they are: they never format, link or call anybody.
 *
 * <p>What this adapter itself wants to format (a mention, a moment) stands between two marks, which are private characters
 * that nothing from outside keeps.
 */
final class Markup {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    /** What stands between two marks as it should, or a mark that stands alone. */
    private static final Pattern OWN =
            Pattern.compile(BEGIN + "(<(?:@|@&|#)(?<id>\\d+)>|<t:(?<moment>-?\\d{1,12}):[Rf]>"
                    + "|(?<message>https://discord\\.com/channels/(?:@me|\\d{1,20})/\\d{1,20}/\\d{1,20}))" + END
                    + "|[" + BEGIN + END + "]");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern MARKS = Pattern.compile("[" + BEGIN + END + "]");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
    private static final Pattern LIST = Pattern.compile("[\\s\\p{Z}\uFEFF]*(\\d+)[.)](?:[\\s\\p{Z}\uFEFF].*)?");
    private static final Pattern INVITE = Pattern.compile("(?i)discord(?:app)?\\.[a-z]+$");

    /** What formats wherever it stands. */
    private static final String ALWAYS = "\\*_~`|[]<@";
    /** What formats at the beginning of a line. */
    private static final String FIRST = "#->+";

    private Markup() {}

    /** A text from outside without the marks that are this adapter's own. */
    static String clean(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Lets something that this adapter formats through {@link #escape}. */
    static String own(String formatted) {
        return BEGIN + formatted + END;
    }

    /** A text for a file, where marked places do not work: people and roles by their ids, moments in UTC. */
    static String inWords(String text) {
        return OWN.matcher(text).replaceAll(found -> found.group(1) == null ? "" : inWords(found));
    }

    private static String inWords(MatchResult own) {
        if (own.group("moment") != null) {
            return UTC.format(Instant.ofEpochSecond(Long.parseLong(own.group("moment"))));
        }
        if (own.group("message") != null) {
            return own.group("message");
        }
        return (own.group(1).startsWith("<#") ? "#" : "@") + own.group("id");
    }

    /** A text as Discord has to be told it, for a message; its lines survive, its marked places work. */
    static String escape(String text) {
        var lines = readable(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = BidiIsolation.isolate(escapeLine(lines[i]));
        }
        return String.join("\n", lines);
    }

    /** {@link #escape} on one line. */
    static String escapeToLine(String text) {
        return escape(readable(text).replaceAll("\\s*\n\\s*", " ").strip());
    }

    /** A text without characters that no one can see and Discord does not take. */
    private static String readable(String text) {
        var lines = LINE_BREAK.matcher(text).replaceAll("\n");
        return LONE_SURROGATE.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll("\uFFFD");
    }

    private static String escapeLine(String text) {
        var line = OWN.matcher(text).replaceAll(found -> found.group(1) == null ? "" : "$0");
        int first = 0;
        while (first < line.length() && isSpace(line.charAt(first))) {
            first++;
        }
        var list = LIST.matcher(line);
        int dot = list.matches() ? list.end(1) : -1;
        var out = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            if (each == BEGIN) {
                int end = line.indexOf(END, at);
                out.append(line, at + 1, end);
                at = end;
                continue;
            }
            if (ALWAYS.indexOf(each) >= 0
                    || at == dot
                    || at == first && FIRST.indexOf(each) >= 0
                    || each == ':' && isActive(line, at)
                    || each == '/' && isInvite(line, at)) {
                out.append('\\');
            }
            out.append(each);
        }
        return out.toString();
    }

    private static boolean isSpace(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF';
    }

    /** The colon of {@code https://}, and each of several between two spaces: {@code :emoji:} may be among them. */
    private static boolean isActive(String line, int colon) {
        if (line.startsWith("//", colon + 1)) {
            return true;
        }
        for (int step : new int[] {-1, 1}) {
            for (int at = colon + step; at >= 0 && at < line.length(); at += step) {
                if (line.charAt(at) <= ' ') {
                    break;
                }
                if (line.charAt(at) == ':') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Discord unfolds {@code discord.gg/x} without any {@code https://}. */
    private static boolean isInvite(String line, int slash) {
        return INVITE.matcher(line).region(Math.max(0, slash - 16), slash).find();
    }
}
