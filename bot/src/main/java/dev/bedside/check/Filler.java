package dev.bedside.check;

import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a reply of the few words that are left of one: "Thanks Joel!" is none that anybody meant to write. */
final class Filler {

    /** A reply of fewer words says thanks and nothing else. */
    private static final int FEWEST_WORDS = 7;

    private final CheckRules rules;
    private final TextReader texts;
    private final Acts acts;
    private final Frame frame;
    private final Completer completer;

    Filler(CheckRules rules, TextReader texts, Acts acts, Frame frame, Completer completer) {
        this.rules = rules;
        this.texts = texts;
        this.acts = acts;
        this.frame = frame;
        this.completer = completer;
    }

    /**
     * The pieces of a reply, with another where they are few.
     *
     * @param pieces what stands in the place of every sentence
     */
    String fill(List<String> pieces, MarkedReply marked, Substitutes substitutes) {
        String result = Seams.joined(marked.text(), pieces);
        var register = new Register(rules.rewording(), marked.text());
        return isBare(result)
                ? more(result, marked, substitutes)
                        .map(register::said)
                        .map(more -> with(more, pieces, marked))
                        .orElse(result)
                : result;
    }

    private static boolean isBare(String result) {
        return !result.isEmpty() && result.split("[^\\p{L}']+").length < FEWEST_WORDS;
    }

    /** What makes a few words a reply without doing again what they do; an insult wants nothing in its place. */
    private Optional<String> more(String result, MarkedReply marked, Substitutes substitutes) {
        var text = marked.text();
        var mended = marked.findings().stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK
                        && finding.category() != Category.INSULT
                        && !finding.instead().isBlank()
                        && !result.contains(finding.instead()))
                .toList();
        var done = acts.in(texts.read(result, text.language()));
        var number = OwnContact.offered(result);
        var own = mended.stream()
                .filter(finding -> !substitutes.isMixed()
                        && !Substitutes.UNSEEN.contains(finding.category())
                        && substitutes.isSure(finding)
                        && number.filter(finding.instead()::contains).isEmpty()
                        && rules.of(finding).suits(marked.complaint()))
                .map(Finding::instead)
                .filter(words -> Collections.disjoint(done, acts.in(texts.read(words, text.language()))))
                .findFirst();
        return mended.isEmpty() ? own : own.or(substitutes::more);
    }

    /** The pieces with another, in the place of one that is gone. */
    private String with(String more, List<String> pieces, MarkedReply marked) {
        var text = marked.text();
        var reply = marked.reply();
        int front = IntStream.range(0, pieces.size())
                .filter(i -> !pieces.get(i).isBlank())
                .findFirst()
                .orElse(pieces.size());
        if (front < pieces.size() - 1 && opens(pieces.get(front), text, reply)) {
            String call = frame.call(pieces.get(front), reply);
            pieces.set(
                    front,
                    call.isEmpty() || thanks(pieces.get(front), text)
                            ? pieces.get(front).strip() + " " + more
                            : frame.greeted(call, more, marked.complaint())
                                    + " "
                                    + Frame.capitalised(pieces.get(front).substring(call.length())));
            return Seams.joined(text, pieces);
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isBlank() && !marked.offending().get(i).isEmpty()) {
                pieces.set(i, more);
                return Seams.joined(text, pieces);
            }
        }
        String result = Seams.joined(text, pieces);
        if (OwnContact.offered(result).isPresent()) {
            return result;
        }
        return completer.beforeSignature(texts.read(result, text.language()), result, more);
    }

    /** Whether a piece greets or thanks, so that nothing stands in front of it. */
    private boolean opens(String piece, Text text, Reply reply) {
        return thanks(piece, text) || !frame.call(piece, reply).isEmpty();
    }

    private boolean thanks(String piece, Text text) {
        return acts.in(texts.read(piece, text.language())).contains(Category.NO_THANKS);
    }
}
