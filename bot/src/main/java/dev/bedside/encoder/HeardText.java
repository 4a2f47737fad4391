package dev.bedside.encoder;

import java.util.Optional;

/** A text as a {@link TunedEncoder} read it: answers for any place in it cost next to nothing. */
public final class HeardText {

    private final TunedLayers tuned;
    private final WordPieces.Pieces pieces;
    private final float[] states;

    HeardText(TunedLayers tuned, WordPieces.Pieces pieces, float[] states) {
        this.tuned = tuned;
        this.pieces = pieces;
        this.states = states;
    }

    /**
     * How likely each answer is for a place, as the logarithm of its odds.
     *
     * @return empty for a place that was not read
     */
    public Optional<float[]> answer(Place place) {
        var own = pieces.within(place.start(), place.end());
        var wide = pieces.within(place.wideStart(), place.wideEnd());
        if (own.size() == 0 || wide.size() == 0) {
            return Optional.empty();
        }
        float[] answer = tuned.always().clone();
        add(own, 0, answer);
        add(wide, EncoderSession.WIDTH, answer);
        return Optional.of(answer);
    }

    /**
     * What a place means to an encoder that learned to answer.
     *
     * @return 384 numbers for what is asked of and 384 for what stands around it; empty for a place that was not read
     */
    public Optional<float[]> meaning(Place place) {
        var own = pieces.within(place.start(), place.end());
        var wide = pieces.within(place.wideStart(), place.wideEnd());
        if (own.size() == 0 || wide.size() == 0) {
            return Optional.empty();
        }
        float[] meaning = new float[2 * EncoderSession.WIDTH];
        for (int i = 0; i < EncoderSession.WIDTH; i++) {
            meaning[i] = sum(own, i) / own.size();
            meaning[EncoderSession.WIDTH + i] = sum(wide, i) / wide.size();
        }
        return Optional.of(meaning);
    }

    private float sum(Attention.Part part, int number) {
        float sum = 0;
        for (int piece = part.from(); piece < part.to(); piece++) {
            sum += states[piece * EncoderSession.WIDTH + number];
        }
        return sum;
    }

    private void add(Attention.Part part, int first, float[] answer) {
        for (int i = 0; i < EncoderSession.WIDTH; i++) {
            float mean = Tuner.SCALE * sum(part, i) / part.size();
            float[] row = tuned.head()[first + i];
            for (int of = 0; of < answer.length; of++) {
                answer[of] = Math.fma(mean, row[of], answer[of]);
            }
        }
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "HeardText[" + states.length / EncoderSession.WIDTH + " pieces]";
    }
}
