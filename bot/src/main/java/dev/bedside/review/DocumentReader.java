package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.review.Facts.Sure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one text of a message, whatever it is written in: objects, a table or lines. */
final class DocumentReader {

    /** Between two cells of a page's table. */
    private static final Pattern CELLS = Pattern.compile("(?i)</t[dh]>\\s*<t[dh](?: [^<>]{0,200})?>");

    private final JsonReader json;
    private final TableReader tables;
    private final LineReader texts;
    private final MarkupReader markup;
    private final SiteFinder sites;
    private final ItemList lists;
    private final SurveyReader surveys;

    DocumentReader(ReadingWords words) {
        this(words, new JsonReader(words), new TableReader(words), new LineReader(words));
    }

    private DocumentReader(ReadingWords words, JsonReader json, TableReader tables, LineReader texts) {
        markup = new MarkupReader(words);
        sites = words.sites();
        lists = new ItemList(words);
        surveys = new SurveyReader(words);
        this.json = json;
        this.tables = tables;
        this.texts = texts;
    }

    List<Draft> read(String raw, LocalDate today) {
        if (raw.isBlank()) {
            return List.of();
        }
        if (raw.indexOf('{') >= 0 || raw.indexOf('[') >= 0) {
            List<Draft> objects = json.read(raw, today);
            if (!objects.isEmpty()) {
                Site above = sites.first(CleanText.of(raw.substring(0, Math.max(0, json.start(raw)))));
                Site named = above == null ? only(objects) : above;
                objects.forEach(draft -> draft.facts.site(named, Sure.GUESSED));
                return objects;
            }
        }
        if (raw.indexOf("</") >= 0) {
            List<Draft> elements = markup.read(raw, today);
            if (elements.stream().anyMatch(draft -> draft.labels > 1)) {
                return elements;
            }
        }
        String text =
                CleanText.of(raw.indexOf("<td") < 0 ? raw : CELLS.matcher(raw).replaceAll(" | "));
        TableReader.Table table = tables.read(text, today);
        if (table == null || table.drafts().isEmpty()) {
            List<Draft> responses = surveys.read(text, today);
            if (!responses.isEmpty()) {
                return responses;
            }
            List<Draft> items = lists.read(text, today);
            return items.isEmpty() ? texts.read(text, today) : items;
        }
        List<Draft> rows = table.drafts();
        if (rows.size() == 1 && !rows.getFirst().hasText()) {
            List<Draft> around = texts.read(table.rest(), today);
            around.forEach(draft -> draft.facts.add(rows.getFirst().facts));
            return around.isEmpty() ? rows : around;
        }
        return rows;
    }

    /** The site that objects beside each other name, if they name no other; null where they name none. */
    private static @Nullable Site only(List<Draft> objects) {
        List<Site> named = objects.stream()
                .map(draft -> draft.facts.site)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }
}
