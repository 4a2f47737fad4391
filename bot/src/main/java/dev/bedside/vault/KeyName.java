package dev.bedside.vault;

/**
 * Names a key without giving anything of it away, so that a backup can say which key it needs.
 *
 * @param id the first 16 hexadecimal digits of a digest of the key
 * @param from where this process had it from: the name of an environment variable, a file, or "memory"
 */
public record KeyName(String id, String from) {

    @Override
    public String toString() {
        return "KeyName[" + id + "]";
    }
}
