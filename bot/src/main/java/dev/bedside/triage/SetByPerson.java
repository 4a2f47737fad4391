package dev.bedside.triage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels that a person set where the reading was wrong: no later reading changes them.
 *
 * @param tone null where nobody said, as for the others
 * @param topics all of them
 * @param concerns all of them; empty where a person says that there is none
 * @param action wins over what follows from the labels
 */
public record SetByPerson(
        @Nullable Tone tone,
        @Nullable Set<Topic> topics,
        @Nullable Set<Concern> concerns,
        @Nullable Action action) {

    public static final SetByPerson NOTHING = new SetByPerson(null, null, null, null);

    public SetByPerson {
        topics = topics == null ? null : Set.copyOf(topics);
        concerns = concerns == null ? null : Set.copyOf(concerns);
    }

    /** The same after something else was said; what is said later wins. */
    public SetByPerson and(SetByPerson later) {
        return new SetByPerson(
                later.tone == null ? tone : later.tone,
                later.topics == null ? topics : later.topics,
                later.concerns == null ? concerns : later.concerns,
                later.action == null ? action : later.action);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether the tone or what makes a review risky was judged by a person. */
    boolean judges() {
        return tone != null || concerns != null;
    }
}
