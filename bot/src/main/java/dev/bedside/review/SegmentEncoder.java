package dev.bedside.review;

import dev.bedside.encoder.EncoderOnDemand;
import dev.bedside.encoder.HeardText;
import dev.bedside.encoder.Place;
import dev.bedside.encoder.Tuner;
import dev.bedside.learn.SequenceReader.Told;
import dev.bedside.review.ReadingTeacher.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The encoder of sentences as it learned what the segments of a message are: a reviewer's words, a name, a place.
 *
 * <p>It takes milliseconds, so that it is asked only where what was learned of traits leaves a segment in doubt; it is loaded at
 * the first of them. One that learned {@link MessageEncoder}'s question as well answers both worse.
 */
final class SegmentEncoder implements AutoCloseable {

    static final String FILE = "segments.encoder";

    /** What it is asked, in the order of its answers. */
    private static final List<Kind> KINDS = List.of(
            new Kind(SegmentStates.WORDS, 0.35),
            new Kind(SegmentStates.AUTHOR, 0.3),
            new Kind(SegmentStates.LOCATION, 0.2));

    /** No answer counts for more. */
    private static final double SUREST = 6;

    /** Below this a segment is in doubt, 0 to 1. */
    private static final double SURE = 0.8;

    /** In Latin letters: what is read of a message; a line that begins within it is read to its own end. */
    private static final int WHOLE = 700;

    private static final String BREAK = " / ";

    /** Around hidden and struck-out words. */
    private static final List<String> VEILS = List.of("||", "~~");

    private static final int ROUNDS = 3;

    /** In segments: what stands so near to where words begin or end decides where they do. */
    private static final int NEAR = 2;

    private static final float FAR_COUNTS = 0.3f;
    private static final float FACT_COUNTS = 0.5f;

    /**
     * What a segment may be.
     *
     * @param believed of the logarithm of its odds this much is added to what traits tell; tried on writers that were left out
     */
    private record Kind(String name, double believed) {

        /** The number only: nothing that was written in a message reaches a log. */
        @Override
        public String toString() {
            return "Kind[" + believed + "]";
        }
    }

    private final EncoderOnDemand packed;

    /**
     * What is packed into the jar.
     *
     * @param wanted asked once, at the first segment in doubt
     * @param tell is told once where the encoder is wanted and does not run here
     */
    SegmentEncoder(BooleanSupplier wanted, Consumer<String> tell) {
        packed = new EncoderOnDemand(SegmentEncoder.class, FILE, wanted, tell);
    }

    static SegmentEncoder none() {
        return new SegmentEncoder(() -> false, any -> {});
    }

    /**
     * What it adds to the logarithm of each kind's odds, for each segment.
     *
     * @param told by traits
     * @return empty where nothing is in doubt, or there is no encoder
     */
    Map<String, double[]> heard(Script script, Told told) {
        if (!doubted(told) || isVeiled(script)) {
            return Map.of();
        }
        Spelled spelled = Spelled.of(script);
        return packed.ask(encoder -> encoder.hear(spelled.text()))
                .map(heard -> added(heard, spelled))
                .orElse(Map.of());
    }

    /** Whether words are hidden or struck out: of thousands of messages hardly one that it learned from had any. */
    private static boolean isVeiled(Script script) {
        return script.lines().stream()
                .map(Script.Line::text)
                .anyMatch(line -> VEILS.stream().anyMatch(line::contains));
    }

    /** Whether any segment may as well be a reviewer's words as not, or a name. */
    static boolean doubted(Told told) {
        double[] begin = told.chances().get(SegmentStates.BEGIN);
        double[] words = told.chances().get(SegmentStates.WORDS);
        double[] author = told.chances().get(SegmentStates.AUTHOR);
        for (int i = 0; begin != null && words != null && author != null && i < begin.length; i++) {
            if (unsure(begin[i] + words[i]) || unsure(author[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean unsure(double chance) {
        return chance < SURE && chance > 1 - SURE;
    }

    private static Map<String, double[]> added(HeardText heard, Spelled spelled) {
        List<Optional<float[]>> answers = spelled.places().stream()
                .map(place -> place.flatMap(heard::answer))
                .toList();
        var added = new HashMap<String, double[]>();
        for (int of = 0; of < KINDS.size(); of++) {
            added.put(KINDS.get(of).name(), added(answers, of));
        }
        // the first words of a review are words of it
        added.put(SegmentStates.BEGIN, added(answers, 0));
        return added;
    }

    private static double[] added(List<Optional<float[]>> answers, int of) {
        double believed = KINDS.get(of).believed();
        return answers.stream()
                .mapToDouble(answer -> answer.map(each -> believed * Math.clamp(each[of], -SUREST, SUREST))
                        .orElse(0d))
                .toArray();
    }

    /**
     * The beginning of a message as the encoder reads it.
     *
     * @param places of each segment; empty for those further down
     */
    record Spelled(String text, List<Optional<Place>> places) {

        static Spelled of(Script script) {
            var text = new StringBuilder(script.automatic() ? "program: " : "person: ");
            int[] starts = new int[script.lines().size()];
            int room = WHOLE;
            for (int i = 0; i < starts.length; i++) {
                Script.Line line = script.lines().get(i);
                starts[i] = -1;
                if (line.part() != Script.Part.URL && room > 0) {
                    starts[i] = text.length();
                    text.append(line.text()).append(BREAK);
                    room -= length(line.text());
                }
            }
            int end = text.length();
            List<Optional<Place>> places = script.segments().stream()
                    .map(segment -> {
                        int start = starts[segment.line()];
                        return start < 0
                                ? Optional.<Place>empty()
                                : Optional.of(new Place(start + segment.start(), start + segment.end(), 0, end));
                    })
                    .toList();
            return new Spelled(text.toString(), places);
        }

        private static int length(String text) {
            return text.codePoints().map(MessageEncoder::length).sum();
        }

        /** The length only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Spelled[" + text.length() + "]";
        }
    }

    /** Teaches the packed encoder; takes a minute of CPU for 500 messages. */
    static byte[] learn(List<Labelled> lessons) {
        return Tuner.tune(lessons.stream().map(SegmentEncoder::lesson).toList(), KINDS.size(), ROUNDS);
    }

    private static Tuner.Lesson lesson(Labelled labelled) {
        Spelled spelled = Spelled.of(labelled.script());
        List<String> kinds = labelled.states().stream().map(SegmentStates::kind).toList();
        var asked = new ArrayList<Tuner.Asked>();
        for (int i = 0; i < kinds.size(); i++) {
            Optional<Place> place = spelled.places().get(i);
            float counts = edge(kinds, i) ? 1 : FAR_COUNTS;
            float[] right = {words(kinds.get(i)) ? 1 : 0, is(kinds.get(i), 1), is(kinds.get(i), 2)};
            float[] weight = {counts, FACT_COUNTS * counts, FACT_COUNTS * counts};
            place.ifPresent(each -> asked.add(new Tuner.Asked(each, right, weight)));
        }
        return new Tuner.Lesson(spelled.text(), asked);
    }

    private static float is(String kind, int asked) {
        return KINDS.get(asked).name().equals(kind) ? 1 : 0;
    }

    private static boolean words(String kind) {
        return kind.equals(SegmentStates.WORDS) || kind.equals(SegmentStates.BEGIN);
    }

    /** Whether words begin or end near a segment, or the message holds none. */
    private static boolean edge(List<String> kinds, int at) {
        boolean own = words(kinds.get(at));
        for (int near = at - NEAR; near <= at + NEAR; near++) {
            boolean outside = near < 0 || near >= kinds.size();
            if (outside ? own : words(kinds.get(near)) != own) {
                return true;
            }
        }
        return kinds.stream().noneMatch(SegmentEncoder::words);
    }

    @Override
    public void close() {
        packed.close();
    }
}
