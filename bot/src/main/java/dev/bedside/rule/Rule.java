package dev.bedside.rule;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rule file: what it decides, why, on which words, and the examples that prove it. */
public final class Rule {

    private final String id;
    private final Place place;
    private final Kind kind;
    private final String label;
    private final String because;
    private final Optional<Language> language;
    private final Kind.Negated negated;
    private final boolean absence;
    private final Patterns patterns;
    private final Examples examples;
    private final Map<String, Line> extras;

    /** The patterns of a rule. */
    record Patterns(List<Pattern> when, List<Pattern> unless, List<Pattern> unlessAnywhere) {}

    /** The examples of a rule. */
    public record Examples(List<Example> flags, List<Example> passes, List<Example> like) {}

    Rule(
            String id,
            Place place,
            Kind kind,
            String label,
            String because,
            Optional<Language> language,
            Kind.Negated negated,
            boolean absence,
            Patterns patterns,
            Examples examples,
            Map<String, Line> extras) {
        this.id = id;
        this.place = place;
        this.kind = kind;
        this.label = label;
        this.because = because;
        this.language = language;
        this.negated = negated;
        this.absence = absence;
        this.patterns = patterns;
        this.examples = examples;
        this.extras = Map.copyOf(extras);
    }

    /** The file's name, for ever. */
    public String id() {
        return id;
    }

    public Place place() {
        return place;
    }

    public Kind kind() {
        return kind;
    }

    /** The label that a match gives, for example {@code patient-safety}. */
    public String label() {
        return label;
    }

    /** Why it matters: the rest of a sentence. */
    public String because() {
        return because;
    }

    /** The language of the texts it looks at; empty for every language. */
    public Optional<Language> language() {
        return language;
    }

    /** Whether the label is given when none of the patterns is found. */
    public boolean absence() {
        return absence;
    }

    public Examples examples() {
        return examples;
    }

    /** A further value of the file, such as a weight or a better sentence. */
    public Optional<Line> extra(String key) {
        return Optional.ofNullable(extras.get(key));
    }

    /** All further values of the file. */
    public Map<String, Line> extras() {
        return extras;
    }

    Kind.Negated negated() {
        return negated;
    }

    Patterns patterns() {
        return patterns;
    }

    @Override
    public String toString() {
        return kind.key() + " " + id;
    }
}
