package dev.bedside.triage;

import dev.bedside.gloss.Glosser;
import dev.bedside.judgement.Clues;
import dev.bedside.judgement.JudgementTeacher.Example;
import dev.bedside.judgement.Labels;
import dev.bedside.judgement.Lesson;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes lessons for {@code judgement} of labelled reviews and of the rules' examples. */
public final class LessonWriter {

    private final RuleBook rules;
    private final TextReader texts;
    private final Glosser glosser;

    public LessonWriter(RuleBook rules, TextReader texts) {
        this.rules = rules;
        this.texts = texts;
        glosser = Glosser.ofReviews(texts);
    }

    /**
     * What a review teaches: of Spanish ones only an invented one teaches anything, as it was written and as it is heard in
     * English. Empty for one in another language, without words, or with three stars and no labels.
     */
    public List<Lesson> write(LabelledReview review) {
        var text = texts.read(review.text());
        var praises = praises(review);
        boolean spanish = text.language().equals(Language.SPANISH) && review.invented();
        if (!spanish && !text.language().equals(Language.ENGLISH)
                || text.size() == 0
                || review.labels() == null && praises == null) {
            return List.of();
        }
        var quotes = new HashMap<String, Span>();
        review.quotes().forEach((label, quote) -> {
            int at = review.text().indexOf(quote);
            if (at >= 0 && !quote.isEmpty()) {
                quotes.put(label, new Span(at, at + quote.length()));
            }
        });
        var written = lesson(text, review, praises, quotes, review.invented());
        return spanish
                ? List.of(written, lesson(glosser.gloss(text).text(), review, praises, Map.of(), false))
                : List.of(written);
    }

    private Lesson lesson(
            Text text, LabelledReview review, @Nullable Boolean praises, Map<String, Span> quotes, boolean kept) {
        return new Lesson(
                text,
                review.fold(),
                praises,
                review.labels(),
                review.disputed(),
                quotes,
                review.topics(),
                review.invented(),
                kept,
                clues(review));
    }

    private Function<String, Clues> clues(LabelledReview review) {
        var text = texts.read(review.text());
        var matches = rules.match(text);
        var known = new HashMap<String, Clues>();
        // what only stars tell of is read as if it had none: they are what is to be guessed
        var stars = review.labels() == null ? null : review.stars();
        var clues = Triager.clues(text, stars, matches);
        (review.labels() == null ? List.of(Labels.POLARITY) : Labels.all())
                .forEach(label -> known.put(label, clues.of(label)));
        return label -> Optional.ofNullable(known.get(label)).orElseGet(Clues::new);
    }

    private static @Nullable Boolean praises(LabelledReview review) {
        if (review.labels() != null) {
            boolean positive = review.labels().contains(Tone.POSITIVE.id());
            boolean clear = positive || review.labels().contains(Tone.NEGATIVE.id());
            return clear && review.disputed().stream().noneMatch(Labels.TONES::contains) ? positive : null;
        }
        return review.stars() == null || review.stars() == 3 ? null : (Boolean) (review.stars() > 3);
    }

    /** The examples of all rules that give a topic or a concern, Spanish ones as they are heard in English. */
    public List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (Rule rule : rules.rules()) {
            if (rule.kind() == TriageRules.TOPIC || rule.kind() == TriageRules.CONCERN) {
                add(rule, true, rule.examples().flags(), examples);
                add(rule, true, rule.examples().like(), examples);
                add(rule, false, rule.examples().passes(), examples);
            }
        }
        return examples;
    }

    private void add(Rule rule, boolean given, List<dev.bedside.rule.Example> sentences, List<Example> examples) {
        for (dev.bedside.rule.Example sentence : sentences) {
            var text = glosser.gloss(texts.read(sentence.text())).text();
            if (text.language().equals(Language.ENGLISH)) {
                examples.add(new Example(rule.label(), given, text));
            }
        }
    }
}
