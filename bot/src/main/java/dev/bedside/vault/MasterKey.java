package dev.bedside.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one secret, from which a key for each use is derived (HKDF-SHA256), so that no key serves two. */
final class MasterKey {

    private static final int BYTES = 32;
    private static final byte[] SALT = "bedside vault 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    static MasterKey random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new MasterKey(secret);
    }

    /** Empty unless it is 32 bytes in base64. */
    static Optional<MasterKey> read(String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64.strip());
            return secret.length == BYTES ? Optional.of(new MasterKey(secret)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    String id() {
        return HexFormat.of().formatHex(derive("HmacSHA256", "id").getEncoded(), 0, 8);
    }

    /** A proof that somebody has this key, for those who have it too. */
    String verifier() {
        return HexFormat.of().formatHex(hmac(derive("HmacSHA256", "verify"), id().getBytes(StandardCharsets.US_ASCII)));
    }

    SecretKey sealing() {
        return derive("AES", "seal");
    }

    SecretKey digesting() {
        return derive("HmacSHA256", "digest");
    }

    static byte[] hmac(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey derive(String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(SALT)
                                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }
}
