package dev.bedside.review;

import java.util.ArrayList;
import java.util.List;

/** One review while it is being put together: its facts and the lines that may be its words. */
final class Draft {

    final Facts facts = new Facts();
    final List<String> lines = new ArrayList<>();
    /** What was read and left out, for judging what kind of message this is. */
    final List<String> around = new ArrayList<>();
    /** How many labels, keys or columns it was read from. */
    int labels;
    /** A label said that these are the words. */
    boolean labelled;
    /** The words come from a machine's object: nothing in them is formatting. */
    boolean verbatim;
    /** It comes from an object or a table, which say themselves what is what. */
    boolean structured;
    /** A line of its own above the words tells of them. */
    boolean headed;
    /** A mail's last words stood below it. */
    boolean signedOff;
    /** It has been read from quoted rows. */
    boolean quotes;
    /** Its facts stood below the words. */
    boolean footed;
    /** The words are over; what follows is somebody else's. */
    boolean closed;
    /** It came in a mail or was forwarded. */
    boolean forwarded;
    /** The rating stands at one end of the words themselves. */
    boolean rated;
    /** A line of the labelled words looks like a label and is none. */
    boolean insisted;
    /** one of several items that are built alike */
    boolean itemised;
    /** A layout says that the words break off. */
    boolean cut;
    /** A layout knows the whole message: what it found needs no belief. */
    boolean known;
    /** So far its words are a translation's. */
    boolean translated;
    /** Its date could as well be read with the day first. */
    boolean monthFirst;
    /** Rules saw what may be a place, whether it is one or not. */
    boolean located;
    /** A rating is all that was said. */
    boolean bare;
    /** A tool says that nobody wrote any words. */
    boolean wordless;

    /** What the reviewer set above the words; empty without. */
    String headline = "";

    boolean hasText() {
        for (String line : lines) {
            if (!line.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether its words have fewer characters than so many; no more of them are looked at. */
    boolean shorterThan(int limit) {
        int length = 0;
        for (String line : lines) {
            length += line.length() + 1;
            if (length > limit) {
                return false;
            }
        }
        return true;
    }

    boolean untouched() {
        return !hasText() && !facts.any() && labels == 0;
    }

    void text(String line) {
        lines.add(line);
    }

    /** Whether the words stand in quotation marks. */
    boolean quoted() {
        return hasText() && "\"“„«»".indexOf(joined().charAt(0)) >= 0;
    }

    /** The words without the headline, if it stands above them: a headline is no part of what a review says. */
    String unheaded(String words) {
        int end = headline.isEmpty() ? -1 : words.indexOf('\n');
        boolean stands = end > 0
                && Noise.letters(words.substring(0, end))
                        .strip()
                        .equals(Noise.letters(headline).strip());
        return stands ? words.substring(end).strip() : words;
    }

    String joined() {
        return String.join("\n", lines).strip();
    }
}
