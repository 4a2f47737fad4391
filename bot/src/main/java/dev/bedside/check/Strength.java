package dev.bedside.check;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * How strict the check is where no rule speaks and examples decide.
 *
 * @param suspect from how likely a leak on a clause is found; between 0 and 1
 * @param doubt below which likelihood of a leak a rule that is only likely does not count; between 0 and 1
 * @param languages by code, where it differs for a language
 * @param categories where it differs for what a clause does wrong, once the encoder has read the clause; a language's own counts first
 */
record Strength(double suspect, double doubt, Map<String, Double> languages, Map<Category, Double> categories) {

    private static final String FILE = "check/strength.yml";

    private static final String SUSPECT = "suspect";
    private static final String DOUBT = "doubt";
    private static final String LANGUAGES = "languages";
    private static final String CATEGORIES = "categories";

    public Strength {
        languages = Map.copyOf(languages);
        categories = Map.copyOf(categories);
    }

    /** The same for every language and category; rules are doubted as before. */
    Strength at(double other) {
        return new Strength(other, doubt, Map.of(), Map.of());
    }

    /**
     * From how likely a leak on a clause is found.
     *
     * @param settled whether all was asked that could tell; where the encoder is missing, words alone are never as sure
     */
    double suspect(Language language, Category category, boolean settled) {
        double usual = settled ? categories.getOrDefault(category, suspect) : suspect;
        return languages.getOrDefault(language.code(), usual);
    }

    /** Reads {@code config/check/strength.yml}. */
    static Strength from(ConfigFiles files) {
        return files.read(FILE, Strength::of);
    }

    private static Strength of(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of(SUSPECT, DOUBT, LANGUAGES, CATEGORIES));
        return new Strength(
                share(section.line(SUSPECT)),
                section.has(DOUBT) ? share(section.line(DOUBT)) : 0,
                shares(section, LANGUAGES, (code, where) -> code),
                shares(section, CATEGORIES, Strength::category));
    }

    private static <K> Map<K, Double> shares(Section section, String key, BiFunction<String, Section, K> named) {
        if (!section.has(key)) {
            return Map.of();
        }
        var own = section.section(key);
        return own.keys().stream()
                .collect(Collectors.toMap(name -> named.apply(name, own), name -> share(own.line(name))));
    }

    private static Category category(String name, Section section) {
        if (!Category.ids().contains(name)) {
            throw section.error(
                    name, "`" + name + "` is no category of the check; known: " + String.join(", ", Category.ids()));
        }
        return Category.of(name);
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
