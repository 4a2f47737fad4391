package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Span;

/** Takes off what stands in one line behind a reviewer's words: the owner's answer, the name below a letter that lost its lines. */
final class AfterWords {

    private static final int FURTHEST_COLON = 40;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TITLE = 3;
    private static final int FEWEST_WORDS = 8;
    /** In words before an address: what a tool offers there. */
    private static final int MOST_OFFERED = 6;

    private static final int MOST_LINES = 4;

    private static final String ENDS = ".!?…。！？";
    private static final String BEFORE = ENDS + "\"”»'([)]}\n-–—|·";

    private final Noise noise;
    private final People people;
    private final GivenNames given;

    AfterWords(ReadingWords words) {
        noise = words.noise();
        people = words.people();
        given = words.given();
    }

    /** The words without an owner's answer behind them: {@code So kind. Owner response: "Thank you!"} */
    String unanswered(String text) {
        for (Span answer : noise.answered().all(text)) {
            String before = text.substring(0, answer.start()).stripTrailing();
            int colon = text.indexOf(':', answer.end());
            boolean announced = colon >= 0
                    && colon - answer.end() < FURTHEST_COLON
                    && text.substring(answer.end(), colon).indexOf('\n') < 0;
            if (announced
                    && answers(text.substring(colon + 1))
                    && !before.isEmpty()
                    && BEFORE.indexOf(before.charAt(before.length() - 1)) >= 0) {
                return trimmed(before);
            }
        }
        return text;
    }

    /** Whether an owner's answer stands there to the end: what a reviewer says of one is part of the words. */
    private boolean answers(String behind) {
        String answer = behind.strip();
        boolean quoted = !answer.isEmpty() && "\"“„«".indexOf(answer.charAt(0)) >= 0;
        String bare = People.unquoted(answer);
        boolean whole = !quoted || !bare.equals(answer);
        return whole && people.answers().start(bare);
    }

    private static String trimmed(String before) {
        int end = before.length();
        while (end > 0 && "([|·-–— ".indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        return before.substring(0, end);
    }

    /** A program's words without last lines that are its own: where to look on, the next question of its form. */
    String untailed(String text) {
        String words = text;
        for (int taken = 0; taken < MOST_LINES; taken++) {
            int line = words.lastIndexOf('\n');
            String last = line <= 0 ? "" : words.substring(line + 1).strip();
            boolean own = offers(last) || idle(last) || noise.unasked().in(last) && Piece.words(last) <= MOST_OFFERED;
            if (line <= 0 || !own) {
                return words;
            }
            words = words.substring(0, line).stripTrailing();
        }
        return words;
    }

    /** Whether a line only says that there was nothing new elsewhere: {@code – nothing new –}. */
    private boolean idle(String line) {
        return noise.idle().is(Piece.trim(line));
    }

    /** Whether a line ends in an address that a few words announce: {@code View all responses: https://…}. */
    private boolean offers(String line) {
        int space = line.lastIndexOf(' ');
        String address = line.substring(space + 1);
        String before = space < 0 ? "" : line.substring(0, space);
        boolean web = noise.offers().in(before) && (address.startsWith("https://") || address.startsWith("http://"));
        return web
                && Piece.words(before) <= MOST_OFFERED
                && !people.first().in(before)
                && !people.opinions().in(before);
    }

    /** The words without a name behind their last sentence, which goes to the facts where nobody is known yet. */
    String unsigned(String text, Draft draft) {
        int end = text.length();
        boolean letter = draft.facts.stars == null && draft.facts.author == null && !draft.structured && !draft.known;
        if (!letter || end == 0 || !Character.isLetter(text.charAt(end - 1))) {
            return text;
        }
        int point = end - 1;
        while (point > 0 && end - point < LONGEST_NAME && ENDS.indexOf(text.charAt(point)) < 0) {
            point--;
        }
        if (titled(text, point)) {
            point--;
            while (point > 0 && end - point < LONGEST_NAME && ENDS.indexOf(text.charAt(point)) < 0) {
                point--;
            }
        }
        String name = text.substring(point + 1).strip();
        boolean stands = point > 0 && text.charAt(point + 1) == ' ' && ENDS.indexOf(text.charAt(point)) >= 0;
        if (!stands || !person(name) || Piece.words(text.substring(0, point)) < FEWEST_WORDS) {
            return text;
        }
        draft.facts.author(people.name(name), Sure.PLACED);
        return text.substring(0, point + 1);
    }

    /** Whether the point stands behind a title: {@code Mrs.} */
    private static boolean titled(String text, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean small = point - start >= 2 && point - start <= LONGEST_TITLE;
        return small && Character.isUpperCase(text.charAt(start)) && text.charAt(point) == '.';
    }

    private boolean person(String name) {
        int dot = name.indexOf(". ");
        String bare = dot > 0 && dot <= LONGEST_TITLE ? name.substring(dot + 2) : name;
        boolean several = Piece.words(bare) >= 2 && Piece.words(bare) <= LONGEST_TITLE;
        return several && name.indexOf('\n') < 0 && given.begin(bare) && people.isName(bare) && !people.titled(name);
    }
}
