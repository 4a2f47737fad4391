package dev.bedside.check;

import dev.bedside.check.Piece.Kind;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a sentence into pieces: at its commas, dashes and joining words, and finer where something is wrong, so that as little as may be goes
 * with it.
 */
final class Pieces {

    /** More of them are too many to try every choice. */
    private static final int MOST = 11;

    /** "The desk opens", "a word": what is shorter is no clause. */
    private static final int FEWEST_WORDS = 2;

    private final Grammar grammar;
    private final Rewording rewording;

    Pieces(Grammar grammar, Rewording rewording) {
        this.grammar = grammar;
        this.rewording = rewording;
    }

    /**
     * The pieces of a sentence in their order.
     *
     * @param from the first word behind a greeting
     * @param wrong what must not be said
     * @return all in one piece where the sentence has too many
     */
    List<Piece> cut(Text text, int sentence, int from, List<Span> wrong) {
        var words = rewording.parts(text.language());
        int end = text.endWordOf(sentence);
        var marks = marks(text, from, end, words);
        var starts = new ArrayList<Integer>();
        var within = new ArrayList<Integer>();
        for (int at = 0; at < marks.size(); at++) {
            int first = marks.get(at);
            int to = at + 1 < marks.size() ? marks.get(at + 1) : end;
            starts.add(first);
            var clause = text.span(first, to - 1);
            if (wrong.stream().anyMatch(clause::overlaps)) {
                within.addAll(within(text, first, to, words));
            }
        }
        if (starts.size() > MOST) {
            return List.of(new Piece(from, from, end, Kind.MAIN));
        }
        var fine = within.subList(0, Math.min(within.size(), MOST - starts.size()));
        starts.addAll(fine);
        var pieces = new ArrayList<Piece>();
        var sorted = starts.stream().sorted().toList();
        for (int at = 0; at < sorted.size(); at++) {
            int first = sorted.get(at);
            int to = at + 1 < sorted.size() ? sorted.get(at + 1) : end;
            add(pieces, text, first, to, fine.contains(first), words);
        }
        return pieces;
    }

    /** Where a piece begins behind a mark or with a word that joins. */
    private List<Integer> marks(Text text, int from, int end, PartWords words) {
        var starts = new ArrayList<Integer>();
        starts.add(from);
        for (int word = from + 1; word < end; word++) {
            boolean behindJoin = starts.getLast() == word - 1 && isJoin(text, word - 1, words);
            boolean joins = isJoin(text, word, words)
                    && word + 1 < end
                    && (text.word(word).opensClause()
                            || text.word(word + 1).opensClause()
                            || words.contrasts().contains(form(text, word))
                            || grammar.opensClause().contains(form(text, word + 1))
                            || isVerb(text, word + 1, words)
                            || word + 2 < end && isName(text, word + 1) && isVerb(text, word + 2, words));
            if (joins || text.word(word).opensClause() && !behindJoin) {
                starts.add(word);
            }
        }
        return starts;
    }

    /** Where the end of a clause may go, behind its verb and what that verb wants: "about the bill", "before noon". */
    private List<Integer> within(Text text, int from, int end, PartWords words) {
        var starts = new ArrayList<Integer>();
        // not every Spanish verb is known by its end
        int none = text.language().equals(Language.SPANISH) ? from : end;
        int verb = IntStream.range(from, end)
                .filter(word -> isVerb(text, word, words))
                .findFirst()
                .orElse(none);
        for (int word = verb + FEWEST_WORDS; word + 1 < end; word++) {
            String form = form(text, word);
            boolean noun = words.cuts().withinNoun().contains(form)
                    && (words.cuts().nouns().contains(form(text, word + 1)) || isName(text, word + 1));
            if ((noun || words.cuts().within().contains(form)) && !wantsMore(text, word - 1, words)) {
                starts.add(word);
            }
        }
        return starts;
    }

    /** Whether a word says nothing without what follows: a verb, a preposition, or half of "check-in". */
    private boolean wantsMore(Text text, int word, PartWords words) {
        String form = form(text, word);
        return isVerb(text, word, words)
                || words.cuts().within().contains(form)
                || words.cuts().withinNoun().contains(form)
                || words.cuts().nouns().contains(form)
                || words.cuts().wanting().stream().anyMatch(form::endsWith)
                        && !words.cuts().content().contains(form)
                || text.word(word).end() + 1 != text.word(word + 1).start()
                || text.raw().charAt(text.word(word).end()) != ' ';
    }

    private void add(List<Piece> pieces, Text text, int first, int end, boolean within, PartWords words) {
        int body = first;
        while (!pieces.isEmpty() && body + 1 < end && isJoin(text, body, words)) {
            body++;
        }
        var piece = new Piece(first, body, end, Kind.MAIN);
        if (within) {
            pieces.add(piece.as(Kind.END));
            return;
        }
        boolean leads = words.leads().contains(form(text, body));
        boolean depends = words.depends().contains(form(text, body))
                || body == first && words.cuts().within().contains(form(text, body));
        boolean says = says(text, piece, words);
        boolean last = end == text.size() || text.word(end).opensSentence();
        if (pieces.isEmpty()) {
            pieces.add(piece.as(leads && !last ? Kind.FRONT : says || last ? Kind.MAIN : Kind.HEAD));
            return;
        }
        int before = lastThatCounts(pieces);
        var previous = pieces.get(before);
        boolean late = words.cuts().adverbs().contains(form(text, body)) && body + 1 < end;
        boolean verbFirst = isVerb(text, late ? body + 1 : body, words)
                && !grammar.opensClause().contains(form(text, body))
                && !grammar.opensHalf().contains(form(text, body));
        if (previous.kind() == Kind.HEAD) {
            if (verbFirst) {
                pieces.add(piece.as(Kind.REST));
            } else if (!last && (depends || !says)) {
                pieces.add(piece.as(Kind.INSERT));
            } else {
                // "In thirty years, nobody asked": what has no verb stands in front
                pieces.set(before, previous.as(Kind.FRONT));
                IntStream.range(before + 1, pieces.size())
                        .forEach(at -> pieces.set(at, pieces.get(at).as(Kind.FRONT)));
                pieces.add(piece.as(says ? Kind.MAIN : Kind.TAIL));
            }
            return;
        }
        boolean ahead =
                !last && piece.joined() && (leads || !says && words.openers().contains(form(text, body)));
        if (ahead) {
            pieces.add(piece.as(Kind.FRONT));
        } else if (depends || !says) {
            boolean reason = says
                    && words.cuts().reasons().contains(form(text, body))
                    && body + 1 < end
                    && grammar.opensClause().contains(form(text, body + 1));
            pieces.add(piece.as(reason ? Kind.REASON : Kind.TAIL));
        } else if (verbFirst && piece.joined() && !text.language().equals(Language.SPANISH)) {
            pieces.add(piece.as(previous.kind() == Kind.FRONT ? Kind.MAIN : Kind.SHARED));
        } else {
            pieces.add(piece);
        }
    }

    private static int lastThatCounts(List<Piece> pieces) {
        int at = pieces.size() - 1;
        while (at > 0 && (pieces.get(at).hangs() || pieces.get(at).kind() == Kind.INSERT)) {
            at--;
        }
        return at;
    }

    /** Whether a Spanish word is an article, not a pronoun: "la semana", not "la atiende". */
    boolean isArticle(Text text, int word) {
        var words = rewording.parts(text.language());
        return text.language().equals(Language.SPANISH)
                && words.cuts().nouns().contains(form(text, word))
                && word + 1 < text.size()
                && !isVerb(text, word + 1, words);
    }

    /** Whether a piece has a verb, and somebody or something that does it. */
    private boolean says(Text text, Piece piece, PartWords words) {
        return piece.size() >= FEWEST_WORDS
                && (grammar.opensHalf().contains(form(text, piece.body()))
                        || IntStream.range(piece.body(), piece.end()).anyMatch(word -> isVerb(text, word, words)));
    }

    private boolean isVerb(Text text, int word, PartWords words) {
        return words.isVerb(form(text, word))
                || text.language().equals(Language.SPANISH)
                        && !grammar.tense(text.span(word, word).of(text.raw())).isEmpty();
    }

    private static boolean isJoin(Text text, int word, PartWords words) {
        return words.isJoin(form(text, word));
    }

    static boolean isName(Text text, int word) {
        return Character.isUpperCase(text.raw().charAt(text.word(word).start()));
    }

    static String form(Text text, int word) {
        return text.word(word).form();
    }

    /** The folded words of a stretch between blanks. */
    static String phrase(Text text, int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> form(text, at)).collect(Collectors.joining(" ", " ", " "));
    }
}
