package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviews that one pass over a text has put together so far, and the one it is at. */
final class Gathered {

    private final Lines lines;
    private final ReadingWords words;
    private final List<Draft> done = new ArrayList<>();
    private Draft draft = new Draft();
    /** Lines that end with a colon and so speak of all that follows. */
    private final List<String> above = new ArrayList<>();
    /** The site that a heading above several reviews names. */
    private @Nullable Site heading;
    /** A label whose value stands on the next line. */
    @Nullable
    Labelled pending;

    Gathered(Lines lines, ReadingWords words) {
        this.lines = lines;
        this.words = words;
    }

    Draft draft() {
        return draft;
    }

    boolean first() {
        return done.isEmpty();
    }

    /** All of them in the order in which they stand in the text. */
    List<Draft> all() {
        finish();
        return done;
    }

    /** What follows is another review. */
    void finish() {
        if (!draft.untouched()) {
            draft.facts.site(heading, Sure.GUESSED);
            draft.around.addAll(above);
            done.add(draft);
        }
        draft = new Draft();
        pending = null;
    }

    /** What was read of the present one is none; its lines stay known as surroundings. */
    void forget() {
        Draft before = draft;
        draft = new Draft();
        draft.around.addAll(before.around);
        draft.around.addAll(before.lines);
        draft.forwarded = before.forwarded;
        pending = null;
    }

    /** What stood above something forwarded was a remark, unless it was a review of its own. */
    void restart(String line) {
        if (draft.facts.stars != null && draft.hasText()) {
            finish();
        }
        draft = new Draft();
        draft.forwarded = true;
        draft.facts.site(words.sites().first(line), Sure.GUESSED);
    }

    /** Takes over what one line told all at once. */
    void take(Draft told) {
        draft.facts.add(told.facts);
        draft.headed = true;
        draft.labels += told.labels + 1;
        draft.wordless |= told.wordless;
        draft.closed |= told.wordless;
        boolean nothing = told.hasText() && words.noise().saysNothing(told.joined());
        draft.wordless |= nothing;
        if (!nothing) {
            told.lines.forEach(draft::text);
        }
    }

    /** What follows is of another site than what stood above. */
    void group(@Nullable Site site) {
        heading = site;
    }

    boolean wordsBelow(int at, Form form) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (lines.prose(i) && !form.labelled(i)) {
                return true;
            }
        }
        return false;
    }

    void heading(@Nullable Site site) {
        if (done.isEmpty() && heading == null) {
            heading = site;
        }
    }

    /** A row above or below the words tells of them. */
    void head(int at) {
        String line = lines.row(at).unlisted();
        draft.facts.add(lines.header(at).facts());
        draft.headed = true;
        draft.rated |= words.rated().only(line, beside(at));
        draft.around.add(line);
    }

    /** A line of the words that stand above or else below a row. */
    String beside(int at) {
        String next = at + 1 < lines.size() ? lines.row(at + 1).text() : "";
        return draft.hasText() ? draft.lines.getFirst() : next;
    }

    /** Whether the row is the only one that says anything, and rates; a broken number is an average. */
    boolean alone(int at) {
        return draft.facts.inHalves()
                && lines.last(at)
                && done.isEmpty()
                && !draft.hasText()
                && lines.rows().subList(0, at).stream().allMatch(Row::blank);
    }

    /** Lines read as words were none after all: what they tell weakly is kept, their words are not. */
    void dropWords(LocalDate today) {
        for (String line : draft.lines) {
            Facts told = words.headers().read(line, today).facts();
            draft.facts.site(told.site, Sure.GUESSED);
            draft.facts.postedAt(told.postedAt);
            draft.facts.link(told.link);
        }
        draft.lines.stream().filter(line -> line.endsWith(":")).forEach(above::add);
        draft.around.addAll(draft.lines);
        draft.lines.clear();
    }
}
