package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a review is answered: its topics, the most telling first, each by the aspect that it speaks of. */
final class Subjects {

    /** More names in one sentence would answer a review point by point, which reads like an argument. */
    static final int NAMED = 3;

    /** What a person wrote because of it comes before what nearly every review mentions. */
    private static final List<Topic> MOST_TELLING_FIRST = List.of(
            Topic.BILLING,
            Topic.WAIT,
            Topic.ACCESS,
            Topic.FACILITY,
            Topic.COMMUNICATION,
            Topic.STAFF,
            Topic.MANNER,
            Topic.CARE);

    private final Verdict verdict;
    private final Map<Topic, List<String>> aspects;
    private final TopicWording wording;

    Subjects(Verdict verdict, Map<Topic, List<String>> aspects, TopicWording wording) {
        this.verdict = verdict;
        this.aspects = aspects;
        this.wording = wording;
    }

    /** The topic of a key; null for a review that has none. */
    static @Nullable Topic topic(String key) {
        var aspect = AspectReader.topic(key);
        return aspect != null
                ? aspect
                : MOST_TELLING_FIRST.stream()
                        .filter(topic -> topic.id().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    /** The keys of what is to be answered, or that of nothing in particular. */
    List<String> keys(Manner manner, int most) {
        var keys = told(manner).stream().limit(most).map(topic -> key(manner, topic)).toList();
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
        return aspects.getOrDefault(topic, List.of()).stream()
                .filter(aspect -> wording.knows(manner, aspect))
                .findFirst()
                .orElse(topic.id());
    }

    private List<Topic> told(Manner manner) {
        var topics = topics(manner);
        return MOST_TELLING_FIRST.stream().filter(topics::contains).toList();
    }

    private Collection<Topic> topics(Manner manner) {
        return switch (manner) {
            case COMPLAINT ->
                verdict.complaints().isEmpty() && verdict.tone() == Tone.NEGATIVE
                        ? verdict.topics()
                        : verdict.complaints();
            case PRAISE ->
                verdict.topics().stream()
                        .filter(topic -> !verdict.complaints().contains(topic))
                        .toList();
            case REMARK -> verdict.topics();
        };
    }
}
