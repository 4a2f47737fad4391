package dev.bedside.chat;

/** A call to the chat platform that failed. */
public abstract sealed class ChatException extends RuntimeException permits Unreachable, Refused {

    ChatException(String problem, Throwable cause) {
        super(problem, cause);
    }

    ChatException(String problem) {
        super(problem);
    }
}
