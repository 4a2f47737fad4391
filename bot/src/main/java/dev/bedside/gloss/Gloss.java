package dev.bedside.gloss;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text in English, and where each piece of it comes from. */
public final class Gloss {

    private final Text written;
    private final Text text;
    private final @Nullable List<Piece> pieces;

    private Gloss(Text written, Text text, @Nullable List<Piece> pieces) {
        this.written = written;
        this.text = text;
        this.pieces = pieces;
    }

    /** Of a text that needs none. */
    static Gloss asItIs(Text written) {
        return new Gloss(written, written, null);
    }

    /** @param pieces in order */
    static Gloss rough(Text written, Text text, List<Piece> pieces) {
        return new Gloss(written, text, List.copyOf(pieces));
    }

    /**
     * Words that were put into English together.
     *
     * @param english where they stand in the English
     * @param original where they stood
     */
    record Piece(Span english, Span original) {}

    /** As it was written. */
    public Text written() {
        return written;
    }

    /** What it says in English. */
    public Text text() {
        return text;
    }

    /** Whether it was put into English for this, and says only roughly what was written. */
    public boolean isRough() {
        return pieces != null;
    }

    /** Where words of the English come from in what was written; nowhere for what stands between words only. */
    public Span original(Span english) {
        return pieces == null
                ? english
                : around(english, pieces, Piece::english, Piece::original).orElse(new Span(0, 0));
    }

    /** Where words that were written went in the English; empty for words that it does without. */
    public Optional<Span> english(Span original) {
        return pieces == null ? Optional.of(original) : around(original, pieces, Piece::original, Piece::english);
    }

    /** From the first to the last piece that holds some of the words. */
    private static Optional<Span> around(
            Span words, List<Piece> pieces, Function<Piece, Span> from, Function<Piece, Span> to) {
        return pieces.stream()
                .filter(piece -> from.apply(piece).overlaps(words))
                .map(to)
                .reduce((one, other) ->
                        new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end())));
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Gloss[" + text + "]";
    }
}
