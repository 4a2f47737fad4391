package dev.bedside.check;

import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the parts of a sentence that offend nobody: each is a sentence of its own, and one that hangs on a part that is gone goes with it.
 *
 * <p>Finer than the clauses that the check judges: it cuts at every comma, and joins again what has no verb.
 */
final class Parts {

    private static final int FEWEST_WORDS = 4;

    /** Later in a part "it" is what the part itself speaks of. */
    private static final int EARLY = 4;

    /** Of what threatens, sends away, denies or asks for secrets only a way to talk remains: the rest is of the same breath. */
    private static final Set<Category> WHOLE = EnumSet.of(
            Category.PRIVACY_DENIES,
            Category.PRIVACY_INVITES_DISCLOSURE,
            Category.RETALIATION,
            Category.LEGAL_INTIMIDATION);

    private final Acts acts;
    private final TextReader texts;
    private final Grammar grammar;
    private final Rewording rewording;

    Parts(Acts acts, TextReader texts, Grammar grammar, Rewording rewording) {
        this.grammar = grammar;
        this.acts = acts;
        this.texts = texts;
        this.rewording = rewording;
    }

    /** A stretch of words, behind the word that joins it to the one in front. */
    private record Part(int first, int body, int end, boolean depends) {}

    /** Whether all of a sentence is gone with one of its findings, but for a way to talk. */
    static boolean isWhole(List<Finding> offending) {
        return offending.stream()
                .anyMatch(finding -> finding.level() == Category.Level.BLOCK && WHOLE.contains(finding.category()));
    }

    /**
     * What stays of a sentence.
     *
     * @param offending what is wrong in the sentence
     * @param strict whether a part has to thank, say sorry or offer to talk
     * @param greeted the first word behind a greeting
     */
    Optional<String> keep(Text text, int sentence, List<Finding> offending, boolean strict, int greeted) {
        var language = rewording.parts(text.language());
        String all = phrase(text, text.firstWordOf(sentence), text.endWordOf(sentence));
        if (language.unless().stream().anyMatch(phrase -> all.contains(" " + phrase + " "))) {
            return Optional.empty();
        }
        var parts = cut(text, sentence, greeted, language);
        boolean whole = isWhole(offending);
        var kept = new ArrayList<Part>();
        boolean previous = true;
        boolean any = false;
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            boolean stays = !isWrong(text, part, offending)
                    && (part.depends()
                            ? at > 0 && previous || leads(text, parts, at, offending, language)
                            : stands(text, part, at == 0 || previous, strict, whole, language));
            if (stays && !part.depends() && at + 1 < parts.size() && isWrong(text, parts.get(at + 1), offending)) {
                stays = !endsOpen(text, part, language);
            }
            if (stays) {
                kept.add(part);
                any |= !part.depends();
            }
            previous = stays;
        }
        // "Thank you." alone is no more than a substitute says
        int said = kept.stream().mapToInt(part -> part.end() - part.body()).sum();
        return any && said >= FEWEST_WORDS - 1 && kept.size() < parts.size()
                ? Optional.of(joined(text, sentence, kept))
                : Optional.empty();
    }

    /** "and if there is more to say, call Ann": without the "and" it is a sentence. */
    private static boolean leads(Text text, List<Part> parts, int at, List<Finding> offending, PartWords language) {
        return at + 1 < parts.size()
                && language.leads().contains(form(text, parts.get(at).body()))
                && !isWrong(text, parts.get(at + 1), offending)
                && !parts.get(at + 1).depends()
                && parts.get(at + 1).body() == parts.get(at + 1).first();
    }

    private static boolean isWrong(Text text, Part part, List<Finding> offending) {
        var span = text.span(part.first(), part.end() - 1);
        return offending.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .anyMatch(finding -> finding.span().overlaps(span));
    }

    private boolean stands(Text text, Part part, boolean behind, boolean strict, boolean whole, PartWords language) {
        String said = text.span(part.body(), part.end() - 1).of(text.raw());
        var does = acts.in(texts.read(said, text.language()));
        if (whole && !language.contrasts().contains(form(text, part.first()))) {
            return (OwnContact.offered(said).isPresent() || behind && part.body() > part.first())
                    && does.contains(Category.NO_CONTACT)
                    && !language.refers().contains(form(text, part.body()));
        }
        if (strict) {
            return !does.isEmpty() && !language.refers().contains(form(text, part.body()));
        }
        if (behind) {
            return true;
        }
        boolean refers = language.refers().contains(form(text, part.body()))
                || IntStream.range(part.body() + 1, Math.min(part.end(), part.body() + 1 + EARLY))
                        .anyMatch(word -> pointsBack(text, word))
                || pointsBack(text, part.end() - 1);
        return !refers
                && (!does.isEmpty() || part.end() - part.body() >= FEWEST_WORDS)
                && !endsOpen(text, part, language);
    }

    private boolean pointsBack(Text text, int word) {
        return rewording.pointsBack(text.language()).contains(form(text, word));
    }

    /** Whether a part wants another: "I wish I could". */
    private static boolean endsOpen(Text text, Part part, PartWords language) {
        String said = phrase(text, part.body(), part.end());
        return language.tails().stream().anyMatch(tail -> said.endsWith(" " + tail + " "));
    }

    private List<Part> cut(Text text, int sentence, int greeted, PartWords language) {
        int end = text.endWordOf(sentence);
        var starts = new ArrayList<Integer>();
        starts.add(greeted);
        for (int word = greeted + 1; word < end; word++) {
            boolean joins = language.joins().contains(form(text, word))
                    || language.concedes().contains(form(text, word));
            // "hearing and listening" is no place to cut
            boolean clause = word + 1 < end
                    && (text.word(word).opensClause() || grammar.opensClause().contains(form(text, word + 1)));
            if (joins
                    ? clause || language.contrasts().contains(form(text, word))
                    : text.word(word).opensClause()) {
                starts.add(word);
            }
        }
        var parts = new ArrayList<Part>();
        for (int at = 0; at < starts.size(); at++) {
            int first = starts.get(at);
            int to = at + 1 < starts.size() ? starts.get(at + 1) : end;
            int body = first;
            while (body + 1 < to
                    && at > 0
                    && (language.joins().contains(form(text, body))
                            || language.concedes().contains(form(text, body)))) {
                body++;
            }
            boolean verb = IntStream.range(body, to).anyMatch(word -> language.isVerb(form(text, word)));
            boolean depends = language.depends().contains(form(text, body));
            var last = parts.isEmpty() ? null : parts.getLast();
            boolean opens = last != null
                    && IntStream.range(last.body(), last.end()).noneMatch(word -> language.isVerb(form(text, word)));
            // "and still, being told is not the same": what has no verb goes with what comes
            boolean ahead = body > first
                    && to < end
                    && (language.openers().contains(form(text, body))
                            || language.leads().contains(form(text, body)));
            if (last != null && (opens || !verb && !ahead)) {
                parts.set(
                        parts.size() - 1,
                        new Part(
                                last.first(),
                                last.body(),
                                to,
                                last.depends() && !(opens && ahead(last, text, language))));
            } else {
                parts.add(new Part(first, body, to, depends));
            }
        }
        return parts;
    }

    private static boolean ahead(Part part, Text text, PartWords language) {
        return part.body() > part.first() && language.leads().contains(form(text, part.body()));
    }

    /** The parts, with what stood between those that are neighbours; a sentence for every other. */
    private static String joined(Text text, int sentence, List<Part> kept) {
        var result = new StringBuilder();
        for (int at = 0; at < kept.size(); at++) {
            var part = kept.get(at);
            boolean follows = at > 0 && kept.get(at - 1).end() == part.first();
            if (follows) {
                result.append(
                        text.raw(),
                        text.word(part.first() - 1).end(),
                        text.word(part.end() - 1).end());
            } else {
                String said = text.span(part.body(), part.end() - 1).of(text.raw());
                result.append(at == 0 ? "" : ". ").append(Halves.capitalised(said));
            }
        }
        boolean last = kept.getLast().end() == text.endWordOf(sentence);
        String tail = last
                ? text.raw()
                        .substring(
                                text.word(kept.getLast().end() - 1).end(),
                                text.sentence(sentence).end())
                : ".";
        return result.append(tail.isEmpty() ? "." : tail).toString();
    }

    /** The folded words of a stretch between blanks. */
    static String phrase(Text text, int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> form(text, at)).collect(Collectors.joining(" ", " ", " "));
    }

    private static String form(Text text, int word) {
        return text.word(word).form();
    }
}
