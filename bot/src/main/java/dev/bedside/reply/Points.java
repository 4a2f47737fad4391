package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a review says in so many words, weighed: the main point first. */
final class Points {

    static final Points NONE = new Points(List.of(), List.of());

    /** What is said in the first sentence is more often what a review is about. */
    private static final double FIRST = 0.5;

    /** What an unhappy review gives credit for. */
    private static final Set<Topic> CREDITED = Set.of(Topic.CARE, Topic.MANNER, Topic.STAFF, Topic.WAIT);

    /** What is said in so many sentences is a point of its own beside another of its topic. */
    private static final double MUCH = 2;

    /** What nobody wants a solemn answer to. */
    static final Set<String> SMALL = Set.of("facility-comfort", "facility-cramped", "facility-parking");

    /** What nobody who is otherwise pleased wants a solemn answer to. */
    static final Set<String> SLIGHT = Set.of(
            "facility-comfort",
            "facility-cramped",
            "facility-parking",
            "facility",
            "access-hours",
            "access-booking",
            "billing-price",
            "wait");

    private final List<String> praised;
    private final List<String> complained;

    private Points(List<String> praised, List<String> complained) {
        this.praised = praised;
        this.complained = complained;
    }

    static Points of(List<Point> all, Verdict verdict) {
        var praise = weigh(all, Manner.PRAISE);
        var complaint = weigh(all, Manner.COMPLAINT);
        switch (verdict.tone()) {
            case POSITIVE ->
                complaint
                        .keySet()
                        .removeIf(key -> weight(topic(key), praise) > 0
                                || topic(key) == Topic.CARE
                                || topic(key) == Topic.MANNER
                                || !verdict.complaints().contains(topic(key)));
            case NEGATIVE -> {
                praise.keySet()
                        .removeIf(key -> weight(topic(key), complaint) > 0
                                || !isTurned(key, all)
                                || !CREDITED.contains(topic(key)));
            }
            case MIXED, NEUTRAL -> {
                complaint.keySet().removeIf(key -> weight(topic(key), praise) > weight(topic(key), complaint));
                praise.keySet().removeIf(key -> weight(topic(key), complaint) > 0);
            }
        }
        return new Points(ordered(praise, verdict), ordered(complaint, verdict));
    }

    /** Praise that a "but" follows is meant, however few the stars. */
    private static boolean isTurned(String key, List<Point> all) {
        return all.stream()
                .anyMatch(
                        point -> point.manner() == Manner.PRAISE && point.key().equals(key) && point.turns());
    }

    private static Map<String, Double> weigh(List<Point> all, Manner manner) {
        var sentences = new LinkedHashMap<String, Set<Integer>>();
        all.stream()
                .filter(point -> point.manner() == manner)
                .forEach(point -> sentences
                        .computeIfAbsent(point.key(), none -> new HashSet<>())
                        .add(point.sentence()));
        var weights = new LinkedHashMap<String, Double>();
        sentences.forEach((key, said) -> weights.put(key, said.size() + (said.contains(0) ? FIRST : 0)));
        return weights;
    }

    static Topic topic(String key) {
        return Objects.requireNonNull(AspectReader.topic(key));
    }

    private static double weight(Topic topic, Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> topic(entry.getKey()) == topic)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** What is said most of first, and of each topic one thing before a second; a topic alone only if it has no aspect. */
    private static List<String> ordered(Map<String, Double> weights, Verdict verdict) {
        var keys = weights.keySet().stream()
                .filter(key -> !isPlain(key)
                        || weights.keySet().stream().noneMatch(each -> !isPlain(each) && topic(each) == topic(key)))
                .sorted(Comparator.comparingDouble(
                                (String key) -> -weight(topic(key), weights) * verdict.sureness(topic(key)))
                        .thenComparingDouble(key -> -weights.getOrDefault(key, 0.0)))
                .toList();
        var firsts = new ArrayList<String>();
        var others = new ArrayList<String>();
        var seen = new HashSet<Topic>();
        keys.forEach(
                key -> (seen.add(topic(key)) || weights.getOrDefault(key, 0.0) >= MUCH ? firsts : others).add(key));
        firsts.addAll(others);
        // a word alone may stand there for anything; two readers are seldom wrong together
        var sure = firsts.stream()
                .filter(key -> verdict.topics().contains(topic(key)))
                .toList();
        return sure.isEmpty() ? List.copyOf(firsts) : sure;
    }

    private static boolean isPlain(String key) {
        return key.equals(topic(key).id()) || key.equals("care-doctor");
    }

    /** The main point first; empty where nothing is said in so many words. */
    List<String> keys(Manner manner) {
        return switch (manner) {
            case PRAISE -> praised;
            case COMPLAINT -> complained;
            case REMARK, QUESTION -> List.of();
        };
    }

    /** Whether nothing but small comforts is complained of. */
    boolean isSmall() {
        return !complained.isEmpty() && SMALL.containsAll(complained);
    }

    /** Whether what is complained of weighs little beside a good rating. */
    boolean isSlight() {
        return !complained.isEmpty() && SLIGHT.containsAll(complained);
    }

    /** Whether anything is said in so many words. */
    boolean isHeard() {
        return !praised.isEmpty() || !complained.isEmpty();
    }

    /** Whether anything of a topic is praised or complained of. */
    boolean speakOf(Topic topic) {
        return praised.stream().anyMatch(key -> topic(key) == topic)
                || complained.stream().anyMatch(key -> topic(key) == topic);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Points[" + praised.size() + " praise, " + complained.size() + " complaint]";
    }
}
