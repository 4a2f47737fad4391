package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the head of a mail and the lines by which a program says that something is forwarded or quoted. */
final class MailHead {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 16;
    private static final int LINES = 6;
    private static final int LONGEST_MARK = 5;

    private final ReadingWords words;

    MailHead(ReadingWords words) {
        this.words = words;
    }

    /** Whether what is forwarded or quoted begins below this line. */
    boolean announces(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        boolean few = Piece.words(line) < MOST_WORDS;
        return few
                && (words.noise().forwarded().in(line)
                        || (line.endsWith(":") && words.noise().wrote().in(line)));
    }

    /** Whether the block of labels that begins at a row is the head of a mail: one of them is a subject. */
    boolean begins(List<Row> rows, int at) {
        for (int i = at; i < Math.min(rows.size(), at + LINES) && !rows.get(i).blank(); i++) {
            Labelled label = words.labels().in(rows.get(i).text());
            if (label == null) {
                return false;
            }
            if (words.labels().mailSubject(label.label())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The line of a mail's head that a row is; null where it is none.
     *
     * @param inside whether a head has begun above
     */
    @Nullable
    Labelled line(List<Row> rows, int at, String line, boolean inside) {
        Labelled label = words.labels().in(line);
        if (label == null) {
            return null;
        }
        boolean from = words.labels().mailFrom(label.label()) && (label.value().contains("@") || begins(rows, at));
        boolean other = words.labels().mailOther(label.label()) && (inside || begins(rows, at));
        return words.labels().mailSubject(label.label()) || from || other ? label : null;
    }

    /** A subject without the marks of answering and forwarding: {@code Re: Fwd: }. */
    private String subject(String value) {
        String subject = value.strip();
        for (int colon = subject.indexOf(':'); colon > 0 && colon < LONGEST_MARK; colon = subject.indexOf(':')) {
            subject = subject.substring(colon + 1).strip();
        }
        return subject;
    }

    /** A subject tells of the review, a sender of the site. */
    void into(Draft draft, Labelled label, LocalDate today) {
        draft.around.add(label.value());
        if (words.labels().mailSubject(label.label())) {
            Header header = words.headers().read(subject(label.value()), today);
            draft.forwarded = true;
            Site sender = draft.facts.site;
            if (header.facts().site == Site.OTHER && sender != null && sender != Site.GOOGLE) {
                // a site surveys, too; only Google sends the answers of anybody's forms
                header.facts().site = sender;
            }
            if (header.says()) {
                draft.facts.add(header.facts());
            } else {
                draft.facts.site(header.facts().site, Sure.GUESSED);
            }
        } else if (words.labels().mailFrom(label.label())) {
            draft.forwarded = true;
            draft.facts.site(words.sites().first(label.value()), Sure.GUESSED);
        }
    }
}
