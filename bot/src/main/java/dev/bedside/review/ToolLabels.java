package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a label that a tool wrote from words before a colon that are the reviewer's own. */
final class ToolLabels {

    private static final int LONGEST_QUESTION = 90;
    private static final int SHORT_VALUE = 80;
    private static final int FEW_WORDS = 4;
    private static final int SOME_WORDS = 6;

    private final ReadingWords words;

    ToolLabels(ReadingWords words) {
        this.words = words;
    }

    /** The tool's label at the start of a line; null where there is none. */
    @Nullable
    Labelled read(String line, Draft draft, LocalDate today) {
        Labelled label = question(line);
        if (label == null) {
            label = words.labels().in(line);
        }
        if (label == null) {
            return null;
        }
        if (label.role() == null) {
            return stray(label, line, draft, today) ? new Labelled(Role.IGNORE, label.label(), "-", false) : null;
        }
        return meant(label, line, draft, today) ? label : null;
    }

    /** {@code key=value} pairs before the words. */
    List<Labelled> pairs(String line, Draft draft) {
        return draft.hasText() || line.indexOf('=') < 0
                ? List.of()
                : words.labels().pairs(line);
    }

    /** A whole line in bold, or a question in bold, names what follows. */
    private @Nullable Labelled question(String line) {
        if (!line.startsWith("**") || !line.endsWith("**") || line.length() > LONGEST_QUESTION) {
            return null;
        }
        String label = Markdown.plain(line).strip();
        boolean asks = label.endsWith("?");
        Role role = asks ? words.labels().of(label) : words.labels().exactly(label);
        role = asks && role == null ? Role.IGNORE : role;
        return role == null ? null : new Labelled(role, label, "", true);
    }

    private boolean meant(Labelled label, String line, Draft draft, LocalDate today) {
        boolean text = draft.hasText();
        if (text && words.labels().own(label.label())) {
            return false;
        }
        boolean labelled = draft.labels > 0;
        boolean reply = label.role() == Role.REPLY;
        if (label.exact()) {
            return !text || labelled || draft.closed || reply || label.role() == Role.STARS || line.startsWith("**");
        }
        if (label.role() == Role.TEXT && words.inline().split(line, today) != null) {
            return false;
        }
        boolean fits = labelled || Character.isUpperCase(label.label().codePointAt(0));
        boolean placed = !text || reply || (draft.labels > 1 && label.value().length() < SHORT_VALUE);
        return fits
                && placed
                && count(label.label()) <= (labelled ? SOME_WORDS : FEW_WORDS)
                && !words.people().first().in(label.label())
                && silent(words.headers().read(label.label(), today).facts());
    }

    /** Whether the words before a colon tell nothing of a review themselves. */
    private static boolean silent(Facts facts) {
        return facts.weight() <= 1 && facts.stars == null && facts.site == null;
    }

    /** A label nobody knows among labels that are known is the tool's too, when its value is short. */
    private boolean stray(Labelled label, String line, Draft draft, LocalDate today) {
        return draft.labels > 1
                && !words.labels().own(label.label())
                && count(label.label()) < FEW_WORDS
                && count(label.value()) <= FEW_WORDS
                && Character.isUpperCase(label.label().codePointAt(0))
                && silent(words.headers().read(line, today).facts());
    }

    private static int count(String text) {
        return Piece.words(text);
    }
}
