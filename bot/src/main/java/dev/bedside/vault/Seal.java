package dev.bedside.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals words with AES-256-GCM, bound to the row they stand in.
 *
 * <p>A sealed text is one byte that names the form, 12 bytes of nonce, the ciphertext and its tag. With random nonces one key is
 * good for four thousand million texts.
 */
final class Seal {

    private static final byte UTF_8 = 1;

    /** For words that are no Unicode, with half a surrogate pair in them: they too come back as they were. */
    private static final byte UTF_16 = 2;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SecretKey key) {
        this.key = key;
    }

    /** @param row what says where the text stands; the same is needed to open it */
    byte[] close(String words, String... row) {
        var plain = encode(words);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, plain[0], row);
            var sealed = ByteBuffer.allocate(1 + NONCE + cipher.getOutputSize(plain.length - 1));
            sealed.put(plain[0]).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain, 1, plain.length - 1), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the text was cut, changed, moved to another row, or sealed with another key. */
    Optional<String> open(byte[] sealed, String... row) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), sealed[0], row);
            var plain = cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
            return Optional.of(
                    sealed[0] == UTF_16
                            ? ByteBuffer.wrap(plain).asCharBuffer().toString()
                            : new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte form, String... row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {form});
        cipher.updateAAD(joined(row));
        return cipher;
    }

    /** Parts with their lengths, so that no two lists of parts look the same. */
    static byte[] joined(String... parts) {
        var encoded = Arrays.stream(parts).map(Seal::encode).toList();
        var all = ByteBuffer.allocate(
                encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        encoded.forEach(part -> all.putInt(part.length).put(part));
        return all.array();
    }

    /** The form, then the words in it. */
    private static byte[] encode(String words) {
        try {
            var plain = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(words));
            return ByteBuffer.allocate(1 + plain.remaining())
                    .put(UTF_8)
                    .put(plain)
                    .array();
        } catch (CharacterCodingException notUnicode) {
            var plain =
                    ByteBuffer.allocate(1 + words.length() * Character.BYTES).put(UTF_16);
            plain.asCharBuffer().put(words);
            return plain.array();
        }
    }
}
