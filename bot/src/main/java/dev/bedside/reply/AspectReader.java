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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a review is about within its topics and how much, from the words of {@code config/aspects.yml}. */
public final class AspectReader {

    /** A topic or one of its aspects. */
    private record Aspect(String id, Topic topic, StemRows words) {}

    /** A word in the sentence that carries the topic says more than one elsewhere. */
    private static final int NEAR = 4;

    private final List<Aspect> aspects;
    private final TextReader texts;

    private AspectReader(List<Aspect> aspects, TextReader texts) {
        this.aspects = aspects;
        this.texts = texts;
    }

    /** Reads {@code config/aspects.yml}. */
    public static AspectReader from(ConfigFiles files, TextReader texts) {
        return new AspectReader(files.read("aspects.yml", file -> aspects(file, texts)), texts);
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
     */
    record Told(int weight, List<String> aspects) {

        static final Told NOTHING = new Told(0, List.of());
    }

    /** How much a review speaks of each of its topics. */
    Map<Topic, Told> read(Review review, Verdict verdict) {
        var found = new EnumMap<Topic, Told>(Topic.class);
        if (review.text().isBlank() || verdict.topics().isEmpty()) {
            return found;
        }
        var text = texts.read(review.text(), review.language());
        var stems = StemRows.stems(text);
        for (Topic topic : verdict.topics()) {
            var weights = weights(topic, text, stems, near(topic, text, verdict), verdict.tone() == Tone.MIXED);
            int all = weights.values().stream().mapToInt(Integer::intValue).sum();
            found.put(topic, new Told(all, ordered(topic, weights)));
        }
        return found;
    }

    private List<String> ordered(Topic topic, Map<Aspect, Integer> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Aspect, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> aspects.indexOf(entry.getKey())))
                .map(entry -> entry.getKey().id())
                .filter(id -> !id.equals(topic.id()))
                .toList();
    }

    /** @param strictly whether words far from those that carry the topic count for nothing */
    private Map<Aspect, Integer> weights(
            Topic topic, Text text, List<String> stems, Set<Integer> near, boolean strictly) {
        var weights = new HashMap<Aspect, Integer>();
        int far = strictly && !near.isEmpty() ? 0 : 1;
        for (Aspect aspect : aspects) {
            if (aspect.topic() == topic) {
                int weight = aspect.words().weigh(text, stems, at -> near.contains(text.sentenceOf(at)) ? NEAR : far);
                if (weight > 0) {
                    weights.put(aspect, weight);
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
