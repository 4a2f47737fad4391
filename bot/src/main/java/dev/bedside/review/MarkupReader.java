package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the reviews out of elements with names: one review an element that holds others. */
final class MarkupReader {

    private static final int MOST_ELEMENTS = 2000;
    private static final int LONGEST_NAME = 60;
    /** Elements of a page say how words look, not what they are. */
    private static final Set<String> PAGE = Set.of(
            "p", "br", "b", "i", "u", "a", "em", "strong", "div", "span", "table", "tr", "td", "th", "ul", "ol", "li",
            "html", "img", "h1", "h2", "h3", "h4", "font", "center", "hr", "small", "tbody", "thead");

    private final NamedValues named;
    private final LabelledValue values;
    private final HeaderReader headers;

    MarkupReader(ReadingWords words) {
        named = new NamedValues(words);
        values = words.values();
        headers = words.headers();
    }

    /** The reviews of a text of elements; none where it holds none, or only those of a page. */
    List<Draft> read(String text, LocalDate today) {
        int open = text.indexOf('<');
        if (open < 0 || text.indexOf("</", open) < 0) {
            return List.of();
        }
        var drafts = new ArrayList<Draft>();
        var record = new ArrayList<Named>();
        var seen = new HashSet<String>();
        int at = open;
        for (int count = 0; at >= 0 && count < MOST_ELEMENTS; count++) {
            int end = text.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String name = name(text, at + 1, end);
            int close = end + 1 + content(text, end + 1);
            if (!name.isEmpty() && text.startsWith("</" + name, close)) {
                String whole = name.toLowerCase(Locale.ROOT);
                if (!PAGE.contains(whole)) {
                    if (!seen.add(whole)) {
                        record(record, drafts, today);
                        record.clear();
                        seen.clear();
                        seen.add(whole);
                    }
                    record.add(new Named(
                            name,
                            CleanText.of(value(text.substring(end + 1, close))).strip()));
                }
                at = text.indexOf('<', close + 2);
            } else {
                at = text.indexOf('<', Math.max(end, at + 1));
            }
        }
        record(record, drafts, today);
        return drafts;
    }

    private static String name(String text, int start, int end) {
        int stop = start;
        while (stop < end && (Character.isLetterOrDigit(text.charAt(stop)) || "_-:.".indexOf(text.charAt(stop)) >= 0)) {
            stop++;
        }
        return stop - start > LONGEST_NAME ? "" : text.substring(start, stop);
    }

    /** How long the text is up to the next element. */
    private static int content(String text, int start) {
        int from = start;
        if (text.startsWith("<![CDATA[", start)) {
            int end = text.indexOf("]]>", start);
            from = end < 0 ? start : end + 3;
        }
        int next = text.indexOf('<', from);
        return (next < 0 ? text.length() : next) - start;
    }

    private static String value(String raw) {
        int data = raw.indexOf("<![CDATA[");
        int end = raw.indexOf("]]>");
        return data >= 0 && end > data ? raw.substring(data + 9, end) : raw;
    }

    private void record(List<Named> record, List<Draft> drafts, LocalDate today) {
        var draft = new Draft();
        draft.verbatim = true;
        draft.structured = true;
        for (Labelled labelled : named.read(record, true, today)) {
            if (labelled.role() == Role.TITLE) {
                draft.facts.add(headers.read(labelled.value(), today).facts());
                values.into(draft, labelled, today);
            } else if (labelled.role() != Role.REPLY) {
                draft.labels++;
                draft.labelled |= labelled.role() == Role.TEXT;
                values.into(draft, labelled, today);
            }
        }
        if (draft.hasText() || draft.facts.stars != null) {
            drafts.add(draft);
        }
    }
}
