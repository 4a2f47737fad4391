package dev.bedside.review;

import java.time.LocalDate;
import java.util.List;

/** Reads free text line by line. */
final class LineReader {

    private final ReadingWords words;
    private final MailHead mails;
    private final ToolLabels labels;
    private final Surroundings surroundings;
    private final Columns columns;

    LineReader(ReadingWords words) {
        this.words = words;
        mails = new MailHead(words);
        labels = new ToolLabels(words);
        surroundings = new Surroundings(words.noise());
        columns = new Columns(words.labels());
    }

    /** The reviews in a text in the order in which they stand there. */
    List<Draft> read(String text, LocalDate today) {
        return new LineReading(words, mails, labels, surroundings, columns.labelled(Row.of(text)), today).drafts();
    }
}
