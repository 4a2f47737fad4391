package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds what a review is about within its topics and how much, from the words of {@code config/aspects.yml}. */
public final class AspectReader {

    /** A topic or one of its aspects. */
    private record Aspect(String id, Topic topic, StemRows words) {}

    /** Characters; hostile lengths cost time. */
    private static final int LONGEST = 6000;

    /** A word in the sentence that carries the topic says more than one elsewhere. */
    private static final int NEAR = 4;

    /** Whoever gives as many stars complains of nothing but what is said in so many words. */
    private static final double PLEASED = 4;

    private static final double FULL = 5;

    private static final double FAIR = 3;

    private final List<Aspect> aspects;
    private final TurnReader turns;
    private final PointReader points;
    private final PointKinds kinds;
    private final TextReader texts;

    private AspectReader(
            List<Aspect> aspects, TurnReader turns, PointReader points, PointKinds kinds, TextReader texts) {
        this.aspects = aspects;
        this.kinds = kinds;
        this.points = points;
        this.turns = turns;
        this.texts = texts;
    }

    /** Reads {@code config/aspects.yml}, {@code config/turns.yml} and {@code config/points/}. */
    public static AspectReader from(ConfigFiles files, TextReader texts) {
        return new AspectReader(
                files.read("aspects.yml", file -> aspects(file, texts)),
                TurnReader.from(files, texts),
                PointReader.from(files, texts),
                PointKinds.from(files),
                texts);
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
     * @param weight of all its words
     * @param aspects those that it may speak of, the most telling first
     */
    record Told(int weight, List<String> aspects, Side complained, Side praised) {

        static final Told NOTHING = new Told(0, List.of(), Side.NOTHING, Side.NOTHING);

        /** What is praised and complained of alike is neither for certain. */
        boolean isPraised() {
            return praised.share() > complained.share();
        }

        boolean isComplainedOf() {
            return complained.share() > 0 && complained.share() >= praised.share();
        }
    }

    /**
     * What a review complains of in a topic, or what it praises.
     *
     * @param share how many of its sentences do so
     * @param first the first of them
     */
    record Side(int share, int first) {

        static final Side NOTHING = new Side(0, Integer.MAX_VALUE);

        static Side of(SortedSet<Integer> sentences) {
            return sentences.isEmpty() ? NOTHING : new Side(sentences.size(), sentences.first());
        }
    }

    /** Reads a review for its draft: once, whatever is asked of it afterwards. */
    Hearing hear(DraftOrder given) {
        var review = given.review();
        // a word or two may be too few to tell their language
        var text = text(review, review.language().equals(Language.UNKNOWN) ? given.language() : review.language());
        var stems = StemRows.stems(text);
        var ear = SecondEar.of(given.verdict(), review);
        var praising = ear.believed(text, turns.praising(text, stems), Manner.PRAISE);
        var blaming = ear.believed(text, turns.blaming(text, stems), Manner.COMPLAINT);
        var believer = PointBeliever.of(given.verdict(), review, kinds);
        var heard = (review.text().isBlank() ? List.<Point>of() : believer.believe(text, points.read(text)))
                .stream().filter(point -> !ear.contradicts(text, point)).toList();
        var tone = new HeardTone(heard, praising, blaming, turns.mocks(text, stems), ear).of(given);
        var said = review.text().isBlank() ? heard : believer.guess(text, heard, tone);
        var verdict = given.feeling(tone).verdict();
        // who gives every star minds only what is said in so many words, and nothing where only the judgement found
        // fault
        boolean full = review.stars() != null && review.stars() >= FULL;
        var meant = full && given.verdict().tone() == Tone.NEGATIVE && tone == Tone.POSITIVE
                ? said.stream().filter(point -> point.manner() == Manner.PRAISE).toList()
                : said;
        var unheard = full ? List.<Topic>of() : unheard(ear, text, said, verdict);
        boolean asks = turns.asks(text, stems, tone != Tone.NEUTRAL);
        return new Hearing(
                tone,
                asks,
                turns.pleads(text, stems),
                tone == Tone.NEGATIVE ? turns.grieves(text, stems) : turns.mourns(text, stems),
                praising.size() >= (isFair(review) ? 1 : StemRows.ENOUGH),
                minds(review, text, stems) || tone == Tone.POSITIVE && !full && ear.minds(text, said),
                tone == Tone.NEGATIVE && turns.suffers(text, stems),
                read(review, verdict, text, stems, praising),
                meant.isEmpty() && unheard.isEmpty()
                        ? Points.none(kinds)
                        : Points.of(meant, unheard, verdict, kinds, review.stars()),
                ear.missed(verdict, said),
                asks ? asked(text, stems) : List.of());
    }

    private static List<Topic> unheard(SecondEar ear, Text text, List<Point> said, Verdict verdict) {
        var unheard = ear.unheard(text, said, verdict);
        boolean half = verdict.tone() == Tone.MIXED
                && unheard.isEmpty()
                && said.stream().noneMatch(point -> point.manner() == Manner.COMPLAINT);
        return half ? ear.otherHalf(text, said).stream().toList() : unheard;
    }

    /** A kind word is meant where the stars are not those of somebody who is angry. */
    private static boolean isFair(Review review) {
        return review.stars() != null && review.stars() >= FAIR;
    }

    /** Whoever gives every star minds only what is wished for in so many words. */
    private boolean minds(Review review, Text text, List<String> stems) {
        return review.stars() != null && review.stars() >= FULL ? turns.wishes(text, stems) : turns.minds(text, stems);
    }

    /** What a question is about, the most telling first, whether or not a topic was found in it. */
    private List<String> asked(Text text, List<String> stems) {
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
        var text = text(review, review.language());
        var stems = StemRows.stems(text);
        return read(review, verdict, text, stems, turns.praising(text, stems));
    }

    private Map<Topic, Told> read(
            Review review, Verdict verdict, Text text, List<String> stems, Set<Integer> praising) {
        var found = new EnumMap<Topic, Told>(Topic.class);
        if (review.text().isBlank()) {
            return found;
        }
        var feeling = new Feeling(text, stems, verdict, isPleased(review), praising, turns.blaming(text, stems));
        for (Topic topic : topics(verdict)) {
            var near = near(topic, text, verdict);
            IntPredicate carries = at -> near.isEmpty() || near.contains(text.sentenceOf(at));
            var weights =
                    weights(topic, text, stems, at -> carries.test(at) ? NEAR : verdict.tone() == Tone.MIXED ? 0 : 1);
            var told = weights(topic, text, stems, at -> carries.test(at) ? NEAR : 0);
            var aspects =
                    ordered(told).stream().filter(id -> !id.equals(topic.id())).toList();
            var sentences = near.isEmpty() ? spokenOf(topic, text, stems) : near;
            if (sentences.isEmpty() && verdict.topics().contains(topic)) {
                // a person gave it, and nobody quoted words for it
                sentences = Set.of(0);
            }
            var complained = new TreeSet<Integer>();
            var praised = new TreeSet<Integer>();
            for (int sentence : sentences) {
                switch (feeling.about(topic, sentence, words(topic))) {
                    case BLAMES -> complained.add(sentence);
                    case PRAISES -> praised.add(sentence);
                    case UNSURE -> {}
                }
            }
            found.put(topic, new Told(sum(weights), aspects, Side.of(complained), Side.of(praised)));
        }
        return found;
    }

    private static boolean isPleased(Review review) {
        return review.stars() != null && review.stars() >= PLEASED;
    }

    private List<StemRows> words(Topic topic) {
        return aspects.stream()
                .filter(aspect -> aspect.topic() == topic)
                .map(Aspect::words)
                .toList();
    }

    /** The sentences that hold words enough of a topic for which nothing was quoted. */
    private Set<Integer> spokenOf(Topic topic, Text text, List<String> stems) {
        var sentences = new HashSet<Integer>();
        for (int each = 0; each < text.sentenceCount(); each++) {
            int sentence = each;
            int count = words(topic).stream()
                    .mapToInt(words -> words.count(text, stems, at -> text.sentenceOf(at) == sentence))
                    .sum();
            if (count >= StemRows.ENOUGH) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** A few words may be too short for a topic, and still be about something. */
    private static Collection<Topic> topics(Verdict verdict) {
        return verdict.topics().isEmpty() ? List.of(Topic.values()) : verdict.topics();
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
                // a quote reaches to either side of what carries the topic
                int middle = (reason.span().start() + reason.span().end()) / 2;
                for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
                    if (text.sentence(sentence).start() <= middle
                            && middle <= text.sentence(sentence).end()) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return sentences;
    }

    /** As much of a review as a draft listens to; nobody writes more. */
    private Text text(Review review, Language language) {
        String all = review.text();
        return texts.read(all.length() > LONGEST ? all.substring(0, LONGEST) : all, language);
    }
}
