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
        return stand(byFirst.get(words.stem(at)), at, end, words) || stand(byFirst.get(words.form(at)), at, end, words);
    }

    private static boolean stand(@Nullable List<Phrase> phrases, int at, int end, SpokenWords words) {
        if (phrases == null) {
            return false;
        }
        for (Phrase phrase : phrases) {
            int behind = phrase.match(at, words);
            if (behind > 0 && behind <= end) {
                return true;
            }
        }
        return false;
    }
}
