package dev.bedside.setup;

/** How a part of Bedside is doing. */
public enum Level {
    WORKS(Phrase.WORKS),
    /** It works, and could work better. */
    COULD(Phrase.COULD),
    /** It does not work before somebody puts it right. */
    MISSING(Phrase.MISSING);

    private final Phrase sign;

    Level(Phrase sign) {
        this.sign = sign;
    }

    Phrase sign() {
        return sign;
    }
}
