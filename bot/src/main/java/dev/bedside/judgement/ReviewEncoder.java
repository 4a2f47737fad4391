package dev.bedside.judgement;

import dev.bedside.encoder.EncoderUnavailable;
import dev.bedside.encoder.HeardText;
import dev.bedside.encoder.Place;
import dev.bedside.encoder.TunedEncoder;
import dev.bedside.encoder.Tuner;
import dev.bedside.judgement.JudgementTeacher.Example;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The encoder of sentences as it learned to judge reviews: it reads a review as a whole, so that each passage is heard among the
 * others, and answers for all of it and for each passage. It lives as long as the process.
 */
final class ReviewEncoder {

    /** A label of one passage among many teaches less than one of the whole review. */
    private static final float PASSAGE_COUNTS = 0.3f;

    /** The words that carry a label stand against many that do not. */
    private static final float QUOTED_COUNTS = 3 * PASSAGE_COUNTS;

    private static final int ROUNDS = 4;

    /** Enough for what is new, and all that was learned before is said once more. */
    private static final int ROUNDS_MORE = 1;

    private static final String FILE = "reviews.encoder";

    /** Words, from which on a tone is heard in full; tried on reviews that had taught nothing. */
    private static final double FULL = 30;

    /**
     * What it makes of one text.
     *
     * @param fullness how much there is to hear, up to 1: the tone of a few words is told by stars and by the words themselves
     * @param whole how likely each label is, as the logarithm of its odds, in the order of {@link Labels#ASKED}
     * @param passages the same of each passage; empty for one that stands too far behind to be read
     * @param clauses the same of each clause, by itself
     * @param meanings of each passage, and behind it of its clauses where it has several; empty for one that was not read
     */
    record Heard(
            double fullness,
            float[] whole,
            List<Optional<float[]>> passages,
            List<Optional<float[]>> clauses,
            List<List<Meant>> meanings) {

        /** How likely a label is, by the whole and by the passage that speaks most for it. */
        double of(String label) {
            int at = Labels.ASKED.indexOf(label);
            if (!Labels.QUOTED.contains(label)) {
                return Labels.tellsOpinion(label) ? fullness * whole[at] : whole[at];
            }
            return passages.stream()
                    .flatMap(Optional::stream)
                    .mapToDouble(each -> each[at])
                    .reduce(whole[at], Math::max);
        }

        /** How likely one passage carries a label; empty where it was not read. */
        Optional<Double> passage(String label, int number) {
            int at = Labels.ASKED.indexOf(label);
            return passages.get(number).map(each -> (double) each[at]);
        }

        /** How likely a clause carries a label by itself; empty where it was not read. */
        Optional<Double> clause(String label, int number) {
            int at = Labels.ASKED.indexOf(label);
            return number < clauses.size() ? clauses.get(number).map(each -> (double) each[at]) : Optional.empty();
        }

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "Heard[" + passages.size() + "]";
        }
    }

    /**
     * What words mean among those around them.
     *
     * @param numbers as {@link HeardText#meaning} tells them
     */
    record Meant(Span span, float[] numbers) {

        /** Its place only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Meant[" + span + "]";
        }
    }

    private final TunedEncoder encoder;

    private ReviewEncoder(TunedEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * What is packed into the jar.
     *
     * @throws EncoderUnavailable where this machine cannot run it
     */
    static ReviewEncoder packed() {
        try (var stream = Objects.requireNonNull(ReviewEncoder.class.getResourceAsStream(FILE), FILE)) {
            return of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new EncoderUnavailable(broken);
        }
    }

    /** @param learned what {@link #learn} gave */
    static ReviewEncoder of(byte[] learned) {
        return new ReviewEncoder(TunedEncoder.read(learned));
    }

    /** @return empty for a text of which no word can be read */
    Optional<Heard> read(Text text, List<Span> passages) {
        var heard = encoder.hear(text.raw());
        return heard.answer(whole(text))
                .map(whole -> new Heard(
                        Math.min(1, text.size() / FULL),
                        whole,
                        passages.stream()
                                .map(span -> heard.answer(place(span, text)))
                                .toList(),
                        ClauseReader.of(text).stream()
                                .map(clause -> heard.answer(alone(clause.span())))
                                .toList(),
                        passages.stream().map(span -> meant(span, text, heard)).toList()));
    }

    private static List<Meant> meant(Span passage, Text text, HeardText heard) {
        return Stream.concat(Stream.of(passage), ClauseReader.within(passage, text).stream())
                .flatMap(span -> heard.meaning(place(span, text)).map(numbers -> new Meant(span, numbers)).stream())
                .toList();
    }

    /** What a passage means among the others of its text; empty where it is not read. */
    Optional<float[]> meaning(Text text, Span passage) {
        return encoder.hear(text.raw()).meaning(place(passage, text));
    }

    private static Place whole(Text text) {
        int end = text.raw().length();
        return new Place(0, end, 0, end);
    }

    private static Place place(Span span, Text text) {
        return new Place(span.start(), span.end(), 0, text.raw().length());
    }

    /** The rest of the review would tell what the clause beside it is about. */
    private static Place alone(Span span) {
        return new Place(span.start(), span.end(), span.start(), span.end());
    }

    /** Teaches the packed encoder; takes a minute of CPU for 250 reviews. */
    static byte[] learn(List<Lesson> lessons, List<Example> examples) {
        return Tuner.tune(all(lessons, examples), Labels.ASKED.size(), ROUNDS);
    }

    /**
     * Goes on from what was learned before, in a quarter of the time.
     *
     * @throws IOException where that is no such file
     */
    static byte[] learn(byte[] before, List<Lesson> lessons, List<Example> examples) throws IOException {
        return Tuner.goOn(before, all(lessons, examples), Labels.ASKED.size(), ROUNDS_MORE);
    }

    private static List<Tuner.Lesson> all(List<Lesson> lessons, List<Example> examples) {
        var all = new ArrayList<Tuner.Lesson>();
        lessons.forEach(lesson -> all.add(new Tuner.Lesson(lesson.text().raw(), asked(lesson))));
        examples.forEach(example -> all.add(new Tuner.Lesson(example.text().raw(), List.of(asked(example)))));
        return all;
    }

    private static List<Tuner.Asked> asked(Lesson lesson) {
        var asked = new ArrayList<Tuner.Asked>();
        asked.add(ofWhole(lesson));
        if (lesson.labels() != null) {
            Passages.of(lesson.text()).forEach(passage -> asked.add(ofPassage(lesson, passage.span())));
        }
        return asked;
    }

    private static Tuner.Asked ofWhole(Lesson lesson) {
        float[] right = new float[Labels.ASKED.size()];
        float[] counts = new float[right.length];
        for (int i = 0; i < right.length; i++) {
            String label = Labels.ASKED.get(i);
            right[i] = lesson.deserves(label) ? 1 : 0;
            counts[i] = lesson.tells(label) ? (float) Study.counts(lesson, label) : 0;
        }
        return new Tuner.Asked(whole(lesson.text()), right, counts);
    }

    /** Of a review that deserves a label only the quoted words are known to carry it. */
    private static Tuner.Asked ofPassage(Lesson lesson, Span span) {
        float[] right = new float[Labels.ASKED.size()];
        float[] counts = new float[right.length];
        for (String label : Labels.QUOTED) {
            int at = Labels.ASKED.indexOf(label);
            var quote = lesson.quotes().get(label);
            boolean carries = lesson.deserves(label) && quote != null && quote.overlaps(span);
            right[at] = carries ? 1 : 0;
            if (lesson.tells(label)) {
                float most = carries ? QUOTED_COUNTS : lesson.deserves(label) ? 0 : PASSAGE_COUNTS;
                counts[at] = most * (float) Study.counts(lesson, label);
            }
        }
        return new Tuner.Asked(place(span, lesson.text()), right, counts);
    }

    private static Tuner.Asked asked(Example example) {
        float[] right = new float[Labels.ASKED.size()];
        float[] counts = new float[right.length];
        int at = Labels.ASKED.indexOf(example.label());
        right[at] = example.given() ? 1 : 0;
        counts[at] = 1;
        return new Tuner.Asked(whole(example.text()), right, counts);
    }
}
