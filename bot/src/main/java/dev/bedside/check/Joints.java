package dev.bedside.check;

import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts a sentence at its joints: marks and joining words on both sides of which a sentence of its own could stand. */
final class Joints {

    /** "The desk opens", "a word": what is shorter is no clause. */
    private static final int FEWEST_WORDS = 2;

    private final Grammar grammar;
    private final Rewording rewording;

    Joints(Grammar grammar, Rewording rewording) {
        this.grammar = grammar;
        this.rewording = rewording;
    }

    /** Words from one to another, the second left out. */
    record Stretch(int first, int end) {}

    /**
     * A whole clause with all that hangs on it.
     *
     * @param first its first word, which may join it to the part in front
     * @param body the first word behind those that join
     * @param end the word behind its last one
     * @param loose what is set off by marks and may go: ", whoever asks"
     * @param leans whether it begins with what the part in front names
     * @param whole whether it says something
     */
    record Part(int first, int body, int end, List<Stretch> loose, boolean leans, boolean whole) {}

    /** A part that is not at its end yet. */
    private static final class Open {
        private final int first;
        private final int body;
        private final boolean hangs;
        private final List<Stretch> loose = new ArrayList<>();
        private boolean says;

        private Open(int first, int body, boolean hangs, boolean says) {
            this.first = first;
            this.body = body;
            this.hangs = hangs;
            this.says = says;
        }
    }

    /**
     * The parts of a sentence in their order.
     *
     * @param from the first word behind a greeting
     */
    List<Part> parts(Text text, int sentence, int from) {
        var words = rewording.parts(text.language());
        int end = text.endWordOf(sentence);
        var starts = starts(text, from, end, words);
        var parts = new ArrayList<Part>();
        Open open = null;
        for (int at = 0; at < starts.size(); at++) {
            int first = starts.get(at);
            int to = at + 1 < starts.size() ? starts.get(at + 1) : end;
            int body = first;
            while (open != null && body + 1 < to && words.isJoin(Said.form(text, body))) {
                body++;
            }
            boolean depends = words.depends().contains(Said.form(text, body));
            boolean says = says(text, body, to, words);
            if (open == null) {
                open = new Open(first, body, depends, says && !depends);
            } else if (!open.says) {
                goOn(open, text, first, body, to, depends, says, words);
            } else if (depends && body > first && words.leads().contains(Said.form(text, body)) && to < end) {
                parts.add(closed(open, text, first, words));
                open = new Open(first, body, true, false);
            } else if (depends || !says) {
                open.loose.add(new Stretch(first, to));
            } else if (!(beginsWithVerb(text, body, words) && body > first && !isSpanish(text))) {
                parts.add(closed(open, text, first, words));
                open = new Open(first, body, false, true);
            }
        }
        if (open != null) {
            parts.add(closed(open, text, end, words));
        }
        return parts;
    }

    /** What stands behind a beginning that says nothing yet: "Pam, who runs the desk, went pink", "In May, nobody asked". */
    private void goOn(
            Open open, Text text, int first, int body, int to, boolean depends, boolean says, PartWords words) {
        if (!open.hangs && depends && to < text.size() && !text.word(to).opensSentence()) {
            open.loose.add(new Stretch(first, to));
        } else if (says && !depends) {
            open.says = true;
        }
    }

    private Part closed(Open open, Text text, int end, PartWords words) {
        // a Spanish verb without a subject has that of the part in front
        boolean leans = words.refers().contains(Said.form(text, open.body))
                || isSpanish(text) && beginsWithVerb(text, open.body, words);
        return new Part(open.first, open.body, end, List.copyOf(open.loose), leans, open.says);
    }

    /** Where a stretch begins behind a mark or with a word that joins. */
    private List<Integer> starts(Text text, int from, int end, PartWords words) {
        var starts = new ArrayList<Integer>();
        starts.add(from);
        for (int word = from + 1; word < end; word++) {
            boolean behindJoin = starts.getLast() == word - 1 && words.isJoin(Said.form(text, word - 1));
            boolean joins = words.isJoin(Said.form(text, word))
                    && word + 1 < end
                    && (text.word(word + 1).opensClause()
                            || grammar.opensClause().contains(Said.form(text, word + 1))
                            || isVerb(text, word + 1, words)
                            || word + 2 < end && Said.isName(text, word + 1) && isVerb(text, word + 2, words));
            if (joins || text.word(word).opensClause() && !behindJoin) {
                starts.add(word);
            }
        }
        return starts;
    }

    private boolean says(Text text, int from, int end, PartWords words) {
        return end - from >= FEWEST_WORDS
                && (grammar.opensHalf().contains(Said.form(text, from))
                        || IntStream.range(from, end).anyMatch(word -> isVerb(text, word, words)));
    }

    private boolean beginsWithVerb(Text text, int word, PartWords words) {
        String form = Said.form(text, word);
        return isVerb(text, word, words)
                && !grammar.opensClause().contains(form)
                && !grammar.opensHalf().contains(form);
    }

    /** Whether what is left in English begins with a verb that has lost its subject: "is at extension 9". */
    boolean beginsWithVerb(Text left) {
        return left.size() > 0 && !isSpanish(left) && beginsWithVerb(left, 0, rewording.parts(left.language()));
    }

    private boolean isVerb(Text text, int word, PartWords words) {
        return words.isVerb(Said.form(text, word))
                || isSpanish(text)
                        && !grammar.tense(text.span(word, word).of(text.raw())).isEmpty();
    }

    private static boolean isSpanish(Text text) {
        return text.language().equals(Language.SPANISH);
    }
}
