package dev.bedside.check;

import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to a reply what is missing, where a person would say it: thanks first, then regret, and the way to talk last. */
final class Completer {

    /** A first sentence of more words says something of its own. */
    private static final int LONGEST_OPENING = 9;

    /** "Lyle, people are free to say what they think" says more than a call. */
    private static final int LONGEST_CALL = 6;

    /** In words, with a title: "Ms. Mia Pike". */
    private static final int LONGEST_NAME = 3;

    private final CheckRules rules;
    private final TextReader texts;
    private final Frame frame;
    private final Acts acts;

    Completer(CheckRules rules, TextReader texts, Frame frame) {
        this.rules = rules;
        this.texts = texts;
        this.frame = frame;
        this.acts = new Acts(rules);
    }

    String complete(Text reply, List<Finding> findings, Reply written) {
        var parts = new ArrayList<String>();
        var register = new Register(rules.rewording(), texts.read(written.text(), reply.language()));
        // who takes it to heart in words of his own is not made to thank for it
        var thanks = missing(findings, Category.NO_THANKS)
                .filter(words -> !rules.rewording().ownsUp(reply) && !regretsFirst(reply, written))
                .map(register::said);
        var greeting = thanks.isEmpty() || reply.sentenceCount() == 0
                ? Optional.<String>empty()
                : frame.greeting(reply, 0, written);
        if (greeting.isPresent() && !greets(reply) && !calls(reply, written)) {
            boolean complaint = Boolean.TRUE.equals(written.complaint());
            String thanked = frame.greeted(greeting.get(), thanks.get(), complaint);
            String rest = reply.raw()
                    .substring(reply.sentence(0).start() + greeting.get().length() - 1)
                    .strip();
            var again = texts.read(thanked + " " + Frame.capitalised(rest), reply.language());
            return complete(
                    again,
                    findings.stream()
                            .filter(finding -> finding.category() != Category.NO_THANKS)
                            .toList(),
                    written);
        }
        boolean opens = reply.sentenceCount() > 0
                && (thanks.isEmpty() && opens(reply, written) || greets(reply) || calls(reply, written))
                && !rules.rewording().closes(reply, 0);
        int split = opens ? reply.sentence(0).end() : 0;
        String opening = reply.raw().substring(0, split).strip();
        // a dash in front of the signature stays there
        String dash = opens ? frame.dash(opening) : "";
        parts.add(opening.substring(0, opening.length() - dash.length()));
        thanks.ifPresent(parts::add);
        missing(findings, Category.NO_APOLOGY)
                .flatMap(sorry -> rules.rewording().sorry(reply, sorry))
                .map(register::said)
                .ifPresent(parts::add);
        boolean bare = reply.sentenceCount() > 0
                && parts.getFirst().endsWith(".")
                && parts.getFirst().indexOf(',') < 0
                && reply.endWordOf(0) <= LONGEST_NAME
                && calls(reply, written);
        if (bare && parts.size() > 1) {
            // "Mia." in front of what is added goes on with a comma
            String name = parts.removeFirst();
            parts.set(0, frame.behind(name.substring(0, name.length() - 1) + ", ", parts.getFirst()));
        }
        String end = dash.isEmpty()
                ? reply.raw().substring(split)
                : dash + reply.raw().substring(split);
        String rest = parts.size() > 1 || bare ? capitalised(end) : end;
        String added = String.join(
                " ", parts.stream().skip(1).filter(part -> !part.isEmpty()).toList());
        String gap = bare ? "" : lineBehind(reply, split);
        String head = (parts.getFirst() + (added.isEmpty() ? "" : gap.isEmpty() ? " " : gap) + added).strip();
        String text = (head + (split == 0 && !head.isEmpty() ? " " : "") + rest).strip();
        return missing(findings, Category.NO_CONTACT)
                .filter(contact -> !rules.rewording().tellsWhomToAsk(reply))
                .map(contact -> register.said(rules.rewording().ofWriter(reply, contact)))
                .map(contact -> beforeSignature(reply, text, contact))
                .orElse(text);
    }

    /** Whether the writer's own first sentence is sorry already. */
    private boolean regretsFirst(Text reply, Reply written) {
        return reply.sentenceCount() > 0
                && written.text().contains(reply.sentence(0).of(reply.raw()))
                && acts.bySentence(reply).getFirst().contains(Category.NO_APOLOGY);
    }

    /** The line break behind a greeting that stands on a line of its own; else nothing. */
    private static String lineBehind(Text reply, int split) {
        int end = split;
        while (end < reply.raw().length() && Character.isWhitespace(reply.raw().charAt(end))) {
            end++;
        }
        String gap = reply.raw().substring(split, end);
        return split > 0 && gap.indexOf('\n') >= 0 ? gap : "";
    }

    /** What stands behind a sentence that is added begins as a sentence does. */
    private static String capitalised(String words) {
        int at = 0;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at == words.length() ? words : words.substring(0, at) + Frame.capitalised(words.substring(at));
    }

    /** Whether regret is said behind the first sentence: it greets, or thanks. */
    private boolean opens(Text reply, Reply written) {
        return frame.greeting(reply, 0, written).isPresent()
                || acts.bySentence(reply).getFirst().contains(Category.NO_THANKS);
    }

    /** Whether the first sentence does no more than greet, by name or not: "Good morning, Eva." */
    private boolean calls(Text reply, Reply written) {
        boolean line = frame.firstBehindGreeting(reply, 0, written) >= reply.endWordOf(0)
                && !lineBehind(reply, reply.sentence(0).end()).isEmpty();
        return line
                || frame.salutes(reply, 0)
                || reply.endWordOf(0) <= LONGEST_CALL - 1
                        && frame.names(reply.sentence(0).of(reply.raw()), written);
    }

    /** Whether a reply begins with a call, such as "Marcy, how sweet!": thanks come behind it. */
    private static boolean greets(Text reply) {
        int words = reply.endWordOf(0);
        boolean exclaims = reply.sentence(0).of(reply.raw()).endsWith("!");
        boolean calls = words > 1 && reply.word(1).opensClause();
        return exclaims && words <= LONGEST_OPENING || calls && words <= LONGEST_CALL;
    }

    /** Whoever has signed says nothing more: what is added stands in front of "Dr. Moss" or "- Joan". */
    String beforeSignature(Text reply, String words, String added) {
        int from = frame.signature(reply);
        while (from > 1 && rules.rewording().closes(reply, from - 1)) {
            from--;
        }
        if (from < reply.sentenceCount()) {
            String end = reply.raw().substring(reply.sentence(from).start()).strip();
            if (words.endsWith(end)) {
                String front = words.substring(0, words.length() - end.length());
                String dash = frame.dash(front.stripTrailing());
                String said =
                        front.stripTrailing().substring(0, front.stripTrailing().length() - dash.length());
                // the gap in front of the dash or, without one, of the signature
                String behind = front.substring(said.stripTrailing().length());
                return said.strip() + " " + added + (behind.isEmpty() ? " " : behind) + end;
            }
        }
        return (words + " " + added).strip();
    }

    private static Optional<String> missing(List<Finding> findings, Category category) {
        return findings.stream()
                .filter(finding -> finding.category() == category
                        && finding.span().start() == finding.span().end())
                .map(Finding::instead)
                .findFirst();
    }
}
