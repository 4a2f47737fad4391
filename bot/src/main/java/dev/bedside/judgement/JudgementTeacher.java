package dev.bedside.judgement;

import dev.bedside.encoder.EncoderUnavailable;
import dev.bedside.encoder.Meanings;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Learns to judge from labelled reviews: first how each source sees a label, then how far to believe each. */
public final class JudgementTeacher {

    /**
     * A sentence that shows what a rule is for, or is not.
     *
     * @param given whether it deserves the label
     */
    public record Example(String label, boolean given, Text text) {

        /** The label only. */
        @Override
        public String toString() {
            return "Example[" + label + "]";
        }
    }

    private static final int REMEMBERED = 100_000;

    private static final Set<Source> WITHOUT_ENCODER = Set.of(Source.STARS, Source.RULES, Source.NGRAMS);

    private final List<Example> examples;
    private final @Nullable Meanings meanings;

    private JudgementTeacher(List<Example> examples, @Nullable Meanings meanings) {
        this.examples = List.copyOf(examples);
        this.meanings = meanings;
    }

    /**
     * @param encoder whether to learn from what the encoder tells; takes 2 ms a sentence the first time
     * @throws IllegalStateException where the encoder is wanted and does not run here
     */
    public static JudgementTeacher with(List<Example> examples, boolean encoder) {
        try {
            return new JudgementTeacher(examples, encoder ? Meanings.load(REMEMBERED) : null);
        } catch (EncoderUnavailable unavailable) {
            throw new IllegalStateException(unavailable.getMessage(), unavailable);
        }
    }

    private static List<Lesson> english(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson -> lesson.text().language().equals(Language.ENGLISH))
                .toList();
    }

    private static Alarm alarm(List<Lesson> lessons) {
        return Alarm.learn(lessons.stream()
                .filter(lesson -> lesson.text().language().equals(Language.SPANISH))
                .toList());
    }

    /** What was learned, as the text of a weights file; the same lessons always give the same text. */
    public String teach(List<Lesson> all) {
        var lessons = english(all);
        var study = new Study(lessons, examples, meanings);
        var drawn = study.draw(lessons);
        var apart = study.apart();
        return JudgementFile.write(new Learned(
                study.vocabulary(),
                drawn.grams(),
                drawn.meanings(),
                drawn.precedents(),
                alarm(all),
                new Believer(lessons, apart, Set.of(Source.values()), true).questions(),
                new Believer(lessons, apart, WITHOUT_ENCODER, false).questions()));
    }

    /** What the encoder learned from the same, as it is kept beside the program; takes a minute of CPU for 250 reviews. */
    public byte[] tune(List<Lesson> all) {
        return ReviewEncoder.learn(english(all), examples);
    }

    /**
     * The same from where an earlier teaching ended, in a quarter of the time.
     *
     * @param before what {@link #tune(List)} or this gave
     * @throws IOException where it is no such file
     */
    public byte[] tune(byte[] before, List<Lesson> all) throws IOException {
        return ReviewEncoder.learn(before, english(all), examples);
    }

    /**
     * A judgement that learned from some sources only, to see what each is worth.
     *
     * @param tuned what {@link #tune} gave; null where the encoder is to tell what sentences mean by themselves only
     */
    public Judgement taught(List<Lesson> all, Set<Source> sources, byte @Nullable [] tuned) {
        var lessons = english(all);
        var study = new Study(lessons, examples, sources.contains(Source.ENCODER) ? meanings : null);
        var drawn = study.draw(lessons);
        var reviews = tuned == null ? null : ReviewEncoder.of(tuned);
        var questions = new Believer(lessons, study.apart(), sources, reviews != null).questions();
        return Judgement.of(
                new Learned(
                        study.vocabulary(),
                        drawn.grams(),
                        drawn.meanings(),
                        drawn.precedents(),
                        alarm(all),
                        questions,
                        questions),
                sources,
                sources.contains(Source.ENCODER) && meanings != null
                        ? new Judgement.Encoders(meanings, reviews)
                        : null);
    }
}
