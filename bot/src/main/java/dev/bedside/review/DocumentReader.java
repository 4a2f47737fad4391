package dev.bedside.review;

import java.time.LocalDate;
import java.util.List;

/** Reads one text of a message, whatever it is written in: objects, a table or lines. */
final class DocumentReader {

    private final JsonReader json;
    private final TableReader tables;
    private final LineReader texts;

    DocumentReader(JsonReader json, TableReader tables, LineReader texts) {
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
                return objects;
            }
        }
        String text = CleanText.of(raw);
        TableReader.Table table = tables.read(text, today);
        if (table == null || table.drafts().isEmpty()) {
            return texts.read(text, today);
        }
        List<Draft> rows = table.drafts();
        if (rows.size() == 1 && !rows.getFirst().hasText()) {
            List<Draft> around = texts.read(table.rest(), today);
            around.forEach(draft -> draft.facts.add(rows.getFirst().facts));
            return around.isEmpty() ? rows : around;
        }
        return rows;
    }
}
