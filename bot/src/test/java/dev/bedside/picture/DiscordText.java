package dev.bedside.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns Discord's markdown into HTML, as far as Bedside and the people of the pictures use it. */
final class DiscordText {

    private static final Pattern FENCE = Pattern.compile("```\n?(.*?)\n?```", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\([^A-Za-z0-9\\s])");
    private static final Pattern INLINE = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`([^`]+)`");
    private static final Pattern SPECIAL = Pattern.compile("&lt;(?:t:(-?\\d+):([Rf])|(@&amp;|@|#)(\\d+))&gt;");

    /** Where an escaped character is put aside while the rest is read: private characters. */
    private static final int ASIDE = 0xE100;

    private final Instant now;
    private final ZoneId zone;
    private final UnaryOperator<String> names;

    /** @param names what somebody, a role or a channel is called, by id */
    DiscordText(Instant now, ZoneId zone, UnaryOperator<String> names) {
        this.now = now;
        this.zone = zone;
        this.names = names;
    }

    String html(String markdown) {
        var html = new StringBuilder();
        var fence = FENCE.matcher(markdown);
        int from = 0;
        while (fence.find()) {
            html.append(lines(markdown.substring(from, fence.start()).stripTrailing()));
            html.append("<pre>").append(escape(fence.group(1))).append("</pre>");
            from = fence.end();
        }
        return html.append(lines(markdown.substring(from))).toString();
    }

    /** A text in one line, as above a reply. */
    String plain(String markdown) {
        return html(markdown).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    private String lines(String markdown) {
        if (markdown.isEmpty()) {
            return "";
        }
        var html = new ArrayList<String>();
        var quoted = new ArrayList<String>();
        for (String line : (markdown + "\n\0").split("\n", -1)) {
            if (line.startsWith("> ")) {
                quoted.add(inline(line.substring(2)));
                continue;
            }
            if (!quoted.isEmpty()) {
                html.add("<blockquote>" + String.join("\n", quoted) + "</blockquote>");
                quoted.clear();
            }
            if (!line.equals("\0")) {
                html.add(block(line));
            }
        }
        return joined(html);
    }

    /** A line break stands between lines of text only: blocks break by themselves. */
    private static String joined(List<String> lines) {
        var html = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean texts = i > 0 && Stream.of(lines.get(i - 1), lines.get(i)).noneMatch(DiscordText::isBlock);
            html.append(texts ? "\n" : "").append(lines.get(i));
        }
        return html.toString();
    }

    private static boolean isBlock(String line) {
        return Stream.of("<h2>", "<h3>", "<small>", "<blockquote>", "<li>").anyMatch(line::startsWith);
    }

    private String block(String line) {
        if (line.startsWith("### ")) {
            return "<h3>" + inline(line.substring(4)) + "</h3>";
        }
        if (line.startsWith("## ")) {
            return "<h2>" + inline(line.substring(3)) + "</h2>";
        }
        if (line.startsWith("-# ")) {
            return "<small>" + inline(line.substring(3)) + "</small>";
        }
        return line.startsWith("- ") ? "<li>" + inline(line.substring(2)) + "</li>" : inline(line);
    }

    private String inline(String text) {
        var aside = ESCAPED.matcher(text)
                .replaceAll(found -> Character.toString(ASIDE + found.group(1).charAt(0)));
        var formatted = INLINE.matcher(escape(aside)).replaceAll(found -> Matcher.quoteReplacement(formatted(found)));
        var special = SPECIAL.matcher(formatted).replaceAll(found -> Matcher.quoteReplacement(special(found)));
        var html = new StringBuilder();
        special.chars()
                .forEach(each -> html.append(
                        each >= ASIDE && each < ASIDE + 128
                                ? escape(Character.toString(each - ASIDE))
                                : Character.toString(each)));
        return html.toString();
    }

    private static String formatted(java.util.regex.MatchResult found) {
        if (found.group(1) != null) {
            return "<b>" + found.group(1) + "</b>";
        }
        return found.group(2) != null ? "<em>" + found.group(2) + "</em>" : "<code>" + found.group(3) + "</code>";
    }

    private String special(java.util.regex.MatchResult found) {
        if (found.group(1) != null) {
            var moment = Instant.ofEpochSecond(Long.parseLong(found.group(1)));
            return "<span class=moment>" + (found.group(2).equals("R") ? away(moment) : whole(moment)) + "</span>";
        }
        var sign = found.group(3).equals("#") ? "#" : "@";
        return "<span class=mention>" + sign + escape(names.apply(found.group(4))) + "</span>";
    }

    private String whole(Instant moment) {
        return DateTimeFormatter.ofPattern("MMMM d, uuuu 'at' h:mm a", Locale.US)
                .withZone(zone)
                .format(moment);
    }

    /** As Discord's client counts: in the largest unit of which there is one, rounded. */
    private String away(Instant moment) {
        var between = Duration.between(now, moment);
        long seconds = Math.abs(between.toSeconds());
        var amount = seconds < 45
                ? "a few seconds"
                : seconds < 90
                        ? "a minute"
                        : seconds < 45 * 60
                                ? Math.round(seconds / 60.0) + " minutes"
                                : seconds < 90 * 60
                                        ? "an hour"
                                        : seconds < 22 * 3600
                                                ? Math.round(seconds / 3600.0) + " hours"
                                                : seconds < 36 * 3600
                                                        ? "a day"
                                                        : Math.round(seconds / 86400.0) + " days";
        return between.isNegative() ? amount + " ago" : "in " + amount;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
