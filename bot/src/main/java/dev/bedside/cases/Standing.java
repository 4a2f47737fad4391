package dev.bedside.cases;

import dev.bedside.cases.Decision.Changed;
import dev.bedside.cases.Decision.Refused;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Target;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a case stands when somebody wants to take a step with it. */
record Standing(Case each, Practice practice, Actor actor, Instant now) {

    Rights rights() {
        return Rights.of(actor, each.workspace(), practice.team());
    }

    Progress progress() {
        return each.progress();
    }

    Progress.Claim claimBy(String person) {
        return new Progress.Claim(person, now, expiry(now), null);
    }

    /** Who has it keeps it; where nobody does, whoever acts takes it, and is not asked again while waiting for others. */
    Progress.Claim held() {
        var claim = progress().claim();
        return claim == null
                ? new Progress.Claim(actorId(), now, null, null)
                : new Progress.Claim(claim.ownerId(), claim.at(), null, null);
    }

    @Nullable
    Instant expiry(Instant from) {
        var after = Target.read(each.plan().policy()).claimExpires();
        return after == null ? null : after.after(from, practice.calendar());
    }

    boolean isMine() {
        return Objects.equals(progress().ownerId(), actor.id());
    }

    boolean isOver() {
        return !progress().state().isPending();
    }

    Decision over() {
        var reason = progress().state() == CaseState.ANSWERED ? Reason.ANSWERED : Reason.CLOSED;
        var ending = Objects.requireNonNull(progress().ending());
        return new Refused(new Refusal(reason, ending.by(), ending.at()), progress());
    }

    Progress.Ending ending() {
        return new Progress.Ending(actor.id(), now);
    }

    Decision taken() {
        var claim = Objects.requireNonNull(progress().claim());
        return new Refused(new Refusal(Reason.TAKEN, claim.ownerId(), claim.at()), progress());
    }

    Decision refused(Reason reason) {
        return new Refused(Refusal.of(reason), progress());
    }

    static Decision changed(Progress progress) {
        return new Changed(progress, "");
    }

    String actorId() {
        return Objects.requireNonNull(actor.id(), "only people do this");
    }
}
