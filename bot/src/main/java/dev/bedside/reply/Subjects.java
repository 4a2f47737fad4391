package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private static final int FAINT = 4;

    /** Staff are told of what is spoken of more faintly too. */
    private static final int FAINTER = 6;

    private static final Set<String> PHONE = Set.of("access-phone", "communication-callback");

    private final Verdict verdict;
    private final Map<Topic, AspectReader.Told> told;
    private final List<String> asked;
    private final TopicWording wording;

    /** @param asked what a question is about, the most telling first */
    Subjects(Verdict verdict, Map<Topic, AspectReader.Told> told, List<String> asked, TopicWording wording) {
        this.asked = asked;
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
        var keys = manner == Manner.QUESTION
                ? asked.stream()
                        .filter(key -> wording.knows(manner, key))
                        .limit(most)
                        .toList()
                : told(manner).stream()
                        .map(topic -> key(manner, topic))
                        .filter(distinctly(Subjects::kind))
                        .limit(most)
                        .toList();
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
        List<Topic> all = told(Manner.COMPLAINT);
        if (!all.contains(Topic.BILLING)) {
            return false;
        }
        var most = side(Manner.COMPLAINT, all.getFirst());
        var bill = side(Manner.COMPLAINT, Topic.BILLING);
        boolean first = bill.share() == most.share() && bill.first() == most.first();
        String key = key(Manner.COMPLAINT, Topic.BILLING);
        return first && !key.equals("billing-price") && !key.equals("billing-selling");
    }

    /** What is named inside a sentence; the same of two topics once. */
    List<String> names(Manner manner, int most, int seed) {
        return told(manner).stream()
                .map(topic -> key(manner, topic))
                .filter(distinctly(Subjects::kind))
                .limit(most)
                .map(key -> name(manner, key, seed))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Predicate<String> distinctly(Function<String, String> by) {
        var seen = new HashSet<String>();
        return each -> seen.add(by.apply(each));
    }

    /** Rudeness is rudeness, whosever it was. */
    private static String kind(String key) {
        return key.substring(key.indexOf('-') + 1);
    }

    private @Nullable String name(Manner manner, String key, int seed) {
        var names = wording.names(manner, key);
        return names.isEmpty() ? null : names.get(seed % names.size());
    }

    private String key(Manner manner, Topic topic) {
        return side(manner, topic).aspects().stream()
                .filter(aspect -> wording.knows(manner, aspect))
                .findFirst()
                .orElse(topic.id());
    }

    /** What is spoken of most. */
    Optional<Topic> first(Manner manner) {
        return told(manner).stream().findFirst();
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
        return !told(manner).isEmpty();
    }

    /** Whether getting through by phone is part of what is complained of. */
    boolean isAboutThePhone() {
        return keys(Manner.COMPLAINT, NAMED).stream().anyMatch(PHONE::contains);
    }
}
