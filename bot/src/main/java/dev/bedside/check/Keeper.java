package dev.bedside.check;

import dev.bedside.check.Cutter.Left;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps of every sentence what may be said and still stands: all of it, all but a word, some of its pieces, or nothing.
 *
 * <p>A clean sentence goes only where it says nothing without one that is gone, or is of one breath with an insult or a threat.
 */
final class Keeper {

    /** A sentence that still ends in so many letters of its own has not lost its end. */
    private static final int SAME = 8;

    private final TextReader texts;
    private final Rewording rewording;
    private final Grammar grammar;
    private final Frame frame;
    private final Ties ties;
    private final Softener softener;
    private final Cutter cutter;

    Keeper(CheckRules rules, TextReader texts, GreetingWords greetings, Acts acts, Frame frame, Ties ties) {
        this.texts = texts;
        this.rewording = rules.rewording();
        this.grammar = rules.traits().grammar();
        this.frame = frame;
        this.ties = ties;
        this.softener = new Softener(greetings, rewording);
        this.cutter = new Cutter(rules, acts, texts);
    }

    /**
     * What stays of a sentence.
     *
     * @param words empty where nothing stays
     * @param offended whether something in it must not be said
     * @param mended whether what stays says what the sentence did
     */
    record Kept(String words, boolean offended, boolean mended) {

        boolean isGone() {
            return words.isBlank();
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Kept[" + words.length() + " characters]";
        }
    }

    /** How bitter a reply is, which decides what stays beside what is wrong in it. */
    enum Temper {
        CALM,
        /** It threatens or sends away: what points at that goes with it. */
        HARD,
        /** It insults: nothing stays but what does something, or tells of the writer alone. */
        HOSTILE
    }

    /**
     * What is asked of the check.
     *
     * @param findings what is wrong in a reply of other words
     * @param passes whether words may be said in this reply
     * @param passesAsRest whether they may as the rest of a sentence that must not
     */
    record Asked(Function<Text, List<Finding>> findings, Predicate<String> passes, Predicate<String> passesAsRest) {}

    /** What stays of every sentence of a reply, in its order. */
    List<Kept> keep(
            Text text,
            List<List<Finding>> offending,
            List<Set<Category>> does,
            Reply reply,
            Temper temper,
            Asked asked) {
        var kept = new ArrayList<Kept>();
        boolean gone = false;
        boolean breath = false;
        for (int i = 0; i < text.sentenceCount(); i++) {
            String own = text.sentence(i).of(text.raw());
            if (!offending.get(i).isEmpty()) {
                var rest = gone && ties.hangs(text, i, Set.of())
                        ? Optional.<String>empty()
                        : rest(text, i, offending.get(i), reply, asked);
                kept.add(new Kept(rest.orElse(""), true, rest.isPresent()));
                gone = rest.isEmpty() || !ending(own).equals(ending(rest.get()));
                breath = rest.isEmpty() && Cutter.isWhole(offending.get(i));
                takeAlong(kept, text, i, does, reply, offending);
                continue;
            }
            boolean stays = switch (temper) {
                case CALM -> true;
                case HARD -> !does.get(i).isEmpty() || ties.isFrame(text, i, reply) || !ties.speaksOfReader(text, i);
                case HOSTILE -> ties.doesSomething(text, i, does.get(i)) || ties.stays(text, i, reply);
            };
            if (stays && gone) {
                stays = (!ties.hangs(text, i, does.get(i))
                                || ties.isUnnamed(text, i) && does.get(i).contains(Category.NO_CONTACT))
                        && !(breath
                                && does.get(i).isEmpty()
                                && ties.pointsBack(text, i)
                                && !ties.isFrame(text, i, reply));
            }
            boolean afterGone = gone;
            gone = !stays || gone && ties.isFrame(text, i, reply);
            kept.add(new Kept(stays ? afterGone ? alone(text, i, does.get(i)) : own : "", false, false));
        }
        return kept;
    }

    /** What led to a sentence alone goes with it: "I wish I could." */
    private void takeAlong(
            List<Kept> kept,
            Text text,
            int sentence,
            List<Set<Category>> does,
            Reply reply,
            List<List<Finding>> offending) {
        boolean led = sentence > 0
                && kept.getLast().isGone()
                && (Cutter.isWhole(offending.get(sentence)) && ties.leans(text, sentence)
                        || ties.leads(text, sentence - 1))
                && does.get(sentence - 1).isEmpty()
                && !ties.isFrame(text, sentence - 1, reply);
        if (led) {
            kept.set(sentence - 1, new Kept("", kept.get(sentence - 1).offended(), false));
        }
    }

    /** What may be said of a sentence that offends: all but a word, or some of its pieces. */
    private Optional<String> rest(Text text, int sentence, List<Finding> offending, Reply reply, Asked asked) {
        var softened = softener.soften(text, sentence, offending);
        var ofNobody = softener.ofNobody(text, sentence, offending);
        var mended = softened.filter(asked.passes()).or(() -> ofNobody.filter(asked.passesAsRest()));
        return mended.or(() -> cut(text, sentence, offending, reply, asked))
                .or(() -> softened.flatMap(words -> cutAgain(words, text, reply, asked)));
    }

    /** Some of a sentence that was said more mildly, where that alone does not help. */
    private Optional<String> cutAgain(String words, Text text, Reply reply, Asked asked) {
        var again = texts.read(words, text.language());
        return again.sentenceCount() == 1
                ? cut(again, 0, asked.findings().apply(again), reply, asked)
                : Optional.empty();
    }

    private Optional<String> cut(Text text, int sentence, List<Finding> offending, Reply reply, Asked asked) {
        var greeting = frame.greeting(text, sentence, offending, reply);
        int from =
                text.sentence(sentence).start() + greeting.map(String::length).orElse(0);
        return cutter.cut(text, sentence, offending, text.wordAt(from)).stream()
                .map(left -> new Left(
                        greeting.map(call -> frame.behind(call, left.words())).orElse(left.words()), left.touched()))
                .filter(left -> (left.touched() ? asked.passesAsRest() : asked.passes()).test(left.words()))
                .map(Left::words)
                .findFirst();
    }

    /** What stays behind a sentence that is gone: "She is at 555-0100" gives the number alone. */
    private String alone(Text text, int sentence, Set<Category> does) {
        var first = text.word(text.firstWordOf(sentence)).form();
        boolean hers = does.contains(Category.NO_CONTACT)
                && (grammar.leansEarly().contains(first) || ties.isUnnamed(text, sentence));
        var call = hers ? rewording.call(text, text.sentence(sentence)) : Optional.<String>empty();
        return call.orElseGet(() -> withoutAgain(frame.alone(text, sentence), text));
    }

    /** "Call me and I'll go through it again" without what says that it was done before. */
    private String withoutAgain(String words, Text text) {
        return rewording.parts(text.language()).again().stream().reduce(words, Keeper::without);
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
}
