package dev.bedside.encoder;

/**
 * Turns a sentence into numbers that are near each other for sentences that mean the same.
 *
 * <p>MiniLM, quantised, run inside this process. Each sentence is read alone and by one thread: in company it would come out a
 * little different. One session serves all threads.
 */
final class SentenceEncoder implements AutoCloseable {

    /** How many numbers a sentence becomes. */
    static final int WIDTH = EncoderSession.WIDTH;

    private final EncoderSession session;

    private SentenceEncoder(EncoderSession session) {
        this.session = session;
    }

    /**
     * Reads the packaged model.
     *
     * @throws EncoderUnavailable where this machine cannot run it
     */
    static SentenceEncoder load() {
        return new SentenceEncoder(EncoderSession.packed());
    }

    /** @return {@value #WIDTH} numbers whose squares add up to 1 */
    float[] encode(String sentence) {
        long[] ids = session.pieces().read(sentence);
        return mean(session.states(ids), ids.length);
    }

    private static float[] mean(float[] states, int length) {
        double[] sums = new double[WIDTH];
        for (int at = 0; at < length; at++) {
            for (int i = 0; i < WIDTH; i++) {
                sums[i] += states[at * WIDTH + i];
            }
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double norm = StrictMath.sqrt(Math.max(squares, 1e-12));
        float[] mean = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            mean[i] = (float) (sums[i] / norm);
        }
        return mean;
    }

    @Override
    public void close() {
        session.close();
    }
}
