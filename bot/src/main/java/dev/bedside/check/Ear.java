package dev.bedside.check;

import dev.bedside.encoder.Place;
import dev.bedside.gloss.Gloss;
import dev.bedside.gloss.Glosser;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a reply so that the encoder can read it: in English, and behind it the review that it answers, for "your visit" says
 * something else to a neighbour than to a patient.
 */
final class Ear {

    /** In words. Longer reviews say in their beginning who writes, and all of them would take the encoder twice as long. */
    private static final int OF_REVIEW = 60;

    private static final String BEFORE_REVIEW = "\n\nAnswers: ";

    private final TextReader texts;
    private final Glosser replies;
    private final Glosser reviews;

    Ear(TextReader texts) {
        this.texts = texts;
        replies = Glosser.ofReplies(texts);
        reviews = Glosser.ofReviews(texts);
    }

    /**
     * What the encoder reads.
     *
     * @param words of the reply and of the review behind it
     * @param reply which stands at their beginning
     */
    record Heard(String words, Gloss reply) {

        /** A clause, and its sentence beside it; empty for one of which nothing is left in English. */
        Optional<Place> place(Clause clause) {
            var own = reply.english(clause.span(reply.written()));
            var sentence = reply.english(reply.written().sentence(clause.sentence()));
            return own.flatMap(
                    inner -> sentence.map(outer -> new Place(inner.start(), inner.end(), outer.start(), outer.end())));
        }

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "Heard[" + words.length() + " characters]";
        }
    }

    /** @param review what is answered; null where it is not known */
    Heard hear(Text reply, @Nullable Text review) {
        var gloss = replies.gloss(reply);
        String said = gloss.text().raw();
        return new Heard(review == null || review.size() == 0 ? said : said + BEFORE_REVIEW + beginning(review), gloss);
    }

    private String beginning(Text review) {
        // it was read in the language of the reply, for what the two share
        var english = reviews.gloss(texts.read(review.raw())).text();
        int last = Math.min(OF_REVIEW, english.size()) - 1;
        return last < 0 ? "" : english.raw().substring(0, english.word(last).end());
    }
}
