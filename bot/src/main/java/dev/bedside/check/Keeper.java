package dev.bedside.check;

import dev.bedside.check.Doubts.Bitterness;
import dev.bedside.check.Witness.Before;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps of every sentence what may be said and still stands: all of it, all but a word, some of its pieces, or nothing.
 *
 * <p>A clean sentence goes only where it says nothing without one that is gone, or is of one breath with an insult or a threat.
 */
final class Keeper {

    /** A sentence that still ends in so many letters of its own has not lost its end. */
    private static final int SAME = 8;

    /** In words: what is longer says something itself. */
    private static final int LONGEST_LEAD = 8;

    /** In words: what is no longer says nothing without the sentence beside it: "Three??", "Very helpful." */
    private static final int LONGEST_SCRAP = 2;

    private static final String RECORD = "record";
    private static final String LOOK_INTO = "look-into";
    private static final String DENIAL = "deny-word";

    private final CheckRules rules;
    private final TextReader texts;
    private final Rewording rewording;
    private final Grammar grammar;
    private final Frame frame;
    private final Ties ties;
    private final Softener softener;
    private final Acts acts;
    private final SafetyReader safety;
    private final Trimmer trimmer;

    Keeper(
            CheckRules rules,
            TextReader texts,
            GreetingWords greetings,
            Acts acts,
            Frame frame,
            Ties ties,
            SafetyReader safety) {
        this.rules = rules;
        this.texts = texts;
        this.rewording = rules.rewording();
        this.grammar = rules.traits().grammar();
        this.frame = frame;
        this.ties = ties;
        this.softener = new Softener(greetings, rewording);
        this.acts = acts;
        this.safety = safety;
        this.trimmer = new Trimmer(rules, acts, texts, safety);
    }

    /**
     * What stays of a sentence.
     *
     * @param words empty where nothing stays
     * @param offended whether something in it must not be said
     */
    record Kept(String words, boolean offended) {

        boolean isGone() {
            return words.isBlank();
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Kept[" + words.length() + " characters]";
        }
    }

    /**
     * What stays of every sentence of a reply, in its order.
     *
     * @param unsafe which sentences are not recognised as safe, though nothing of that is found in them
     * @param bitter how little of it is believed
     */
    List<Kept> keep(MarkedReply marked, Set<Integer> unsafe, Bitterness bitter) {
        var text = marked.text();
        var reply = marked.reply();
        var does = marked.does();
        var kept = new ArrayList<Kept>();
        boolean gone = false;
        for (int i = 0; i < text.sentenceCount(); i++) {
            String own = text.sentence(i).of(text.raw());
            boolean frame = ties.isFrame(text, i, reply);
            boolean offends = !marked.offending().get(i).isEmpty();
            boolean hostile =
                    !frame && does.get(i).isEmpty() && isHostile(bitter, marked, i, offends || unsafe.contains(i));
            if (offends || unsafe.contains(i)) {
                var scorn = Doubts.scorn(text.sentence(i), marked.findings());
                var wrong = Stream.concat(marked.offending().get(i).stream(), scorn.stream())
                        .distinct()
                        .toList();
                boolean scorns = unsafe.contains(i) && !scorn.isEmpty();
                var rest = hostile || scorns || gone && ties.hangs(text, i, Set.of())
                        ? Optional.<String>empty()
                        : rest(marked, i, wrong);
                kept.add(new Kept(rest.orElse(""), true));
                gone = rest.isEmpty() || !ending(own).equals(ending(rest.get()));
                takeAlong(kept, text, i, does, reply);
                continue;
            }
            boolean stays = !hostile
                    && !(gone
                            && ties.hangs(text, i, does.get(i))
                            && !(ties.isUnnamed(text, i) && does.get(i).contains(Category.NO_CONTACT)));
            boolean afterGone = gone;
            gone = !stays || gone && frame;
            kept.add(new Kept(stays ? afterGone ? alone(text, i, does.get(i)) : own : "", false));
        }
        return kept;
    }

    /** Whether a sentence goes that may be of one breath with an insult or a threat. */
    private boolean isHostile(Bitterness bitter, MarkedReply marked, int sentence, boolean doubted) {
        var text = marked.text();
        int first = frame.firstBehindGreeting(text, sentence, marked.reply());
        int end = text.endWordOf(sentence);
        return switch (bitter) {
            case NONE -> false;
            case INSULTING -> true;
            case HARD ->
                !doubted
                        && first < end
                        && !safety.isSafe(
                                text,
                                first,
                                end,
                                marked.does().get(sentence),
                                true,
                                marked.witnesses().of(first, end, Before.STAYS));
        };
    }

    /** What led to a sentence alone goes with it: "I wish I could." */
    private void takeAlong(List<Kept> kept, Text text, int sentence, List<Set<Category>> does, Reply reply) {
        boolean led = sentence > 0
                && kept.getLast().isGone()
                && (ties.leans(text, sentence) || ties.leads(text, sentence - 1) || isScrap(text, sentence - 1))
                && does.get(sentence - 1).isEmpty()
                && text.endWordOf(sentence - 1) - text.firstWordOf(sentence - 1) <= LONGEST_LEAD
                && !ties.isFrame(text, sentence - 1, reply);
        if (led) {
            kept.set(sentence - 1, new Kept("", kept.get(sentence - 1).offended()));
        }
    }

    private static boolean isScrap(Text text, int sentence) {
        return text.endWordOf(sentence) - text.firstWordOf(sentence) <= LONGEST_SCRAP;
    }

    /** What may be said of a sentence that offends: all but a word, or some of its clauses. */
    private Optional<String> rest(MarkedReply marked, int sentence, List<Finding> offending) {
        var text = marked.text();
        int first = text.firstWordOf(sentence);
        var witness = marked.witnesses().of(first, text.endWordOf(sentence), Before.NOTHING);
        var softened =
                softener.soften(text, sentence, offending).filter(marked.asked().passes());
        var ofNobody = softener.ofNobody(text, sentence, offending)
                .filter(marked.asked().passes());
        var blocking = offending.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
        boolean namesOnly = !blocking.isEmpty()
                && blocking.stream().allMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY);
        return softened.or(() -> ofNobody)
                .filter(words -> namesOnly || isSafe(words, marked, witness))
                .or(() -> trim(marked, sentence, offending));
    }

    private boolean isSafe(String words, MarkedReply marked, Witness witness) {
        var said = texts.read(words, marked.text().language());
        var does = acts.bySentence(said);
        return IntStream.range(0, said.sentenceCount())
                .allMatch(i -> safety.isSafe(
                        said, said.firstWordOf(i), said.endWordOf(i), does.get(i), marked.complaint(), witness));
    }

    private Optional<String> trim(MarkedReply marked, int sentence, List<Finding> offending) {
        var text = marked.text();
        var greeting = frame.greeting(text, sentence, offending, marked.reply());
        int from =
                text.sentence(sentence).start() + greeting.map(String::length).orElse(0);
        var blamed = offending.stream().map(Finding::span).toList();
        boolean denies = offending.stream().anyMatch(finding -> finding.category() == Category.PRIVACY_DENIES);
        var sure = offending.stream()
                .filter(finding -> rules.of(finding).seenBy() != CheckRules.SeenBy.EXAMPLES)
                .map(Finding::span)
                .toList();
        return trimmer.trim(marked, sentence, text.wordAt(from), blamed, sure)
                .map(words -> rewording.parts(text.language()).softer().bare().getOrDefault(words, words))
                // "we have been through the schedule" is half of it
                .filter(words -> !denies || !looksUp(words, text))
                .map(words -> greeting.map(
                                call -> isWrittenSo(text, from, words) ? call + words : frame.behind(call, words))
                        .orElse(words));
    }

    private boolean looksUp(String words, Text text) {
        var said = texts.read(words, text.language());
        return safety.means(said, Set.of(RECORD, LOOK_INTO, DENIAL));
    }

    /** Whether words begin as they stand behind a greeting: "Dr. Abebe is a gem" keeps its capital. */
    private static boolean isWrittenSo(Text text, int from, String words) {
        int first = text.word(text.wordAt(from)).start();
        return words.charAt(0) == text.raw().charAt(first);
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
