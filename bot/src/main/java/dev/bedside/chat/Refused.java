package dev.bedside.chat;

/** The platform answered that it does not do this: a permission is missing, a channel is gone, a form is wrong. */
public final class Refused extends ChatException {

    private final String code;

    /** @param code the platform's own code for it, never a text */
    public Refused(String code) {
        super("refused with code " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
