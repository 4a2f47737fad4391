package dev.bedside.text;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the language of a text by its script, then by a vote of each language's commonest words.
 *
 * <p>A text that shares too few of them with any language is {@link Language#UNKNOWN}: a wrong guess would let the rules
 * of one language judge another.
 */
public final class LanguageDetector {

    /** Texts are judged by their beginning; a language does not change after this many characters. */
    private static final int ENOUGH = 4_000;

    private final Map<String, Set<String>> languagesOfWord;
    private final Map<String, String> languageOfScript;

    private LanguageDetector(Map<String, Set<String>> languagesOfWord, Map<String, String> languageOfScript) {
        this.languagesOfWord = languagesOfWord;
        this.languageOfScript = languageOfScript;
    }

    /** Reads {@code config/languages.yml}. */
    public static LanguageDetector from(ConfigFiles files) {
        return files.read("languages.yml", LanguageDetector::from);
    }

    private static LanguageDetector from(ConfigFile file) {
        var words = new HashMap<String, Set<String>>();
        var scripts = new LinkedHashMap<String, String>();
        var languages = file.section().section("languages");
        for (String code : languages.keys()) {
            var language = languages.section(code);
            language.allow(Set.of("words", "scripts", "abbreviations", "contrasts"));
            for (Line line : language.lines("words")) {
                for (String word : line.text().split("\\s+")) {
                    words.computeIfAbsent(Tokenizer.fold(word), each -> new HashSet<>())
                            .add(code);
                }
            }
            for (Line script : language.lines("scripts")) {
                try {
                    scripts.put(Character.UnicodeScript.forName(script.text()).name(), code);
                } catch (IllegalArgumentException unknown) {
                    throw script.error("`" + script.text() + "` is no Unicode script; write for example HEBREW");
                }
            }
        }
        return new LanguageDetector(words, scripts);
    }

    public Language detect(String text) {
        String beginning = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        String script = scriptOf(beginning);
        if (!script.equals("LATIN")) {
            String language = languageOfScript.get(script);
            return language == null ? Language.UNKNOWN : new Language(language);
        }
        return byCommonWords(beginning);
    }

    /** The script of most letters; Japanese is told from Chinese by any kana at all. */
    private static String scriptOf(String text) {
        var counts = new HashMap<String, Integer>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(point -> counts.merge(Character.UnicodeScript.of(point).name(), 1, Integer::sum));
        int kana = counts.getOrDefault("HIRAGANA", 0) + counts.getOrDefault("KATAKANA", 0);
        int han = counts.getOrDefault("HAN", 0);
        if (kana > 0 && han > 0) {
            counts.merge("HIRAGANA", han, Integer::sum);
            counts.remove("HAN");
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("LATIN");
    }

    /** Of two languages that are as likely, the one that can be judged: "I want to kill myself" must not pass for Polish. */
    private static boolean isJudged(String code) {
        return code.equals(Language.ENGLISH.code()) || code.equals(Language.SPANISH.code());
    }

    private Language byCommonWords(String text) {
        var votes = new TreeMap<String, Double>();
        var words = Arrays.stream(text.split("[^\\p{L}\\p{M}'’]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            var languages = languagesOfWord.get(Tokenizer.fold(word));
            if (languages != null) {
                languages.forEach(code -> votes.merge(code, 1.0 / languages.size(), Double::sum));
            }
        }
        double needed = Math.max(1.0, words.size() * 0.12);
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(vote -> isJudged(vote.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getValue() >= needed || (words.size() <= 4 && best.getValue() >= 0.5))
                .map(best -> new Language(best.getKey()))
                .orElse(Language.UNKNOWN);
    }
}
