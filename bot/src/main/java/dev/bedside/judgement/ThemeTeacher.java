package dev.bedside.judgement;

import dev.bedside.encoder.EncoderUnavailable;
import dev.bedside.encoder.Meanings;
import dev.bedside.encoder.PerceptronTeacher;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private ThemeTeacher() {}

    /**
     * What was learned, as the bytes of a weights file; the same lessons always give the same bytes.
     *
     * @throws IllegalStateException where the encoders do not run here
     */
    public static byte[] teach(List<Lesson> lessons) {
        Meanings alone;
        ReviewEncoder among;
        try {
            alone = Meanings.load(1);
            among = ReviewEncoder.packed();
        } catch (EncoderUnavailable unavailable) {
            throw new IllegalStateException(unavailable.getMessage(), unavailable);
        }
        var names = lessons.stream()
                .flatMap(lesson -> lesson.themes().stream())
                .distinct()
                .sorted()
                .toList();
        var rows = lessons.parallelStream()
                .map(lesson -> row(lesson, names, alone, among))
                .flatMap(Optional::stream)
                .toList();
        var reader = rows.isEmpty() || names.isEmpty()
                ? ThemeReader.none()
                : ThemeReader.of(names, PerceptronTeacher.teach(rows));
        return reader.written();
    }

    private static Optional<PerceptronTeacher.Lesson> row(
            Lesson lesson, List<String> names, Meanings alone, ReviewEncoder among) {
        float[] own = alone.of(lesson.passage().of(lesson.review().raw()));
        float[] right = new float[names.size()];
        lesson.themes().forEach(theme -> right[names.indexOf(theme)] = 1);
        return among.meaning(lesson.review(), lesson.passage())
                .map(meaning -> new PerceptronTeacher.Lesson(ThemeReader.meaning(own, meaning), right));
    }
}
