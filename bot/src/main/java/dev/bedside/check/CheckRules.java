package dev.bedside.check;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules below {@code config/rules/check/} with what they say about a reply.
 *
 * <p>Some categories are seen by counting rather than by patterns (echoes of the review, a name that is not the display
 * name, capitals); their rule files hold the reason and the better sentence, and a key {@code seen-by:} that names the
 * reader.
 */
public final class CheckRules {

    static final Kind CATEGORY = new Kind(
            "category",
            Category.ids(),
            Kind.Negated.VOID,
            Set.of("level", "instead", "to-praise", "fits", "case", "source", "seen-by", "strength"),
            Keys::parse,
            Set.of("seen-by"));

    /** How a rule finds what it looks for. */
    enum SeenBy {
        /** Its patterns alone. */
        PATTERN,
        /** Its patterns, where the review holds the same word. */
        ECHO,
        /** A name in the greeting that is not the display name. */
        GREETING,
        /** Words in capitals and rows of exclamation marks. */
        CAPITALS,
        /** Its patterns, where the review complains and nothing of the reply regrets. */
        COMPLAINT,
        /** Its patterns, where the review only praises. */
        PRAISE,
        /** A subject that the review does not speak of, while it speaks of others. */
        SUBJECT,
        /** Clauses that examples speak against, where no pattern speaks. */
        EXAMPLES
    }

    /** To which replies a better sentence fits. */
    enum Fits {
        PRAISE,
        COMPLAINT,
        BOTH;

        /** Whether it may stand in a reply to a complaint, or in one to praise. */
        boolean suits(boolean complaint) {
            return this == BOTH || complaint == (this == COMPLAINT);
        }
    }

    /** A rule and its parsed keys. */
    record CheckRule(
            Rule rule,
            Category category,
            Category.Level level,
            Template instead,
            Template toPraise,
            Fits fits,
            SeenBy seenBy,
            boolean likely) {

        /** The better sentence for a reply to a complaint, or to praise, where that has one of its own. */
        Template instead(boolean complaint) {
            return complaint || !hasPraise() ? instead : toPraise;
        }

        /** Whether the better sentence suits a reply to a complaint, or one to praise. */
        boolean suits(boolean complaint) {
            return fits.suits(complaint) || (!complaint && hasPraise());
        }

        private boolean hasPraise() {
            return !toPraise.line().text().isBlank();
        }

        /** The reason, with the nearest real case where there is one. */
        String why() {
            return rule.extra("case")
                    .map(nearest -> rule.because() + " (" + nearest.text() + ")")
                    .orElse(rule.because());
        }
    }

    private final RuleBook book;
    private final EchoReader echoes;
    private final SubjectReader subjects;
    private final ClauseTraits traits;
    private final Strength strength;
    private final Rewording rewording;
    private final SafeWords safe;
    private final Map<Rule, CheckRule> byRule = new HashMap<>();
    private final Map<String, CheckRule> byId = new HashMap<>();

    private CheckRules(
            RuleBook book,
            EchoReader echoes,
            SubjectReader subjects,
            ClauseTraits traits,
            Strength strength,
            Rewording rewording,
            SafeWords safe) {
        this.book = book;
        this.echoes = echoes;
        this.subjects = subjects;
        this.traits = traits;
        this.strength = strength;
        this.rewording = rewording;
        this.safe = safe;
        for (Rule rule : book.rules()) {
            var parsed = parse(rule);
            byRule.put(rule, parsed);
            byId.put(rule.id(), parsed);
        }
    }

    /** Reads the rules, and beside them what {@code config/check/} says of words and strength. */
    public static CheckRules load(ConfigFiles files, TextReader texts) {
        return new CheckRules(
                RuleBook.load(files, "rules/check", texts, List.of(CATEGORY)),
                EchoReader.from(files, texts),
                SubjectReader.from(files),
                ClauseTraits.from(files),
                Strength.from(files),
                Rewording.from(files),
                SafeWords.from(files));
    }

    /** The rules as such, for proving them. */
    public RuleBook book() {
        return book;
    }

    /** All rules, ordered by id. */
    List<CheckRule> all() {
        return book.rules().stream().map(this::of).toList();
    }

    EchoReader echoes() {
        return echoes;
    }

    SubjectReader subjects() {
        return subjects;
    }

    ClauseTraits traits() {
        return traits;
    }

    Strength strength() {
        return strength;
    }

    Rewording rewording() {
        return rewording;
    }

    /** By which words a sentence is safe beside a leak. */
    SafeWords safe() {
        return safe;
    }

    /** The rule that found something. */
    CheckRule of(Finding finding) {
        return Objects.requireNonNull(byId.get(finding.rule()));
    }

    CheckRule of(Rule rule) {
        return Objects.requireNonNull(byRule.get(rule));
    }

    /** The rules that a special reader serves, in the language of a reply. */
    List<CheckRule> seenBy(SeenBy reader, String language) {
        return byRule.values().stream()
                .filter(rule -> rule.seenBy() == reader && speaks(rule, language))
                .sorted(Comparator.comparing(rule -> rule.rule().id()))
                .toList();
    }

    /** The rules about something that is missing, by category. */
    Map<Category, List<CheckRule>> absences(String language) {
        return byRule.values().stream()
                .filter(rule -> rule.rule().absence() && speaks(rule, language))
                .sorted(Comparator.comparing(rule -> rule.rule().id()))
                .collect(Collectors.groupingBy(CheckRule::category, TreeMap::new, Collectors.toList()));
    }

    private static boolean speaks(CheckRule rule, String language) {
        return rule.rule().language().map(each -> each.code().equals(language)).orElse(true);
    }

    /** The keys of a check rule beside those of every rule. */
    private record Keys(
            Category.Level level, Template instead, Template toPraise, Fits fits, SeenBy seenBy, boolean likely) {

        static Keys parse(Place rule, Map<String, Line> values) {
            var level = values.get("level");
            if (level == null) {
                throw new ConfigException(rule, "`level:` is missing; write block, warn or hint");
            }
            var seenBy = values.get("seen-by");
            var fits = values.get("fits");
            return new Keys(
                    constant(Category.Level.class, level),
                    Template.of(values.getOrDefault("instead", new Line("", rule)), Placeholders.NAMES),
                    Template.of(values.getOrDefault("to-praise", new Line("", rule)), Placeholders.NAMES),
                    fits == null ? Fits.BOTH : constant(Fits.class, fits),
                    seenBy == null ? SeenBy.PATTERN : constant(SeenBy.class, seenBy),
                    isLikely(values.get("strength")));
        }
    }

    private static CheckRule parse(Rule rule) {
        var keys = Keys.parse(rule.place(), rule.extras());
        return new CheckRule(
                rule,
                Category.of(rule.label()),
                keys.level(),
                keys.instead(),
                keys.toPraise(),
                keys.fits(),
                keys.seenBy(),
                keys.likely());
    }

    private static boolean isLikely(@Nullable Line strength) {
        if (strength != null && !strength.text().equals("likely")) {
            throw strength.error("`" + strength.text() + "` is no strength; write likely, or leave the key out");
        }
        return strength != null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Line line) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(line.text()))
                .findFirst();
        return found.orElseThrow(() -> line.error("`" + line.text() + "` is none of "
                + Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
    }
}
