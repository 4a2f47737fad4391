package dev.bedside.rule;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the words that occur in the patterns of one rule book; any other word is -1. */
final class Vocabulary {

    private final Map<String, Integer> ids = new HashMap<>();

    int learn(String word) {
        return ids.computeIfAbsent(word, unknown -> ids.size());
    }

    /** How many words there are; their numbers lie below it. */
    int size() {
        return ids.size();
    }

    int find(String word) {
        return ids.getOrDefault(word, -1);
    }
}
