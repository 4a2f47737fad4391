package dev.bedside.check;

import dev.bedside.check.Keeper.Kept;
import dev.bedside.check.LeakReader.Judged;
import dev.bedside.check.Witness.Before;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts better sentences in place of those that offend, and leaves every other sentence as it was, word for word.
 *
 * <p>What comes out still sounds like whoever wrote it: the greeting and the half of a sentence that may be said stay, and
 * nothing is thanked for, regretted or offered twice.
 */
final class Corrector {

    /** In words: a sentence of so many tells something, whatever else it does. */
    private static final int TELLING = 10;

    /** In words: what is left of a sentence regrets and says nothing else. */
    private static final int BARE = 3;

    private final CheckRules rules;
    private final TextReader texts;
    private final Acts acts;
    private final Frame frame;
    private final Ties ties;
    private final SafetyReader safety;
    private final Doubts doubts;
    private final Keeper keeper;
    private final Filler filler;

    Corrector(CheckRules rules, TextReader texts, GreetingWords greetings, Frame frame, Completer completer) {
        this.rules = rules;
        this.texts = texts;
        this.acts = new Acts(rules);
        this.frame = frame;
        this.safety = new SafetyReader(rules.traits(), rules.rewording(), rules.safe());
        this.ties = new Ties(rules, frame, safety);
        this.doubts = new Doubts(rules, frame, ties, safety);
        this.keeper = new Keeper(rules, texts, greetings, acts, frame, ties, safety);
        this.filler = new Filler(rules, texts, acts, frame, completer);
    }

    /**
     * The reply with what may be said of each sentence that offends, a better one, or nothing in its place.
     *
     * @param clauses of the reply, with how likely each must not be said
     * @param suspected what may be wrong as well in a reply that leaks: who gives one thing away mostly gives two away. Of a
     *     sentence that only thanks, regrets, invites, greets or signs nothing is suspected
     * @param asked whether words may be said in this reply
     * @return empty where nothing of it remains
     */
    String replace(
            Text text,
            List<Judged> clauses,
            List<Finding> findings,
            List<Finding> suspected,
            Reply reply,
            Asked asked) {
        var witnesses = new Witnesses(text, clauses, reply, texts);
        var does = acts.bySentence(text);
        boolean leaks = findings.stream().anyMatch(Doubts::givesAway);
        var offending = IntStream.range(0, text.sentenceCount())
                .mapToObj(i -> {
                    var found = in(text.sentence(i), findings);
                    boolean tells = does.get(i).isEmpty() && !ties.isFrame(text, i, reply);
                    int first = frame.firstBehindGreeting(text, i, reply);
                    int end = text.endWordOf(i);
                    var witness = witnesses.of(first, end, i == 0 ? Before.NOTHING : Before.GONE);
                    boolean known = safety.isTrusted(text, first, end, does.get(i), witness)
                            || safety.isOfHouse(text, first, end, does.get(i), isComplaint(reply), witness);
                    return found.isEmpty() && leaks && tells && !known ? in(text.sentence(i), suspected) : found;
                })
                .toList();
        boolean complaint = isToComplaint(text, offending, reply, does);
        var marked = new MarkedReply(reply, text, findings, offending, does, complaint, witnesses, asked);
        var unsafe = doubts.unsafe(marked);
        var kept = keeper.keep(marked, unsafe, doubts.bitterness(marked));
        dropEchoes(marked, kept);
        var substitutes = new Substitutes(
                rules,
                acts,
                texts,
                text,
                reply.review() == null ? null : texts.read(reply.review(), text.language()),
                complaint,
                reply.complaint() == null && reply.review() != null);
        int telling = 0;
        for (int i = 0; i < kept.size(); i++) {
            if (!kept.get(i).isGone()) {
                var done = kept.get(i).offended()
                        ? acts.in(texts.read(kept.get(i).words(), text.language()))
                        : does.get(i);
                substitutes.hear(done);
                boolean tells = done.isEmpty() || text.endWordOf(i) - text.firstWordOf(i) >= TELLING;
                telling += tells && !ties.isFrame(text, i, reply) ? 1 : 0;
            }
        }
        substitutes.tell(telling);
        var pieces = pieces(marked, unsafe, kept, substitutes);
        keepName(text, pieces, offending, reply);
        boolean speaks = !complaint
                && telling > 0
                && IntStream.range(0, pieces.size())
                        .anyMatch(i -> !pieces.get(i).isBlank() && kept.get(i).offended());
        return speaks ? Seams.joined(text, pieces) : filler.fill(pieces, marked, substitutes);
    }

    /** "We apologize." is all that is left of a sentence: nobody misses it behind "We are sorry." */
    private void dropEchoes(MarkedReply marked, List<Kept> kept) {
        boolean sorry = false;
        for (int i = 0; i < kept.size(); i++) {
            var said = texts.read(kept.get(i).words(), marked.text().language());
            var does = acts.in(said);
            if (sorry && kept.get(i).offended() && said.size() <= BARE && does.equals(Set.of(Category.NO_APOLOGY))) {
                kept.set(i, new Kept("", true));
            }
            sorry |= does.contains(Category.NO_APOLOGY);
        }
    }

    /** What stands in the place of every sentence, behind the greeting of one that is gone. */
    private List<String> pieces(MarkedReply marked, Set<Integer> unsafe, List<Kept> kept, Substitutes substitutes) {
        var text = marked.text();
        var reply = marked.reply();
        var offending = marked.offending();
        boolean complaint = marked.complaint();
        var pieces = new ArrayList<String>();
        var register = new Register(rules.rewording(), text);
        String greeting = "";
        for (int i = 0; i < kept.size(); i++) {
            var stays = kept.get(i);
            String words = stays.words();
            if (stays.isGone() && !offending.get(i).isEmpty() && !unsafe.contains(i)) {
                int sentence = i;
                boolean last = IntStream.range(i + 1, kept.size())
                        .allMatch(other -> kept.get(other).isGone() || ties.isFrame(text, other, reply));
                words = substitutes
                        .of(sentence, offending.get(i), last)
                        .map(register::said)
                        .orElse("");
                if (i > 0 && complaint && thanks(words, text) && !regrets(words, text)) {
                    // thanks come first, where they are missing
                    words = "";
                }
                if (complaint && isLate(words, text, pieces)) {
                    // regret for nothing in particular comes first as well
                    words = "";
                }
                words = words.isEmpty() ? words : frame.greeted(text, offending.get(sentence), words, reply);
            }
            if (stays.isGone() && unsafe.contains(i)) {
                words = substitutes.number(i).orElse("");
            } else if (stays.offended() && !stays.isGone()) {
                words +=
                        substitutes.lostNumber(i, words).map(call -> " " + call).orElse("");
            }
            if (words.isEmpty()) {
                greeting = frame.greeting(text, i, offending.get(i), reply).orElse(greeting);
            } else if (!greeting.isEmpty() && i > 0 && ties.isFrame(text, i, reply)) {
                pieces.set(i - 1, thanked(greeting, text, complaint, substitutes));
                greeting = "";
            } else if (!greeting.isEmpty()) {
                if (!rules.rewording().closes(text, i)) {
                    words = stays.isGone() ? frame.behind(greeting, words) : frame.greeted(greeting, words, complaint);
                }
                greeting = "";
            }
            if (stays.offended()) {
                String signOff = frame.signOff(text, i, offending.get(i));
                words += words.endsWith(signOff.strip()) ? "" : signOff;
            }
            pieces.add(words);
        }
        return pieces;
    }

    /** Thanks behind a greeting that nothing else is left for, unless they are said. */
    private String thanked(String greeting, Text text, boolean complaint, Substitutes substitutes) {
        return substitutes
                .thanks()
                .map(thanks -> frame.greeted(greeting, thanks, complaint))
                .orElse("");
    }

    private static boolean isComplaint(Reply reply) {
        return !Boolean.FALSE.equals(reply.complaint());
    }

    /** Praise remains praise where only a sentence that goes sounds sorry. */
    private boolean isToComplaint(Text text, List<List<Finding>> offending, Reply reply, List<Set<Category>> does) {
        if (!Boolean.FALSE.equals(reply.complaint())) {
            return acts.isToComplaint(reply, text);
        }
        return IntStream.range(0, does.size())
                .anyMatch(i -> does.get(i).contains(Category.NO_APOLOGY)
                        && offending.get(i).isEmpty());
    }

    /** "Thank you for your visit, Ellen!" goes on to thank Ellen. */
    private void keepName(Text text, List<String> pieces, List<List<Finding>> offending, Reply reply) {
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean replaced = !piece.isBlank() && !offending.get(i).isEmpty();
            if (replaced && thanks(piece, text) && pieces.stream().noneMatch(each -> frame.names(each, reply))) {
                int end = piece.indexOf('.') < 0 ? piece.indexOf('!') : piece.indexOf('.');
                var name = frame.name(text.sentence(i).of(text.raw()), reply);
                if (end > 0 && name.isPresent()) {
                    pieces.set(i, piece.substring(0, end) + ", " + name.get() + piece.substring(end));
                    return;
                }
            }
        }
    }

    /** Whether it is sorry for nothing in particular, behind what tells something already. */
    private boolean isLate(String words, Text text, List<String> pieces) {
        return rules.rewording().otherwise(text, true).contains(words)
                && regrets(words, text)
                && pieces.stream()
                        .anyMatch(piece -> !piece.isBlank()
                                && acts.in(texts.read(piece, text.language())).isEmpty());
    }

    private boolean regrets(String piece, Text text) {
        return acts.in(texts.read(piece, text.language())).contains(Category.NO_APOLOGY);
    }

    private boolean thanks(String piece, Text text) {
        return acts.in(texts.read(piece, text.language())).contains(Category.NO_THANKS);
    }

    /** The reply without the sentences that offend. */
    String leaveOut(Text text, List<Finding> findings) {
        var pieces = text.sentences().stream()
                .map(sentence -> in(sentence, findings).isEmpty() ? sentence.of(text.raw()) : "")
                .toList();
        return Seams.joined(text, pieces);
    }

    /** What has to be mended inside of a sentence, the gravest first: where something must not be posted, that alone. */
    private List<Finding> in(Span sentence, List<Finding> findings) {
        boolean blocks = findings.stream().anyMatch(finding -> finding.level() == Category.Level.BLOCK);
        return findings.stream()
                .filter(finding -> finding.category() != Category.SOMETHING_ELSE
                        && finding.span().end() > finding.span().start()
                        && finding.span().overlaps(sentence))
                .filter(finding -> !blocks
                        || finding.level() == Category.Level.BLOCK
                        || rules.of(finding).seenBy() == CheckRules.SeenBy.CAPITALS)
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }
}
