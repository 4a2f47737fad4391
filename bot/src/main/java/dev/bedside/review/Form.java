package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a text have of a form: labels that follow each other, known ones or not. */
final class Form {

    private static final int FEWEST_KNOWN = 2;
    private static final int FEWEST = 4;
    private static final int MOST_WORDS = 5;

    private final List<@Nullable Labelled> labelled = new ArrayList<>();
    private final boolean form;
    private final boolean text;

    Form(List<Row> rows, Labels labels) {
        int known = 0;
        int longest = 0;
        int run = 0;
        boolean words = false;
        for (Row row : rows) {
            Labelled label = row.blank() ? null : labels.in(row.unlisted());
            boolean counts = label != null && Piece.words(label.label()) <= MOST_WORDS && !labels.own(label.label());
            labelled.add(counts ? label : null);
            run = counts ? run + 1 : row.blank() ? run : 0;
            longest = Math.max(longest, run);
            if (counts && label != null && label.role() != null && label.exact()) {
                known++;
                words |= label.role() == Role.TEXT;
            }
        }
        form = known >= FEWEST_KNOWN || longest >= FEWEST;
        text = words;
    }

    /** Whether enough labels stand there for an unknown one to be one too. */
    boolean is() {
        return form;
    }

    /** Whether a label says which words are the reviewer's. */
    boolean hasText() {
        return text;
    }

    /** Whether a row that may begin with a label stands next to another one that does. */
    boolean inside(int at) {
        return knownAt(at - 1) || knownAt(at + 1);
    }

    /** Whether a label stands in the row below. */
    boolean above(int at) {
        return at + 1 < labelled.size() && labelled.get(at + 1) != null;
    }

    private boolean knownAt(int at) {
        Labelled label = at >= 0 && at < labelled.size() ? labelled.get(at) : null;
        return label != null && label.role() != null;
    }
}
