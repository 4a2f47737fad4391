package dev.bedside.review;

import dev.bedside.chat.Message.Embed;
import dev.bedside.learn.Later;
import dev.bedside.learn.Link;
import dev.bedside.learn.SequenceReader;
import dev.bedside.learn.SequenceReader.Told;
import dev.bedside.review.ScriptReading.Found;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the reviews out of a message by what was learned of the segments of other messages. */
final class SegmentReader {

    /**
     * What a message's segments say.
     *
     * @param begins how likely a review's words begin where they most likely do, 0 to 1
     * @param named whom they name
     */
    record Learned(List<Found> found, double begins, List<Named> named) {}

    /** Written by {@code bedside train reading}. */
    private static final String LEARNED = "segments.weights";

    private static final int LONGEST = 8000;
    private static final int MOST_SEGMENTS = 250;

    private final ReadingWords words;
    private final CutOff cutOff;
    private final Segmenter segmenter;
    private final SegmentTraits traits;
    private final Later<SequenceReader> learned;

    /** The one that came with the program. */
    static SegmentReader packed(ReadingWords words) {
        return new SegmentReader(words, new Later<>(SegmentReader::packaged));
    }

    SegmentReader(ReadingWords words, Later<SequenceReader> learned) {
        this.words = words;
        this.learned = learned;
        cutOff = new CutOff(words.noise());
        segmenter = new Segmenter(words);
        traits = new SegmentTraits(words);
    }

    private static SequenceReader packaged() {
        try (InputStream file = SegmentReader.class.getResourceAsStream(LEARNED)) {
            if (file == null) {
                throw new IllegalStateException(LEARNED + " is not packed; run `bedside train reading`");
            }
            return SequenceReader.read(new BufferedInputStream(file), SegmentStates.ALL, SegmentStates::follows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(LEARNED + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Null where a message is longer than any that was learned from: nothing is known of such ones.
     *
     * @param automatic whether a program speaks, or the message was forwarded
     */
    @Nullable
    Script script(boolean automatic, String content, List<Embed> embeds, LocalDate today) {
        int length = content.length();
        for (Embed embed : embeds) {
            length += embed.title().length()
                    + embed.description().length()
                    + embed.footer().length();
            length += embed.fields().stream()
                    .mapToInt(field -> field.name().length() + field.value().length())
                    .sum();
        }
        Script script = length > LONGEST ? null : segmenter.script(automatic, content, embeds, today);
        return script == null || script.segments().size() > MOST_SEGMENTS ? null : script;
    }

    /**
     * What is read in a message taken apart.
     *
     * @param ruled what rules made of the same message
     * @param encoder asked where a segment is in doubt
     */
    Learned read(Script script, List<Candidate> ruled, LocalDate today, SegmentEncoder encoder) {
        Told told = told(script, traits.of(script, ruled, today), encoder);
        var reading = new ScriptReading(words, cutOff, script, told, today);
        return new Learned(reading.reviews(), told.most().getOrDefault(SegmentStates.BEGIN, 0d), reading.named());
    }

    private Told told(Script script, List<Link> links, SegmentEncoder encoder) {
        Told told = learned.get().read(links);
        Map<String, double[]> heard = encoder.heard(script, told);
        return heard.isEmpty() ? told : learned.get().read(links, heard);
    }
}
