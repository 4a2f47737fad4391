package dev.bedside.chat;

/** The platform did not answer, or said that it cannot at the moment: what was asked may have been done or not. */
public sealed class Unreachable extends ChatException permits Hidden {

    public Unreachable(String problem, Throwable cause) {
        super(problem, cause);
    }

    public Unreachable(String problem) {
        super(problem);
    }
}
