package dev.bedside.desk;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Note;
import dev.bedside.check.Finding;
import dev.bedside.check.Report;
import java.util.ArrayList;

/** Says what a check found: the corrected reply first, then what was wrong and why. */
final class CheckCardWriter {

    private final Speech speech;

    CheckCardWriter(Speech speech) {
        this.speech = speech;
    }

    /** What a check found in a reply that is public already. */
    Card posted(Report report) {
        return card(report, speech.say(Phrase.POSTED_SAYS_TOO_MUCH));
    }

    /** @param againstReview whether the reply was read together with a review */
    Answer answer(Report report, boolean againstReview) {
        if (!report.checked()) {
            return new Note(speech.say(Phrase.CHECK_UNCHECKED));
        }
        String context = againstReview ? " " + speech.say(Phrase.CHECK_AGAINST_REVIEW) : "";
        if (report.findings().isEmpty()) {
            return new Note(speech.say(Phrase.CHECK_CLEAN) + context);
        }
        return card(report, speech.say(report.postable() ? Phrase.CHECK_BETTER : Phrase.CHECK_BLOCKED) + context);
    }

    private Card card(Report report, String headline) {
        var parts = new ArrayList<Part>();
        var corrected = report.corrected();
        if (corrected == null || corrected.isBlank()) {
            parts.add(new Part.Remark(speech.say(Phrase.CHECK_CORRECTED_EMPTY)));
        } else {
            parts.add(new Part.Copyable(speech.say(Phrase.CHECK_CORRECTED), corrected));
        }
        for (Finding finding : report.findings()) {
            parts.add(new Part.Quote(speech.label(finding.category().id()), finding.quote(), finding.why()));
        }
        return new Card(report.postable() ? Tint.ORDINARY : Tint.SERIOUS, headline, parts);
    }
}
