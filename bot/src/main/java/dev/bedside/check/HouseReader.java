package dev.bedside.check;

import dev.bedside.check.Witness.Before;
import java.util.Map;
import java.util.Set;

/**
 * Tells where a sentence speaks of the house alone: whoever reads is not in it.
 *
 * <p>What people tell of themselves, of those they work with, of their rooms and rules may be told in any tense: "We have hired two people for the
 * phones". It greets nobody strange, asks nothing and points at nothing that is gone. The more it tells beside (a number, what was, a name, an illness, kin),
 * the surer examples must be that it gives nothing away.
 */
final class HouseReader {

    /** How likely a leak may be in a sentence that tells nothing else. */
    static final double LIKELIEST = 0.4;

    /** What is left of it for everything that is told. */
    private static final double LESS = 0.75;

    /** Whoever answers a complaint tells of what was more easily. */
    private static final String COMPLAINT = "complaint";

    private final SafeWords safe;

    HouseReader(SafeWords safe) {
        this.safe = safe;
    }

    /**
     * Whether some words speak of the house alone.
     *
     * @param does whether they thank, regret or invite
     * @param complaint whether they answer one: there nothing stays that defends
     */
    boolean isOfHouse(Passage said, Set<Category> does, Witness witness, boolean complaint) {
        return witness.chance() < likeliest(said, does, witness, complaint);
    }

    /** How likely a leak may be in some words for them to speak of the house; 0 where they never do. */
    double likeliest(Passage said, Set<Category> does, Witness witness, boolean complaint) {
        boolean never = said.asks()
                || said.greets(witness)
                || said.hints()
                || does.isEmpty()
                        && witness.before() == Before.GONE
                        && said.pointers().pointAtSomething();
        return never ? 0 : LIKELIEST * Math.min(1, Math.pow(LESS, told(said, witness, complaint)));
    }

    private int told(Passage said, Witness witness, boolean complaint) {
        var weighs = safe.weighs();
        int told = complaint ? weighs.getOrDefault(COMPLAINT, 0) : 0;
        for (Map.Entry<String, Integer> each : weighs.entrySet()) {
            told += said.tells(each.getKey(), witness) ? each.getValue() : 0;
        }
        return told;
    }
}
