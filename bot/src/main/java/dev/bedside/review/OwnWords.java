package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Leaves of the lines that may be a review only what the reviewer wrote. */
final class OwnWords {

    /** The words, and whether they break off. */
    record Words(String text, boolean truncated) {}

    private static final int LONGEST_TAIL = 160;
    private static final int LONGEST_REMARK = 240;

    private final HeaderReader headers;
    private final People people;
    private final Noise noise;

    OwnWords(ReadingWords words) {
        headers = words.headers();
        people = words.people();
        noise = words.noise();
    }

    /**
     * The reviewer's words; what stands behind a closing quotation mark or a dash may add facts to the draft.
     *
     * @param person whether a person posted the message, so that remarks to colleagues may stand around the words
     */
    Words of(Draft draft, boolean person, LocalDate today) {
        String text = original(draft.joined());
        if (!draft.verbatim) {
            text = quoted(text, draft, person, today);
        }
        if (person && !draft.verbatim) {
            text = withoutRemarks(text);
        }
        if (!draft.verbatim) {
            text = withoutSignature(text, draft, today);
            text = plain(text);
        }
        text = CleanText.of(People.unquoted(text));
        return cut(text, draft);
    }

    /** Of a text and its translation, the text. */
    private String original(String text) {
        Span translated = marker(noise.translated(), text);
        if (translated == null) {
            return text;
        }
        Span original = marker(noise.original(), text);
        if (original != null && original.start() > translated.end()) {
            return behind(text, original);
        }
        String before = before(text, translated);
        if (original != null && original.start() < translated.start()) {
            return behind(text.substring(0, before.length()), original);
        }
        return before.isBlank() ? behind(text, translated) : before;
    }

    /** A mark that stands in brackets or alone on its line. */
    private static @org.jspecify.annotations.Nullable Span marker(Phrases marks, String text) {
        int from = 0;
        for (int guard = 0; guard < 5; guard++) {
            Span found = marks.find(text.substring(from));
            if (found == null) {
                return null;
            }
            var span = new Span(found.start() + from, found.end() + from);
            boolean bracket = span.start() > 0 && "([".indexOf(text.charAt(span.start() - 1)) >= 0
                    && span.end() < text.length() && ")]".indexOf(text.charAt(span.end())) >= 0;
            boolean alone = (span.start() == 0 || text.charAt(span.start() - 1) == '\n')
                    && (span.end() == text.length() || "\n:".indexOf(text.charAt(span.end())) >= 0);
            if (bracket || alone) {
                return span;
            }
            from = span.end();
        }
        return null;
    }

    private static String behind(String text, Span mark) {
        int start = Math.min(text.length(), mark.end());
        while (start < text.length() && ")]:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start).strip();
    }

    private static String before(String text, Span mark) {
        int end = mark.start();
        while (end > 0 && "([".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    /** Words in quotation marks end where the marks close; a signature or a remark may follow. */
    private String quoted(String text, Draft draft, boolean person, LocalDate today) {
        if (text.isEmpty()) {
            return text;
        }
        char open = text.charAt(0);
        String closing = switch (open) {
            case '"' -> "\"”";
            case '“', '„' -> "”“\"";
            case '«' -> "»";
            case '»' -> "«";
            case '‘', '\'' -> "'’";
            case '`' -> "`";
            default -> "";
        };
        int lowest = Math.max(1, text.length() - LONGEST_REMARK);
        int close = closing.isEmpty() ? -1 : close(text, closing, lowest);
        if (close < 0) {
            return text;
        }
        String tail = text.substring(close + 1).strip();
        if (tail.isEmpty()) {
            return text.substring(1, close);
        }
        String line = tail.lines().findFirst().orElse("");
        boolean newLine = text.substring(close + 1).stripTrailing().startsWith("\n");
        Header header = headers.read(line, today);
        boolean dashed = "—–-~―(".indexOf(line.charAt(0)) >= 0;
        if (header.says() && (dashed || newLine || header.facts().link != null) || noise.ends().start(Noise.letters(line)) || noise.ends().start(line)) {
            draft.facts.add(header.facts());
            return text.substring(1, close);
        }
        boolean remark = person && text.chars().filter(c -> closing.indexOf(c) >= 0 || c == open).count() == 2
                && ".!?…".indexOf(text.charAt(close - 1)) >= 0;
        return person && (newLine || remark) ? text.substring(1, close) : text;
    }

    /** The last closing mark that ends a line or stands before a dash. */
    private static int close(String text, String closing, int lowest) {
        int first = -1;
        for (int i = text.length() - 1; i >= lowest; i--) {
            if (closing.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\n'
                    || (text.charAt(i + 1) == ' ' && i + 2 < text.length());
            if (ends) {
                first = i;
                break;
            }
        }
        return first;
    }

    /** Paragraphs before and behind the words in which a colleague speaks to the team. */
    private String withoutRemarks(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n{2,}")));
        while (paragraphs.size() > 1 && remark(paragraphs.getLast())) {
            paragraphs.removeLast();
        }
        while (paragraphs.size() > 1 && remark(paragraphs.getFirst())) {
            paragraphs.removeFirst();
        }
        return String.join("\n\n", paragraphs);
    }

    private boolean remark(String paragraph) {
        return paragraph.length() < LONGEST_REMARK && (people.colleagues().in(paragraph) || people.exclaims().in(paragraph) || paragraph.contains("<@") || paragraph.contains("@here"));
    }

    /** A name, a date or a site behind a dash at the very end. */
    private String withoutSignature(String text, Draft draft, LocalDate today) {
        String body = text.stripTrailing();
        int from = Math.max(body.lastIndexOf('\n'), body.length() - LONGEST_TAIL);
        int dash = -1;
        for (int i = body.length() - 2; i > Math.max(from, 0); i--) {
            if ("—–~".indexOf(body.charAt(i)) >= 0 && " *_(".indexOf(body.charAt(i - 1)) >= 0 || (body.charAt(i) == '-' && body.charAt(i - 1) == ' ' && body.charAt(i + 1) == ' ')) {
                dash = i;
                break;
            }
        }
        if (dash < 0) {
            return body;
        }
        Header header = headers.read(body.substring(dash), today);
        Facts facts = header.facts();
        boolean author = facts.author != null && draft.facts.authorSure == Sure.NOT;
        boolean fits = header.unexplained() == 0 && (facts.site != null || facts.postedAt != null || facts.stars != null || author);
        if (!fits || header.speaks()) {
            return body;
        }
        draft.facts.add(facts);
        int end = dash;
        while (end > 0 && " *_(".indexOf(body.charAt(end - 1)) >= 0) {
            end--;
        }
        return body.substring(0, end);
    }

    private static String plain(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> lines.add(Markdown.plain(line)));
        return String.join("\n", lines).strip();
    }

    /** A mark at the end that says: there is more. */
    private Words cut(String text, Draft draft) {
        String body = text.stripTrailing();
        int from = Math.max(0, body.length() - 40);
        String tail = body.substring(from);
        for (int i = 0; i < tail.length(); i++) {
            boolean mark = tail.charAt(i) == '…' || tail.startsWith("...", i) || tail.charAt(i) == '(' || tail.charAt(i) == '[' || tail.charAt(i) == '\n';
            String letters = mark ? Noise.letters(tail.substring(i)) : "";
            if (mark && !letters.isEmpty() && noise.more().is(letters)) {
                return new Words(bare(body.substring(0, from + i)), true);
            }
        }
        boolean told = draft.around.stream().anyMatch(line -> line.length() < 200 && noise.more().in(line) || noise.more().start(Noise.letters(line.length() < 200 ? line : "")) || line.contains("full review"));
        if (body.endsWith("…") || (body.endsWith("...") && told)) {
            return new Words(bare(body), true);
        }
        return new Words(body, false);
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '…' || text.charAt(end - 1) == '.' && end > 1 && text.charAt(end - 2) == '.'
                || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        boolean dots = end < text.length() && text.startsWith("..", end - 1);
        return text.substring(0, dots ? end - 1 : end).stripTrailing();
    }
}
