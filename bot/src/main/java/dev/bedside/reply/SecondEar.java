package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.review.Review;
import dev.bedside.text.Text;
import dev.bedside.triage.FeltClause;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the judgement hears in each clause beside the words that phrases know: it takes a point back that surely is none, and
 * hears a complaint that no phrase knows.
 *
 * <p>Bars were tried on 261 clauses labelled by hand, of which phrases know two in five: a point that goes against a sure clause was
 * wrong in six of six, of what complains unheard in reviews of three and more stars seventeen of twenty did so.
 *
 * @param clauses empty where nothing was learned of them, as in Spanish; then nothing is heard
 * @param push of the stars, which tell how their review's clauses feel before any word of them is read
 */
record SecondEar(List<FeltClause> clauses, double push) {

    /** The logarithm of odds. */
    private static final double PUSH_OF_A_STAR = 0.8;

    private static final double INDIFFERENT = 3;

    /** From here on words are not believed against it; logarithm of odds. */
    private static final double SURE = 2;

    /** From here on it is heard where words say nothing; logarithm of odds. */
    private static final double HEARD = 1;

    /** What a clause is about is named from here on; logarithm of odds. */
    private static final double ABOUT = 2;

    /** A chance, as the judgement tells it: what it is as sure of needs no clause of its own. */
    private static final double CERTAIN = 0.85;

    static SecondEar of(Verdict verdict, Review review) {
        var stars = review.stars();
        // the stars of a mixed review tell how it feels on the whole, and nothing of either half
        double push = stars == null || verdict.tone() == Tone.MIXED ? 0 : PUSH_OF_A_STAR * (stars - INDIFFERENT);
        return new SecondEar(verdict.clauses(), push);
    }

    private double praise(FeltClause clause) {
        return clause.praise() + push;
    }

    private Optional<FeltClause> at(Text text, int word) {
        var place = text.word(word);
        return clauses.stream()
                .filter(clause -> clause.span().start() < place.end()
                        && place.start() < clause.span().end())
                .findFirst();
    }

    /** Whether a point says the opposite of what its clause surely means. */
    boolean contradicts(Text text, Point point) {
        return at(text, point.word())
                .filter(clause -> denies(clause, point.manner()))
                .isPresent();
    }

    /** Those of some clauses, each by its first word, that are not surely meant the other way. */
    Set<Integer> believed(Text text, Set<Integer> heard, Manner manner) {
        var believed = new HashSet<>(heard);
        believed.removeIf(
                word -> at(text, word).filter(clause -> denies(clause, manner)).isPresent());
        return believed;
    }

    private boolean denies(FeltClause clause, Manner manner) {
        return manner == Manner.PRAISE ? praise(clause) <= -SURE : praise(clause) >= SURE;
    }

    /** Whether it listened, and nothing surely complains. */
    boolean hearsNoComplaint() {
        return !clauses.isEmpty() && clauses.stream().noneMatch(clause -> praise(clause) <= -SURE);
    }

    boolean hearsComplaint() {
        return clauses.stream().anyMatch(clause -> praise(clause) <= -HEARD);
    }

    boolean hearsPraise() {
        return clauses.stream().anyMatch(clause -> praise(clause) >= SURE);
    }

    /**
     * What complains although no phrase knows how: the topics of such clauses that the review is surely about too and of which
     * phrases know nothing, the one that most clauses are about first.
     */
    List<Topic> unheard(Text text, List<Point> said, Verdict verdict) {
        var clauses = complaining(text, said, HEARD).stream()
                .flatMap(clause -> about(clause).stream())
                .filter(topic -> verdict.sureness(topic) >= Subjects.LIKELY
                        && said.stream().noneMatch(point -> Points.topic(point.key()) == topic))
                .collect(
                        Collectors.groupingBy(topic -> topic, () -> new EnumMap<>(Topic.class), Collectors.counting()));
        return clauses.entrySet().stream()
                .sorted(Map.Entry.<Topic, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What the complaining half of a mixed review is about where no phrase knows it: its clause praises much less than another, and
     * nothing else complains.
     */
    Optional<Topic> otherHalf(Text text, List<Point> said) {
        double most = clauses.stream().mapToDouble(this::praise).max().orElse(0);
        return clauses.stream()
                .filter(clause ->
                        most - praise(clause) >= SURE && said.stream().noneMatch(point -> stands(text, point, clause)))
                .min(Comparator.comparingDouble(this::praise))
                .flatMap(SecondEar::about)
                .filter(topic -> said.stream().noneMatch(point -> Points.topic(point.key()) == topic));
    }

    /** The topics of a verdict that is not quite sure of them, of which no clause and no phrase speaks. */
    Set<Topic> missed(Verdict verdict, List<Point> said) {
        boolean told = !clauses.isEmpty()
                && clauses.stream().noneMatch(clause -> clause.topics().isEmpty());
        return !told
                ? Set.of()
                : verdict.topics().stream()
                        .filter(topic -> verdict.sureness(topic) < CERTAIN
                                && clauses.stream().noneMatch(clause -> clause.about(topic) >= 0)
                                && said.stream().noneMatch(point -> Points.topic(point.key()) == topic))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether something beside praise complains although no phrase knows how. */
    boolean minds(Text text, List<Point> said) {
        return !complaining(text, said, SURE).isEmpty();
    }

    private List<FeltClause> complaining(Text text, List<Point> said, double bar) {
        return clauses.stream()
                .filter(clause -> praise(clause) <= -bar
                        && clause.span().end() <= text.raw().length()
                        && said.stream().noneMatch(point -> stands(text, point, clause)))
                .toList();
    }

    private static boolean stands(Text text, Point point, FeltClause clause) {
        return text.word(point.word()).start() < clause.span().end()
                && clause.span().start() < text.word(point.end() - 1).end();
    }

    private static Optional<Topic> about(FeltClause clause) {
        return clause.topics().keySet().stream()
                .filter(topic -> topic != Topic.CARE && clause.about(topic) >= ABOUT)
                .max(Comparator.comparingDouble(clause::about));
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "SecondEar[" + clauses.size() + " clauses]";
    }
}
