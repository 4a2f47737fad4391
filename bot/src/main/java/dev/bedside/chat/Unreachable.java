package dev.bedside.chat;

/**
 * The platform did not answer, or said that it cannot at the moment: what was asked may have been done or not, unless it is
 * known that it never got as far as the platform.
 */
public sealed class Unreachable extends ChatException permits Hidden {

    private final boolean asked;

    public Unreachable(String problem, Throwable cause) {
        super(problem, cause);
        this.asked = true;
    }

    public Unreachable(String problem) {
        this(problem, true);
    }

    private Unreachable(String problem, boolean asked) {
        super(problem);
        this.asked = asked;
    }

    /** Nothing was sent to the platform, and nothing will be: what was to be asked is certainly not done. */
    public static Unreachable unasked(String problem) {
        return new Unreachable(problem, false);
    }

    /** Whether it may have been done. */
    public boolean isDoubtful() {
        return asked;
    }
}
