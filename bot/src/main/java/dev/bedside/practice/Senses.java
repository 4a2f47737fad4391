package dev.bedside.practice;

import dev.bedside.practice.Sense.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the senses of a moment from its first to its last. */
final class Senses {

    private final List<Sense> senses;
    private int at;

    Senses(List<Sense> senses) {
        this.senses = senses;
    }

    boolean done() {
        return at == senses.size();
    }

    int position() {
        return at;
    }

    void returnTo(int position) {
        at = position;
    }

    /** The next sense where it is one of a kind, and goes on behind it; null, and stays, where it is not. */
    <S extends Sense> @Nullable S take(Class<S> kind) {
        if (done() || !kind.isInstance(senses.get(at))) {
            return null;
        }
        return kind.cast(senses.get(at++));
    }

    boolean take(Mark mark) {
        boolean next = !done() && senses.get(at) == mark;
        if (next) {
            at++;
        }
        return next;
    }
}
