package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a review certainly speaks of by its verdict, although no phrase knows how it says so. */
record UnheardTopics(Verdict verdict, Points points) {

    /** A chance, as the judgement tells it: what is as likely as this is spoken of. */
    static final double CERTAIN = 0.95;

    /** By so much likelier, a topic is spoken of before a second point of another. */
    private static final double SURER = 0.05;

    /**
     * What is complained of in so many words, and what certainly is though no phrase heard it: in front where nobody is sure
     * of the rest, and alone where the rest is of no topic that was found.
     */
    List<String> beside(List<String> said) {
        var unheard = verdict.complaints().stream()
                .filter(topic -> topic != Topic.CARE && !points.speakOf(topic) && verdict.sureness(topic) >= CERTAIN)
                .max(Comparator.comparingDouble(verdict::sureness));
        if (unheard.isEmpty()) {
            return said;
        }
        var topic = unheard.get();
        var first = Objects.requireNonNull(AspectReader.topic(said.getFirst()));
        if (!verdict.topics().contains(first) && !points.kinds().certain().contains(said.getFirst())) {
            return List.of(topic.id());
        }
        boolean main = verdict.sureness(first) < Subjects.LIKELY && !Subjects.PETTY.contains(topic);
        // a second point of one topic says less than one of another that is surer
        boolean surer = said.stream().allMatch(key -> AspectReader.topic(key) == first)
                && verdict.sureness(topic) > verdict.sureness(first) + SURER;
        var all = new ArrayList<>(said);
        all.add(main ? 0 : surer ? 1 : said.size(), topic.id());
        return all;
    }

    /** Whoever praises and minds nothing praises the care, if that is certainly spoken of. */
    Stream<Topic> meant(Manner manner, boolean minded) {
        boolean plain = manner == Manner.PRAISE && verdict.tone() == Tone.POSITIVE && !points.isHeard();
        return plain && verdict.sureness(Topic.CARE) >= Subjects.LIKELIER && !minded
                ? Stream.of(Topic.CARE)
                : Stream.empty();
    }

    /** A mixed review has both halves: what is certainly spoken of, and not on the one side, is on the other. */
    Stream<Topic> remaining(Manner manner) {
        var complained = verdict.complaints();
        boolean praise = manner == Manner.PRAISE;
        if (verdict.tone() != Tone.MIXED
                || points.keys(praise ? Manner.COMPLAINT : Manner.PRAISE).isEmpty()) {
            return Stream.empty();
        }
        var open = praise
                ? verdict.topics().stream()
                        .filter(topic ->
                                Subjects.COMMON.contains(topic) && !complained.isEmpty() && !complained.contains(topic))
                : complained.stream().filter(topic -> topic != Topic.CARE);
        return open.filter(topic -> !points.speakOf(topic) && verdict.sureness(topic) >= Subjects.LIKELIER)
                .sorted(Comparator.comparingDouble(topic -> -verdict.sureness(topic)));
    }

    /** Sizes only, as of everything that is held against people's words. */
    @Override
    public String toString() {
        return "UnheardTopics[" + verdict.topics().size() + " topics]";
    }
}
