package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Tone;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a review praises and complains of, weighed: the main point first. */
final class Points {

    /** What is said in the first sentence is more often what a review is about. */
    private static final double FIRST = 0.5;

    /** Whoever gives as many stars finds praise outweigh whatever is complained of. */
    private static final double PLEASED = 4;

    private static final double FULL = 5;

    private static final double SURE = 0.8;

    /** What an unhappy review gives credit for. */
    private static final Set<Topic> CREDITED = Set.of(Topic.CARE, Topic.MANNER, Topic.STAFF, Topic.WAIT);

    /** Points that name somebody and nothing that he does. */
    static final Set<String> PLAIN = Set.of("care-doctor", "care-provider");

    /** What is said in so many sentences is a point of its own beside another of its topic. */
    private static final double MUCH = 2;

    private final List<String> praised;
    private final List<String> complained;
    private final PointKinds kinds;

    private Points(List<String> praised, List<String> complained, PointKinds kinds) {
        this.praised = praised;
        this.complained = complained;
        this.kinds = kinds;
    }

    /** What a review says that nothing was heard in. */
    static Points none(PointKinds kinds) {
        return new Points(List.of(), List.of(), kinds);
    }

    /**
     * @param unheard topics that are complained of although no phrase knows how, the one that most clauses are about first
     * @param stars of the review, where it has any
     */
    static Points of(List<Point> all, List<Topic> unheard, Verdict verdict, PointKinds kinds, @Nullable Double stars) {
        boolean happy = stars != null && stars >= PLEASED;
        var praise = weigh(all, Manner.PRAISE, kinds);
        var complaint = weigh(
                verdict.tone() == Tone.POSITIVE
                        ? all.stream().filter(point -> !point.strange()).toList()
                        : all,
                Manner.COMPLAINT,
                kinds);
        // what goes is judged by what was there before any of it went
        var whole = Map.copyOf(complaint);
        switch (verdict.tone()) {
            case POSITIVE ->
                complaint
                        .keySet()
                        .removeIf(key -> isOutweighed(key, praise, kinds)
                                || topic(key) == Topic.CARE
                                || !isMeant(key, weight(topic(key), whole), verdict, kinds, stars));
            case NEGATIVE -> {
                praise.keySet()
                        .removeIf(key -> isTakenBack(key, complaint, kinds)
                                || !isTurned(key, all) && !isApart(topic(key), verdict)
                                || !CREDITED.contains(topic(key)));
            }
            case MIXED, NEUTRAL -> {
                // who is not happy and finds fault with something means the fault, however many words go to the praise
                complaint
                        .keySet()
                        .removeIf(key -> weight(topic(key), praise) > weight(topic(key), whole)
                                && praise.keySet().stream()
                                        .noneMatch(each -> topic(each) == topic(key) && kinds.mayStandBeside(each, key))
                                && (happy || !verdict.complaints().contains(topic(key))));
                praise.keySet().removeIf(key -> isTakenBack(key, complaint, kinds));
            }
        }
        var said = ordered(complaint, sure(all, Manner.COMPLAINT, verdict), verdict, kinds);
        var others = unheard.stream()
                .filter(topic -> verdict.tone() != Tone.POSITIVE || isMeant(topic.id(), 0, verdict, kinds, stars))
                .toList();
        // what no phrase knows is told behind what one knows, unless only the one is sure
        boolean doubted = !said.isEmpty()
                && !verdict.topics().contains(topic(said.getFirst()))
                && !kinds.certain().contains(said.getFirst())
                && others.stream().anyMatch(topic -> verdict.sureness(topic) >= UnheardTopics.CERTAIN);
        var complained = Stream.concat(
                        doubted ? Stream.<String>empty() : said.stream(),
                        others.stream().map(Topic::id))
                .toList();
        return new Points(ordered(praise, sure(all, Manner.PRAISE, verdict), verdict, kinds), complained, kinds);
    }

    /** The keys that need no other reader; none where a person said what a review is about. */
    private static Set<String> sure(List<Point> all, Manner manner, Verdict verdict) {
        return verdict.set().topics() != null
                ? Set.of()
                : all.stream()
                        .filter(point -> point.sure() && point.manner() == manner)
                        .map(Point::key)
                        .collect(Collectors.toSet());
    }

    /**
     * Whether somebody who is pleased means what sounds like a complaint: the judgement heard it too, or a star is missing and
     * it is certain or weighs much.
     */
    private static boolean isMeant(
            String key, double weight, Verdict verdict, PointKinds kinds, @Nullable Double stars) {
        var topic = topic(key);
        boolean missing = stars != null && stars < FULL;
        return verdict.complaints().contains(topic) && (missing || topic != Topic.MANNER)
                || missing && (sureness(key, verdict, kinds) >= SURE || weight >= MUCH);
    }

    /** Whether praise of its topic stands beside it that cannot be meant with it. */
    private static boolean isOutweighed(String complaint, Map<String, Double> praise, PointKinds kinds) {
        return praise.keySet().stream()
                .anyMatch(key -> topic(key) == topic(complaint) && !kinds.mayStandBeside(key, complaint));
    }

    /** Whether a topic that an unhappy review speaks of is none of those it complains of. */
    private static boolean isApart(Topic topic, Verdict verdict) {
        return verdict.topics().contains(topic)
                && !verdict.complaints().isEmpty()
                && !verdict.complaints().contains(topic);
    }

    private static boolean isTakenBack(String praise, Map<String, Double> complaints, PointKinds kinds) {
        return complaints.keySet().stream()
                .anyMatch(key -> topic(key) == topic(praise) && !kinds.mayStandBeside(praise, key));
    }

    /** Praise that a "but" follows is meant, however few the stars. */
    private static boolean isTurned(String key, List<Point> all) {
        return all.stream()
                .anyMatch(
                        point -> point.manner() == Manner.PRAISE && point.key().equals(key) && point.turns());
    }

    private static Map<String, Double> weigh(List<Point> all, Manner manner, PointKinds kinds) {
        var sentences = new LinkedHashMap<String, Set<Integer>>();
        all.stream()
                .filter(point -> point.manner() == manner)
                .forEach(point -> sentences
                        .computeIfAbsent(point.key(), none -> new HashSet<>())
                        .add(point.sentence()));
        var weights = new LinkedHashMap<String, Double>();
        sentences.forEach(
                (key, said) -> weights.put(key, (said.size() + (said.contains(0) ? FIRST : 0)) * kinds.weight(key)));
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
    private static List<String> ordered(
            Map<String, Double> weights, Set<String> certain, Verdict verdict, PointKinds kinds) {
        var keys = weights.keySet().stream()
                .filter(key -> !isPlain(key)
                        || weights.keySet().stream().noneMatch(each -> !isPlain(each) && topic(each) == topic(key)))
                .sorted(Comparator.comparingDouble(
                                (String key) -> -weight(topic(key), weights) * sureness(key, verdict, kinds))
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
                .filter(key ->
                        verdict.topics().contains(topic(key)) || kinds.certain().contains(key) || certain.contains(key))
                .toList();
        return sure.isEmpty() ? List.copyOf(firsts) : sure;
    }

    /** What is said in words that mean nothing else is sure, whatever the judgement made of it. */
    private static double sureness(String key, Verdict verdict, PointKinds kinds) {
        double judged = verdict.sureness(topic(key));
        return kinds.certain().contains(key) ? Math.max(judged, SURE) : judged;
    }

    private static boolean isPlain(String key) {
        return key.equals(topic(key).id()) || PLAIN.contains(key);
    }

    /** The main point first; empty where nothing is heard. */
    List<String> keys(Manner manner) {
        return switch (manner) {
            case PRAISE -> praised;
            case COMPLAINT -> complained;
            case REMARK, QUESTION -> List.of();
        };
    }

    /** Whether nothing but small comforts is complained of. */
    boolean isSmall() {
        return !complained.isEmpty() && kinds.small().containsAll(complained);
    }

    /** Whether what is complained of weighs little beside a good rating. */
    boolean isSlight() {
        return !complained.isEmpty() && kinds.slight().containsAll(complained);
    }

    /** What keys weigh, and what answers them fittingly. */
    PointKinds kinds() {
        return kinds;
    }

    /** Whether anything is praised or complained of. */
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
