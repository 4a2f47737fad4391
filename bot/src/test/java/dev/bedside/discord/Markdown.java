package dev.bedside.discord;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Discord's client would make of a text, as far as it is known: everything that it would format, and what a reader sees.
 *
 * <p>It goes through a text as the client does: an escaped character is over, then each rule is tried where it may begin.
 */
final class Markdown {

    private static final Map<String, Pattern> ANYWHERE = Map.ofEntries(
            Map.entry("mention", Pattern.compile("<@!?\\d+>|<@&\\d+>|@everyone|@here")),
            Map.entry("channel", Pattern.compile("<#\\d+>|<id:\\w+>")),
            Map.entry("command", Pattern.compile("</[^>]+:\\d+>")),
            Map.entry("time", Pattern.compile("<t:-?\\d+(:[tTdDfFRsS])?>")),
            Map.entry("emoji", Pattern.compile("<a?:\\w+:\\d+>|:[^\\s:]+?(?:::skin-tone-\\d)?:")),
            Map.entry(
                    "link",
                    Pattern.compile("<?[A-Za-z][A-Za-z+.-]*://[^\\s<]+|<(mailto|tel|sms):[^>]+>|<[^\\s<>@]+@[^>]+>")),
            Map.entry("invite", Pattern.compile("(?i)discord(app)?\\.(gg|com|new|gift|io)/\\S+")),
            Map.entry("masked link", Pattern.compile("\\[[^\\]]*]\\([^)]*\\)")),
            Map.entry("strong", Pattern.compile("\\*\\*[\\s\\S]+?\\*\\*(?!\\*)")),
            Map.entry("emphasis", Pattern.compile("\\*(?=\\S)[\\s\\S]+?\\*(?!\\*)|_[\\s\\S]+?_")),
            Map.entry("strike", Pattern.compile("~~[\\s\\S]+?~~")),
            Map.entry("spoiler", Pattern.compile("\\|\\|[\\s\\S]+?\\|\\|")),
            Map.entry("code", Pattern.compile("(`+)[\\s\\S]*?[^`]\\1(?!`)")));

    private static final Map<String, Pattern> AT_THE_BEGINNING = Map.of(
            "heading", Pattern.compile(" *#{1,3}\\s+\\S.*"),
            "subtext", Pattern.compile(" *-#\\s+\\S.*"),
            "quote", Pattern.compile("\\s*>(>>)? .*"),
            "list", Pattern.compile("\\s*([*+-]|\\d+[.)])\\s.*"));

    private Markdown() {}

    /** The names of everything that would be formatted, with what. */
    static List<String> formats(String text) {
        var found = new java.util.ArrayList<String>();
        boolean first = true;
        for (int at = 0; at < text.length(); ) {
            char each = text.charAt(at);
            if (first) {
                collect(AT_THE_BEGINNING, text, at, true, found);
            }
            if (each == '\\' && at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
                at += 2;
                first = false;
                continue;
            }
            collect(ANYWHERE, text, at, false, found);
            first = each == '\n';
            at++;
        }
        return found;
    }

    private static void collect(Map<String, Pattern> rules, String text, int at, boolean line, List<String> found) {
        int end = line && text.indexOf('\n', at) >= 0 ? text.indexOf('\n', at) : text.length();
        rules.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(text).region(at, end);
            if (matcher.lookingAt()) {
                found.add(name + " " + matcher.group());
            }
        });
    }

    /** What a reader sees of a text that formats nothing. */
    static String shown(String text) {
        return text.replaceAll("\\\\([^0-9A-Za-z\\s])", "$1");
    }

    private static boolean isEscapable(char each) {
        return !Character.isWhitespace(each) && !(each < 128 && Character.isLetterOrDigit(each));
    }
}
