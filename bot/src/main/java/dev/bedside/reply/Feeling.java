package dev.bedside.reply;

import dev.bedside.text.Text;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a review feels about what it speaks of, clause by clause.
 *
 * @param pleased whether its stars say that a mixed one complains of little
 * @param praising the clauses that praise, each by its first word
 * @param blaming the clauses that blame
 */
record Feeling(
        Text text, List<String> stems, Verdict verdict, boolean pleased, Set<Integer> praising, Set<Integer> blaming) {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Feeling[" + praising.size() + " praise, " + blaming.size() + " blame]";
    }

    /** How a sentence speaks of a topic. */
    enum Sign {
        PRAISES,
        BLAMES,
        UNSURE
    }

    boolean praises(int word) {
        int clause = TurnReader.clause(text, word);
        return praising.contains(clause) && !blaming.contains(clause);
    }

    boolean blames(int word) {
        int clause = TurnReader.clause(text, word);
        return blaming.contains(clause) && !praising.contains(clause);
    }

    /** @param words those of the topic */
    Sign about(Topic topic, int sentence, List<StemRows> words) {
        var all = new HashSet<Integer>();
        for (int word = 0; word < text.size(); word++) {
            if (text.sentenceOf(word) == sentence) {
                all.add(TurnReader.clause(text, word));
            }
        }
        var own = clauses(sentence, words);
        // what one clause praises says nothing of a topic that another one is about
        boolean whole = own.isEmpty() ? all.size() == 1 || !complains(topic) : own.size() == all.size();
        var sign = sign(own.isEmpty() ? all : own);
        sign = whole || isHeard(own) ? sign : Sign.UNSURE;
        return switch (verdict.tone()) {
            case POSITIVE ->
                complains(topic)
                        ? sign == Sign.BLAMES ? Sign.BLAMES : Sign.UNSURE
                        : sign == Sign.BLAMES ? Sign.UNSURE : Sign.PRAISES;
            case NEGATIVE, MIXED, NEUTRAL ->
                sign != Sign.UNSURE
                        ? sign
                        : complains(topic) && !(pleased && verdict.tone() == Tone.MIXED) ? Sign.BLAMES : Sign.UNSURE;
        };
    }

    private boolean complains(Topic topic) {
        return verdict.complaints().contains(topic)
                || verdict.tone() == Tone.NEGATIVE && verdict.complaints().isEmpty();
    }

    private boolean isHeard(Set<Integer> clauses) {
        return clauses.stream().anyMatch(each -> praising.contains(each) || blaming.contains(each));
    }

    private Sign sign(Set<Integer> clauses) {
        boolean praised = clauses.stream().anyMatch(praising::contains);
        boolean blamed = clauses.stream().anyMatch(blaming::contains);
        return praised == blamed ? Sign.UNSURE : praised ? Sign.PRAISES : Sign.BLAMES;
    }

    /** The clauses of a sentence that hold words of a topic. */
    private Set<Integer> clauses(int sentence, List<StemRows> words) {
        var clauses = new HashSet<Integer>();
        words.forEach(rows -> rows.weigh(text, stems, at -> {
            if (text.sentenceOf(at) == sentence) {
                clauses.add(TurnReader.clause(text, at));
            }
            return 0;
        }));
        return clauses;
    }
}
