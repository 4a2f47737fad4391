package dev.bedside.encoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What sentences mean, as the encoder tells it, with the latest of them known by heart.
 *
 * <p>They are known by a digest, so that nobody's words stay in memory.
 */
public final class Meanings {

    private record Digest(long first, long second) {}

    private final SentenceEncoder encoder;
    private final Cache<Digest, float[]> known;

    /** How many numbers a sentence becomes. */
    public static final int WIDTH = SentenceEncoder.WIDTH;

    /**
     * Loads the packed encoder.
     *
     * @param most how many sentences are known by heart; each takes 1.6 kB
     * @throws EncoderUnavailable where this machine cannot run it
     */
    public static Meanings load(int most) {
        return new Meanings(SentenceEncoder.load(), most);
    }

    private Meanings(SentenceEncoder encoder, int most) {
        this.encoder = encoder;
        this.known = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** @return 384 numbers whose squares add up to 1, near each other for sentences that mean the same */
    public float[] of(String sentence) {
        return known.get(digest(sentence), any -> encoder.encode(sentence));
    }

    private static Digest digest(String sentence) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
            var numbers = ByteBuffer.wrap(hash);
            return new Digest(numbers.getLong(), numbers.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
