package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a review is answered: its topics, the most telling first, each by the aspect that it speaks of. */
final class Subjects {

    /** More names in one sentence would answer a review point by point, which reads like an argument. */
    static final int NAMED = 3;

    /** Of what is spoken of equally: what a person wrote because of it before what nearly every review mentions. */
    private static final List<Topic> MOST_TELLING_FIRST = List.of(
            Topic.BILLING,
            Topic.WAIT,
            Topic.ACCESS,
            Topic.FACILITY,
            Topic.COMMUNICATION,
            Topic.STAFF,
            Topic.MANNER,
            Topic.CARE);

    /** Whatever has less than this part of the weight of the first is spoken of in passing. */
    private static final int FAINT = 6;

    private final Verdict verdict;
    private final Map<Topic, AspectReader.Told> told;
    private final TopicWording wording;

    Subjects(Verdict verdict, Map<Topic, AspectReader.Told> told, TopicWording wording) {
        this.verdict = verdict;
        this.told = told;
        this.wording = wording;
    }

    /** The topic of a key; null for a review that has none. */
    static @Nullable Topic topic(String key) {
        return AspectReader.topic(key);
    }

    /** The keys of what is to be answered, or that of nothing in particular. */
    List<String> keys(Manner manner, int most) {
        var keys = told(manner).stream()
                .limit(most)
                .map(topic -> key(manner, topic))
                .toList();
        return keys.isEmpty() ? List.of(TopicWording.GENERAL) : keys;
    }

    /** What is named inside a sentence. */
    List<String> names(Manner manner, int most, int seed) {
        return told(manner).stream()
                .limit(most)
                .map(topic -> name(manner, topic, seed))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String name(Manner manner, Topic topic, int seed) {
        var names = wording.names(manner, key(manner, topic));
        return names.isEmpty() ? null : names.get(seed % names.size());
    }

    private String key(Manner manner, Topic topic) {
        return told(topic).aspects().stream()
                .filter(aspect -> wording.knows(manner, aspect))
                .findFirst()
                .orElse(topic.id());
    }

    /** What is spoken of most. */
    Optional<Topic> first(Manner manner) {
        return told(manner).stream().findFirst();
    }

    private List<Topic> told(Manner manner) {
        return ordered(topics(manner), told);
    }

    /** What a review complains of, most of all first. */
    static List<Topic> complaints(Verdict verdict, Map<Topic, AspectReader.Told> told) {
        return ordered(verdict.complaints().isEmpty() ? verdict.topics() : verdict.complaints(), told);
    }

    /** What a review hardly speaks of stays out where it speaks much of something else. */
    private static List<Topic> ordered(Collection<Topic> topics, Map<Topic, AspectReader.Told> told) {
        int most = topics.stream().mapToInt(topic -> weight(topic, told)).max().orElse(0);
        return MOST_TELLING_FIRST.stream()
                .filter(topics::contains)
                .filter(topic -> weight(topic, told) * FAINT >= most)
                .sorted(Comparator.comparing((Topic topic) -> -weight(topic, told)))
                .toList();
    }

    private static int weight(Topic topic, Map<Topic, AspectReader.Told> told) {
        return told.getOrDefault(topic, AspectReader.Told.NOTHING).weight();
    }

    private AspectReader.Told told(Topic topic) {
        return told.getOrDefault(topic, AspectReader.Told.NOTHING);
    }

    /** Whether something in particular is spoken of in a manner. */
    boolean speaks(Manner manner) {
        return !topics(manner).isEmpty();
    }

    private Collection<Topic> topics(Manner manner) {
        return switch (manner) {
            case COMPLAINT ->
                verdict.complaints().isEmpty() && verdict.tone() == Tone.NEGATIVE
                        ? verdict.topics()
                        : verdict.complaints();
            case PRAISE -> {
                var praised = verdict.topics().stream()
                        .filter(topic -> !verdict.complaints().contains(topic))
                        .toList();
                yield praised.isEmpty() && verdict.tone() == Tone.POSITIVE ? verdict.topics() : praised;
            }
            case REMARK -> verdict.topics();
        };
    }
}
