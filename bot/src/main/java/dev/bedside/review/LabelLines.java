package dev.bedside.review;

import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.RatedWords.Rated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the rows in which a label announces a value, and the values that stand below their label. */
final class LabelLines {

    private static final int LONGEST_PREAMBLE = 200;
    private static final int SENTENCE = 3;
    /** A label of one of these above the words makes a preamble of what stands above it. */
    private static final Set<Role> FACTS = EnumSet.of(Role.AUTHOR, Role.STARS, Role.SITE, Role.LOCATION);
    /** What may still be told of a review whose words are over. */
    private static final List<Role> LATE =
            List.of(Role.STARS, Role.AUTHOR, Role.SITE, Role.LOCATION, Role.DATE, Role.LINK);

    private final ReadingWords words;
    private final ToolLabels labels;
    private final Gathered gathered;
    private final LocalDate today;
    private final Form form;

    LabelLines(ReadingWords words, ToolLabels labels, Gathered gathered, Form form, LocalDate today) {
        this.form = form;
        this.words = words;
        this.labels = labels;
        this.gathered = gathered;
        this.today = today;
    }

    /** {@code key=value} pairs in one line. */
    boolean pairs(String line) {
        Draft draft = gathered.draft();
        List<Labelled> pairs = labels.pairs(line, draft);
        pairs = pairs.isEmpty() ? labels.beside(line) : pairs;
        for (Labelled pair : pairs) {
            draft.labels++;
            // a key without a value says that nothing was written
            draft.wordless |= pair.role() == Role.TEXT
                    && pair.value().isEmpty()
                    && !pair.label().isEmpty();
            words.values().into(draft, pair, today);
        }
        return !pairs.isEmpty();
    }

    boolean read(String line, int at) {
        Draft draft = gathered.draft();
        Labelled label = labels.read(line, draft, form, at, today);
        if (label == null) {
            return false;
        }
        Double mean =
                label.role() == Role.IGNORE && present(draft) ? words.stars().mean(label) : null;
        draft.facts.stars(mean, Facts.Sure.LABELLED);
        if (label.role() == Role.REPLY) {
            gathered.pending = null;
            draft.around.add(line);
            draft.closed |= draft.hasText() || draft.facts.any();
            return true;
        }
        if (anotherBegins(label)) {
            gathered.finish();
        } else if (draft.closed && (label.role() == null || LATE.indexOf(label.role()) < 0)) {
            return true;
        }
        gathered.pending = label.value().isEmpty() ? label : null;
        Draft present = gathered.draft();
        boolean first = present.labels == 0 && form.is() && FACTS.contains(label.role());
        if (first && present.hasText() && present.facts.stars == null && wordsBelow(at)) {
            gathered.dropWords(today);
        }
        present.labels++;
        if (label.role() == Role.TEXT) {
            int bracket = label.label().indexOf('(');
            if (bracket >= 0) {
                present.facts.add(words.headers()
                        .read(label.label().substring(bracket), today)
                        .facts());
            }
            textBegins(present);
        } else {
            present.around.add(line);
        }
        value(label, at);
        return true;
    }

    /** Whether scores of parts stand above, so that their mean is what was given, and no rating of its own. */
    private static boolean present(Draft draft) {
        return draft.facts.stars == null && !draft.around.isEmpty() && Surroundings.scores(draft.around.getLast());
    }

    /** Whether the words may still stand below the labels. */
    private boolean wordsBelow(int at) {
        return form.hasText() || gathered.wordsBelow(at, form);
    }

    /** What stood above the label of the words was no part of them. */
    private static void textBegins(Draft draft) {
        if (!draft.labelled && draft.hasText() && draft.shorterThan(LONGEST_PREAMBLE)) {
            draft.around.addAll(draft.lines);
            draft.lines.clear();
        }
        draft.labelled = true;
    }

    /** Takes a line in which a reviewer writes what looks like a label: {@code Rating: 5 for the doctor, 2 for parking}. */
    boolean goesOn(String line, int at) {
        Draft draft = gathered.draft();
        boolean inWords =
                (draft.labelled || draft.labels > 1) && draft.hasText() && !draft.closed && !form.textBelow(at);
        Labelled label = inWords ? words.labels().in(line) : null;
        if (label == null || label.value().isEmpty()) {
            return false;
        }
        boolean above = !draft.lines.getLast().isBlank();
        boolean sentence = above
                && label.role() == Role.STARS
                && draft.facts.starsSure == Facts.Sure.LABELLED
                && Piece.words(label.value()) >= SENTENCE;
        boolean nobody = above
                && label.role() == Role.AUTHOR
                && draft.facts.authorSure == Facts.Sure.LABELLED
                && Piece.words(label.value()) >= SENTENCE
                && !words.people().isName(label.value())
                && !labels.place(label.value());
        boolean own = sentence || nobody || again(label, draft);
        if (own) {
            draft.text(line);
            draft.insisted = true;
        }
        return own;
    }

    /**
     * Whether a tool wrote the same label above already, and what stands behind it now is a sentence: it says nothing twice
     * of one review. A name, a rating or a date there begins the next one.
     */
    private boolean again(Labelled label, Draft draft) {
        return (FACTS.contains(label.role()) || label.role() == Role.DATE)
                && Piece.words(label.value()) >= SENTENCE
                && !words.people().isName(label.value())
                && draft.around.stream()
                        .map(words.labels()::in)
                        .anyMatch(told -> told != null
                                && !told.value().isEmpty()
                                && Phrases.fold(told.label()).equals(Phrases.fold(label.label())));
    }

    private boolean anotherBegins(Labelled label) {
        Draft draft = gathered.draft();
        return draft.hasText()
                && switch (label.role()) {
                    case AUTHOR -> draft.facts.authorSure == Facts.Sure.LABELLED;
                    case STARS -> draft.facts.starsSure == Facts.Sure.LABELLED && draft.closed;
                    case SITE -> draft.facts.siteSure == Facts.Sure.LABELLED;
                    case TEXT -> draft.labelled && draft.closed;
                    case null, default -> false;
                };
    }

    /** Whether the row is the value of the label above it. */
    boolean pendingValue(String line, int at) {
        Labelled label = gathered.pending;
        Draft draft = gathered.draft();
        if (label == null || (label.role() == Role.TITLE && draft.hasText())) {
            return false;
        }
        if (label.role() == Role.TEXT) {
            boolean answer = form.asked() && !draft.hasText() && Piece.words(line) > 1;
            if (answer) {
                gathered.pending = null;
                value(new Labelled(Role.TEXT, label.label(), line, true), at);
            }
            return answer;
        }
        gathered.pending = null;
        Role role = label.role() == null ? labels.byValue(line, draft, form, today) : label.role();
        if (role == Role.TEXT) {
            textBegins(draft);
            return false;
        }
        draft.around.add(line);
        value(new Labelled(role, label.label(), line, true), at);
        return true;
    }

    private void value(Labelled label, int at) {
        Draft draft = gathered.draft();
        Rated rated = label.role() == Role.STARS && !draft.hasText() && !draft.closed
                ? words.rated().behindLabel(label.value())
                : null;
        Header header = rated == null ? null : words.headers().read(rated.words(), today);
        if (rated == null || header == null || header.says() || header.facts().stars != null) {
            words.values().into(draft, label, today);
            draft.bare = label.role() == Role.STARS && gathered.alone(at) && wordless(label.value());
        } else {
            words.values().into(draft, new Labelled(Role.STARS, label.label(), rated.rating(), true), today);
            draft.text(rated.words());
        }
    }

    /** Whether a rating's value is no more than the rating and what a scale calls it. */
    private boolean wordless(String value) {
        Header header = words.headers().read(value, today);
        return header.unexplained() <= 1 && !header.facts().announced;
    }
}
