package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a label that a tool wrote from words before a colon that are the reviewer's own. */
final class ToolLabels {

    private static final int LONGEST_QUESTION = 90;
    private static final int SHORT_VALUE = 80;
    private static final int FEW_WORDS = 4;
    private static final int SOME_WORDS = 6;
    private static final int FEWEST_WORDS = 4;
    private static final int QUESTION_WORDS = 9;
    private static final int MOST_ASKED = 14;
    private static final int LONGEST_LINE = 300;

    private final ReadingWords words;

    ToolLabels(ReadingWords words) {
        this.words = words;
    }

    /**
     * The tool's label at the start of a line; null where there is none.
     *
     * @param form the labels around it
     * @param at the line's row in the form
     */
    @Nullable
    Labelled read(String line, Draft draft, Form form, int at, LocalDate today) {
        Labelled label = question(line, form.asked());
        if (label == null) {
            label = words.labels().in(line);
        }
        if (label == null) {
            return null;
        }
        if (label.role() == Role.AUTHOR && place(label.value())) {
            label = new Labelled(Role.LOCATION, label.label(), label.value(), label.exact());
        }
        if (label.role() == null) {
            boolean asks = label.value().isEmpty()
                    && line.startsWith("**")
                    && Markdown.plain(line).indexOf('?') > 0;
            return asks || form.is() && unknown(label, line, draft, form, at, today)
                    ? new Labelled(byValue(label.value(), draft, form, today), label.label(), label.value(), false)
                    : null;
        }
        if (label.role() == Role.TEXT && count(label.value()) < FEWEST_WORDS && form.above(at)) {
            StarReader.Rating rating = words.stars().find(label.value());
            label = rating == null || !rating.sure()
                    ? label
                    : new Labelled(Role.STARS, label.label(), label.value(), true);
        }
        Labelled judged = !draft.hasText() && judgement(label)
                ? new Labelled(Role.TEXT, label.label(), label.value(), true)
                : label;
        return meant(judged, line, draft, form, at, today) ? judged : null;
    }

    /** Labels with their values side by side in one line: {@code Source: Yelp | Score: 2 | From: Ann Pell}; none where a part is none. */
    List<Labelled> beside(String line) {
        if (line.indexOf(" | ") < 0 || line.length() > LONGEST_LINE) {
            return List.of();
        }
        var labelled = new ArrayList<Labelled>();
        for (String part : line.split(" \\| ")) {
            Labelled label = words.labels().in(part.strip());
            if (label == null || label.role() == null || !label.exact() && label.role() != Role.REPLY) {
                return List.of();
            }
            labelled.add(label);
        }
        boolean told = labelled.stream().anyMatch(label -> label.role() == Role.TEXT);
        boolean named = labelled.stream().anyMatch(label -> label.role() == Role.AUTHOR);
        return labelled.size() < 2 || told || !named ? List.of() : labelled;
    }

    /** A label for a rating may as well announce the words: its value tells. */
    private boolean judgement(Labelled label) {
        return label.role() == Role.STARS
                && label.exact()
                && count(label.value()) > FEW_WORDS
                && words.stars().labelled(label.value(), label.label()) == null;
    }

    /** What a value nobody's label explains is by its look: a link, a site, words where no label has them. */
    @Nullable
    Role byValue(String value, Draft draft, Form form, LocalDate today) {
        if (value.isEmpty()) {
            return null;
        }
        if (Surroundings.linked(value)) {
            return Role.LINK;
        }
        if (words.sites().ofValue(value) != null) {
            return Role.SITE;
        }
        Facts facts = count(value) > SOME_WORDS
                ? new Facts()
                : words.headers().read(value, today).facts();
        if (facts.postedAt != null && facts.weight() == 0 && draft.facts.postedAt == null) {
            return Role.DATE;
        }
        if (!form.hasAuthor()
                && draft.facts.authorSure != Facts.Sure.LABELLED
                && words.people().isName(value)
                && !words.noise().buttons().is(value)) {
            return Role.AUTHOR;
        }
        if (!form.hasPlace()
                && count(value) <= SOME_WORDS
                && words.people().practices().in(value)) {
            return Role.LOCATION;
        }
        boolean prose = count(value) >= FEWEST_WORDS
                && !words.headers().read(value, today).says()
                && !draft.labelled
                && !form.hasText();
        return prose ? Role.TEXT : Role.IGNORE;
    }

    private boolean unknown(Labelled label, String line, Draft draft, Form form, int at, LocalDate today) {
        if (words.labels().own(label.label())
                || count(label.label()) > (label.label().indexOf('?') > 0 ? MOST_ASKED : FEW_WORDS)
                || words.people().first().in(label.label())) {
            return false;
        }
        if (!draft.hasText()) {
            boolean sentence = count(label.value()) > FEW_WORDS;
            return !(sentence && count(label.label()) > 1 && !form.above(at))
                    && silent(words.headers().read(label.label(), today).facts());
        }
        Role fact = byValue(label.value(), draft, form, today);
        return (form.inside(at) || fact == Role.DATE || fact == Role.SITE || fact == Role.LINK)
                && count(label.value()) <= FEW_WORDS
                && silent(words.headers().read(line, today).facts());
    }

    /** Whether a practice is named where a person might be: {@code Profile: Google / Pell Dental}. */
    boolean place(String value) {
        return words.people().practices().in(value)
                && !words.people().isName(value)
                && !words.given().begin(value)
                && count(value) <= SOME_WORDS;
    }

    /** {@code key=value} pairs before the words. */
    List<Labelled> pairs(String line, Draft draft) {
        return draft.hasText() || line.indexOf('=') < 0
                ? List.of()
                : words.pairs().read(line);
    }

    /** A whole line in bold, or a question in bold or in a form, names what follows. */
    private @Nullable Labelled question(String line, boolean form) {
        boolean bold = line.startsWith("**") && line.endsWith("**");
        if (line.length() > LONGEST_QUESTION || !(bold || form)) {
            return null;
        }
        String label = Markdown.plain(line).strip();
        boolean asks = Form.question(line);
        if (!bold && !asks && !Form.bare(line)) {
            return null;
        }
        Role role = asks ? words.labels().of(label) : words.labels().exactly(label);
        return role == null && !asks ? null : new Labelled(role, label, "", true);
    }

    private boolean meant(Labelled label, String line, Draft draft, Form form, int at, LocalDate today) {
        boolean text = draft.hasText();
        if (text && words.labels().own(label.label())) {
            return false;
        }
        boolean signs = label.value().codePoints().noneMatch(Character::isLetterOrDigit);
        boolean verdict = signs || words.people().recommends().in(label.value());
        if (text && label.role() == Role.STARS && !verdict && words.stars().labelled(label.value(), "") == null) {
            return false;
        }
        if (text && label.role() == Role.STARS && draft.facts.stars != null && count(label.value()) > FEW_WORDS) {
            return false;
        }
        if (text && label.role() == Role.TEXT && Surroundings.linked(label.value())) {
            return false;
        }
        boolean labelled = draft.labels > 0;
        boolean reply = label.role() == Role.REPLY;
        if (label.exact()) {
            boolean marked = "*_".indexOf(line.charAt(0)) >= 0 && "*_".indexOf(line.charAt(line.length() - 1)) >= 0;
            boolean sign = Noise.letters(label.label()).isEmpty() && count(label.value()) <= SOME_WORDS;
            return !text
                    || sign
                    || (form.is() && form.inside(at))
                    || labelled
                    || draft.closed
                    || reply
                    || marked
                    || label.role() == Role.STARS
                    || line.startsWith("**");
        }
        if (label.role() == Role.TEXT && words.inline().split(line, today) != null) {
            return false;
        }
        boolean fits = labelled || reply || Character.isUpperCase(label.label().codePointAt(0));
        boolean placed = !text || reply || (draft.labels > 1 && label.value().length() < SHORT_VALUE);
        return fits
                && placed
                && count(label.label()) <= (rates(label) ? QUESTION_WORDS : labelled ? SOME_WORDS : FEW_WORDS)
                && !words.people().first().in(label.label())
                && (rates(label)
                        || silent(words.headers().read(label.label(), today).facts()));
    }

    /** Whether the value is a rating and nothing else. */
    private boolean rates(Labelled label) {
        StarReader.Rating rating = label.role() == Role.STARS ? words.stars().find(label.value()) : null;
        return rating != null
                && rating.span().end() - rating.span().start()
                        >= Piece.trim(label.value()).length();
    }

    /** Whether the words before a colon tell nothing of a review themselves. */
    private static boolean silent(Facts facts) {
        return facts.weight() <= 1 && facts.stars == null && facts.site == null;
    }

    private static int count(String text) {
        return Piece.words(text);
    }
}
