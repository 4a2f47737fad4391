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
        var pieces = session.pieces().read(text, MOST);
        float[] states = session.states(pieces.ids());
        return places.stream().map(place -> answer(pieces, states, place)).toList();
    }

    private Optional<float[]> answer(WordPieces.Pieces pieces, float[] states, Place place) {
        var own = pieces.within(place.start(), place.end());
        var wide = pieces.within(place.wideStart(), place.wideEnd());
        if (own.size() == 0 || wide.size() == 0) {
            return Optional.empty();
        }
        float[] answer = tuned.always().clone();
        add(states, own, 0, answer);
        add(states, wide, EncoderSession.WIDTH, answer);
        return Optional.of(answer);
    }

    private void add(float[] states, Attention.Part part, int first, float[] answer) {
        for (int i = 0; i < EncoderSession.WIDTH; i++) {
            float sum = 0;
            for (int piece = part.from(); piece < part.to(); piece++) {
                sum += states[piece * EncoderSession.WIDTH + i];
            }
            float mean = Tuner.SCALE * sum / part.size();
            float[] row = tuned.head()[first + i];
            for (int of = 0; of < answer.length; of++) {
                answer[of] = Math.fma(mean, row[of], answer[of]);
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
