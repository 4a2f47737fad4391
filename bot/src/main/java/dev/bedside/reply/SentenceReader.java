package dev.bedside.reply;

import dev.bedside.config.Template;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the wording that a reply is made of, also where a person changed the rest of it. */
public final class SentenceReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    /** The fixed words of a sentence, between what it leaves open. */
    private record Known(String sentence, List<String> pieces) {

        /** Sizes only: a sentence that was said may hold somebody's name. */
        @Override
        public String toString() {
            return "Known[" + pieces.size() + " pieces]";
        }

        static Known of(Template sentence) {
            var text = sentence.line().text();
            return new Known(
                    text,
                    Arrays.stream(PLACEHOLDER.split(text))
                            .filter(piece -> !piece.isBlank())
                            .toList());
        }

        boolean standsIn(String reply) {
            int at = 0;
            for (String piece : pieces) {
                int found = reply.indexOf(piece, at);
                if (found < 0) {
                    return false;
                }
                at = found + piece.length();
            }
            return true;
        }
    }

    private final List<Known> known;

    public SentenceReader(DraftWording wording) {
        this.known = wording.voices()
                .flatMap(DraftWording.Voice::sentences)
                .map(Known::of)
                .filter(each -> !each.pieces().isEmpty())
                .distinct()
                .toList();
    }

    /** The sentences of the wording that stand in a reply, as they are written in it, whatever its language. */
    public List<String> read(String reply) {
        return known.stream()
                .filter(each -> each.standsIn(reply))
                .map(Known::sentence)
                .toList();
    }
}
