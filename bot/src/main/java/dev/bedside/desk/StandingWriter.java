package dev.bedside.desk;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.chat.Card.Part;
import dev.bedside.practice.Practice;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how a case stands: in one line who has it and by when what is due, below it what stands in the way. */
final class StandingWriter {

    private static final String BETWEEN = " · ";

    private final Speech speech;
    private final Practice practice;

    StandingWriter(Speech speech, Practice practice) {
        this.speech = speech;
        this.practice = practice;
    }

    List<Part> write(Case each) {
        var parts = new ArrayList<Part>();
        if (each.progress().ending() != null) {
            ended(each, parts);
        } else if (each.state() == CaseState.REPORTED) {
            reported(each, parts);
        } else {
            due(each, parts);
            approval(each, parts);
        }
        return parts;
    }

    /** Deadlines that are left to whoever has it; the nearest first. */
    private void due(Case each, List<Part> parts) {
        var claim = each.progress().claim();
        var deadlines = each.plan().deadlines();
        boolean decided = each.summary().publicReply() == PublicReply.BETTER_NOT;
        boolean expected = each.summary().action() != Action.NONE;
        var replyBy = expected ? deadlines.replyBy() : null;
        var line = new ArrayList<String>();
        Phrase name;
        if (claim != null) {
            name = Phrase.CARD_OWNER;
            line.add(speech.name(claim.ownerId()));
            add(line, decided ? Phrase.CARD_THEN_DECIDE : Phrase.CARD_THEN_REPLY, replyBy);
        } else if (expected && each.state() == CaseState.OPEN && deadlines.claimBy() != null) {
            name = Phrase.CARD_CLAIM_BY;
            line.add(speech.away(deadlines.claimBy()));
            add(line, decided ? Phrase.CARD_THEN_DECIDE : Phrase.CARD_THEN_REPLY, replyBy);
        } else if (replyBy != null) {
            name = decided ? Phrase.CARD_DECIDE_BY : Phrase.CARD_REPLY_BY;
            line.add(speech.away(replyBy));
        } else {
            return;
        }
        if (expected && !decided && each.state() != CaseState.READY) {
            add(line, Phrase.CARD_NOT_BEFORE, deadlines.replyNotBefore());
        }
        if (claim != null) {
            add(line, Phrase.CARD_SNOOZED, claim.snoozedUntil());
        }
        parts.add(fact(name, String.join(BETWEEN, line)));
    }

    private void add(List<String> line, Phrase phrase, @Nullable Instant time) {
        if (time != null) {
            line.add(speech.say(phrase, Map.of("time", speech.away(time))));
        }
    }

    private void approval(Case each, List<Part> parts) {
        var proposal = each.progress().proposal();
        if (each.state() != CaseState.READY || proposal == null) {
            return;
        }
        var approver = proposal.approverId();
        if (approver != null) {
            parts.add(fact(Phrase.CARD_APPROVED, speech.name(approver)));
        } else if (Approvals.needed(each.summary(), practice)) {
            parts.add(new Part.Remark(speech.say(Phrase.CARD_NEEDS_APPROVAL)));
        }
    }

    private void reported(Case each, List<Part> parts) {
        var claim = each.progress().claim();
        if (claim != null) {
            parts.add(fact(Phrase.CARD_OWNER, speech.name(claim.ownerId())));
        }
        var report = each.progress().report();
        if (report != null) {
            parts.add(fact(Phrase.CARD_REPORTED, speech.name(report.by()) + ", " + speech.away(report.at())));
            if (report.lookAgainAt() != null) {
                parts.add(fact(Phrase.CARD_LOOK_AGAIN, speech.away(report.lookAgainAt())));
            }
        }
    }

    private void ended(Case each, List<Part> parts) {
        var report = each.progress().report();
        if (report != null) {
            parts.add(fact(Phrase.CARD_REPORTED, speech.name(report.by()) + ", " + speech.away(report.at())));
        }
        var ending = each.progress().ending();
        if (ending != null) {
            var who = ending.by() == null ? speech.say(Phrase.HISTORY_BEDSIDE) : speech.name(ending.by());
            parts.add(fact(Phrase.CARD_BY, who + ", " + speech.away(ending.at())));
        }
    }

    private Part.Fact fact(Phrase name, String value) {
        return new Part.Fact(speech.say(name), value);
    }
}
