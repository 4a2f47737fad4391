package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import dev.bedside.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes a message apart into lines and segments: where a fact, a mark or a change of case stands, something may begin. */
final class Segmenter {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>)\\]\"|]+");
    private static final int HEADING = 220;
    private static final int NAMED = 110;
    private static final int MOST_FACTS = 8;
    private static final int MOST_LINES = 400;

    private final StarReader stars;
    private final DateReader dates;
    private final SiteFinder sites;
    private final People people;

    Segmenter(ReadingWords words) {
        stars = words.stars();
        dates = words.dates();
        sites = words.sites();
        people = words.people();
    }

    Script script(boolean automatic, String content, List<Embed> embeds, LocalDate today) {
        var lines = new ArrayList<Line>();
        int block = 0;
        add(Part.CONTENT, block++, content, "", lines);
        for (Embed embed : embeds) {
            add(Part.AUTHOR, block++, embed.author(), "", lines);
            add(Part.TITLE, block++, embed.title(), "", lines);
            add(Part.URL, block++, embed.url(), "", lines);
            add(Part.DESCRIPTION, block++, embed.description(), "", lines);
            for (Field field : embed.fields()) {
                add(Part.NAME, block++, field.name(), "", lines);
                add(
                        Part.VALUE,
                        block++,
                        field.value(),
                        CleanText.of(field.name()).strip(),
                        lines);
            }
            add(Part.FOOTER, block++, embed.footer(), "", lines);
        }
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < lines.size(); i++) {
            cut(lines.get(i).text(), i, segments, today);
        }
        return new Script(automatic, List.copyOf(lines), List.copyOf(segments));
    }

    private static void add(Part part, int block, String raw, String under, List<Line> lines) {
        if (raw.isBlank()) {
            return;
        }
        boolean apart = false;
        boolean ruled = false;
        for (Row row : Row.of(CleanText.of(raw))) {
            if (row.blank() || row.ruler()) {
                apart = true;
                ruled |= row.ruler();
            } else if (lines.size() < MOST_LINES) {
                String text = row.unlisted().isEmpty() ? row.text() : row.unlisted();
                String mark = row.text().substring(0, row.text().length() - text.length());
                boolean spoken = !row.speaker().isEmpty();
                lines.add(new Line(part, block, text, under, row.depth(), row.code(), mark, spoken, apart, ruled));
                apart = false;
                ruled = false;
            }
        }
    }

    private void cut(String text, int line, List<Segment> segments, LocalDate today) {
        var edges = new BitSet(text.length() + 1);
        var inside = new BitSet(text.length());
        facts(text, edges, inside, today);
        marks(text, edges, inside);
        int from = 0;
        var pieces = new ArrayList<Span>();
        for (int at = edges.nextSetBit(1); from < text.length(); at = edges.nextSetBit(from + 1)) {
            int end = at < 0 ? text.length() : at;
            pieces.add(new Span(from, end));
            from = end;
        }
        for (Span piece : pieces) {
            if (inside.get(piece.start())) {
                segments.add(new Segment(line, piece.start(), piece.end(), text.substring(piece.start(), piece.end())));
            } else {
                trimmed(text, line, piece, segments);
            }
        }
    }

    /** Links, ratings, dates and sites are segments of their own. */
    private void facts(String text, BitSet edges, BitSet inside, LocalDate today) {
        var rest = new StringBuilder(text);
        Matcher links = text.contains("http") || text.contains("www.") ? LINK.matcher(text) : null;
        while (links != null && links.find()) {
            take(rest, new Span(links.start(), links.end()), edges, inside);
        }
        if (text.length() > HEADING) {
            return;
        }
        String left = links == null ? text : rest.toString();
        for (int i = 0; i < MOST_FACTS; i++) {
            StarReader.Rating rating = stars.find(left);
            if (rating == null) {
                break;
            }
            take(rest, rating.span(), edges, inside);
            left = rest.toString();
        }
        List<DateReader.When> times = dates.in(left, today);
        for (DateReader.When when : times) {
            take(rest, when.span(), edges, inside);
        }
        left = times.isEmpty() ? left : rest.toString();
        for (int i = 0; i < MOST_FACTS; i++) {
            List<SiteFinder.Named> named = sites.in(left);
            if (named.isEmpty()) {
                break;
            }
            take(rest, named.getFirst().span(), edges, inside);
            left = rest.toString();
        }
    }

    private static void take(StringBuilder rest, Span span, BitSet edges, BitSet inside) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(rest.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(rest.charAt(end - 1))) {
            end--;
        }
        for (int i = span.start(); i < span.end(); i++) {
            rest.setCharAt(i, Piece.CUT);
        }
        if (end > start) {
            edges.set(start);
            edges.set(end);
            inside.set(start, end);
        }
    }

    private void marks(String text, BitSet edges, BitSet inside) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || inside.get(i) || mark(text, i)) {
                names(text, from, i, edges);
                wrote(text, from, i, edges);
                if (!end && !inside.get(i)) {
                    edges.set(i);
                    edges.set(i + 1);
                }
                from = i + 1;
            }
        }
        for (int i = 1; i + 1 < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean points = before == '…' || text.startsWith("...", i - 3);
            boolean sentence = ".!?…".indexOf(before) >= 0
                    && text.charAt(i) == ' '
                    && (points || !InlineHeader.abbreviated(text, i - 1));
            boolean cutOff = points && (Character.isLetter(text.charAt(i)) && before == '…');
            boolean full = "。！？".indexOf(before) >= 0;
            if ((sentence || cutOff || full) && !inside.get(i)) {
                edges.set(i);
            }
        }
        int sign = signs(text);
        if (sign > 0 && sign < text.length() && !inside.get(sign)) {
            edges.set(sign);
        }
    }

    /** Where the pictures at the beginning of a line end. */
    private static int signs(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean picture = c > 0x2190 && !Character.isLetterOrDigit(c) || c == ' ' || c == '#';
            if (!picture) {
                return at;
            }
            at += Character.charCount(c);
        }
        return 0;
    }

    private static boolean mark(String text, int i) {
        char c = text.charAt(i);
        boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1));
        boolean behind = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return switch (c) {
            case '|',
                    '·',
                    '•',
                    '\t',
                    '(',
                    ')',
                    '[',
                    ']',
                    '{',
                    '}',
                    '【',
                    '】',
                    '：',
                    '，',
                    '"',
                    '“',
                    '”',
                    '„',
                    '«',
                    '»',
                    '=',
                    '→',
                    '「',
                    '」',
                    '*',
                    '`' -> true;
            case '-', '–', '—', '/', '~', '−', '@', '>', '_' -> before || behind;
            case ':', ',', ';' -> behind || !before && ":".indexOf(c) >= 0 && "*_\"“".indexOf(text.charAt(i + 1)) >= 0;
            case '\'', '‘', '’' ->
                i > 0 && text.charAt(i - 1) == '=' || before != behind && (i == 0 || i + 1 == text.length() || before);
            default -> false;
        };
    }

    /** In a short piece, words with capitals are apart from those without: one may be a name. */
    private void names(String text, int from, int to, BitSet edges) {
        if (to - from > NAMED || to <= from) {
            return;
        }
        boolean before = false;
        boolean first = true;
        int at = from;
        while (at < to) {
            while (at < to && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < to && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (at == end) {
                break;
            }
            String word = text.substring(at, end);
            boolean name = named(word) || before && Character.isDigit(word.charAt(0));
            boolean joins = before && !name && people.particles().is(word) && capitalBehind(text, end, to);
            if (!first && name != before && !joins) {
                edges.set(at);
            }
            before = name || joins;
            first = false;
            at = end;
        }
    }

    /** What tells that somebody wrote is apart from who did, however the name is written: {@code bri just left}. */
    private void wrote(String text, int from, int to, BitSet edges) {
        if (to - from > NAMED || to <= from) {
            return;
        }
        String piece = text.substring(from, to);
        for (Phrases each : List.of(people.recommends(), people.after())) {
            Span verb = each.find(piece);
            if (verb != null) {
                edges.set(from + verb.start());
                edges.set(from + verb.end());
            }
        }
    }

    /** A capital, a script without them, or a name somebody chose: {@code jdub1979}. */
    private static boolean named(String word) {
        int first = word.codePointAt(0);
        if (!Character.isLetter(first)) {
            return false;
        }
        boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
        return !cased
                || Character.isUpperCase(first)
                || word.length() >= 5 && Signs.any(word, c -> Character.isDigit(c) || c == '_');
    }

    private boolean capitalBehind(String text, int end, int to) {
        int at = end;
        while (at < to) {
            while (at < to && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int close = at;
            while (close < to && !Character.isWhitespace(text.charAt(close))) {
                close++;
            }
            if (at == close) {
                return false;
            }
            if (named(text.substring(at, close))) {
                return true;
            }
            if (!people.particles().is(text.substring(at, close))) {
                return false;
            }
            at = close;
        }
        return false;
    }

    private static void trimmed(String text, int line, Span piece, List<Segment> segments) {
        int start = piece.start();
        int end = piece.end();
        if (end - start == 1 && mark(text, start)) {
            return;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            segments.add(new Segment(line, start, end, text.substring(start, end)));
        }
    }
}
