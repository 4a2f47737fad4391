package dev.bedside.guard;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.learn.Later;
import dev.bedside.rule.Match;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices what a colleague had better not say in a channel. */
public final class GuardReader {

    /** Two capitals in a row are a person's name, seldom anything else that is told something medical of. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?<!\\p{L})(?<!Dr\\. )(?<!Dra\\. )(?<!Dr )(?:\\p{Lu}\\p{Ll}+[ ]){1,2}\\p{Lu}(?:\\p{Ll}+|\\.)(?!\\p{L})");

    private static final String NAME = "qfn";
    private static final String REVIEWER = "qrv";
    private static final int LONGEST_NAME = 80;
    /** Longer remarks are pasted, not said; only rules look at them. */
    private static final int LONGEST_SUSPECTED = 2_000;

    /** Where the examples leave more doubt, the remark is noticed. */
    private static final double HARMLESS_ENOUGH = 0.50;
    /** The reviewers that the examples speak of. */
    private static final List<String> SAMPLED = List.of("Dana W", "DanaW", "Lena");

    private static final Set<String> TITLES = Set.of(
            "mrs", "miss", "don", "doña", "the", "and", "señora", "señor", "sra", "coach", "aunt", "uncle", "nurse",
            "abuela", "abuelo", "del", "los", "las", "for", "not", "mom", "dad", "tía", "tío");

    private final RuleBook rules;
    private final TextReader texts;
    private final Later<Suspicion> suspicion;
    private final Dangers dangers;

    private GuardReader(ConfigFiles files, TextReader texts, Predicate<String> learned) {
        this.rules = GuardRules.load(files, texts);
        this.texts = texts;
        this.dangers = Dangers.from(files);
        this.suspicion =
                new Later<>(() -> new Suspicion(files, texts, said -> plain(said, SAMPLED), this::speaking, learned));
    }

    /**
     * Reads the rules below {@code config/rules/guard/} and the examples below {@code config/guard/}.
     *
     * @throws ConfigException where a packaged file is broken
     */
    public static GuardReader from(ConfigFiles files, TextReader texts) {
        return from(files, texts, any -> true);
    }

    /** @param learned which of the files of examples, relative to {@code config/}, are learned from */
    public static GuardReader from(ConfigFiles files, TextReader texts, Predicate<String> learned) {
        return new GuardReader(files, texts, learned);
    }

    /** The gravest danger of a remark; empty for most of what people say. */
    public Optional<Warning> read(String said) {
        return read(said, List.of());
    }

    /** @param reviewers display names of those whose reviews are open here */
    public Optional<Warning> read(String said, Collection<String> reviewers) {
        String plain = plain(said, reviewers);
        if (plain.isBlank() || plain.length() > LONGEST_SUSPECTED) {
            return ruled(plain);
        }
        var suspected = suspicion.get().read(plain);
        if (suspected.harmless() > HARMLESS_ENOUGH) {
            return Optional.empty();
        }
        var danger = suspected.danger();
        // a rule tells the words and the reason better, where it speaks of the same danger
        return ruled(plain)
                .filter(warning -> warning.danger() == danger)
                .or(() -> Optional.of(dangers.warning(
                        danger, suspected.words(), texts.detector().detect(plain))));
    }

    private Set<Rule> speaking(String plain) {
        return readings(plain)
                .flatMap(text -> rules.match(text).stream())
                .map(Match::rule)
                .collect(Collectors.toSet());
    }

    private Optional<Warning> ruled(String plain) {
        return readings(plain)
                .flatMap(text -> rules.match(text).stream())
                .map(GuardReader::warning)
                .min(Comparator.comparing(Warning::danger)
                        .thenComparingInt(warning -> warning.words().start()));
    }

    private static String plain(String said, Collection<String> reviewers) {
        return withoutNames(withoutReviewers(said, reviewers));
    }

    private static String withoutReviewers(String said, Collection<String> reviewers) {
        String plain = said;
        for (String reviewer : reviewers) {
            for (String name : names(reviewer)) {
                var matcher = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(plain);
                plain = matcher.replaceAll(REVIEWER + " ".repeat(name.length() - REVIEWER.length()));
            }
        }
        return plain;
    }

    /** The whole name before its parts; parts too short to be told from words are left out. */
    private static List<String> names(String reviewer) {
        if (reviewer.length() > LONGEST_NAME) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(reviewer.strip()), Stream.of(reviewer.strip().split("[\\s.]+")))
                .filter(name -> name.length() >= REVIEWER.length())
                .filter(name -> !TITLES.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** Puts one word of the rules, and blanks, in place of every full name, so that all else stays where it was. */
    private static String withoutNames(String said) {
        var plain = new StringBuilder(said);
        var matcher = FULL_NAME.matcher(said);
        while (matcher.find()) {
            plain.replace(
                    matcher.start(), matcher.end(), NAME + " ".repeat(matcher.end() - matcher.start() - NAME.length()));
        }
        return plain.toString();
    }

    /** Mixed talk is common between colleagues: both languages look at every remark. */
    private Stream<Text> readings(String said) {
        return Stream.of(Language.ENGLISH, Language.SPANISH).map(language -> texts.read(said, language));
    }

    private static Warning warning(Match match) {
        var rule = match.rule();
        return new Warning(
                Danger.of(rule.label()).orElseThrow(),
                rule.id(),
                match.span(),
                rule.because(),
                rule.extra(GuardRules.SOURCE).map(Line::text));
    }
}
