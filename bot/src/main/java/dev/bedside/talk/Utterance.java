package dev.bedside.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague said, and where.
 *
 * @param about the case of the thread, or of the message that is answered; null where there is none
 * @param open the cases that are not answered yet
 * @param last the number of the case that this person last dealt with in this channel; null where there is none
 * @param language code of the language spoken there; what was said may be in another
 */
public record Utterance(
        String said,
        Where where,
        @Nullable OpenCase about,
        List<OpenCase> open,
        @Nullable Long last,
        String language) {

    public Utterance {
        open = List.copyOf(open);
    }

    /** How it reached Bedside. */
    public enum Where {
        /** It names Bedside. */
        MENTION,
        /** It answers one of Bedside's messages. */
        REPLY,
        /** It was said in the thread of a case. */
        THREAD,
        /** None of these. */
        CHANNEL;

        public static Optional<Where> of(String id) {
            return Stream.of(values())
                    .filter(where -> where.name().toLowerCase(Locale.ROOT).equals(id))
                    .findFirst();
        }
    }

    /**
     * A case by which it may be meant.
     *
     * @param site id of the review site; null where it is unknown
     * @param author the reviewer's display name; null where it is unknown
     * @param stars 0.5 to 5; null where they are unknown
     */
    public record OpenCase(
            long number,
            @Nullable String site,
            @Nullable String author,
            @Nullable Double stars) {

        public OpenCase(long number, @Nullable String site, @Nullable String author) {
            this(number, site, author, null);
        }

        boolean hasStars(int count) {
            return stars != null && Math.round(stars) == count;
        }

        /** The number only: people's names never reach a log. */
        @Override
        public String toString() {
            return "#" + number;
        }
    }

    /** Every case that is known here, the one spoken of first. */
    List<OpenCase> known() {
        return about == null || open.stream().anyMatch(each -> each.number() == about.number())
                ? open
                : Stream.concat(Stream.of(about), open.stream()).toList();
    }

    /** A part of it, said behind another part that was about a case. */
    Utterance part(String words, @Nullable Long before) {
        return new Utterance(words, where, about, open, before == null ? last : before, language);
    }

    /** Where it was said only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Utterance[" + where + "]";
    }
}
