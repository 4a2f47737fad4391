package dev.bedside.text;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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
        var tokenizer = files.read(
                "languages.yml", file -> new Tokenizer(words(file, "abbreviations"), words(file, "contrasts")));
        return new TextReader(LanguageDetector.from(files), tokenizer);
    }

    private static Set<String> words(ConfigFile file, String key) {
        var languages = file.section().section("languages");
        return languages.keys().stream()
                .flatMap(code -> languages.section(code).lines(key).stream())
                .flatMap(line -> Arrays.stream(Tokenizer.fold(line.text()).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
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
        boolean fewLatinWords = text.size() <= FEW_WORDS
                && raw.codePoints().filter(Character::isLetter).allMatch(point -> point < 0x250);
        return fewLatinWords ? text : read(raw, language);
    }

    public Text read(String raw, Language language) {
        return tokenizer.tokenize(raw, language);
    }
}
