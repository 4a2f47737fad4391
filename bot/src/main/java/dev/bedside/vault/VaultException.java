package dev.bedside.vault;

/** Says which text cannot be opened, by its ids. */
public final class VaultException extends RuntimeException {

    VaultException(String sentence) {
        super(sentence);
    }
}
