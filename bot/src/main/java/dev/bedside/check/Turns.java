package dev.bedside.check;

import dev.bedside.config.Section;
import dev.bedside.text.Tokenizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said in the same words whatever the topic.
 *
 * @param call how to offer a number
 * @param callMe how to offer the number of whoever writes
 * @param blank stands for a number that is not told
 * @param closings folded words of a closing, by spaces
 * @param signsOff in front of a name, last in a reply
 * @param leftovers folded words of what hangs on the sentence in front
 * @param pointsBack folded words that speak of what was said before
 * @param ownsUp words by which a writer takes it to heart
 * @param sorry how to be sorry where the writer speaks of reading it
 * @param reads words of that
 * @param whomToAsk words that tell whom to talk to
 */
record Turns(
        String call,
        String callMe,
        String blank,
        Set<String> closings,
        Phrases signsOff,
        Set<String> leftovers,
        Set<String> pointsBack,
        Phrases ownsUp,
        String sorry,
        Phrases reads,
        Phrases whomToAsk) {

    /** Not a topic, but how a number is said that the sentence held. */
    private static final String CALL = "call";

    /** Not a topic, but how whoever can be called says so. */
    private static final String CALL_ME = "call-me";

    /** Not a topic, but what stands where a practice has told no number. */
    private static final String BLANK = "blank";

    /** Not a topic, but what is said last. */
    private static final String CLOSINGS = "closings";

    /** Not a topic, but what stands in front of a name, last in a reply. */
    private static final String SIGNS_OFF = "signs-off";

    /** Not a topic, but what hangs on a sentence that is gone. */
    private static final String LEFTOVERS = "leftovers";

    /** Not a topic, but words that speak of what was said before. */
    private static final String POINTS_BACK = "points-back";

    /** Not a topic, but words by which a writer takes it to heart, so that nobody needs to be sorry beside. */
    private static final String OWNS_UP = "owns-up";

    /** Not a topic, but how to be sorry where the writer speaks of reading it. */
    private static final String SORRY = "sorry";

    /** Not a topic, but words of reading a review. */
    private static final String READS = "reads";

    /** Not a topic, but words by which a writer tells whom to talk to. */
    private static final String WHOM_TO_ASK = "whom-to-ask";

    static final Set<String> KEYS = Set.of(
            CALL, CALL_ME, BLANK, CLOSINGS, SIGNS_OFF, LEFTOVERS, POINTS_BACK, OWNS_UP, SORRY, READS, WHOM_TO_ASK);

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Turns[" + closings.size() + " closings]";
    }

    static Turns of(Section section) {
        return new Turns(
                section.line(CALL).text(),
                section.line(CALL_ME).text(),
                section.line(BLANK).text(),
                folded(section, CLOSINGS),
                Phrases.of(section, SIGNS_OFF),
                folded(section, LEFTOVERS),
                folded(section, POINTS_BACK),
                Phrases.of(section, OWNS_UP),
                section.line(SORRY).text(),
                Phrases.of(section, READS),
                Phrases.of(section, WHOM_TO_ASK));
    }

    private static Set<String> folded(Section section, String key) {
        return section.lines(key).stream()
                .map(line -> Tokenizer.fold(line.text()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
