package dev.bedside.judgement;

import dev.bedside.text.Text;
import dev.bedside.text.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The n-grams that may be kept: said in many reviews, and without a name.
 *
 * <p>A name is a word that people mostly write with a capital inside a sentence. What few said would tell who said it.
 */
final class Vocabulary {

    /** An n-gram of fewer reviews is forgotten. */
    static final int LEAST = 20;

    private final Map<String, Integer> reviews = new HashMap<>();
    private final Map<String, int[]> capitals = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Vocabulary() {}

    /** @return by n-gram its number, in alphabetical order */
    static Map<String, Integer> of(Collection<Text> texts) {
        var counts = new Vocabulary();
        texts.forEach(counts::add);
        var kept = new TreeMap<String, Integer>();
        counts.reviews.forEach((gram, count) -> {
            if (count >= LEAST && !counts.holdsName(gram)) {
                kept.put(gram, count);
            }
        });
        var numbered = new LinkedHashMap<String, Integer>();
        kept.keySet().forEach(gram -> numbered.put(gram, numbered.size()));
        return numbered;
    }

    /** A review that stands in two files is one review. */
    private void add(Text text) {
        if (!seen.add(text.raw())) {
            return;
        }
        var grams = new HashSet<String>();
        for (Passages.Passage passage : Passages.of(text)) {
            grams.addAll(Grams.of(text, passage));
        }
        grams.forEach(gram -> reviews.merge(gram, 1, Integer::sum));
        for (int i = 0; i < text.size(); i++) {
            Word word = text.word(i);
            String stem = word.stem();
            forms.computeIfAbsent(stem, any -> new HashSet<>()).add(word.form());
            if (!word.opensSentence()) {
                int[] count = capitals.computeIfAbsent(word.form(), any -> new int[2]);
                count[0] += isCapitalised(text.raw().substring(word.start(), word.end())) ? 1 : 0;
                count[1]++;
            }
        }
    }

    /** A word all in capitals is shouted, or an abbreviation. */
    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private boolean holdsName(String gram) {
        for (String stem : gram.split(" ")) {
            if (forms.getOrDefault(stem, Set.of()).stream().anyMatch(this::isName)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(String form) {
        int[] count = capitals.get(form);
        return count != null && count[0] > 1 && 2 * count[0] >= count[1] && !form.equals("i") && !form.startsWith("i'");
    }
}
