package dev.bedside.gloss;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A text in rough English, and where each piece of it comes from.
 *
 * @param text what it says
 * @param pieces in order
 */
public record Gloss(Text text, List<Piece> pieces) {

    public Gloss {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words that were put into English together.
     *
     * @param english where they stand in the English
     * @param original where they stood
     */
    record Piece(Span english, Span original) {}

    /** Where words of the English come from in the original: from the first to the last that was put into them. */
    public Span original(Span english) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Piece piece : pieces) {
            if (piece.english().overlaps(english)) {
                start = Math.min(start, piece.original().start());
                end = Math.max(end, piece.original().end());
            }
        }
        return new Span(Math.min(start, end), end);
    }

    /** Where words of the original went in the English; empty for words that it does without. */
    public Optional<Span> english(Span original) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Piece piece : pieces) {
            if (piece.original().overlaps(original)) {
                start = Math.min(start, piece.english().start());
                end = Math.max(end, piece.english().end());
            }
        }
        return end == 0 ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Gloss[" + pieces.size() + " pieces]";
    }
}
