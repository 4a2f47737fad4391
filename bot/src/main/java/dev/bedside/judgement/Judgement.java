package dev.bedside.judgement;

import dev.bedside.encoder.EncoderUnavailable;
import dev.bedside.encoder.Meanings;
import dev.bedside.judgement.ReviewEncoder.Heard;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how likely a label is, from what was learned of labelled reviews.
 *
 * <p>The encoder is loaded while other things are done; whoever asks before it is there waits, so that a verdict never
 * depends on when it was asked for.
 */
public final class Judgement {

    private static final Duration LONGEST_START = Duration.ofSeconds(10);
    private static final String WEIGHTS = "judgement.weights";
    private static final String THEMES = "themes.weights";
    /** Tried on writers that were left out. */
    private static final double ALARMED_FROM = 0.7;

    private static final int KNOWN_BY_HEART = 4_000;

    private final Learned learned;
    private final ThemeReader themes;
    private final Set<Source> sources;
    private final CompletableFuture<Optional<Encoders>> encoders;

    /**
     * The encoder as it is packed, and as it learned.
     *
     * @param meanings of sentences by themselves
     * @param reviews null where only what the first tells is to be judged by
     */
    record Encoders(Meanings meanings, @Nullable ReviewEncoder reviews) {}

    private Judgement(
            Learned learned, ThemeReader themes, Set<Source> sources, CompletableFuture<Optional<Encoders>> encoders) {
        this.learned = learned;
        this.themes = themes;
        this.sources = sources;
        this.encoders = encoders;
    }

    /**
     * What is packed into the jar.
     *
     * @param encoder whether the encoder is wanted
     * @param tell is told once where the encoder is wanted and does not run here
     */
    public static Judgement packaged(boolean encoder, Consumer<String> tell) {
        var encoders = encoder ? load(tell) : CompletableFuture.completedFuture(Optional.<Encoders>empty());
        try (var lines = new BufferedReader(new InputStreamReader(packed(WEIGHTS), StandardCharsets.UTF_8));
                var themes = packed(THEMES)) {
            return new Judgement(
                    JudgementFile.read(lines, WEIGHTS),
                    ThemeReader.read(themes.readAllBytes(), THEMES),
                    EnumSet.allOf(Source.class),
                    encoders);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream packed(String name) {
        var stream = Judgement.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not packed into this jar");
        }
        return stream;
    }

    /** A process that ends while its native library starts up is taken down by it. */
    private static void awaitedAtTheEnd(Thread loader) {
        var hook = new Thread(() -> {
            try {
                loader.join(LONGEST_START);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // nothing can be awaited any more
        }
    }

    private static CompletableFuture<Optional<Encoders>> load(Consumer<String> tell) {
        return loading(() -> Meanings.load(KNOWN_BY_HEART))
                .thenCombine(
                        loading(ReviewEncoder::packed),
                        (meanings, reviews) -> Optional.of(new Encoders(meanings, reviews)))
                .exceptionally(failed -> {
                    var refused = failed.getCause() == null ? failed : failed.getCause();
                    // a class of the encoder's library that is not there shows before anything of it runs
                    if (!(refused instanceof EncoderUnavailable) && !(refused instanceof LinkageError)) {
                        throw new CompletionException(refused);
                    }
                    var unavailable =
                            refused instanceof EncoderUnavailable known ? known : new EncoderUnavailable(refused);
                    tell.accept(unavailable.getMessage() + "; reviews are judged without it");
                    return Optional.empty();
                });
    }

    private static <T> CompletableFuture<T> loading(Supplier<T> what) {
        return CompletableFuture.supplyAsync(
                what,
                task -> awaitedAtTheEnd(
                        Thread.ofPlatform().daemon().name("encoder").start(task)));
    }

    static Judgement of(Learned learned, Set<Source> sources, @Nullable Encoders encoders) {
        return new Judgement(
                learned, ThemeReader.none(), sources, CompletableFuture.completedFuture(Optional.ofNullable(encoders)));
    }

    /** Whether the encoder runs; waits until that is known. */
    public boolean hasEncoder() {
        return encoders.join().isPresent();
    }

    private Optional<Meanings> meanings() {
        return encoders.join().map(Encoders::meanings);
    }

    public Opinion read(Text text) {
        return read(text, learned.vocabulary(), sources, encoders.join().orElse(null))
                .with(Map.of(Source.NGRAMS, learned.grams(), Source.ENCODER, learned.meanings()), learned.precedents());
    }

    /**
     * The words of a passage that carry a label: a clause of it where that speaks alone, else all of it.
     *
     * @param span one of the passages of the text
     */
    public Span carrying(String label, Text text, Opinion opinion, Span span) {
        return new ClauseFinder(
                        text,
                        opinion,
                        learned.vocabulary(),
                        learned.precedents(),
                        meanings().orElse(null))
                .find(label, span);
    }

    /** How each clause of a text sounds by itself, in order. */
    public List<Clause> clauses(Text text, Opinion opinion) {
        return new ClauseReader(text, opinion, learned.vocabulary()).read();
    }

    /** What each passage of a text may praise or complain of, in order; nothing where no encoder runs. */
    public List<Theme> themes(Text text, Opinion opinion) {
        var alone = meanings();
        if (alone.isEmpty()) {
            return List.of();
        }
        var heard = new ArrayList<Theme>();
        for (int i = 0; i < opinion.spans().size(); i++) {
            var meant = opinion.meanings(i).stream()
                    .map(each -> ThemeReader.meaning(alone.get().of(each.span().of(text.raw())), each.numbers()))
                    .toList();
            heard.addAll(themes.read(opinion.spans().get(i), meant));
        }
        return heard;
    }

    /** The traits of a text, through which no line was drawn yet. */
    static Opinion read(Text text, Map<String, Integer> vocabulary, Set<Source> sources, @Nullable Encoders encoders) {
        var passages = Passages.of(text);
        var views = new ArrayList<Opinion.View>();
        if (sources.contains(Source.NGRAMS)) {
            var all = new HashSet<String>();
            var each = new ArrayList<Sparse>();
            for (Passages.Passage passage : passages) {
                var grams = Grams.of(text, passage);
                all.addAll(grams);
                each.add(Sparse.of(grams, vocabulary));
            }
            views.add(new Opinion.View(Source.NGRAMS, Heads.NONE, Sparse.of(all, vocabulary), each));
        }
        var spans = passages.stream().map(Passages.Passage::span).toList();
        Heard heard = null;
        if (encoders != null && sources.contains(Source.ENCODER)) {
            var vectors = passages.stream()
                    .map(passage -> encoders.meanings().of(passage.span().of(text.raw())))
                    .toList();
            float[] mean = Dense.mean(vectors, Meanings.WIDTH);
            var each = vectors.stream().map(vector -> new Dense(vector, mean)).toList();
            views.add(new Opinion.View(Source.ENCODER, Heads.NONE, new Dense(mean, null), each));
            if (encoders.reviews() != null) {
                heard = encoders.reviews().read(text, spans).orElse(null);
            }
        }
        return new Opinion(spans, views, Precedents.NONE, heard);
    }

    /** Between 0 and 1. */
    public double chance(String label, Clues clues) {
        return question(label).chance(clues);
    }

    /** Whether a label is likely enough to be given. */
    public boolean gives(String label, Clues clues) {
        var question = question(label);
        return question.chance(clues) >= question.from();
    }

    /** Whether a text in a language that no encoder reads may carry a concern; the stars are among the clues. */
    public boolean isAlarmed(Text text, Clues stars) {
        return learned.alarm().chance(text, stars) >= ALARMED_FROM;
    }

    /** Whether it does not speak clearly against a label that a rule gives which is often mistaken. */
    public boolean agrees(String label, Clues clues) {
        var question = question(label);
        return question.chance(clues) >= question.agreesFrom();
    }

    private Question question(String label) {
        var questions = sources.contains(Source.ENCODER) && hasEncoder() ? learned.questions() : learned.simpler();
        var question = questions.get(label);
        if (question == null) {
            throw new IllegalStateException("nothing was learned of `" + label + "`; train it again");
        }
        return question;
    }

    /**
     * The example that means most nearly what a passage means; the first where no encoder tells.
     *
     * @param examples at least one, those that share most words with the passage first
     * @return its place among them
     */
    public int nearest(String passage, List<String> examples) {
        var encoder = meanings();
        if (encoder.isEmpty()) {
            return 0;
        }
        float[] meant = encoder.get().of(passage);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < examples.size(); i++) {
            double likeness = likeness(meant, encoder.get().of(examples.get(i)));
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
