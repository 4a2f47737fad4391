package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.RatedWords.Rated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the lines of a text: what belongs to a review's facts, what to its words, where another one begins. */
final class LineReading {

    private static final int LONGEST_PREAMBLE = 200;
    private static final int LONGEST_REMARK = 160;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 40;
    private static final int FEWEST_WORDS = 3;

    private final ReadingWords words;
    private final MailHead mails;
    private final ToolLabels labels;
    private final Surroundings surroundings;
    private final List<Row> rows;
    private final LocalDate today;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft draft = new Draft();
    /** A label whose value stands on the next line. */
    private @Nullable Labelled pending;
    /** The site that a heading above several reviews names. */
    private @Nullable Site heading;

    private String speaker = "";
    private int at;

    LineReading(
            ReadingWords words,
            MailHead mails,
            ToolLabels labels,
            Surroundings surroundings,
            List<Row> rows,
            LocalDate today) {
        this.words = words;
        this.mails = mails;
        this.labels = labels;
        this.surroundings = surroundings;
        this.rows = rows;
        this.today = today;
    }

    List<Draft> drafts() {
        for (at = 0; at < rows.size(); at++) {
            row(rows.get(at));
        }
        finish();
        return drafts;
    }

    private void finish() {
        if (!draft.untouched()) {
            draft.facts.site(heading, Sure.GUESSED);
            drafts.add(draft);
        }
        draft = new Draft();
        pending = null;
    }

    private void row(Row row) {
        spoken(row);
        if (row.blank() || row.ruler()) {
            if (draft.hasText()) {
                draft.text("");
            }
            return;
        }
        String line = row.unlisted();
        if (mails.announces(line)) {
            restart(line);
        } else if (!mail(line) && !pairs(line) && !labelled(line) && !pendingValue(line) && !ended(row, line)) {
            if (draft.hasText()) {
                inText(row, line);
            } else {
                beforeText(row, line);
            }
        }
    }

    /** In a copied conversation another speaker ends the review. */
    private void spoken(Row row) {
        if (row.speaker().isEmpty()) {
            return;
        }
        if (speaker.isEmpty() || !draft.hasText()) {
            draft.facts.site(words.sites().first(row.speaker()), Sure.GUESSED);
        } else if (!row.speaker().equals(speaker)) {
            draft.closed = true;
        }
        speaker = row.speaker();
    }

    /** What stood above something forwarded was a remark, unless it was a review of its own. */
    private void restart(String line) {
        if (draft.facts.stars != null && draft.hasText()) {
            finish();
        }
        draft = new Draft();
        draft.forwarded = true;
        draft.facts.site(words.sites().first(line), Sure.GUESSED);
    }

    private boolean mail(String line) {
        boolean possible = !draft.hasText() || draft.closed || mails.begins(rows, at);
        Labelled label = possible ? mails.line(rows, at, line, draft.forwarded) : null;
        if (label == null) {
            return false;
        }
        if (draft.hasText()) {
            restart("");
        }
        mails.into(draft, label, today);
        return true;
    }

    private boolean pairs(String line) {
        List<Labelled> pairs = labels.pairs(line, draft);
        for (Labelled pair : pairs) {
            draft.labels++;
            words.values().into(draft, pair, today);
        }
        return !pairs.isEmpty();
    }

    private boolean labelled(String line) {
        Labelled label = labels.read(line, draft, today);
        if (label == null) {
            return false;
        }
        if (label.role() == Role.REPLY) {
            pending = null;
            draft.around.add(line);
            draft.closed |= draft.hasText() || draft.facts.any();
            return true;
        }
        if (anotherBegins(label)) {
            finish();
        } else if (draft.closed && label.role() != Role.STARS && label.role() != Role.AUTHOR) {
            return true;
        }
        pending = label.value().isEmpty() ? label : null;
        draft.labels++;
        if (label.role() == Role.TEXT) {
            textBegins();
        } else {
            draft.around.add(line);
        }
        value(label);
        return true;
    }

    /** What stood above the label of the words was no part of them. */
    private void textBegins() {
        if (!draft.labelled && draft.hasText() && draft.joined().length() < LONGEST_PREAMBLE) {
            draft.around.addAll(draft.lines);
            draft.lines.clear();
        }
        draft.labelled = true;
    }

    private boolean anotherBegins(Labelled label) {
        return draft.hasText()
                && switch (label.role()) {
                    case AUTHOR -> draft.facts.authorSure == Sure.LABELLED;
                    case STARS -> draft.facts.starsSure == Sure.LABELLED && draft.closed;
                    case SITE -> draft.facts.siteSure == Sure.LABELLED;
                    case TEXT -> draft.labelled && draft.closed;
                    case null, default -> false;
                };
    }

    private boolean pendingValue(String line) {
        Labelled label = pending;
        if (label == null || label.role() == Role.TEXT || (label.role() == Role.TITLE && draft.hasText())) {
            return false;
        }
        pending = null;
        draft.around.add(line);
        value(new Labelled(label.role(), label.label(), line, true));
        return true;
    }

    private void value(Labelled label) {
        Rated rated = label.role() == Role.STARS && !draft.hasText() && !draft.closed
                ? words.rated().behindLabel(label.value())
                : null;
        Header header = rated == null ? null : words.headers().read(rated.words(), today);
        if (rated == null || header == null || header.says() || header.facts().stars != null) {
            words.values().into(draft, label, today);
            draft.bare = label.role() == Role.STARS && alone() && wordless(label.value());
        } else {
            words.values().into(draft, new Labelled(Role.STARS, label.label(), rated.rating(), true), today);
            draft.text(rated.words());
        }
    }

    /** A line of the words that stand above or else below this row. */
    private String beside() {
        String next = at + 1 < rows.size() ? rows.get(at + 1).text() : "";
        return draft.hasText() ? draft.lines.getFirst() : next;
    }

    /** Whether a rating's value is no more than the rating and what a scale calls it. */
    private boolean wordless(String value) {
        Header header = words.headers().read(value, today);
        return header.unexplained() <= 1 && !header.facts().announced;
    }

    /** Whether one rating stands beside words; several are the scores of parts. */
    private boolean besideWords(String line) {
        Rated rated = words.rated().cut(line);
        return rated != null && words.headers().read(rated.words(), today).facts().stars == null;
    }

    /** Whether the row is the only one that says anything, and rates; a broken number is an average. */
    private boolean alone() {
        Double stars = draft.facts.stars;
        return stars != null
                && stars * 2 % 1 == 0
                && lastRow()
                && drafts.isEmpty()
                && !draft.hasText()
                && rows.subList(0, at).stream().allMatch(Row::blank);
    }

    /** Behind the end of a review only another one is looked for, and what it did not say yet. */
    private boolean ended(Row row, String line) {
        if (surroundings.ends(line)) {
            draft.around.add(line);
            if (draft.hasText()) {
                draft.facts.link(words.headers().read(line, today).facts().link);
            }
            draft.closed |= draft.hasText() || (draft.facts.stars != null && draft.facts.author != null);
            return true;
        }
        if (!draft.closed) {
            return false;
        }
        Header header = words.headers().read(line, today);
        Split split = header.begins() ? null : words.inline().split(line, today);
        boolean missing = draft.facts.stars == null
                || (header.unexplained() == 0 && draft.facts.site == null && header.names() == 0);
        if (header.begins() || (split != null && split.begins())) {
            finish();
            beforeText(row, line);
        } else if (header.says() && missing) {
            draft.facts.add(header.facts());
        }
        return true;
    }

    private void beforeText(Row row, String line) {
        if (words.noise().saysNothing(line)) {
            draft.wordless = true;
            return;
        }
        Header header = words.headers().read(line, today);
        boolean appBelow =
                at + 1 < rows.size() && Surroundings.app(rows.get(at + 1).text());
        boolean marks = Noise.letters(line).isEmpty() && !header.facts().any();
        if (surroundings.aside(line) || appBelow || marks) {
            draft.around.add(line);
            draft.facts.site(header.facts().site, Sure.GUESSED);
        } else if (header.says()) {
            heading(row, line, header);
        } else if (!inline(line)) {
            if (title(line)) {
                draft.around.add(line);
            } else {
                draft.verbatim |= row.code();
                draft.text(row.text());
            }
        }
    }

    /** A line above the words that tells of them. */
    private void heading(Row row, String line, Header header) {
        Facts found = header.facts();
        draft.headed = true;
        if (found.stars == null && found.author == null && drafts.isEmpty() && heading == null) {
            heading = found.site;
        }
        boolean nameOnly = header.names() == 1 && found.weight() == 1 && !found.announced && found.author != null;
        boolean known = draft.facts.author != null && draft.facts.stars != null;
        if (found.weight() == 1 && header.unexplained() >= FEWEST_WORDS && besideWords(line)) {
            draft.text(row.text());
        } else if (nameOnly && known && !header.timed() && line.indexOf(',') < 0) {
            draft.text(row.text());
        } else if (header.unexplained() == 0 || !lastRow() || !doubtful(row, line, header)) {
            if (nameOnly && draft.facts.author != null) {
                draft.facts.location(found.author);
            } else {
                draft.facts.add(found);
            }
            draft.around.add(line);
            draft.bare = header.unexplained() == 0 && !found.announced && alone();
            draft.rated |= words.rated().only(line, beside());
        }
    }

    /** Facts and words in one line. */
    private boolean inline(String line) {
        boolean known = draft.facts.stars != null && draft.facts.author != null;
        Split split = known ? null : words.inline().split(line, today);
        if (split == null) {
            return false;
        }
        draft.facts.add(split.facts());
        draft.rated |= words.rated().cut(line) != null;
        draft.around.add(line.substring(0, line.length() - split.words().length()));
        draft.text(split.words());
        return true;
    }

    private boolean lastRow() {
        return rows.subList(at + 1, rows.size()).stream().allMatch(Row::blank);
    }

    /** The last line with facts and words in it: the words are the review, for there are no others. */
    private boolean doubtful(Row row, String line, Header header) {
        boolean known = draft.facts.author != null && draft.facts.stars != null;
        if (header.facts().weight() == 1 && besideWords(line)) {
            draft.text(row.text());
            return true;
        }
        Split split = known ? null : words.inline().split(line, today);
        if (split != null && words.headers().read(split.words(), today).unexplained() > 0) {
            draft.facts.add(split.facts());
            draft.rated |= words.rated().cut(line) != null;
            draft.text(split.words());
        } else if (draft.facts.weight() > 0) {
            draft.text(row.text());
        }
        return draft.hasText();
    }

    /** A short line in bold or italics under the stars is a title. */
    private boolean title(String line) {
        boolean marked = (line.startsWith("*") && line.endsWith("*")) || (line.startsWith("_") && line.endsWith("_"));
        boolean followed = at + 1 < rows.size() && !rows.get(at + 1).blank();
        return marked
                && followed
                && line.length() < LONGEST_TITLE
                && line.length() - Markdown.plain(line).strip().length() >= 2
                && draft.facts.stars != null;
    }

    private void inText(Row row, String line) {
        Header header = words.headers().read(line, today);
        Facts found = header.facts();
        String bare = Markdown.plain(row.text()).strip();
        boolean dashed = bare.length() > 2 && "—–-~―".indexOf(bare.charAt(0)) >= 0;
        boolean stars = header.says() && header.unexplained() == 0 && found.stars != null;
        if (stars && draft.facts.stars != null && !nameAbove().isEmpty()) {
            List<String> above = takeNameAbove();
            finish();
            head(above, header, line);
        } else if (header.begins() && !dashed && (draft.facts.stars != null || draft.facts.weight() == 0)) {
            beginAnother(header, line);
        } else if (dashed && header.says() && found.weight() > 0) {
            draft.facts.add(found);
            draft.closed = true;
        } else if (header.says() && !header.speaks() && belongs(header)) {
            head(stars && draft.facts.author == null ? takeNameAbove() : List.of(), header, line);
            draft.closed |= found.author != null || found.stars != null;
        } else if (surroundings.aside(line)) {
            draft.around.add(line);
        } else if (row.depth() == 0 && quotedBefore()) {
            draft.closed = true;
            ended(row, line);
        } else {
            listed(row, line);
        }
    }

    private void head(List<String> names, Header header, String line) {
        names.forEach(name -> draft.facts.add(words.headers().read(name, today).facts()));
        draft.facts.add(header.facts());
        draft.headed = true;
        draft.rated |= words.rated().only(line, beside());
        draft.around.add(line);
    }

    /** The short lines with a name at the end of what was read: the head of what begins now. */
    private List<String> nameAbove() {
        int size = draft.lines.size();
        for (int i = size - 1; i > 0 && i >= size - 3; i--) {
            String line = draft.lines.get(i).strip();
            if (words.people().isName(line)) {
                return draft.lines.subList(i, size);
            }
            if (line.length() > LONGEST_NAME) {
                break;
            }
        }
        return List.of();
    }

    private List<String> takeNameAbove() {
        List<String> above = List.copyOf(nameAbove());
        draft.lines
                .subList(draft.lines.size() - above.size(), draft.lines.size())
                .clear();
        return above;
    }

    /** Whether a quoted block ended just above: what follows it is not quoted and so not the reviewer's. */
    private boolean quotedBefore() {
        int above = at - 1;
        while (above >= 0 && rows.get(above).blank()) {
            above--;
        }
        boolean quoted = above >= 0 && rows.get(above).depth() > 0;
        return quoted
                && (draft.lines.size() == 1 || (above > 0 && rows.get(above - 1).depth() > 0));
    }

    /** Whether a line of facts below the words tells of them. */
    private boolean belongs(Header header) {
        Facts found = header.facts();
        boolean rating = found.stars != null && draft.facts.stars == null;
        boolean writer = found.author != null
                && found.authorSure.compareTo(Sure.NAMED) >= 0
                && draft.facts.authorSure.compareTo(Sure.NAMED) < 0;
        boolean place = header.names() == 0
                && found.stars == null
                && (found.link != null || (header.timed() && sentenceAbove()));
        return header.unexplained() == 0 && (rating || writer || place);
    }

    /** Whether the words above end with a sentence, so that a date below them goes with none of them. */
    private boolean sentenceAbove() {
        String above = draft.lines.getLast().strip();
        return above.isEmpty() || !Character.isLetterOrDigit(above.charAt(above.length() - 1));
    }

    /** The next item of a list may be another review, head and words in one line. */
    private void listed(Row row, String line) {
        boolean item = !line.equals(row.text()) || "★⭐🌟☆".indexOf(line.codePointAt(0)) >= 0;
        Split split = item && draft.facts.stars != null ? words.inline().split(line, today) : null;
        if (split != null && split.begins()) {
            finish();
            draft.facts.add(split.facts());
            draft.text(split.words());
        } else {
            draft.text(row.text());
        }
    }

    /** Another review begins here, or the words above had no head and this is their foot. */
    private void beginAnother(Header header, String line) {
        if (draft.facts.weight() == 0 && lastRow()) {
            draft.facts.add(header.facts());
            return;
        }
        if (draft.facts.weight() == 0 && draft.joined().length() < LONGEST_REMARK) {
            Draft remark = draft;
            draft = new Draft();
            draft.around.addAll(remark.around);
            draft.around.addAll(remark.lines);
        } else {
            finish();
        }
        head(List.of(), header, line);
    }
}
