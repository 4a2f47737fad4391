package dev.bedside.judgement;

import dev.bedside.encoder.Meanings;
import dev.bedside.judgement.JudgementTeacher.Example;
import dev.bedside.judgement.Lines.Row;
import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws for every label the lines through n-grams and through what the encoder tells. */
final class Study {

    /** What one drawing gave. */
    record Drawn(Heads grams, Heads meanings, Precedents precedents) {}

    /** A sentence that carries a label stands against many that do not. */
    private static final double QUOTED_COUNTS = 3;

    /** A person who read the words knows better than the stars. */
    private static final double LABELLED_COUNTS = 2;

    private static final double EXAMPLE_COUNTS = 2;

    /** Grave reviews are rare; those that were invented beside their look-alikes must be heard among all others. */
    static final double INVENTED_COUNTS = 3;

    private final List<Lesson> lessons;
    private final Map<String, Integer> vocabulary;
    private final Map<Lesson, Opinion> traits = new IdentityHashMap<>();
    private final List<Example> examples;
    private final List<Dense> shown;

    Study(List<Lesson> lessons, List<Example> examples, @Nullable Meanings meanings) {
        this.lessons = List.copyOf(lessons);
        this.vocabulary = Vocabulary.of(lessons.stream().map(Lesson::text).toList());
        var encoders = meanings == null ? null : new Judgement.Encoders(meanings, null);
        var read = this.lessons.parallelStream()
                .map(lesson -> Judgement.read(lesson.text(), vocabulary, Set.of(Source.values()), encoders))
                .toList();
        for (int i = 0; i < read.size(); i++) {
            traits.put(this.lessons.get(i), read.get(i));
        }
        this.examples = meanings == null ? List.of() : examples;
        this.shown = this.examples.stream()
                .map(example -> {
                    float[] vector = meanings == null
                            ? new float[0]
                            : meanings.of(example.text().raw());
                    return new Dense(vector, vector);
                })
                .toList();
    }

    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** What is seen in each lesson by lines drawn without its fold: a source is believed as far as it is right there. */
    Map<Lesson, Opinion> apart() {
        var apart = new IdentityHashMap<Lesson, Opinion>();
        for (int fold : new TreeSet<>(lessons.stream().map(Lesson::fold).toList())) {
            var drawn =
                    draw(lessons.stream().filter(each -> each.fold() != fold).toList());
            lessons.stream()
                    .filter(each -> each.fold() == fold)
                    .forEach(each -> apart.put(
                            each,
                            traits(each)
                                    .with(
                                            Map.of(Source.NGRAMS, drawn.grams(), Source.ENCODER, drawn.meanings()),
                                            drawn.precedents())));
        }
        return apart;
    }

    private Opinion traits(Lesson lesson) {
        var known = traits.get(lesson);
        if (known == null) {
            throw new IllegalArgumentException("not a lesson of this study");
        }
        return known;
    }

    Drawn draw(List<Lesson> from) {
        return new Drawn(
                heads(from, Source.NGRAMS, vocabulary.size(), vocabulary.size()),
                heads(from, Source.ENCODER, Meanings.WIDTH, 2 * Meanings.WIDTH),
                precedents(from));
    }

    /**
     * The sentences of invented reviews, and the examples of the rules: only what was made up may be kept, and every review is
     * compared with each.
     */
    private Precedents precedents(List<Lesson> from) {
        var precedents = new Precedents();
        for (Lesson lesson : from) {
            if (lesson.kept() && lesson.labels() != null) {
                for (Opinion.View view : views(lesson, Source.ENCODER)) {
                    for (Heads.Traits passage : view.passages()) {
                        if (passage instanceof Dense dense) {
                            precedents.add(dense.own(), lesson.labels());
                        }
                    }
                }
            }
        }
        for (int i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            if (Labels.CONCERNS.contains(example.label())) {
                precedents.add(shown.get(i).own(), example.given() ? Set.of(example.label()) : Set.of());
            }
        }
        return precedents;
    }

    private Heads heads(List<Lesson> from, Source source, int width, int passageWidth) {
        int whole = Labels.WHOLE.size();
        var lines = IntStream.range(0, whole + Labels.QUOTED.size())
                .parallel()
                .mapToObj(column -> {
                    boolean isWhole = column < whole;
                    String label = isWhole ? Labels.WHOLE.get(column) : Labels.QUOTED.get(column - whole);
                    double freedom = freedom(source, label, isWhole);
                    return isWhole
                            ? Lines.draw(whole(from, source, label), width, freedom)
                            : passageLine(from, source, label, passageWidth, freedom);
                })
                .toList();
        float[][] columns = lines.stream().map(Lines.Line::weights).toArray(float[][]::new);
        float[] always = new float[columns.length];
        for (int i = 0; i < always.length; i++) {
            always[i] = lines.get(i).always();
        }
        return JudgementFile.heads(columns, always, whole);
    }

    private static double freedom(Source source, String label, boolean whole) {
        boolean grams = source == Source.NGRAMS;
        if (label.equals(Labels.POLARITY)) {
            return grams ? 10 : 5;
        }
        return grams ? 3 : whole ? 2 : 1;
    }

    private List<Row> whole(List<Lesson> from, Source source, String label) {
        var rows = new ArrayList<Row>();
        for (Lesson lesson : from) {
            if (lesson.tells(label)) {
                boolean counts = label.equals(Labels.POLARITY) && lesson.labels() != null;
                views(lesson, source)
                        .forEach(view -> rows.add(new Row(
                                view.whole(),
                                lesson.deserves(label),
                                counts ? LABELLED_COUNTS : counts(lesson, label))));
            }
        }
        return rows;
    }

    /** How much a lesson counts for a label. */
    static double counts(Lesson lesson, String label) {
        return lesson.invented() && Labels.GRAVE.contains(label) ? INVENTED_COUNTS : 1;
    }

    /** Where nobody said which sentence carries a label, the one that a first line likes best is taken for it. */
    private Lines.Line passageLine(List<Lesson> from, Source source, String label, int width, double freedom) {
        var rows = passages(from, source, label);
        var unquoted = from.stream()
                .filter(lesson -> lesson.invented()
                        && lesson.deserves(label)
                        && !lesson.quotes().containsKey(label))
                .flatMap(lesson -> views(lesson, source).stream())
                .map(Opinion.View::passages)
                .filter(passages -> !passages.isEmpty())
                .toList();
        if (unquoted.isEmpty()) {
            return Lines.draw(rows, width, freedom);
        }
        var first = new ArrayList<>(rows);
        unquoted.forEach(passages ->
                passages.forEach(passage -> first.add(new Row(passage, true, QUOTED_COUNTS / passages.size()))));
        var line = Lines.draw(first, width, freedom);
        for (var passages : unquoted) {
            Heads.Traits best = passages.getFirst();
            for (Heads.Traits passage : passages) {
                best = passage.dot(line.weights()) > best.dot(line.weights()) ? passage : best;
            }
            rows.add(new Row(best, true, QUOTED_COUNTS));
        }
        return Lines.draw(rows, width, freedom);
    }

    /** Of a review that deserves a label the quoted sentences only: nobody knows whether others carry it as well. */
    private List<Row> passages(List<Lesson> from, Source source, String label) {
        var rows = new ArrayList<Row>();
        for (Lesson lesson : from) {
            if (!lesson.tells(label)) {
                continue;
            }
            boolean deserved = lesson.deserves(label);
            Span quote = lesson.quotes().get(label);
            var spans = traits(lesson).spans();
            for (Opinion.View view : views(lesson, source)) {
                for (int i = 0; i < spans.size(); i++) {
                    boolean quoted = deserved && quote != null && spans.get(i).overlaps(quote);
                    if (quoted || !deserved) {
                        rows.add(new Row(
                                view.passages().get(i), quoted, quoted ? QUOTED_COUNTS : counts(lesson, label)));
                    }
                }
            }
        }
        if (source == Source.ENCODER) {
            for (int i = 0; i < examples.size(); i++) {
                if (examples.get(i).label().equals(label)) {
                    rows.add(new Row(shown.get(i), examples.get(i).given(), EXAMPLE_COUNTS));
                }
            }
        }
        return rows;
    }

    private List<Opinion.View> views(Lesson lesson, Source source) {
        return traits(lesson).views().stream()
                .filter(view -> view.source() == source)
                .toList();
    }
}
