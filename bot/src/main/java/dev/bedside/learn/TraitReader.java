package dev.bedside.learn;

import dev.bedside.config.ConfigFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the traits of a text: its words, pairs of words, parts of words, and what the words mean. */
public final class TraitReader {

    private static final int GRAM = 3;
    private static final String EDGE = "^";
    private static final int NEAR = 3;
    private static final int FAR = 24;

    private static final Pattern LONG = Pattern.compile("(\\p{L})\\1{2,}");

    private final Concepts concepts;

    private TraitReader(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Reads {@code config/learn/concepts.yml}. */
    public static TraitReader from(ConfigFiles files) {
        return from(files, "learn/concepts.yml");
    }

    /** @param concepts the file of words that mean much the same, relative to {@code config/} */
    public static TraitReader from(ConfigFiles files, String concepts) {
        return new TraitReader(Concepts.from(files, concepts));
    }

    /** Whether a word is one of those with a meaning. */
    public boolean knows(String form) {
        return !concepts.of(hasty(form)).isEmpty();
    }

    /** What a word means; empty for one of which nothing is known. */
    public List<String> meanings(String form) {
        return concepts.of(hasty(form));
    }

    /** Whether this is what the file calls a meaning, and no word. */
    public boolean isMeaning(String name) {
        return concepts.isName(name);
    }

    /** @param said lower case, without accents */
    public Set<String> read(List<String> said) {
        return read(said, true);
    }

    /**
     * @param said lower case, without accents
     * @param parts whether parts of words are traits, for words that are misspelt
     */
    public Set<String> read(List<String> said, boolean parts) {
        var words = said.stream().map(TraitReader::hasty).toList();
        var traits = new HashSet<String>();
        var meanings = new ArrayList<List<String>>();
        String before = EDGE;
        for (String word : words) {
            traits.add("w " + word);
            traits.add("p " + before + ' ' + word);
            if (parts) {
                parts(word, traits);
            }
            var bare = Concepts.withoutObjects(word);
            if (bare != null) {
                traits.add("w " + bare);
            }
            var own = concepts.of(word);
            own.forEach(each -> traits.add("c " + each));
            meanings.add(own.isEmpty() ? List.of(word) : own);
            before = word;
        }
        traits.add("p " + before + ' ' + EDGE);
        if (!words.isEmpty()) {
            pairs(words, meanings, traits);
        }
        return traits;
    }

    /** Hasty fingers leave apostrophes out, and happy ones hold keys down. */
    static String hasty(String word) {
        return LONG.matcher(word.replace("'", "")).replaceAll("$1");
    }

    private static void parts(String word, Set<String> traits) {
        String padded = ' ' + word + ' ';
        for (int at = 0; at + GRAM <= padded.length(); at++) {
            traits.add("g " + padded.substring(at, at + GRAM));
        }
    }

    /** Meanings that stand near each other, in their order, and those of one text, in any. */
    private void pairs(List<String> words, List<List<String>> meanings, Set<String> traits) {
        meanings.getFirst().forEach(one -> traits.add("n ^ " + one));
        for (int i = 0; i < meanings.size(); i++) {
            boolean known = knows(words.get(i));
            for (int j = i + 1; j < Math.min(meanings.size(), i + 1 + FAR); j++) {
                boolean other = knows(words.get(j));
                if (j - i <= NEAR && (known || other)) {
                    near(j - i == 1 ? "n " : "s ", meanings.get(i), meanings.get(j), traits);
                }
                if (known && other) {
                    together(meanings.get(i), meanings.get(j), traits);
                }
            }
        }
    }

    private static void near(String how, List<String> ones, List<String> others, Set<String> traits) {
        for (String one : ones) {
            for (String other : others) {
                traits.add(how + one + ' ' + other);
            }
        }
    }

    private static void together(List<String> ones, List<String> others, Set<String> traits) {
        for (String one : ones) {
            for (String other : others) {
                traits.add(one.compareTo(other) < 0 ? "t " + one + ' ' + other : "t " + other + ' ' + one);
            }
        }
    }
}
