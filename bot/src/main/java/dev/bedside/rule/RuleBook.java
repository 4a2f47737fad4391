package dev.bedside.rule;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.rule.RuleIndex.Entry;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The rules of one purpose, matched together: a text is walked once, and at each word only the patterns that can begin
 * with it are tried.
 */
public final class RuleBook {

    private static final int NEGATION_REACH = 3;
    private static final Entry[] NO_ENTRIES = {};

    /** Languages that rules are written for. */
    private static final Set<Language> WRITTEN_FOR = Set.of(Language.ENGLISH, Language.SPANISH);

    private final List<Rule> rules;
    private final Vocabulary vocabulary;
    private final Node negation;
    /** By language, made when the first text of it comes. */
    private final Map<Language, RuleIndex> indexes = new ConcurrentHashMap<>();

    private RuleBook(List<Rule> rules, Vocabulary vocabulary, Node negation) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.negation = negation;
    }

    /**
     * Loads every rule below a folder of {@code config/}.
     *
     * @throws ConfigException where a packaged file is broken
     */
    public static RuleBook load(ConfigFiles files, String folder, TextReader texts, List<Kind> kinds) {
        var vocabulary = new Vocabulary();
        var lists = new WordLists(files, texts);
        var parser = new PatternParser(texts, vocabulary, lists);
        var reader = new RuleReader(kinds, parser);
        var rules = new HashMap<String, Rule>();
        files.readAll(folder, file -> {
            var rule = reader.read(file);
            rule.ifPresent(each -> addOnce(each, rules));
            return file;
        });
        var ordered =
                rules.values().stream().sorted(Comparator.comparing(Rule::id)).toList();
        return new RuleBook(ordered, vocabulary, negation(lists, parser));
    }

    /** Two files of one name would be one rule to whoever reads a finding. */
    private static void addOnce(Rule rule, Map<String, Rule> rules) {
        var twin = rules.putIfAbsent(rule.id(), rule);
        if (twin != null) {
            throw new ConfigException(
                    rule.place(),
                    "a rule of the same name is in " + twin.place().file() + "; rename one of the files");
        }
    }

    /** The one list that the engine itself uses: its words match exactly, whatever the language. */
    private static Node negation(WordLists lists, PatternParser parser) {
        var line = new Line("<negation>", new Place("config/rules/words/negation.yml", 1));
        return lists.node("negation", line, Language.UNKNOWN, parser);
    }

    /** All rules, ordered by id. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether a text holds a word that one of the rule's patterns asks for. */
    boolean sharesAWord(Rule rule, Text text) {
        var words = new Words(text, vocabulary);
        var when = rule.patterns().when();
        return when.isEmpty() || when.stream().anyMatch(pattern -> pattern.sharesAWord(words));
    }

    /** Every place where a rule finds its words, in the order of the text. */
    public List<Match> match(Text text) {
        return new Matching(text).run();
    }

    /** Every rule that can be matched from the text's first word on, each by its longest match, with what its slot took. */
    public List<Match> opening(Text text) {
        return text.size() == 0 ? List.of() : new Matching(text).opening();
    }

    /** The matching of one text. */
    private final class Matching {

        private final Text text;
        private final Words words;
        private final RuleIndex index;
        private final int[] ends = new int[rules.size()];
        private final Needs.Holdings holdings;
        /** By rule, what was found out for the sentence before the given number: a sentence may hold a match at every word. */
        private final int[] askedBefore = new int[rules.size()];

        private final boolean[] excused = new boolean[rules.size()];
        private final Map<Rule, Boolean> excusedAnywhere = new HashMap<>();
        private final List<Match> found = new ArrayList<>();
        private int sentence;
        private int first;
        private int end;

        Matching(Text text) {
            this.text = text;
            this.words = new Words(text, vocabulary);
            this.index = indexes.computeIfAbsent(
                    WRITTEN_FOR.contains(text.language()) ? text.language() : Language.UNKNOWN,
                    language -> new RuleIndex(rules, vocabulary, language));
            this.holdings = new Needs.Holdings(text, words);
        }

        List<Match> run() {
            for (sentence = 0; sentence < text.sentenceCount(); sentence++) {
                first = text.firstWordOf(sentence);
                end = text.endWordOf(sentence);
                holdings.moveTo(first, end);
                for (int word = first; word < end; word++) {
                    matchAt(word);
                }
            }
            if (text.size() > 0 && !index.shapes().isEmpty()) {
                matchShapes();
            }
            return found;
        }

        List<Match> opening() {
            end = text.endWordOf(0);
            var longest = new HashMap<Rule, Match>();
            forEachEntryAt(0, entry -> {
                var reach = entry.pattern().reach(words, 0, 0, end);
                if (reach.length() > 0 && !isExcused(entry, 0)) {
                    var taken = reach.to() == reach.from() || entry.pattern().slot() == null
                            ? null
                            : new Match.Taken(entry.pattern().slot().name(), text.span(reach.from(), reach.to() - 1));
                    var match = new Match(entry.rule(), text.span(0, reach.length() - 1), 0, false, taken, ends(reach));
                    longest.merge(entry.rule(), match, (one, other) -> isLonger(other, one) ? other : one);
                }
            });
            return longest.values().stream()
                    .sorted(Comparator.comparing((Match match) -> match.rule().id()))
                    .toList();
        }

        private List<Integer> ends(Pattern.Reach reach) {
            return IntStream.iterate(reach.length(), length -> length > 0, length -> length - 1)
                    .filter(length -> length < 62 && (reach.ends() >>> length & 1) == 1)
                    .mapToObj(length -> text.word(length - 1).end())
                    .toList();
        }

        /** Of two as long, the one that takes nothing down says more by its own words. */
        private static boolean isLonger(Match one, Match other) {
            int difference = one.span().end() - other.span().end();
            return difference > 0
                    || difference == 0 && one.taken() == null && other.taken() != null
                    || difference == 0
                            && one.taken() != null
                            && other.taken() != null
                            && one.taken().span().start() > other.taken().span().start();
        }

        private void forEachEntryAt(int word, Consumer<Entry> action) {
            int stem = words.stemAt(word);
            int form = words.formAt(word);
            List.of(
                            index.byWord(stem),
                            form == stem ? NO_ENTRIES : index.byWord(form),
                            index.byPrefix(text.word(word).form()),
                            Character.isDigit(text.word(word).form().charAt(0)) ? index.byDigits() : NO_ENTRIES)
                    .forEach(entries -> Arrays.stream(entries).forEach(action));
        }

        private void matchAt(int word) {
            int stem = words.stemAt(word);
            int form = words.formAt(word);
            tryAll(index.byWord(stem), word);
            if (form != stem) {
                tryAll(index.byWord(form), word);
            }
            String letters = text.word(word).form();
            tryAll(index.byPrefix(letters), word);
            if (Character.isDigit(letters.charAt(0))) {
                tryAll(index.byDigits(), word);
            }
        }

        private void tryAll(Entry[] entries, int word) {
            for (Entry entry : entries) {
                if (ends[entry.number()] <= word && entry.needs().metBy(holdings)) {
                    attempt(entry, word);
                }
            }
        }

        private void attempt(Entry entry, int word) {
            int length = entry.pattern().match(words, word, first, end);
            var rule = entry.rule();
            if (length == 0 || isExcused(entry, sentence)) {
                return;
            }
            boolean negated = rule.negated() != Kind.Negated.COUNTS && negatedBefore(words, word, first, end);
            if (!negated || rule.negated() != Kind.Negated.VOID) {
                ends[entry.number()] = word + length;
                found.add(new Match(rule, text.span(word, word + length - 1), sentence, negated));
            }
        }

        private boolean isExcused(Entry entry, int sentence) {
            int rule = entry.number();
            if (askedBefore[rule] != sentence + 1) {
                askedBefore[rule] = sentence + 1;
                excused[rule] = holds(entry.rule().patterns().unless(), sentence)
                        || excusedAnywhere.computeIfAbsent(entry.rule(), this::isExcusedAnywhere);
            }
            return excused[rule];
        }

        private boolean isExcusedAnywhere(Rule rule) {
            var patterns = rule.patterns().unlessAnywhere();
            return !patterns.isEmpty()
                    && IntStream.range(0, text.sentenceCount()).anyMatch(each -> holds(patterns, each));
        }

        private boolean holds(List<Pattern> patterns, int sentence) {
            return anyMatches(patterns, words, text.firstWordOf(sentence), text.endWordOf(sentence));
        }

        private void matchShapes() {
            var shapes = new Shapes(text);
            for (Entry entry : index.shapes()) {
                for (Span span : shapes.find(entry.pattern())) {
                    int holder = text.sentenceOf(text.wordAt(span.start()));
                    if (!isExcused(entry, holder)) {
                        found.add(new Match(entry.rule(), span, holder, false));
                    }
                }
            }
        }
    }

    private static boolean anyMatches(List<Pattern> patterns, Words words, int first, int end) {
        for (Pattern pattern : patterns) {
            for (int word = first; word < end; word++) {
                if (pattern.match(words, word, first, end) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A negation within a few words in front, with no comma, "but" or other break in between. */
    private boolean negatedBefore(Words words, int word, int first, int end) {
        for (int before = word - 1; before >= Math.max(first, word - NEGATION_REACH); before--) {
            if (words.text().word(before + 1).opensClause()) {
                return false;
            }
            words.moveTo(before, first, end);
            long ends = negation.advance(words, 1L);
            if (ends != 0 && before + Long.numberOfTrailingZeros(ends) <= word) {
                return true;
            }
        }
        return false;
    }
}
