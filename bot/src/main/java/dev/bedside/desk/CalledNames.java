package dev.bedside.desk;

import dev.bedside.chat.Heard;
import dev.bedside.talk.Meaning;
import java.util.HashMap;

/** Puts a name in the place of each person who is called, so that a sentence reads as one, and takes it back afterwards. */
final class CalledNames {

    private static final String STAND_IN = "Colleague";
    private static final int LETTERS = 26;

    private final Heard heard;

    CalledNames(Heard heard) {
        this.heard = heard;
    }

    String said() {
        var said = heard.said();
        for (int n = 0; n < heard.people().size(); n++) {
            said = said.replace(heard.people().get(n).written(), standIn(n));
        }
        return said.strip();
    }

    /** A wish with the people themselves in it, as they were called. */
    Meaning back(Meaning wish) {
        var args = new HashMap<>(wish.args());
        args.replaceAll((name, value) -> back(value));
        var next = wish.next();
        return new Meaning(
                wish.intent(),
                wish.about(),
                args,
                wish.ask(),
                next == null ? null : new Meaning.Next(back(next.wish()), back(next.words())));
    }

    private String back(String value) {
        var back = value;
        for (int n = heard.people().size() - 1; n >= 0; n--) {
            back = back.replace(standIn(n), heard.people().get(n).written());
        }
        return back;
    }

    private static String standIn(int n) {
        return STAND_IN + letters(n);
    }

    private static String letters(int n) {
        var last = String.valueOf((char) ('a' + n % LETTERS));
        return n < LETTERS ? last : letters(n / LETTERS - 1) + last;
    }
}
