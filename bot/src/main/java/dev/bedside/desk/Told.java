package dev.bedside.desk;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * What Bedside says to something that was said.
 *
 * @param open for everybody who reads along
 * @param secret for the one who spoke alone
 * @param done whether what was wished is done
 */
record Told(List<Answer> open, List<Answer> secret, boolean done) {

    static final Told NOTHING = new Told(List.of(), List.of(), false);

    Told {
        open = List.copyOf(open);
        secret = List.copyOf(secret);
    }

    static Told openly(List<Answer> answers) {
        return new Told(answers, List.of(), true);
    }

    static Told openly(Answer answer) {
        return openly(List.of(answer));
    }

    static Told openly(String sentence) {
        return openly(new Note(sentence));
    }

    /** A question, or why something is not done. */
    static Told undone(Answer answer) {
        return new Told(List.of(answer), List.of(), false);
    }

    static Told undone(String sentence) {
        return undone(new Note(sentence));
    }

    static Told secretly(List<Answer> answers) {
        return new Told(List.of(), answers, true);
    }

    /** Everything, for somebody who is alone. */
    List<Answer> all() {
        var all = new ArrayList<>(open);
        all.addAll(secret);
        return all;
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Told[" + open.size() + " openly, " + secret.size() + " secretly]";
    }
}
