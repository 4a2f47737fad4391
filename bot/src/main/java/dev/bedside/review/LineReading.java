package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.InlineHeader.Split;
import dev.bedside.review.Labels.Labelled;
import java.time.LocalDate;
import java.util.List;

/** One pass over the rows of a text: what belongs to a review's facts, what to its words, where another one begins. */
final class LineReading {

    private final Lines lines;
    private final ReadingWords words;
    private final MailHead mails;
    private final Surroundings surroundings;
    private final LocalDate today;
    private final Gathered gathered;
    private final LabelLines labels;
    private final BeforeWords before;
    private final NextReview next;
    private final InWords within;
    private final Remarks remarks;
    private String speaker = "";

    LineReading(
            ReadingWords words,
            MailHead mails,
            ToolLabels labels,
            Surroundings surroundings,
            List<Row> rows,
            LocalDate today) {
        this.words = words;
        this.mails = mails;
        this.surroundings = surroundings;
        this.today = today;
        remarks = new Remarks(words.people());
        lines = new Lines(rows, words, surroundings, today);
        gathered = new Gathered(lines, words);
        this.labels = new LabelLines(words, labels, gathered, new Form(rows, words.labels()), today);
        before = new BeforeWords(lines, words, surroundings, gathered, today);
        next = new NextReview(lines, words, gathered, today);
        within = new InWords(lines, words, surroundings, next, gathered);
    }

    List<Draft> drafts() {
        for (int at = 0; at < lines.size(); at++) {
            row(at);
        }
        return gathered.all();
    }

    private void row(int at) {
        Row row = lines.row(at);
        spoken(row);
        if (lines.empty(at)) {
            Draft draft = gathered.draft();
            if (draft.hasText()) {
                draft.text("");
                draft.closed |= row.ruler() && draft.facts.weight() > 0;
            }
            return;
        }
        String line = row.unlisted();
        if (mails.announces(line)) {
            gathered.restart(line);
        } else if (!labels.goesOn(line, at)
                && !mail(line, at)
                && !before.oneLine(at)
                && !labels.pairs(line)
                && !labels.read(line, at)
                && !labels.pendingValue(line, at)
                && !ended(line, at)) {
            if (quoteBegins(at)) {
                gathered.dropWords(today);
            }
            if (!gathered.draft().hasText()) {
                before.read(at);
            } else if (!within.read(at)) {
                ended(line, at);
            }
        }
    }

    /** Whether a quoted block begins below words that nothing else marks as a review: they were a remark. */
    private boolean quoteBegins(int at) {
        Draft draft = gathered.draft();
        boolean begins = lines.row(at).depth() > 0 && !draft.quotes;
        draft.quotes |= begins;
        return begins && draft.hasText() && draft.facts.stars == null && draft.labels == 0;
    }

    /** In a copied conversation another speaker ends the review. */
    private void spoken(Row row) {
        if (row.speaker().isEmpty()) {
            return;
        }
        Draft draft = gathered.draft();
        boolean remark = draft.hasText() && remarks.is(row.text(), draft.lines.getFirst());
        if (speaker.isEmpty()
                && !draft.hasText()
                && draft.facts.stars == null
                && draft.facts.authorSure != Sure.NAMED) {
            gathered.forget();
            gathered.draft().facts.site(draft.facts.site, Sure.GUESSED);
            draft = gathered.draft();
        }
        if (speaker.isEmpty() || !draft.hasText()) {
            draft.facts.site(words.sites().first(row.speaker()), Sure.GUESSED);
        } else if (remark || !row.speaker().equals(speaker)) {
            draft.closed = true;
        }
        speaker = row.speaker();
    }

    private boolean mail(String line, int at) {
        Draft draft = gathered.draft();
        boolean possible = !draft.hasText() || draft.closed || mails.begins(lines.rows(), at);
        Labelled label = possible ? mails.line(lines.rows(), at, line, draft.forwarded) : null;
        if (label == null) {
            return false;
        }
        if (draft.hasText()) {
            gathered.restart("");
        }
        mails.into(gathered.draft(), label, today);
        return true;
    }

    /** Behind the end of a review only another one is looked for, and what it did not say yet. */
    private boolean ended(String line, int at) {
        Draft draft = gathered.draft();
        if (surroundings.ends(line)) {
            draft.around.add(line);
            draft.facts.location(surroundings.owner(line));
            if (lines.header(at).timed() && lines.header(at).listed()) {
                draft.facts.postedAt(lines.header(at).facts().postedAt);
            }
            if (draft.hasText() && !surroundings.elsewhere(line)) {
                draft.facts.link(lines.header(at).facts().link);
            }
            draft.closed |= draft.hasText() || (draft.facts.stars != null && draft.facts.author != null);
            return true;
        }
        if (!draft.closed) {
            return false;
        }
        Header header = lines.header(at);
        Split split = header.begins() ? null : words.inline().split(line, today);
        boolean missing = draft.facts.stars == null
                || (header.unexplained() == 0 && draft.facts.site == null && header.names() == 0);
        boolean rated = header.unexplained() == 0
                && header.facts().starsSure.compareTo(Sure.GUESSED) > 0
                && draft.facts.stars != null
                && lines.proseBelow(at) > 0
                && (lines.headAbove(at) < at
                        || lines.gapAbove(at) > 0
                        || !line.equals(lines.row(at).text()));
        if (header.begins() || rated || (split != null && split.begins())) {
            gathered.finish();
            for (int above = lines.headAbove(at); above < at; above++) {
                before.read(above);
            }
            before.read(at);
        } else if ((draft.footed || quotedAbove(at))
                && header.says()
                && header.unexplained() == 0
                && draft.facts.author == null
                && (lines.gapAbove(at) == 0 || quotedAbove(at))) {
            draft.facts.add(header.facts());
        } else if (draft.footed && lines.prose(at) && next.footBelow(at)) {
            gathered.finish();
            before.read(at);
        } else if (next.groupBegins(at)) {
            next.group(at);
        } else if (header.says() && missing && header.facts().starsSure != Sure.GUESSED) {
            draft.facts.add(header.facts());
        } else {
            below(line, header);
        }
        return true;
    }

    private boolean quotedAbove(int at) {
        int above = at - 1 - lines.gapAbove(at);
        return above >= 0 && lines.row(above).depth() > lines.row(at).depth();
    }

    /** What a foot may still tell: the link to the review, the day. */
    private void below(String line, Header header) {
        Draft draft = gathered.draft();
        if (!surroundings.elsewhere(line)) {
            draft.facts.link(header.facts().link);
        }
        draft.facts.site(header.facts().site, Sure.GUESSED);
        if (header.unexplained() == 0 && header.names() == 0) {
            draft.facts.postedAt(header.facts().postedAt);
        }
    }
}
