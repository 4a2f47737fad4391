package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a review is answered: its topics, the most telling first, each by the aspect that it speaks of. */
final class Subjects {

    /** More would answer a review point by point, which reads like an argument. */
    static final int NAMED = 3;

    /** What was only concluded from a topic is right less often than what is said in so many words. */
    private static final int SURE = 1;

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
    private static final int FAINT = 4;

    /** Staff are told of what is spoken of more faintly too. */
    private static final int FAINTER = 6;

    /** What would sound beside the point where something graver was meant. */
    static final Set<Topic> PETTY = Set.of(Topic.BILLING, Topic.FACILITY);

    /** What is nearly always meant where praise names nothing. */
    static final Set<Topic> COMMON = Set.of(Topic.CARE, Topic.MANNER, Topic.STAFF, Topic.COMMUNICATION);

    static final double LIKELY = 0.7;

    static final double LIKELIER = 0.8;

    private static final Set<Concern> DOUBTS = Set.of(Concern.DEFAMATION, Concern.RETALIATION);

    private final Verdict verdict;
    private final Map<Topic, AspectReader.Told> told;
    private final Points points;
    private final List<String> asked;
    private final boolean minded;
    private final boolean suffering;
    private final UnheardTopics unheard;
    private final TopicWording wording;
    private final Echo echo;

    /**
     * @param points what is praised and complained of
     * @param asked what a question is about, the most telling first
     * @param minded whether something is found fault with beside praise, whatever it is
     * @param suffering whether a complaint tells of more than a nuisance
     */
    Subjects(
            Verdict verdict,
            Map<Topic, AspectReader.Told> told,
            Points points,
            List<String> asked,
            boolean minded,
            boolean suffering,
            DraftWording.Voice voice) {
        this.minded = minded || verdict.tone() == Tone.MIXED;
        this.suffering = suffering;
        this.points = points;
        this.asked = asked;
        this.verdict = verdict;
        this.told = told;
        this.wording = voice.topics();
        this.echo = voice.words().echo();
        this.unheard = new UnheardTopics(verdict, points);
    }

    /** The topic of a key; null for a review that has none. */
    static @Nullable Topic topic(String key) {
        return AspectReader.topic(key);
    }

    /** The keys of what is to be answered, or that of nothing in particular. */
    List<String> keys(Manner manner, int most) {
        var keys = manner == Manner.QUESTION
                ? asked.stream()
                        .filter(key -> wording.knows(manner, key))
                        .limit(most)
                        .toList()
                : named(manner).limit(most).toList();
        return keys.isEmpty() ? List.of(TopicWording.GENERAL) : keys;
    }

    /** Whether a question asks for something. */
    boolean asks(String aspect) {
        return asked.contains(aspect);
    }

    /** Whether it asks for something else too that there is an answer to. */
    boolean asksMoreThan(String aspect) {
        return asked.stream().anyMatch(each -> !each.equals(aspect) && wording.knows(Manner.QUESTION, each));
    }

    /** Whether a bill is what a complaint is about most; a price is not a matter for the billing office. */
    boolean isAboutABill() {
        return named(Manner.COMPLAINT)
                .findFirst()
                .filter(key ->
                        topic(key) == Topic.BILLING && !points.kinds().price().contains(key))
                .isPresent();
    }

    /** What is named inside a sentence, by its key: one thing, for a list of labels is how no person talks, or all qualities. */
    Map<String, String> calls(String slot, int seed) {
        return slot.equals(Slots.QUALITIES) ? qualities() : calls(named(manner(slot)).findFirst().stream(), slot, seed);
    }

    /** What is praised in a word or two, by its key and in its order; empty where that is less than two things. */
    Map<String, String> qualities() {
        var qualities = new LinkedHashMap<String, String>();
        var keys = named(Manner.PRAISE).limit(NAMED).toList();
        keys.forEach(key -> wording.calls(Slots.QUALITIES, key).stream()
                .findFirst()
                .filter(quality -> echo.count(quality, List.copyOf(qualities.values())) == 0)
                .ifPresent(quality -> qualities.put(key, quality)));
        // a list without the main point would miss it
        return qualities.size() < 2 || !qualities.containsKey(keys.getFirst()) ? Map.of() : qualities;
    }

    private static Manner manner(String slot) {
        return Objects.requireNonNull(Slots.NAMING.get(slot));
    }

    /** What is named of praise that somebody has to look at first. */
    Map<String, String> credits(String slot, int seed) {
        var first = points.keys(Manner.PRAISE).stream()
                .map(key -> known(Manner.PRAISE, key))
                .limit(1);
        // a list is cheerful
        return slot.equals(Slots.QUALITIES) ? Map.of() : calls(first, slot, seed);
    }

    /** Empty where it cannot be called anything in this slot. */
    private Map<String, String> calls(Stream<String> keys, String slot, int seed) {
        return keys.filter(key -> !wording.calls(slot, key).isEmpty())
                .collect(Collectors.toMap(key -> key, key -> call(wording.calls(slot, key), seed)));
    }

    /** What is said in so many words, else the topic that is surest; the same of two topics once. */
    private Stream<String> named(Manner manner) {
        var said = points.keys(manner);
        // what goes against the whole tone of a review is believed in so many words alone
        boolean against = manner == Manner.PRAISE ? verdict.tone() == Tone.NEGATIVE : verdict.tone() == Tone.POSITIVE;
        var keys = !said.isEmpty()
                ? (manner == Manner.COMPLAINT && !against ? unheard.beside(said) : said)
                        .stream().map(key -> known(manner, key))
                : against
                        ? Stream.<String>empty()
                        : Stream.concat(
                                        told(manner).stream()
                                                .filter(topic -> !points.speakOf(topic) && isSure(manner, topic)),
                                        Stream.concat(unheard.remaining(manner), unheard.meant(manner, minded)))
                                .map(Topic::id)
                                .distinct()
                                .limit(SURE);
        return keys.filter(distinctly(this::kind));
    }

    /** A complaint that is taken for another is worse than one that is not named. */
    private boolean isSure(Manner manner, Topic topic) {
        boolean half = verdict.tone() == Tone.MIXED && topic == Topic.CARE;
        if (manner == Manner.PRAISE) {
            // praise that nobody gave is worse than praise in general, most of all beside something that is minded
            boolean meant = topic == Topic.CARE || verdict.sureness(topic) >= LIKELIER;
            return !half && COMMON.contains(topic) && meant && !(minded && verdict.tone() == Tone.POSITIVE);
        }
        return !half && verdict.sureness(topic) >= (PETTY.contains(topic) ? LIKELIER : LIKELY);
    }

    /** A point that has no sentences of its own is answered by its topic. */
    private String known(Manner manner, String key) {
        return wording.knows(manner, key)
                ? key
                : Objects.requireNonNull(topic(key)).id();
    }

    private static Predicate<String> distinctly(Function<String, String> by) {
        var seen = new HashSet<String>();
        return each -> seen.add(by.apply(each));
    }

    /** Rudeness is rudeness, whosever it was, and so is being talked down to. */
    private String kind(String key) {
        var alike = points.kinds().alike().getOrDefault(key, key);
        return alike.substring(alike.indexOf('-') + 1);
    }

    private static String call(List<String> known, int seed) {
        return known.get(seed % known.size());
    }

    /** What is spoken of most. */
    Optional<Topic> first(Manner manner) {
        return named(manner).findFirst().map(Subjects::topic);
    }

    /** What is hardly spoken of stays out where much is said of something else. */
    private List<Topic> told(Manner manner) {
        if (manner == Manner.REMARK || manner == Manner.QUESTION) {
            return ordered(verdict.topics(), told, FAINT);
        }
        var topics = told.keySet().stream()
                .filter(topic -> manner == Manner.PRAISE
                        ? told(topic).isPraised()
                        : told(topic).isComplainedOf())
                .toList();
        int most = topics.stream()
                .mapToInt(topic -> side(manner, topic).share())
                .max()
                .orElse(0);
        return topics.stream()
                .filter(topic -> side(manner, topic).share() * FAINT >= most)
                .sorted(Comparator.comparingInt(
                                (Topic topic) -> -side(manner, topic).share())
                        .thenComparing(topic -> side(manner, topic).first())
                        .thenComparing(topic -> topic == Topic.BILLING)
                        .thenComparing(MOST_TELLING_FIRST::indexOf))
                .toList();
    }

    private AspectReader.Side side(Manner manner, Topic topic) {
        var all = told(topic);
        return manner == Manner.PRAISE ? all.praised() : all.complained();
    }

    /** What a review complains of, most of all first. */
    static List<Topic> complaints(Verdict verdict, Map<Topic, AspectReader.Told> told) {
        return ordered(verdict.complaints().isEmpty() ? verdict.topics() : verdict.complaints(), told, FAINTER);
    }

    /** What a review hardly speaks of stays out where it speaks much of something else. */
    private static List<Topic> ordered(Collection<Topic> topics, Map<Topic, AspectReader.Told> told, int faint) {
        int most = topics.stream().mapToInt(topic -> weight(topic, told)).max().orElse(0);
        return MOST_TELLING_FIRST.stream()
                .filter(topics::contains)
                .filter(topic -> weight(topic, told) * faint >= most)
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
        return named(manner).findFirst().isPresent();
    }

    /** Whether praise finds fault with something that cannot be named. */
    boolean minds() {
        return minded && !speaks(Manner.COMPLAINT);
    }

    /** Whether a complaint tells of more than a nuisance, so that nothing in its draft is small. */
    boolean suffers() {
        return suffering;
    }

    /** Whether a bill is all that a doubt about honesty is about: whoever writes the bills can answer it. */
    boolean isABillInDoubt() {
        var keys = points.keys(Manner.COMPLAINT);
        return DOUBTS.containsAll(verdict.concerns())
                && !verdict.concerns().isEmpty()
                && !keys.isEmpty()
                && points.kinds().bills().contains(keys.getFirst())
                && keys.stream().noneMatch(key -> topic(key) == Topic.MANNER);
    }

    /** Whether getting through by phone is what is complained of most. */
    boolean isAboutThePhone() {
        return keys(Manner.COMPLAINT, 1).stream().anyMatch(points.kinds().phone()::contains);
    }

    /** Whether the people at the desk are part of what is complained of. */
    boolean isAboutStaff() {
        return named(Manner.COMPLAINT).anyMatch(key -> topic(key) == Topic.STAFF);
    }
}
