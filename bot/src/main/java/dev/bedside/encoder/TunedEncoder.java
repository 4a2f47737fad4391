package dev.bedside.encoder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The encoder with upper layers that learned one question: it reads a text once and answers for each place in it. */
public final class TunedEncoder implements AutoCloseable {

    /** What stands behind this many pieces of a text is not read; more the encoder has not learned to count. */
    static final int MOST = 512;

    private final EncoderSession session;
    private final TunedLayers tuned;

    private TunedEncoder(EncoderSession session, TunedLayers tuned) {
        this.session = session;
        this.tuned = tuned;
    }

    /**
     * Reads what {@link Tuner#tune} wrote.
     *
     * @throws EncoderUnavailable where this machine cannot run it, or this is no such file
     */
    public static TunedEncoder read(byte[] written) {
        try {
            var tuned = TunedLayers.read(written);
            return new TunedEncoder(EncoderSession.with(tuned), tuned);
        } catch (IOException | NegativeArraySizeException | IndexOutOfBoundsException broken) {
            throw new EncoderUnavailable(broken);
        }
    }

    /**
     * The answers for each place: how likely each is, as the logarithm of its odds.
     *
     * @return empty for a place that was not read
     */
    public List<Optional<float[]>> answers(String text, List<Place> places) {
        HeardText heard = hear(text);
        return places.stream().map(heard::answer).toList();
    }

    /** Reads a text once, for as many questions as there may be; what was heard outlives the encoder. */
    public HeardText hear(String text) {
        var pieces = session.pieces().read(text, MOST);
        return new HeardText(tuned, pieces, session.states(pieces.ids()));
    }

    @Override
    public void close() {
        session.close();
    }
}
