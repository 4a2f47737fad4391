package dev.bedside.text;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import java.util.HashSet;

/** Makes a {@link Text} of a string: finds its language, then its words. */
public final class TextReader {

    private static final int FEW_WORDS = 8;

    private final LanguageDetector detector;
    private final Tokenizer tokenizer;

    private TextReader(LanguageDetector detector, Tokenizer tokenizer) {
        this.detector = detector;
        this.tokenizer = tokenizer;
    }

    /** Reads {@code config/languages.yml}. */
    public static TextReader from(ConfigFiles files) {
        var abbreviations = files.read("languages.yml", file -> {
            var found = new HashSet<String>();
            var languages = file.section().section("languages");
            for (String code : languages.keys()) {
                for (Line line : languages.section(code).lines("abbreviations")) {
                    found.addAll(java.util.List.of(Tokenizer.fold(line.text()).split("\\s+")));
                }
            }
            return found;
        });
        return new TextReader(LanguageDetector.from(files), new Tokenizer(abbreviations));
    }

    public LanguageDetector detector() {
        return detector;
    }

    /** Reads a text in the language it seems to be in; a few words that tell no language are taken for English. */
    public Text read(String raw) {
        var language = detector.detect(raw);
        if (!language.equals(Language.UNKNOWN)) {
            return read(raw, language);
        }
        var text = read(raw, Language.ENGLISH);
        boolean fewLatinWords = text.size() <= FEW_WORDS && raw.codePoints().filter(Character::isLetter).allMatch(point -> point < 0x250);
        return fewLatinWords ? text : read(raw, language);
    }

    public Text read(String raw, Language language) {
        return tokenizer.tokenize(raw, language);
    }
}
