package dev.bedside.text;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, or {@code unknown}
 */
public record Language(String code) {

    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");
    public static final Language UNKNOWN = new Language("unknown");

    @Override
    public String toString() {
        return code;
    }
}
