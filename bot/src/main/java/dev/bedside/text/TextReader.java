package dev.bedside.text;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import java.util.HashSet;

/** Makes a {@link Text} of a string: finds its language, then its words. */
public final class TextReader {

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

    public Text read(String raw) {
        return read(raw, detector.detect(raw));
    }

    public Text read(String raw, Language language) {
        return tokenizer.tokenize(raw, language);
    }
}
