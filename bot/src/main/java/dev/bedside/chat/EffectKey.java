package dev.bedside.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What one message is sent for, the same however often it is tried: {@code card/01J…}, {@code reminder/01J…/warn}.
 *
 * @param key at most 90 characters, since it travels in a Discord {@code custom_id}, which holds 100
 */
public record EffectKey(String key) {

    private static final int LONGEST = 90;
    private static final int NONCE = 22;

    public EffectKey {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException("an effect's key has 1 to " + LONGEST + " characters");
        }
    }

    /** 22 characters that a platform with nonces takes for the same message (Discord takes at most 25). */
    public String nonce() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, NONCE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
