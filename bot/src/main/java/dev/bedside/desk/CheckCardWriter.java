package dev.bedside.desk;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Note;
import dev.bedside.chat.Verbatim;
import dev.bedside.check.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a check found: the corrected reply first, then what was wrong and why. */
final class CheckCardWriter {

    private final Speech speech;

    CheckCardWriter(Speech speech) {
        this.speech = speech;
    }

    /** What a check found in a reply that is public already. */
    Card posted(Report report) {
        return card(report, speech.say(Phrase.POSTED_SAYS_TOO_MUCH), better(report));
    }

    /**
     * The whole answer on one card.
     *
     * @param againstReview whether it has to be said that the reply was read together with a review
     */
    Answer answer(Report report, boolean againstReview) {
        return report.checked() && !report.findings().isEmpty()
                ? card(report, headline(report, againstReview), better(report))
                : new Note(speech.say(report.checked() ? Phrase.CHECK_CLEAN : Phrase.CHECK_UNCHECKED)
                        + context(report.checked() && againstReview));
    }

    /** Under a review that is better not answered in public: what is wrong with the words, and none in their place. */
    List<Answer> hushed(Report report, boolean againstReview) {
        var never = new Note(speech.say(Phrase.CHECK_NOT_IN_PUBLIC));
        return report.checked() && report.findings().isEmpty()
                ? List.of(never)
                : List.of(
                        never,
                        report.checked()
                                ? new Card(Tint.SERIOUS, headline(report, againstReview), quotes(report))
                                : answer(report, againstReview));
    }

    /** The corrected reply in a message of its own, since a phone copies whole messages only. */
    List<Answer> answers(Report report, boolean againstReview) {
        var corrected = corrected(report);
        return corrected.isEmpty() || report.findings().isEmpty()
                ? List.of(answer(report, againstReview))
                : List.of(
                        card(
                                report,
                                headline(report, againstReview),
                                new Part.Remark(speech.say(Phrase.CHECK_CORRECTED_NEXT))),
                        new Verbatim(corrected.get(), speech.say(Phrase.POST_FILE)));
    }

    private Card card(Report report, String headline, Part first) {
        var parts = new ArrayList<Part>();
        parts.add(first);
        parts.addAll(quotes(report));
        return new Card(report.postable() ? Tint.ORDINARY : Tint.SERIOUS, headline, parts);
    }

    private List<Part> quotes(Report report) {
        return report.findings().stream()
                .<Part>map(finding ->
                        new Part.Quote(speech.label(finding.category().id()), finding.quote(), finding.why()))
                .toList();
    }

    private Part better(Report report) {
        return corrected(report)
                .<Part>map(text -> new Part.Copyable(speech.say(Phrase.CHECK_CORRECTED), text))
                .orElseGet(() -> new Part.Remark(speech.say(Phrase.CHECK_CORRECTED_EMPTY)));
    }

    private String headline(Report report, boolean againstReview) {
        return speech.say(report.postable() ? Phrase.CHECK_BETTER : Phrase.CHECK_BLOCKED) + context(againstReview);
    }

    private String context(boolean againstReview) {
        return againstReview ? " " + speech.say(Phrase.CHECK_AGAINST_REVIEW) : "";
    }

    private static Optional<String> corrected(Report report) {
        return Optional.ofNullable(report.corrected()).filter(text -> !text.isBlank());
    }
}
