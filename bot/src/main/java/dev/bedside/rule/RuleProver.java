package dev.bedside.rule;

import dev.bedside.config.ConfigException;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds every rule to its own examples. */
public final class RuleProver {

    private static final int FLAGS = 3;
    private static final int PASSES = 2;

    /** Tells whether a rule speaks up for an example: for most rules, whether its patterns match. */
    @FunctionalInterface
    public interface Finder {

        boolean finds(Rule rule, Example example);
    }

    private final TextReader texts;

    public RuleProver(TextReader texts) {
        this.texts = texts;
    }

    /** What is wrong with the rules of a book; empty where all hold. */
    public List<ConfigException> prove(RuleBook book) {
        return prove(book, (rule, example) -> matches(book, rule, example));
    }

    /** The same for rules that are more than their patterns. */
    public List<ConfigException> prove(RuleBook book, Finder finder) {
        var problems = new ArrayList<ConfigException>();
        for (Rule rule : book.rules()) {
            prove(book, rule, finder, problems);
        }
        return problems;
    }

    /**
     * Rules that find what another rule of the same label shows as harmless.
     *
     * @param agreed by the rule that finds it, the rules whose examples it may contradict: somebody looked at both
     */
    public List<ConfigException> contradictions(RuleBook book, Map<String, Set<String>> agreed) {
        var problems = new ArrayList<ConfigException>();
        for (Rule other : book.rules()) {
            for (Example pass : other.examples().passes()) {
                book.match(read(other, pass)).stream()
                        .filter(match -> !match.negated() && contradicts(match.rule(), other))
                        .map(match -> match.rule().id())
                        .distinct()
                        .filter(id -> !agreed.getOrDefault(id, Set.of()).contains(other.id()))
                        .forEach(id -> problems.add(pass.line()
                                .error("`" + id + "` finds this and gives " + other.label() + ", but `" + other.id()
                                        + "` shows it as harmless; narrow `when` of `" + id
                                        + "` or add an `unless`. Where both are right, add `" + other.id() + "` to `"
                                        + id + ":` in config/rules/agreed.yml")));
            }
        }
        return problems;
    }

    private static boolean contradicts(Rule rule, Rule other) {
        return rule != other && rule.kind() == other.kind() && rule.label().equals(other.label());
    }

    private void prove(RuleBook book, Rule rule, Finder finder, List<ConfigException> problems) {
        var examples = rule.examples();
        if (examples.flags().size() < FLAGS) {
            problems.add(problem(
                    rule,
                    "has " + examples.flags().size() + " `flags`; add sentences it must find, " + FLAGS + " at least"));
        }
        if (examples.passes().size() < PASSES) {
            problems.add(problem(
                    rule,
                    "has " + examples.passes().size()
                            + " `passes`; add sentences with the same words that it must leave alone, " + PASSES
                            + " at least"));
        }
        if (examples.like().isEmpty()) {
            problems.add(problem(rule, "has no `like`; add sentences that mean the same in other words"));
        }
        long sharing = examples.passes().stream()
                .filter(pass -> book.sharesAWord(rule, read(rule, pass)))
                .count();
        if (examples.passes().size() >= PASSES && sharing < PASSES) {
            problems.add(problem(
                    rule,
                    "has " + sharing + " `passes` that hold a word of `when`; " + PASSES
                            + " at least must, or they prove nothing"));
        }
        for (Example flag : examples.flags()) {
            if (!finder.finds(rule, flag)) {
                problems.add(flag.line()
                        .error("`" + rule.id() + "` must find this and does not; widen `when` or correct the example"));
            }
        }
        for (Example pass : examples.passes()) {
            if (finder.finds(rule, pass)) {
                problems.add(pass.line()
                        .error("`" + rule.id()
                                + "` must leave this alone and finds it; narrow `when` or add an `unless`"));
            }
        }
    }

    private boolean matches(RuleBook book, Rule rule, Example example) {
        return book.match(read(rule, example)).stream().anyMatch(match -> match.rule() == rule && !match.negated());
    }

    private Text read(Rule rule, Example example) {
        return texts.read(example.text(), rule.language().orElse(Language.ENGLISH));
    }

    private static ConfigException problem(Rule rule, String what) {
        return new ConfigException(rule.place(), "`" + rule.id() + "` " + what);
    }
}
