package dev.bedside.chat;

/**
 * A message that Bedside sends.
 *
 * @param pings whom it calls; nobody else is called, whatever its words are
 */
public record Outgoing(Answer answer, Pings pings) {

    /** A message that calls nobody. */
    public static Outgoing quiet(Answer answer) {
        return new Outgoing(answer, Pings.NOBODY);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Outgoing[" + pings + "]";
    }
}
