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
    private static final int FEWEST_ASKED = 3;
    private static final int LONGEST_QUESTION = 14;
    private static final int LONGEST_NUMBERED = 90;

    private final List<@Nullable Labelled> labelled = new ArrayList<>();
    private final boolean form;
    private final boolean text;
    private final boolean asked;
    private final boolean author;
    private final boolean place;
    private final int lastText;

    Form(List<Row> rows, Labels labels) {
        int known = 0;
        int longest = 0;
        int run = 0;
        boolean words = false;
        boolean names = false;
        boolean places = false;
        for (Row row : rows) {
            Labelled label = row.blank() ? null : labels.in(row.unlisted());
            boolean counts = label != null && Piece.words(label.label()) <= MOST_WORDS && !labels.own(label.label());
            labelled.add(counts ? label : null);
            run = counts ? run + 1 : row.blank() ? run : 0;
            longest = Math.max(longest, run);
            if (counts && label != null && label.role() != null && label.exact()) {
                known++;
                words |= label.role() == Role.TEXT;
                names |= label.role() == Role.AUTHOR;
                places |= label.role() == Role.LOCATION;
            }
        }
        asked = asked(rows, labels);
        form = known >= FEWEST_KNOWN || longest >= FEWEST || asked;
        text = words;
        author = names;
        place = places;
        lastText = lastText();
    }

    private int lastText() {
        int at = labelled.size() - 1;
        while (at >= 0 && (labelled.get(at) == null || labelled.get(at).role() != Role.TEXT)) {
            at--;
        }
        return at;
    }

    /** Whether enough labels stand there for an unknown one to be one too. */
    boolean is() {
        return form;
    }

    /** Whether questions and labels stand above their answers. */
    boolean asked() {
        return asked;
    }

    private static boolean asked(List<Row> rows, Labels labels) {
        int asks = 0;
        int numbered = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            String line = rows.get(i).unlisted();
            boolean answered = !rows.get(i + 1).blank();
            boolean question = question(line) || (bare(line) && labels.exactly(line) != null);
            asks += question && answered ? 1 : 0;
            numbered += answered && numbered(rows.get(i)) && !numbered(rows.get(i + 1)) ? 1 : 0;
        }
        return asks >= FEWEST_ASKED || (asks > 0 && numbered >= FEWEST_ASKED);
    }

    /** Whether a row begins with a number, as the questions of a survey do. */
    static boolean numbered(Row row) {
        return row.text().length() < LONGEST_NUMBERED
                && !row.blank()
                && Character.isDigit(
                        Markdown.plain(row.text()).strip().concat("x").charAt(0))
                && !row.unlisted().equals(row.text());
    }

    /** Whether a line may be a label without a value: words and nothing else. */
    static boolean bare(String line) {
        return !line.isBlank() && !Signs.any(line, c -> c == ':' || c == '：' || Character.isDigit(c));
    }

    /** Whether a line asks, a hint in brackets behind the question aside. */
    static boolean question(String line) {
        String bare = Markdown.plain(line).strip();
        int bracket = bare.endsWith(")") ? bare.lastIndexOf('(') : -1;
        String text = bracket > 0 ? bare.substring(0, bracket).strip() : bare;
        return text.endsWith("?") && Piece.words(text) <= LONGEST_QUESTION;
    }

    /** Whether a label says which words are the reviewer's. */
    boolean hasText() {
        return text;
    }

    /** Whether a label says who wrote. */
    boolean hasAuthor() {
        return author;
    }

    /** Whether a label says of which place the review is. */
    boolean hasPlace() {
        return place;
    }

    /** Whether a row that may begin with a label stands next to another one that does. */
    boolean inside(int at) {
        return knownAt(at - 1) || knownAt(at + 1);
    }

    /** Whether the words of another review are announced further down. */
    boolean textBelow(int at) {
        return at < lastText;
    }

    /** Whether a label stands in the row below. */
    boolean above(int at) {
        return at + 1 < labelled.size() && labelled.get(at + 1) != null;
    }

    boolean labelled(int at) {
        return at < labelled.size() && labelled.get(at) != null;
    }

    private boolean knownAt(int at) {
        Labelled label = at >= 0 && at < labelled.size() ? labelled.get(at) : null;
        return label != null && label.role() != null;
    }
}
