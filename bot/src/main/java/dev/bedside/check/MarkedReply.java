package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.List;
import java.util.Set;

/**
 * A reply that must not be posted, with what is known of it.
 *
 * @param findings all that is found in it
 * @param offending what must not be said in each of its sentences
 * @param does what each of its sentences does
 * @param complaint whether it answers one
 * @param witnesses what is known of its words
 * @param asked what may be said in it
 */
record MarkedReply(
        Reply reply,
        Text text,
        List<Finding> findings,
        List<List<Finding>> offending,
        List<Set<Category>> does,
        boolean complaint,
        Witnesses witnesses,
        Asked asked) {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "MarkedReply[" + findings.size() + " findings]";
    }
}
