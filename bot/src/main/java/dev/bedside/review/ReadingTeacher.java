package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.SequenceReader;
import dev.bedside.learn.SequenceTeacher;
import dev.bedside.learn.SequenceTeacher.Manner;
import dev.bedside.learn.SequenceTeacher.Row;
import dev.bedside.text.LanguageDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Learns from labelled messages what the segments of a message are. */
public final class ReadingTeacher {

    /** Smaller steps and more passes than usual: chosen by leaving writers out, as was how rare a trait may be. */
    private static final Manner MANNER = new Manner(20, 0.05f, 0.05f, 6);

    /**
     * A labelled message.
     *
     * @param reviews what is in it, in order
     */
    public record Lesson(Message message, List<Review> reviews) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Lesson[" + reviews.size() + " reviews]";
        }
    }

    /**
     * A message taken apart, and what each segment is.
     *
     * @param ruled what rules made of it
     */
    record Labelled(Script script, List<Candidate> ruled, List<String> states) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Labelled[" + states.size() + " segments]";
        }
    }

    /**
     * What came of the lessons.
     *
     * @param learned messages that were learned from
     * @param structured those left to the readers of objects and tables
     * @param unaligned those left out because a review's words do not stand in them as labelled
     */
    public record Taught(int learned, int structured, int unaligned) {}

    private final ReviewReader rules;
    private final SegmentReader segments;
    private final SegmentTraits traits;
    private final Alignment alignment;

    public ReadingTeacher(ConfigFiles files, LanguageDetector languages) {
        var words = ReadingWords.from(files);
        rules = ReviewReader.ofRulesAlone(files, languages);
        segments = SegmentReader.packed(words);
        traits = new SegmentTraits(words);
        alignment = new Alignment(words);
    }

    /**
     * Learns from all lessons and writes what was learned.
     *
     * @param today what relative dates count from
     * @throws IOException where it cannot be written
     */
    public Taught teach(List<Lesson> lessons, LocalDate today, OutputStream file) throws IOException {
        var rows = new ArrayList<Row>();
        Taught taught = rows(lessons, today, rows);
        learned(rows).write(file);
        return taught;
    }

    static SequenceReader learned(List<Row> rows) {
        return SequenceTeacher.teach(rows, SegmentStates.ALL, SegmentStates::follows, MANNER);
    }

    /**
     * Teaches the encoder from all lessons and writes it; takes a minute of CPU for 500 messages.
     *
     * @throws IOException where it cannot be written
     */
    public void teachEncoder(List<Lesson> lessons, LocalDate today, OutputStream file) throws IOException {
        var labelled = new ArrayList<Labelled>();
        label(lessons, today, labelled);
        file.write(SegmentEncoder.learn(labelled));
    }

    /** Adds what can be learned from each lesson. */
    Taught rows(List<Lesson> lessons, LocalDate today, List<Row> rows) {
        var labelled = new ArrayList<Labelled>();
        Taught taught = label(lessons, today, labelled);
        labelled.forEach(each -> rows.add(new Row(traits.of(each.script(), each.ruled(), today), each.states())));
        return taught;
    }

    private Taught label(List<Lesson> lessons, LocalDate today, List<Labelled> labelled) {
        int structured = 0;
        int unaligned = 0;
        for (Lesson lesson : lessons) {
            List<Candidate> ruled = rules.candidates(lesson.message(), today).getFirst();
            Script script = CandidateReader.script(ruled, lesson.message(), segments, today);
            if (script == null) {
                structured++;
                continue;
            }
            List<String> states = alignment.states(script, lesson.reviews(), today);
            if (states == null) {
                unaligned++;
            } else {
                labelled.add(new Labelled(script, ruled, states));
            }
        }
        return new Taught(labelled.size(), structured, unaligned);
    }
}
