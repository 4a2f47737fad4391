package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the name and the place that a word announces: {@code from X}, {@code X left a review}, {@code for Y}. */
final class NameCues {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PLACE = 60;

    private final People people;
    private final GivenNames given;

    NameCues(People people, GivenNames given) {
        this.people = people;
        this.given = given;
    }

    /** Puts what a piece names into the facts; true where it names who wrote. */
    boolean into(Said said, Facts facts) {
        String piece = said.text();
        return recommends(piece, people.recommends().find(said), facts)
                || nameFirst(piece, people.after().find(said), facts)
                || people.before().in(said) && nameBehind(piece, facts)
                || people.at().in(said) && located(piece, facts);
    }

    private boolean recommends(String piece, @Nullable Span verb, Facts facts) {
        String name = verb == null ? "" : Piece.trim(piece.substring(0, verb.start()));
        if (verb == null || !people.isName(name)) {
            return false;
        }
        facts.author(people.name(name), Sure.NAMED);
        String place = piece.substring(verb.end()).strip();
        facts.location(place.isEmpty() ? null : place);
        facts.site(Site.FACEBOOK, Sure.GUESSED);
        facts.announced = true;
        return true;
    }

    private boolean nameFirst(String piece, @Nullable Span verb, Facts facts) {
        String name = verb == null ? "" : piece.substring(0, verb.start()).strip();
        name = People.chosen(Piece.last(name)) ? Piece.last(name) : name;
        if (verb == null
                || !(People.chosen(name)
                        || people.isName(name)
                        || people.anonymous().is(name))) {
            return false;
        }
        String author = people.name(name);
        facts.author(author, author == null ? Sure.NOT : Sure.NAMED);
        facts.announced = true;
        String rest = piece.substring(verb.end()).strip();
        located(rest, facts);
        String place = capitals(rest);
        facts.location(people.practices().in(place) && !people.titled(place) ? place : null);
        return true;
    }

    /** The words at the beginning that are written like a name. */
    private static String capitals(String text) {
        int end = 0;
        while (end < text.length() && !Character.isLowerCase(text.codePointAt(end)) && end < LONGEST_PLACE) {
            int space = text.indexOf(' ', end);
            end = space < 0 ? text.length() : space + 1;
        }
        return text.substring(0, Math.min(end, text.length())).strip();
    }

    private boolean nameBehind(String piece, Facts facts) {
        int from = 0;
        Span first = people.before().find(piece);
        if (first != null && first.start() > 0 && people.isName(piece)) {
            // the particle of a name: `Ann von Pell`
            return false;
        }
        if (first != null && comesFrom(piece, first)) {
            facts.author(people.name(piece.substring(0, first.start()).strip()), Sure.NAMED);
            return true;
        }
        while (true) {
            Span word = people.before().find(piece.substring(from));
            if (word == null) {
                return false;
            }
            int start = from + word.end();
            int end = nameEnd(piece, start);
            String name = piece.substring(start, end).strip();
            boolean named = !people.titled(name)
                    && (people.isName(name) || people.anonymous().is(name) || quoted(name));
            if (named && !people.practices().in(name)) {
                facts.author(people.name(name), Sure.NAMED);
                located(piece.substring(0, start - word.end() + word.start()), facts);
                located(piece.substring(end), facts);
                return true;
            }
            from = start;
        }
    }

    /** Whether a person stands before the word and so a town behind it: {@code Ann from Dayton}. */
    private boolean comesFrom(String piece, Span word) {
        String before = piece.substring(0, word.start()).strip();
        String behind = piece.substring(word.end()).strip();
        return people.isName(before)
                && given.begin(before)
                && !behind.isEmpty()
                && Character.isUpperCase(behind.codePointAt(0));
    }

    private boolean located(String piece, Facts facts) {
        Span place = place(piece);
        String name = place == null ? "" : place.of(piece).strip();
        facts.location(name.isEmpty() || people.titled(name) ? null : name);
        return false;
    }

    /** Where the place behind a word such as {@code for} stands; null where there is none. */
    @Nullable
    Span place(String piece) {
        int from = 0;
        for (Span word = people.at().find(piece);
                word != null;
                word = people.at().find(piece.substring(from))) {
            int start = from + word.end() + 1;
            if (start < piece.length()
                    && Character.isUpperCase(piece.codePointAt(start))
                    && piece.length() - start < LONGEST_PLACE) {
                return new Span(start, piece.length());
            }
            from += word.end();
        }
        return null;
    }

    private int nameEnd(String piece, int start) {
        int open = start;
        while (open < piece.length() && piece.charAt(open) == ' ') {
            open++;
        }
        if (open < piece.length() && "\"“'‘".indexOf(piece.charAt(open)) >= 0) {
            for (int i = piece.length() - 1; i > open; i--) {
                if ("\"”'’".indexOf(piece.charAt(i)) >= 0) {
                    return i + 1;
                }
            }
        }
        Span stop = people.stops().find(piece.substring(start));
        return stop == null ? piece.length() : start + stop.start();
    }

    /** Whether a short piece stands in quotation marks, as a name somebody chose may. */
    static boolean quoted(String piece) {
        return piece.length() > 2
                && piece.length() < LONGEST_NAME
                && !People.unquoted(piece).equals(piece);
    }
}
