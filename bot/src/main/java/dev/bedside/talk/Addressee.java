package dev.bedside.talk;

import dev.bedside.learn.Later;
import java.util.regex.Pattern;

/** Tells whether somebody else was spoken to by name. */
final class Addressee {

    /** A name at the very end, behind a comma; that of a reviewer is none here. */
    private static final Pattern SOMEBODY = Pattern.compile(",\\s+\\p{Lu}\\p{Ll}+[.!\\s]*$");
    /** What may be a name between commas, or in front of one. */
    private static final Pattern CALLED = Pattern.compile("(?:^|,)\\s*(\\p{Lu}\\p{Ll}+)\\s*,");

    private final PlainReader plains;
    private final Later<GuessReader> guesses;

    Addressee(PlainReader plains, Later<GuessReader> guesses) {
        this.plains = plains;
        this.guesses = guesses;
    }

    /** "Remind me tomorrow, Ben" speaks to Ben; "Ben, can you take it" is a wish all the same. */
    boolean isSomebodyElse(Utterance utterance, Meaning meaning) {
        var spoken = plains.read(utterance.said());
        CaseFinder.find(spoken.plain(), utterance);
        if (spoken.named()) {
            return false;
        }
        String plain = spoken.plain().text();
        String person = meaning.arg("person").orElse("");
        var called = CALLED.matcher(plain);
        boolean told =
                meaning.intent() != Intent.ASSIGN && SOMEBODY.matcher(plain).find();
        for (int at = 0; !told && called.find(at); at = called.end(1)) {
            told = !called.group(1).equals(person) && guesses.get().isName(called.group(1));
        }
        return told;
    }
}
