package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Step;
import dev.bedside.cases.Words;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Form;
import dev.bedside.chat.Note;
import dev.bedside.practice.Practice;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.workspace.Workspaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lets a person type what Bedside cannot read: the words of a picture, or the rest of a text that was cut off. */
final class Typist {

    private static final String TEXT = "text";

    private final Docket docket;
    private final CaseDesk caseDesk;
    private final Reviser reviser;
    private final Recogniser recogniser;
    private final Workspaces workspaces;
    private final Wordings wordings;

    Typist(
            Docket docket,
            CaseDesk caseDesk,
            Reviser reviser,
            Recogniser recogniser,
            Workspaces workspaces,
            Wordings wordings) {
        this.docket = docket;
        this.caseDesk = caseDesk;
        this.reviser = reviser;
        this.recogniser = recogniser;
        this.workspaces = workspaces;
        this.wordings = wordings;
    }

    /** With the words that are known, to be completed. */
    Form form(Case each, Asker asker) {
        var speech = speech(each, asker);
        var known = docket.words(each).map(words -> words.review().text()).orElse("");
        var question = new Form.Words(TEXT, speech.say(Phrase.FORM_TYPE_LABEL), null, known, true, true);
        return new Form(
                Deed.TYPE.to(each), speech.say(Phrase.FORM_TYPE, Map.of("number", each.number())), List.of(question));
    }

    /** Has the review judged by the words that somebody typed. */
    List<Answer> typed(Case each, String text, Asker asker) {
        var speech = speech(each, asker);
        var words = docket.words(each);
        if (!caseDesk.mayRead(each, asker.actor())) {
            return List.of(new Note(caseDesk.approversOnly(each, asker)));
        }
        if (words.isEmpty() || text.isBlank()) {
            return List.of(new Note(speech.say(words.isEmpty() ? Phrase.CARD_FORGOTTEN : Phrase.NO_WORDS_ADD)));
        }
        if (!each.summary().truncated()) {
            // a form that was opened before somebody else typed them
            return List.of(new Note(speech.say(Phrase.NOTHING_TO_TYPE, Map.of("number", each.number()))));
        }
        var review = complete(words.get(), text.strip(), each);
        var performed = reviser.revise(each.id(), review, asker.actor(), asker.origin());
        if (performed instanceof Performed.Done(var now)) {
            return List.of(new Note(speech.say(
                    Phrase.DONE_TYPE,
                    Map.of(
                            "number", now.number(),
                            "action", speech.label(now.summary().action().id()),
                            "urgency", speech.label(now.summary().urgency().id())))));
        }
        return caseDesk.said(performed, each, new Step.CallForReply(), asker).stream()
                .<Answer>map(Note::new)
                .toList();
    }

    private Review complete(Words words, String text, Case each) {
        var known = words.review();
        var today = LocalDate.ofInstant(each.plan().arrivedAt(), each.plan().zone());
        var language = recogniser.readAsReview(text, today).stream()
                .map(Review::language)
                .findFirst()
                .orElse(Language.UNKNOWN);
        return new Review(
                known.site(),
                known.stars(),
                known.author(),
                text,
                language,
                false,
                known.link(),
                known.postedAt(),
                known.location(),
                known.siteReviewId());
    }

    private Speech speech(Case each, Asker asker) {
        return wordings.of(practice(each), asker);
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }
}
