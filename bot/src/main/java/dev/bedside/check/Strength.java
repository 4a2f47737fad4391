package dev.bedside.check;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How strict the check is where no rule speaks and examples decide.
 *
 * @param suspect from how likely a leak on a clause is found; between 0 and 1
 * @param words the same where words alone had to tell how likely that is, as the encoder does not run
 * @param doubt below which likelihood of a leak a rule that is only likely does not count; between 0 and 1
 * @param beside how much of it is enough, for a corrected reply, in one that leaks elsewhere; between 0 and 1
 * @param languages by code, from how likely on where it differs for a language
 */
record Strength(double suspect, double words, double doubt, double beside, Map<String, Double> languages) {

    private static final String FILE = "check/strength.yml";

    private static final String SUSPECT = "suspect";
    private static final String WORDS = "words-alone";
    private static final String DOUBT = "doubt";
    private static final String BESIDE = "beside";
    private static final String LANGUAGES = "languages";

    public Strength {
        languages = Map.copyOf(languages);
    }

    /** The same for every language, with the encoder and without; rules are doubted as before. */
    Strength at(double other) {
        return new Strength(other, other, doubt, beside, Map.of());
    }

    /** The same for every clause of a reply that leaks somewhere: who tells one thing mostly tells two. */
    Strength ofBeside() {
        return times(beside);
    }

    private Strength times(double share) {
        return new Strength(
                share * suspect,
                share * words,
                doubt,
                beside,
                languages.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, own -> share * own.getValue())));
    }

    /**
     * From how likely a leak on a clause is found.
     *
     * @param settled whether all was asked that could tell
     */
    double suspect(Language language, boolean settled) {
        return languages.getOrDefault(language.code(), settled ? suspect : words);
    }

    /** Reads {@code config/check/strength.yml}. */
    static Strength from(ConfigFiles files) {
        return files.read(FILE, Strength::of);
    }

    private static Strength of(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of(SUSPECT, WORDS, DOUBT, BESIDE, LANGUAGES));
        double suspect = share(section.line(SUSPECT));
        return new Strength(
                suspect,
                section.has(WORDS) ? share(section.line(WORDS)) : suspect,
                section.has(DOUBT) ? share(section.line(DOUBT)) : 0,
                section.has(BESIDE) ? share(section.line(BESIDE)) : 1,
                languages(section));
    }

    private static Map<String, Double> languages(Section section) {
        if (!section.has(LANGUAGES)) {
            return Map.of();
        }
        var own = section.section(LANGUAGES);
        return own.keys().stream().collect(Collectors.toMap(code -> code, code -> share(own.line(code))));
    }

    private static double share(Line line) {
        try {
            double share = Double.parseDouble(line.text());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException none) {
            // said below, together with numbers out of range
        }
        throw line.error("`" + line.text() + "` is no share; write a number between 0 and 1, such as 0.7");
    }
}
