package dev.bedside.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by the words they begin with, so that a word is held only against those that can begin there. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Phrases(List<Phrase> phrases) {
        phrases.forEach(phrase -> phrase.firsts()
                .forEach(first -> byFirst.computeIfAbsent(first, none -> new ArrayList<>())
                        .add(phrase)));
    }

    /** Whether one of them begins at a word and ends in front of another. */
    boolean standAt(int at, int end, SpokenWords words) {
        return reach(at, end, words) > 0;
    }

    /** The word behind the longest of them that begins at a word and ends in front of another; 0 where there is none. */
    int reach(int at, int end, SpokenWords words) {
        return Math.max(
                reach(byFirst.get(words.stem(at)), at, end, words), reach(byFirst.get(words.form(at)), at, end, words));
    }

    private static int reach(@Nullable List<Phrase> phrases, int at, int end, SpokenWords words) {
        int longest = 0;
        for (Phrase phrase : phrases == null ? List.<Phrase>of() : phrases) {
            int behind = phrase.match(at, words);
            longest = behind <= end ? Math.max(longest, behind) : longest;
        }
        return longest;
    }
}
