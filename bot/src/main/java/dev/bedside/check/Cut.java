package dev.bedside.check;

import dev.bedside.check.Piece.Kind;
import dev.bedside.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence in pieces, of which a choice stays: bit n of a choice stands for piece n.
 *
 * @param facts what is known of each piece, in their order
 * @param whole whether nothing of a clause may stay that is wrong, nor what speaks of it
 * @param insulted whether the sentence insults
 */
record Cut(
        Text text,
        int sentence,
        List<Piece> pieces,
        List<Facts> facts,
        PartWords words,
        boolean whole,
        boolean insulted) {

    /**
     * What is known of a piece whatever stays beside it.
     *
     * @param refers whether it begins with what speaks of something said before
     * @param pointsBack whether it speaks of that early on or at its end
     * @param points whether it does anywhere
     * @param reader whether it speaks of whoever reads
     * @param writer whether it speaks of whoever writes
     * @param does whether it thanks, is sorry or offers to talk
     * @param open whether it wants another behind it
     * @param depends whether it begins with what goes with another
     */
    record Facts(
            boolean refers,
            boolean pointsBack,
            boolean points,
            boolean reader,
            boolean writer,
            boolean does,
            boolean open,
            boolean depends) {}

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Cut[" + pieces.size() + " pieces]";
    }

    String form(int word) {
        return Pieces.form(text, word);
    }

    boolean kept(int choice, int piece) {
        return piece >= 0 && piece < pieces.size() && (choice >> piece & 1) == 1;
    }

    /** The pieces of a choice, in their order. */
    List<Integer> kept(int choice) {
        return IntStream.range(0, pieces.size())
                .filter(piece -> kept(choice, piece))
                .boxed()
                .toList();
    }

    boolean isEnd(int piece) {
        return pieces.get(piece).kind() == Kind.END;
    }

    /** The piece that says something in front of another; -1 where there is none. */
    int saysBefore(int piece) {
        int before = piece - 1;
        while (before >= 0 && !pieces.get(before).says()) {
            before--;
        }
        return before;
    }

    /** The piece that says something behind another; -1 where there is none. */
    int saysBehind(int piece) {
        int behind = piece + 1;
        while (behind < pieces.size() && !pieces.get(behind).says()) {
            behind++;
        }
        return behind < pieces.size() ? behind : -1;
    }

    /** The piece of which another is the end. */
    int clause(int piece) {
        int clause = piece - 1;
        while (clause > 0 && isEnd(clause)) {
            clause--;
        }
        return clause;
    }

    /** The nearest piece of a kind in front of another; -1 where there is none. */
    int before(int piece, Kind kind) {
        int before = piece - 1;
        while (before >= 0 && pieces.get(before).kind() != kind) {
            before--;
        }
        return before;
    }

    /** The nearest piece of a kind behind another; -1 where there is none. */
    int behind(int piece, Kind kind) {
        return IntStream.range(piece + 1, pieces.size())
                .filter(other -> pieces.get(other).kind() == kind)
                .findFirst()
                .orElse(-1);
    }

    /** Who does what a piece says, where that is the writer: "I" of "I read the card". */
    Optional<String> subject(int piece) {
        int body = pieces.get(Math.max(0, piece)).body();
        return piece >= 0 && words.cuts().alone().contains(form(body))
                ? Optional.of(text.span(body, body).of(text.raw()))
                : Optional.empty();
    }

    /** The words of a piece, without what joins it. */
    String body(int piece) {
        var own = pieces.get(piece);
        int skipped = own.kind() == Kind.REASON ? 1 : 0;
        return text.span(own.body() + skipped, own.end() - 1).of(text.raw());
    }

    /** The words of a piece with what stands in front of it. */
    String joined(int piece) {
        var own = pieces.get(piece);
        return text.raw()
                .substring(
                        text.word(own.first() - 1).end(),
                        text.word(own.end() - 1).end());
    }
}
