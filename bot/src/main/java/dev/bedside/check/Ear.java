package dev.bedside.check;

import dev.bedside.encoder.Place;
import dev.bedside.gloss.Gloss;
import dev.bedside.gloss.Glosser;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
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

    /** Whether a language can be put so. */
    static boolean hears(Language language) {
        return language.equals(Language.ENGLISH) || language.equals(Language.SPANISH);
    }

    /**
     * What the encoder reads.
     *
     * @param words of the reply and of the review behind it
     * @param gloss where the reply was put into English; null where it stands as it was written
     */
    record Heard(String words, Text reply, @Nullable Gloss gloss) {

        /** A clause, and its sentence beside it; empty for one of which nothing is left in English. */
        Optional<Place> place(Clause clause) {
            var own = english(clause.span(reply));
            var sentence = english(reply.sentence(clause.sentence()));
            return own.flatMap(
                    inner -> sentence.map(outer -> new Place(inner.start(), inner.end(), outer.start(), outer.end())));
        }

        private Optional<Span> english(Span span) {
            return gloss == null ? Optional.of(span) : gloss.english(span);
        }

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "Heard[" + words.length() + " characters]";
        }
    }

    /** @param review what is answered; null where it is not known */
    Heard hear(Text reply, @Nullable Text review) {
        var gloss = isSpanish(reply) ? replies.gloss(reply) : null;
        String said = gloss == null ? reply.raw() : gloss.text().raw();
        return new Heard(
                review == null || review.size() == 0 ? said : said + BEFORE_REVIEW + beginning(review), reply, gloss);
    }

    private String beginning(Text review) {
        // it was read in the language of the reply, for what the two share
        var own = texts.read(review.raw());
        var english = isSpanish(own) ? reviews.gloss(own).text() : own;
        int last = Math.min(OF_REVIEW, english.size()) - 1;
        return last < 0 ? "" : english.raw().substring(0, english.word(last).end());
    }

    private static boolean isSpanish(Text text) {
        return text.language().equals(Language.SPANISH);
    }
}
