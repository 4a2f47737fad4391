package dev.bedside.reply;

import dev.bedside.config.Line;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way of saying something: words in any of their forms, alternatives in brackets, lists, and gaps.
 *
 * <p>{@code word?} may be missing, {@code =word} stands for this form alone, {@code ...} are up to four words of any kind.
 */
record Phrase(List<Step> steps, Set<String> barriers) {

    private static final String GAP = "...";
    private static final int WIDEST = 4;

    /** The list of what no gap reaches over: "the nurse was not kind" is no kind nurse. */
    private static final String BARRIERS = "not";

    /**
     * What stands at one place.
     *
     * @param ways each the stems of one or several words; empty for a gap
     * @param maybe whether it may be missing
     */
    record Step(List<List<String>> ways, boolean maybe) {

        boolean isGap() {
            return ways.isEmpty();
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Step[" + ways.size() + " ways]";
        }
    }

    /** @param lists what {@code <name>} stands for */
    static Phrase read(Line line, Map<String, List<String>> lists, TextReader texts, Language language) {
        var steps = new ArrayList<Step>();
        for (String token : tokens(line)) {
            boolean maybe = token.endsWith("?");
            String word = maybe ? token.substring(0, token.length() - 1) : token;
            if (word.equals(GAP)) {
                steps.add(new Step(List.of(), false));
            } else if (word.startsWith("<")) {
                var list = lists.get(word.substring(1, word.length() - 1));
                if (list == null) {
                    throw line.error("`" + word + "` is no list; add it below `lists:` or write its words out");
                }
                steps.add(new Step(
                        list.stream()
                                .map(each -> stems(each, line, texts, language))
                                .toList(),
                        maybe));
            } else if (word.startsWith("(")) {
                steps.add(new Step(
                        List.of(word.substring(1, word.length() - 1).split("\\|")).stream()
                                .map(each -> stems(each, line, texts, language))
                                .toList(),
                        maybe));
            } else {
                steps.add(new Step(List.of(stems(word, line, texts, language)), maybe));
            }
        }
        if (steps.isEmpty() || steps.getFirst().isGap() || steps.getFirst().maybe()) {
            throw line.error("a phrase begins with words that must be there; move the gap or write the words out");
        }
        var barriers = new HashSet<String>();
        lists.getOrDefault(BARRIERS, List.of())
                .forEach(each -> barriers.add(stems(each, line, texts, language).getFirst()));
        return new Phrase(List.copyOf(steps), Set.copyOf(barriers));
    }

    private static List<String> tokens(Line line) {
        var tokens = new ArrayList<String>();
        var token = new StringBuilder();
        int depth = 0;
        for (char each : (line.text() + " ").toCharArray()) {
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (depth > 1) {
                throw line.error("a bracket stands within a bracket; write the ways out as phrases of their own");
            }
            if (each == ' ' && depth == 0) {
                if (!token.isEmpty()) {
                    tokens.add(token.toString());
                }
                token.setLength(0);
            } else {
                token.append(each);
            }
        }
        if (depth != 0) {
            throw line.error("a bracket is open; close it");
        }
        return tokens;
    }

    private static List<String> stems(String words, Line line, TextReader texts, Language language) {
        var text = texts.read(words, language);
        if (text.size() == 0) {
            throw line.error("`" + words + "` holds no letter or digit; write a word");
        }
        return words.startsWith(SpokenWords.FORM)
                ? List.of(SpokenWords.FORM + text.word(0).form())
                : StemRows.stems(text);
    }

    private static boolean isAt(int at, List<String> way, SpokenWords words) {
        for (int i = 0; i < way.size(); i++) {
            if (!words.isAt(at + i, way.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Sizes only, as of everything that is held against people's words. */
    @Override
    public String toString() {
        return "Phrase[" + steps.size() + " steps]";
    }

    /** The words it can begin with. */
    Set<String> firsts() {
        var firsts = new HashSet<String>();
        steps.getFirst().ways().forEach(way -> firsts.add(way.getFirst()));
        return firsts;
    }

    /** The word behind the longest match that begins at a word and ends in its sentence; 0 where there is none. */
    int match(int at, SpokenWords words) {
        var text = words.text();
        return match(0, at, text.endWordOf(text.sentenceOf(at)), words);
    }

    private int match(int step, int at, int end, SpokenWords words) {
        if (step == steps.size()) {
            return at;
        }
        var here = steps.get(step);
        int longest = here.maybe() ? match(step + 1, at, end, words) : 0;
        if (here.isGap()) {
            for (int gap = 0; gap <= WIDEST && at + gap <= end; gap++) {
                longest = Math.max(longest, match(step + 1, at + gap, end, words));
                if (at + gap < end && barriers.contains(words.stem(at + gap))) {
                    break;
                }
            }
            return longest;
        }
        for (var way : here.ways()) {
            int behind = at + way.size();
            if (behind <= end && isAt(at, way, words)) {
                longest = Math.max(longest, match(step + 1, behind, end, words));
            }
        }
        return longest;
    }
}
