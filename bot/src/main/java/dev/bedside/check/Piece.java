package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;

/**
 * A stretch of a sentence that stays or goes as a whole.
 *
 * @param first its first word, which may join it to the piece in front
 * @param body the first word behind those that join
 * @param end the word behind its last one
 * @param kind what it needs beside it
 */
record Piece(int first, int body, int end, Kind kind) {

    /** How a piece hangs on others. */
    enum Kind {
        /** A sentence of its own, once it is no longer joined: "and the desk is open". */
        MAIN,
        /** Goes on with what stood in front, whose subject it shares: "and moved the desk". */
        SHARED,
        /** A beginning without a verb, which wants its {@link #REST}: "Pam". */
        HEAD,
        /** Between a head and its rest: "who runs the desk". */
        INSERT,
        /** What a head is said to do: "went pink to the ears". */
        REST,
        /** In front of what it goes with: "If there is more". */
        FRONT,
        /** Behind what it goes with, and set off by a mark: ", whoever asks". */
        TAIL,
        /** A tail that is a sentence of its own without the word that begins it: "since she buys the stickers". */
        REASON,
        /** The end of a clause: "about the bill". */
        END
    }

    /** Whether it says something by itself or with its head. */
    boolean says() {
        return kind == Kind.MAIN || kind == Kind.SHARED || kind == Kind.REST;
    }

    /** Whether it goes with what stands in front. */
    boolean hangs() {
        return kind == Kind.TAIL || kind == Kind.REASON || kind == Kind.END;
    }

    boolean joined() {
        return body > first;
    }

    int size() {
        return end - body;
    }

    Span span(Text text) {
        return text.span(first, end - 1);
    }

    /** The same piece, hanging otherwise. */
    Piece as(Kind other) {
        return new Piece(first, body, end, other);
    }

    /** A piece that goes on to a later end. */
    Piece to(int later) {
        return new Piece(first, body, later, kind);
    }
}
