package dev.bedside.check;

import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Puts better sentences in place of those that offend, and leaves every other sentence as it was, word for word.
 *
 * <p>What comes out still sounds like whoever wrote it: the greeting and the half of a sentence that may be said stay, and
 * nothing is thanked for, regretted or offered twice.
 */
final class Corrector {

    /** A reply of fewer words says thanks and nothing else. */
    private static final int FEWEST_WORDS = 7;

    /** A sentence that still ends in so many letters of its own has not lost its end. */
    private static final int SAME = 8;

    private static final Set<Category> HOSTILE = Set.of(Category.INSULT, Category.LEGAL_INTIMIDATION);

    private final CheckRules rules;
    private final TextReader texts;
    private final Acts acts;
    private final Halves halves;
    private final Parts parts;
    private final Softener softener;
    private final Ties ties;
    private final Completer completer;

    Corrector(CheckRules rules, TextReader texts, GreetingWords greetings, Halves halves, Completer completer) {
        this.rules = rules;
        this.texts = texts;
        this.acts = new Acts(rules);
        this.halves = halves;
        this.parts = new Parts(acts, texts, rules.traits().grammar(), rules.rewording());
        this.softener = new Softener(greetings, rules.rewording());
        this.ties = new Ties(rules, halves);
        this.completer = completer;
    }

    /**
     * The reply with a better sentence, a half of its own, or nothing in place of each that offends.
     *
     * @param passes whether words may be said in this reply
     * @return empty where nothing of it remains
     */
    String replace(Text text, List<Finding> findings, Reply reply, Predicate<String> passes) {
        var sentences = text.sentences();
        var does = acts.bySentence(text);
        boolean complaint = isToComplaint(text, findings, reply, does);
        boolean hostile = isHostile(text, findings, does, complaint);
        var substitutes = new Substitutes(rules, acts, texts, text, complaint);
        int telling = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (in(sentences.get(i), findings).isEmpty()) {
                substitutes.hear(does.get(i));
                // of a hostile reply nothing stays but acts and frame
                telling += does.get(i).isEmpty()
                                && (!hostile || ties.stays(text, i, reply))
                                && !ties.isFrame(text, i, reply)
                        ? 1
                        : 0;
            }
        }
        substitutes.tell(telling);
        var pieces = new ArrayList<String>();
        String greeting = "";
        boolean gone = false;
        boolean breath = false;
        for (int i = 0; i < sentences.size(); i++) {
            var offending = in(sentences.get(i), findings);
            String own = sentences.get(i).of(text.raw());
            String words = own;
            if (!offending.isEmpty()) {
                int sentence = i;
                var kept = gone && ties.hangs(text, i, Set.of())
                        ? Optional.<String>empty()
                        : kept(text, i, offending, reply, hostile && complaint, passes)
                                .map(substitutes::hear);
                words = kept.or(() -> substitutes
                                .of(sentence, offending)
                                .map(better -> halves.greeted(text, offending, better, reply)))
                        .orElse("");
                if (kept.isEmpty() && i > 0 && complaint && thanks(words, text) && !regrets(words, text)) {
                    // thanks come first, where they are missing
                    words = "";
                }
                if (Parts.isWhole(offending)
                        && i > 0
                        && ties.leans(text, i)
                        && does.get(i - 1).isEmpty()
                        && !ties.isFrame(text, i - 1, reply)) {
                    pieces.set(i - 1, "");
                }
                if (!words.isEmpty() && !greeting.isEmpty()) {
                    words = kept.isEmpty()
                            ? halves.behind(greeting, words)
                            : halves.greeted(greeting, words, complaint);
                    greeting = "";
                } else if (words.isEmpty()) {
                    greeting = halves.greeting(text, i, offending, reply).orElse(greeting);
                }
                String signOff = halves.signOff(text, i, offending);
                words += words.endsWith(signOff.strip()) ? "" : signOff;
                gone = kept.isEmpty() || !ending(own).equals(ending(words));
                breath = gone && Parts.isWhole(offending);
            } else if (hostile && !ties.doesSomething(text, i, does.get(i)) && !ties.stays(text, i, reply)) {
                greeting = halves.greeting(text, i, reply).orElse(greeting);
                words = "";
                gone = true;
            } else if (gone) {
                gone = ties.hangs(text, i, does.get(i))
                        || breath && does.get(i).isEmpty() && !ties.stays(text, i, reply);
                words = gone ? "" : of(text, i, does.get(i));
            } else if (i > 1 && !in(sentences.get(i - 2), findings).isEmpty()) {
                words = halves.alone(text, i);
            }
            if (offending.isEmpty() && !greeting.isEmpty() && !words.isEmpty()) {
                words = rules.rewording().closes(text, i) ? words : halves.greeted(greeting, words, complaint);
                greeting = "";
            }
            pieces.add(words);
        }
        keepName(text, pieces, findings, reply);
        String result = joined(text, pieces);
        boolean speaks = !complaint
                && IntStream.range(0, pieces.size())
                        .anyMatch(i -> !pieces.get(i).isBlank()
                                && !in(text.sentence(i), findings).isEmpty());
        return isBare(result) && !speaks
                ? more(result, text, findings, complaint, substitutes)
                        .map(more -> with(more, pieces, text, findings))
                        .orElse(result)
                : result;
    }

    /** What stays behind a sentence that is gone: "She is at 555-0100" gives the number alone. */
    private String of(Text text, int sentence, Set<Category> does) {
        var first = text.word(text.firstWordOf(sentence)).form();
        boolean hers = does.contains(Category.NO_CONTACT)
                && rules.traits().grammar().leansEarly().contains(first);
        var call = hers ? rules.rewording().call(text, text.sentence(sentence)) : Optional.<String>empty();
        return call.orElseGet(() -> withoutAgain(halves.alone(text, sentence), text));
    }

    /** What may be said of a sentence that offends: all but a word, some of its parts, or a half. */
    private Optional<String> kept(
            Text text, int sentence, List<Finding> offending, Reply reply, boolean strict, Predicate<String> passes) {
        var softened = softener.soften(text, sentence, offending).filter(passes);
        if (softened.isPresent()) {
            return softened;
        }
        var greeting = halves.greeting(text, sentence, offending, reply);
        int from =
                text.sentence(sentence).start() + greeting.map(String::length).orElse(0);
        var part = parts.keep(text, sentence, offending, strict, text.wordAt(from))
                .map(words -> greeting.map(call -> halves.behind(call, words)).orElse(words))
                .filter(passes);
        var half = Parts.isWhole(offending)
                ? Optional.<String>empty()
                : halves.clean(text, sentence, offending, reply, strict);
        return part.or(() -> half);
    }

    /** "Call me and I'll go through it again" without what says that it was done before. */
    private String withoutAgain(String words, Text text) {
        String said = words;
        for (String again : rules.rewording().parts(text.language()).again()) {
            said = without(said, again);
        }
        return said;
    }

    private static String without(String words, String phrase) {
        var kept = new StringBuilder(words);
        for (int at = words.length() - phrase.length(); at > 0; at--) {
            int end = at + phrase.length();
            boolean alone = Character.isWhitespace(words.charAt(at - 1))
                    && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
            if (alone && words.regionMatches(true, at, phrase, 0, phrase.length())) {
                kept.delete(at - 1, end);
            }
        }
        return kept.toString();
    }

    private static String ending(String words) {
        String letters = words.replaceAll("[^\\p{L}\\p{N}]+", "");
        return letters.substring(Math.max(0, letters.length() - SAME));
    }

    /** What makes a few words a reply without doing again what they do; an insult wants nothing in its place. */
    private Optional<String> more(
            String result, Text text, List<Finding> findings, boolean complaint, Substitutes substitutes) {
        var mended = findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK
                        && finding.category() != Category.INSULT
                        && !finding.instead().isBlank()
                        && !result.contains(finding.instead()))
                .toList();
        var done = acts.in(texts.read(result, text.language()));
        var number = OwnContact.offered(result);
        var own = mended.stream()
                .filter(finding -> finding.category() != Category.INCENTIVE
                        && number.filter(finding.instead()::contains).isEmpty()
                        && rules.of(finding).suits(complaint))
                .map(Finding::instead)
                .filter(words -> Collections.disjoint(done, acts.in(texts.read(words, text.language()))))
                .findFirst();
        return mended.isEmpty() ? own : own.or(substitutes::more);
    }

    /** The pieces with another, in the place of one that is gone. */
    private String with(String more, List<String> pieces, Text text, List<Finding> findings) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isBlank() && !in(text.sentence(i), findings).isEmpty()) {
                pieces.set(i, more);
                return joined(text, pieces);
            }
        }
        String result = joined(text, pieces);
        if (OwnContact.offered(result).isPresent()) {
            return result;
        }
        return completer.beforeSignature(texts.read(result, text.language()), result, more);
    }

    /** Praise remains praise where only a sentence that goes sounds sorry. */
    private boolean isToComplaint(Text text, List<Finding> findings, Reply reply, List<Set<Category>> does) {
        if (!Boolean.FALSE.equals(reply.complaint())) {
            return acts.isToComplaint(reply, text);
        }
        return IntStream.range(0, does.size())
                .anyMatch(i -> does.get(i).contains(Category.NO_APOLOGY)
                        && in(text.sentence(i), findings).isEmpty());
    }

    /** Whoever insults, threatens, or swears without saying sorry, rarely does so in one sentence alone. */
    private static boolean isHostile(Text text, List<Finding> findings, List<Set<Category>> does, boolean complaint) {
        boolean insults = findings.stream()
                .anyMatch(finding -> HOSTILE.contains(finding.category()) && finding.level() == Category.Level.BLOCK);
        boolean swears = findings.stream().anyMatch(finding -> finding.category() == Category.PROFANITY);
        boolean sorry = does.stream().anyMatch(each -> each.contains(Category.NO_APOLOGY));
        return insults || swears && !sorry && complaint;
    }

    /** "Thank you for your visit, Ellen!" goes on to thank Ellen. */
    private void keepName(Text text, List<String> pieces, List<Finding> findings, Reply reply) {
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean replaced =
                    !piece.isBlank() && !in(text.sentence(i), findings).isEmpty();
            if (replaced && thanks(piece, text) && pieces.stream().noneMatch(each -> halves.names(each, reply))) {
                int end = piece.indexOf('.') < 0 ? piece.indexOf('!') : piece.indexOf('.');
                var name = halves.name(text.sentence(i).of(text.raw()), reply);
                if (end > 0 && name.isPresent()) {
                    pieces.set(i, piece.substring(0, end) + ", " + name.get() + piece.substring(end));
                    return;
                }
            }
        }
    }

    private boolean regrets(String piece, Text text) {
        return acts.in(texts.read(piece, text.language())).contains(Category.NO_APOLOGY);
    }

    private boolean thanks(String piece, Text text) {
        return acts.in(texts.read(piece, text.language())).contains(Category.NO_THANKS);
    }

    /** "Thanks Joel!" is no reply that anybody meant to write. */
    private static boolean isBare(String result) {
        return !result.isEmpty() && result.split("[^\\p{L}']+").length < FEWEST_WORDS;
    }

    /** The reply without the sentences that offend. */
    String leaveOut(Text text, List<Finding> findings) {
        var pieces = text.sentences().stream()
                .map(sentence -> in(sentence, findings).isEmpty() ? sentence.of(text.raw()) : "")
                .toList();
        return joined(text, pieces);
    }

    /** What is wrong inside of a sentence, the gravest first. */
    private static List<Finding> in(Span sentence, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.category() != Category.SOMETHING_ELSE
                        && finding.span().end() > finding.span().start()
                        && finding.span().overlaps(sentence))
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }

    /** The pieces with what stood between their sentences. */
    private static String joined(Text text, List<String> pieces) {
        var result = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var sentence = text.sentence(i);
            String between = text.raw().substring(copied, sentence.start());
            copied = sentence.end();
            if (!pieces.get(i).isBlank()) {
                result.append(result.isEmpty() ? between.stripLeading() : between.isEmpty() ? " " : between)
                        .append(pieces.get(i));
            }
        }
        return result.toString().strip();
    }
}
