package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Review;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds what a review is about within its topics and how much, from the words of {@code config/aspects.yml}. */
public final class AspectReader {

    /** A topic or one of its aspects. */
    private record Aspect(String id, Topic topic, StemRows words) {}

    /** A word in the sentence that carries the topic says more than one elsewhere. */
    private static final int NEAR = 4;

    private final List<Aspect> aspects;
    private final TurnReader turns;
    private final TextReader texts;

    private AspectReader(List<Aspect> aspects, TurnReader turns, TextReader texts) {
        this.aspects = aspects;
        this.turns = turns;
        this.texts = texts;
    }

    /** Reads {@code config/aspects.yml} and {@code config/turns.yml}. */
    public static AspectReader from(ConfigFiles files, TextReader texts) {
        return new AspectReader(
                files.read("aspects.yml", file -> aspects(file, texts)), TurnReader.from(files, texts), texts);
    }

    private static List<Aspect> aspects(ConfigFile file, TextReader texts) {
        var section = file.section();
        var aspects = new ArrayList<Aspect>();
        for (String id : section.keys()) {
            var topic = topic(id);
            if (topic == null) {
                throw section.error(id, "`" + id + "` begins with no topic; call it like `wait` or `wait-at-the-desk`");
            }
            aspects.add(new Aspect(id, topic, StemRows.read(section.section(id), texts)));
        }
        return List.copyOf(aspects);
    }

    /** The topic that a key is, or whose aspect it is; null where it is of none. */
    static @Nullable Topic topic(String key) {
        for (Topic topic : Topic.values()) {
            if (key.equals(topic.id()) || key.startsWith(topic.id() + "-")) {
                return topic;
            }
        }
        return null;
    }

    /**
     * How much a review speaks of a topic.
     *
     * @param aspects those that it speaks of, the most telling first
     * @param praising how much of it stands in clauses that praise
     */
    record Told(int weight, List<String> aspects, int praising) {

        static final Told NOTHING = new Told(0, List.of(), 0);

        boolean isPraised() {
            return praising > 0 && praising * 2 >= weight;
        }

        boolean isOnlyPraised() {
            return weight > 0 && praising == weight;
        }
    }

    /** Whether anything at all is praised. */
    boolean praises(Review review) {
        var text = texts.read(review.text(), review.language());
        return !turns.praising(text, StemRows.stems(text)).isEmpty();
    }

    /** Whether a review is a question to the practice: in part where it has no tone, else for the most part. */
    boolean asks(Review review, Verdict verdict) {
        var text = texts.read(review.text(), review.language());
        return turns.asks(text, StemRows.stems(text), verdict.tone() != Tone.NEUTRAL);
    }

    /** Whether a review tells of a death. */
    boolean mourns(Review review) {
        var text = texts.read(review.text(), review.language());
        return turns.mourns(text, StemRows.stems(text));
    }

    /** What a question is about, the most telling first, whether or not a topic was found in it. */
    List<String> asked(Review review) {
        var text = texts.read(review.text(), review.language());
        var stems = StemRows.stems(text);
        var weights = new HashMap<Aspect, Integer>();
        for (Aspect aspect : aspects) {
            int weight = aspect.words().weigh(text, stems, at -> 1);
            if (weight > 0) {
                weights.put(aspect, weight);
            }
        }
        return ordered(weights);
    }

    /** How much a review speaks of each of its topics. */
    Map<Topic, Told> read(Review review, Verdict verdict) {
        var found = new EnumMap<Topic, Told>(Topic.class);
        if (review.text().isBlank()) {
            return found;
        }
        var text = texts.read(review.text(), review.language());
        var stems = StemRows.stems(text);
        var praising = turns.praising(text, stems);
        for (Topic topic : topics(verdict)) {
            var near = near(topic, text, verdict);
            IntPredicate carries = at -> near.isEmpty() || near.contains(text.sentenceOf(at));
            IntPredicate praised = at -> praising.contains(TurnReader.clause(text, at));
            var weights =
                    weights(topic, text, stems, at -> carries.test(at) ? NEAR : verdict.tone() == Tone.MIXED ? 0 : 1);
            var inPraise = weights(topic, text, stems, at -> carries.test(at) && praised.test(at) ? NEAR : 0);
            var told = weights(topic, text, stems, at -> carries.test(at) ? NEAR : 0);
            var aspects =
                    ordered(told).stream().filter(id -> !id.equals(topic.id())).toList();
            found.put(topic, new Told(sum(weights), aspects, sum(inPraise)));
        }
        return found;
    }

    /** A few words of praise may be too short for a topic, and still be about something. */
    private static Collection<Topic> topics(Verdict verdict) {
        return verdict.topics().isEmpty() && verdict.tone() == Tone.POSITIVE
                ? List.of(Topic.values())
                : verdict.topics();
    }

    private static int sum(Map<Aspect, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<String> ordered(Map<Aspect, Integer> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Aspect, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> aspects.indexOf(entry.getKey())))
                .map(entry -> entry.getKey().id())
                .toList();
    }

    private Map<Aspect, Integer> weights(Topic topic, Text text, List<String> stems, IntUnaryOperator weight) {
        var weights = new HashMap<Aspect, Integer>();
        for (Aspect aspect : aspects) {
            if (aspect.topic() == topic) {
                int sum = aspect.words().weigh(text, stems, weight);
                if (sum > 0) {
                    weights.put(aspect, sum);
                }
            }
        }
        return weights;
    }

    /** The sentences that carry a topic. */
    private static Set<Integer> near(Topic topic, Text text, Verdict verdict) {
        var sentences = new HashSet<Integer>();
        for (var reason : verdict.why()) {
            if (reason.label().equals(topic.id())) {
                for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
                    if (text.sentence(sentence).overlaps(reason.span())) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return sentences;
    }
}
