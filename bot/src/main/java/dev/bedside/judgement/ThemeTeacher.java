package dev.bedside.judgement;

import dev.bedside.encoder.EncoderUnavailable;
import dev.bedside.encoder.Meanings;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Learns what passages praise and complain of from passages of which somebody said it. */
public final class ThemeTeacher {

    /**
     * One passage.
     *
     * @param review around it
     * @param themes their names; empty for one that neither praises nor complains of anything in particular
     */
    public record Lesson(Text review, Span passage, Set<String> themes) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Lesson[" + themes.size() + " themes]";
        }
    }

    /** What was learned of a lesson's passage. */
    private record Row(Dense meaning, Set<String> themes) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Row[" + themes.size() + " themes]";
        }
    }

    /** Of .5, 1, 1.4, 2 and 8, on passages of everyday reviews that taught nothing. */
    private static final double FREEDOM = 1.4;

    private ThemeTeacher() {}

    /**
     * What was learned, as the text of a weights file; the same lessons always give the same text.
     *
     * @throws IllegalStateException where the encoders do not run here
     */
    public static String teach(List<Lesson> lessons) {
        Meanings alone;
        ReviewEncoder among;
        try {
            alone = Meanings.load(1);
            among = ReviewEncoder.packed();
        } catch (EncoderUnavailable unavailable) {
            throw new IllegalStateException(unavailable.getMessage(), unavailable);
        }
        var rows = lessons.parallelStream()
                .map(lesson -> row(lesson, alone, among))
                .flatMap(Optional::stream)
                .toList();
        var names = new TreeSet<String>();
        lessons.forEach(lesson -> names.addAll(lesson.themes()));
        Map<String, Lines.Line> lines = new ConcurrentHashMap<>();
        names.parallelStream().forEach(name -> lines.put(name, line(name, rows)));
        return ThemeLines.of(lines).write();
    }

    private static Optional<Row> row(Lesson lesson, Meanings alone, ReviewEncoder among) {
        float[] own = alone.of(lesson.passage().of(lesson.review().raw()));
        return among.meaning(lesson.review(), lesson.passage())
                .map(meaning -> new Row(ThemeLines.meaning(own, meaning), lesson.themes()));
    }

    private static Lines.Line line(String name, List<Row> rows) {
        var all = new ArrayList<Lines.Row>(rows.size());
        rows.forEach(row -> all.add(new Lines.Row(row.meaning(), row.themes().contains(name), 1)));
        return Lines.draw(all, ThemeLines.WIDTH, FREEDOM);
    }
}
