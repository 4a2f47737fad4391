package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.encoder.Tuner;
import dev.bedside.learn.Sample;
import dev.bedside.learn.WeightLearner;
import dev.bedside.learn.WeightLearner.Case;
import dev.bedside.learn.Weights;
import dev.bedside.rule.Example;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from the examples in {@code config/}, and from labelled replies, which clauses must not be said. */
public final class LeakTrainer {

    static final String FOLDER = "check/examples";
    static final String SAFE = "safe";

    /** What Bedside drafts itself, which its own check must never doubt. */
    private static final List<String> DRAFTS = List.of("wording/en/drafts", "wording/es/drafts");

    private static final int ROUNDS = 3;
    private static final String ITEM = "- ";
    private static final float DRAFTED = 0.6f;

    /** What the build proves to pass must pass, and what it proves to be found must be found. */
    private static final float PROVEN = 2;

    /** Practices in whose name a better sentence is said: one that told its number, and one that did not yet. */
    private static final List<Map<String, String>> PRACTICES = List.of(
            Map.of("practice", "Juniper Lane", "phone", "555-0142", "contact", "our practice manager"),
            Map.of("practice", "our practice", "phone", "[your phone number]", "contact", "our practice manager"));

    /** What is wrong with a clause helps to learn whether anything is. */
    private static final float CATEGORY_COUNTS = 0.5f;

    /** A clause beside the marked words of a reply that blocks may be harmless or not marked. */
    private static final float UNMARKED = 0.5f;

    /**
     * A reply whose leaks somebody marked.
     *
     * @param reply what was written, with its review
     * @param categories what is wrong with it; empty where nothing blocks
     * @param marked the words that must not be said
     * @param invented whether somebody invented it for learning: of what real people wrote only common words are kept
     */
    public record Marked(Reply reply, Set<String> categories, List<String> marked, boolean invented) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Marked[" + categories.size() + " categories]";
        }
    }

    /** One clause of which it is known whether it may be said. */
    private record Lesson(
            Clause clause,
            Told told,
            Map<String, Float> traits,
            boolean leaks,
            float counts,
            Set<Category> categories) {

        Lesson keeping(Predicate<String> kept) {
            var rest = new HashMap<>(traits);
            rest.keySet().removeIf(kept.negate());
            return new Lesson(clause, told, rest, leaks, counts, categories);
        }

        /** The answers to what is asked of the encoder: whether the clause leaks, and then each category. */
        Optional<Tuner.Asked> asked(Ear.Heard heard, List<Category> asked) {
            float[] right = new float[1 + asked.size()];
            float[] count = new float[right.length];
            Arrays.fill(count, counts * CATEGORY_COUNTS);
            count[0] = counts;
            right[0] = leaks ? 1 : 0;
            for (int i = 0; i < asked.size(); i++) {
                right[1 + i] = categories.contains(asked.get(i)) ? 1 : 0;
            }
            return heard.place(clause).map(place -> new Tuner.Asked(place, right, count));
        }

        @Override
        public String toString() {
            return "Lesson[" + leaks + "]";
        }
    }

    /** A text, and the review that it answers. */
    private record Told(Text text, @Nullable Text review) {

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "Told";
        }
    }

    private final TextReader texts;
    private final Ear ear;
    private final ClauseTraits traits;
    private final List<Lesson> packaged = new ArrayList<>();

    /** Everything in {@code config/} that lessons were made of. */
    private final List<Text> written = new ArrayList<>();

    public LeakTrainer(ConfigFiles files, TextReader texts) {
        this.texts = texts;
        this.ear = new Ear(texts);
        this.traits = ClauseTraits.from(files);
        Sample.below(files, FOLDER, LeakTrainer::isKnown)
                .forEach(sample -> learn(
                        texts.read(sample.text().text(), language(sample.file())),
                        null,
                        sample.kind().equals(SAFE) ? Set.of() : Set.of(Category.of(sample.kind())),
                        1,
                        packaged));
        DRAFTS.forEach(folder -> files.readAll(folder, file -> file.content().lines())
                .forEach(lines -> lines.map(String::strip)
                        .filter(line -> line.startsWith(ITEM) && line.indexOf(' ', ITEM.length()) > 0)
                        .forEach(line -> learn(
                                texts.read(line.substring(ITEM.length()), language(folder)),
                                null,
                                Set.of(),
                                DRAFTED,
                                packaged))));
        var rules = CheckRules.load(files, texts);
        rules.rewording()
                .all()
                .forEach((language, sentences) -> sentences.forEach(
                        sentence -> learn(texts.read(sentence, new Language(language)), null, Set.of(), 1, packaged)));
        rules.all().stream()
                .filter(rule -> rule.seenBy() == CheckRules.SeenBy.PATTERN
                        && !rule.rule().absence())
                .forEach(this::learn);
    }

    private static boolean isKnown(String kind) {
        return kind.equals(SAFE) || Category.ids().contains(kind);
    }

    private static Language language(String file) {
        return file.contains("/es") ? Language.SPANISH : Language.ENGLISH;
    }

    private void learn(CheckRules.CheckRule rule) {
        var language = rule.rule().language().orElse(Language.ENGLISH);
        var examples = rule.rule().examples();
        examples.passes().forEach(each -> learn(each, language, Set.of(), PROVEN));
        for (Map<String, String> practice : PRACTICES) {
            Stream.of(rule.instead(), rule.toPraise())
                    .forEach(better ->
                            learn(texts.read(better.fill(practice), language), null, Set.of(), PROVEN, packaged));
        }
        if (rule.level() == Category.Level.BLOCK) {
            examples.flags().forEach(each -> learn(each, language, Set.of(rule.category()), PROVEN));
            examples.like().forEach(each -> learn(each, language, Set.of(rule.category()), 1));
        }
    }

    private void learn(Example example, Language language, Set<Category> categories, float counts) {
        var review =
                example.review().map(line -> texts.read(line.text(), language)).orElse(null);
        learn(texts.read(example.text(), language), review, categories, counts, packaged);
    }

    private void learn(Text text, @Nullable Text review, Set<Category> categories, float counts, List<Lesson> lessons) {
        written.add(text);
        var told = new Told(text, review);
        var reading = traits.read(text, review, null);
        for (Clause clause : traits.grammar().clauses(text)) {
            lessons.add(new Lesson(
                    clause, told, LeakReader.valued(reading.of(clause)), !categories.isEmpty(), counts, categories));
        }
    }

    /**
     * The weights learned from the packaged examples and from labelled replies, as they are kept beside the program.
     *
     * @param counted what else people wrote: nothing is learned from it, but it shows which words are common
     */
    public String train(List<Marked> replies, List<String> counted) {
        return weights(replies, counted).written();
    }

    LeakWeights weights(List<Marked> replies, List<String> counted) {
        var keeper = new WordKeeper(traits, texts);
        written.forEach(keeper::own);
        replies.forEach(each -> keeper.count(each.reply(), each.invented()));
        counted.forEach(keeper::count);
        var all = new ArrayList<>(packaged);
        replies.forEach(each -> learn(each, all));
        var lessons = all.stream().map(each -> each.keeping(keeper::keeps)).toList();
        var leak = learned(lessons, any -> true, Lesson::leaks);
        var categories = new EnumMap<Category, Weights>(Category.class);
        Arrays.stream(Category.values())
                .filter(category ->
                        lessons.stream().anyMatch(each -> each.categories().contains(category)))
                .forEach(category -> categories.put(
                        category,
                        learned(
                                lessons,
                                Lesson::leaks,
                                each -> each.categories().contains(category))));
        return new LeakWeights(leak, Map.copyOf(categories));
    }

    /** What the encoder learned from the same, Spanish put into English, as it is kept beside the program; takes minutes. */
    public byte[] tune(List<Marked> replies) {
        var all = new ArrayList<>(packaged);
        replies.forEach(each -> learn(each, all));
        var blocking = Arrays.stream(Category.values()).filter(Category::blocks).toList();
        var byText = new LinkedHashMap<Told, List<Lesson>>();
        all.forEach(lesson ->
                byText.computeIfAbsent(lesson.told(), any -> new ArrayList<>()).add(lesson));
        var lessons = new ArrayList<Tuner.Lesson>();
        byText.forEach((told, own) -> {
            var heard = ear.hear(told.text(), told.review());
            lessons.add(new Tuner.Lesson(
                    heard.words(),
                    own.stream()
                            .flatMap(lesson -> lesson.asked(heard, blocking).stream())
                            .toList()));
        });
        return Tuner.tune(lessons, 1 + blocking.size(), ROUNDS);
    }

    private static Weights learned(List<Lesson> lessons, Predicate<Lesson> which, Predicate<Lesson> right) {
        return WeightLearner.learn(lessons.stream()
                .filter(which)
                .map(each -> new Case(each.traits(), right.test(each), each.counts()))
                .toList());
    }

    private void learn(Marked example, List<Lesson> lessons) {
        var reply = example.reply();
        var text = texts.read(reply.text());
        var review = reply.review() == null ? null : texts.read(reply.review(), text.language());
        var told = new Told(text, review);
        var reading = traits.read(text, review, reply.author());
        var categories = example.categories().stream()
                .filter(Category.ids()::contains)
                .map(Category::of)
                .filter(Category::blocks)
                .collect(Collectors.toSet());
        var marked = example.marked().stream()
                .map(words -> new Span(reply.text().indexOf(words), reply.text().indexOf(words) + words.length()))
                .filter(span -> span.start() >= 0)
                .toList();
        for (Clause clause : traits.grammar().clauses(text)) {
            var span = clause.span(text);
            boolean leaks = !categories.isEmpty() && marked.stream().anyMatch(span::overlaps);
            float counts = leaks || categories.isEmpty() ? 1 : UNMARKED;
            lessons.add(new Lesson(
                    clause, told, LeakReader.valued(reading.of(clause)), leaks, counts, leaks ? categories : Set.of()));
        }
    }
}
