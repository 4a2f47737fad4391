package dev.bedside.chat;

import java.util.Set;

/** The platform answered that it does not do this: a permission is missing, a channel is gone, a form is wrong. */
public final class Refused extends ChatException {

    private static final Set<String> MESSAGE_GONE = Set.of("10008", "message_not_found");

    private static final Set<String> THREAD_GONE = Set.of("10003", "10008", "thread_not_found", "message_not_found");

    private final String code;

    /** @param code the platform's own code for it, never a text */
    public Refused(String code) {
        super("refused with code " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the message that it was about was deleted. */
    public boolean isMessageGone() {
        return MESSAGE_GONE.contains(code);
    }

    /** Whether the thread that it was about was deleted. */
    public boolean isThreadGone() {
        return THREAD_GONE.contains(code);
    }
}
