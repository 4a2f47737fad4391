package dev.bedside.cases;

/** What came of a step. */
public sealed interface Performed {

    /** @param each the case as it is now */
    record Done(Case each) implements Performed {}

    /** It was so already. */
    record Unchanged(Case each) implements Performed {}

    /** There is none as far as whoever asked can tell: it is another workspace's, or in a channel that they do not see. */
    record NoSuchCase() implements Performed {}

    record Refused(Case each, Refusal refusal) implements Performed {}

    /** This press was acted on before, here or in another process: nothing more is to be said. */
    record Repeated() implements Performed {}
}
