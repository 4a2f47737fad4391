package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Sight;
import dev.bedside.chat.Place;
import dev.bedside.practice.Practice;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who read along where something is said: what may be told there follows from it.
 *
 * @param practice whose words and settings are used there
 * @param channels our ids of the channels that all of them see; null for whatever the one who speaks sees
 * @param about the case that is talked about there; null where it is none in particular
 * @param direct whether no workspace is around it, so that nothing can be pressed
 */
record Company(
        Kind kind,
        Place place,
        String workspace,
        Practice practice,
        @Nullable Set<String> channels,
        @Nullable Case about,
        boolean direct) {

    enum Kind {
        /** A channel in which reviews arrive. */
        TEAM,
        /** The approvers' own channel. */
        APPROVERS,
        /** The thread of a case. */
        THREAD,
        /** A thread in which none but approvers, or those who were let in, read about a case. */
        HELD_THREAD,
        /** Nobody reads along. */
        ALONE,
        /** A channel that has nothing to do with reviews. */
        ELSEWHERE
    }

    Company {
        channels = channels == null ? null : Set.copyOf(channels);
    }

    /** The same person where nobody reads along. */
    Company alone() {
        return new Company(Kind.ALONE, place, workspace, practice, null, about, direct);
    }

    /**
     * Whether a case that is held back may be talked about, as far as those who read along are concerned: whoever was let into
     * the thread of one case was let into no other.
     */
    boolean isApartFor(Case each) {
        return switch (kind) {
            case APPROVERS, ALONE -> true;
            case HELD_THREAD -> about != null && about.id().equals(each.id());
            case TEAM, THREAD, ELSEWHERE -> false;
        };
    }

    /** Whether colleagues talk there about reviews, so that it matters what they say. */
    boolean isWatched() {
        return kind != Kind.ALONE && kind != Kind.ELSEWHERE;
    }

    /** Somebody who sees no more than all who read along do. */
    Actor among(Actor actor) {
        if (channels == null) {
            return actor;
        }
        var seen = new HashSet<>(channels);
        seen.removeIf(channel -> !actor.sight().sees(channel));
        return new Actor(actor.id(), actor.workspace(), new Sight(seen), actor.roles(), actor.manages());
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Company[" + kind + " in " + place.channel() + "]";
    }
}
