package dev.bedside.rule;

import com.google.re2j.Matcher;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of one purpose, matched together: a text is walked once, and at each word only the patterns that can begin
 * with it are tried.
 */
public final class RuleBook {

    private static final int NEGATION_REACH = 3;

    private final List<Rule> rules;
    private final Vocabulary vocabulary;
    private final Node negation;
    private final Node contrast;
    private final Map<Integer, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byPrefix = new HashMap<>();
    private final List<Entry> byDigits = new ArrayList<>();
    private final List<Entry> shapes = new ArrayList<>();

    private record Entry(Rule rule, Pattern pattern) {}

    private RuleBook(List<Rule> rules, Vocabulary vocabulary, Node negation, Node contrast) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.negation = negation;
        this.contrast = contrast;
        for (Rule rule : rules) {
            for (Pattern pattern : rule.patterns().when()) {
                index(new Entry(rule, pattern));
            }
        }
    }

    /**
     * Loads every rule below a folder of {@code config/}.
     *
     * @throws ConfigException where a packaged file is broken
     */
    public static RuleBook load(ConfigFiles files, String folder, TextReader texts, List<Kind> kinds) {
        var vocabulary = new Vocabulary();
        var lists = new WordLists(files);
        var parser = new PatternParser(texts, vocabulary, lists);
        var reader = new RuleReader(kinds, parser);
        var rules = new HashMap<String, Rule>();
        files.readAll(folder, file -> {
            var rule = reader.read(file);
            rule.ifPresent(each -> addOnce(each, rules));
            return file;
        });
        var ordered = rules.values().stream().sorted(java.util.Comparator.comparing(Rule::id)).toList();
        return new RuleBook(ordered, vocabulary, needed("negation", lists, parser), needed("contrast", lists, parser));
    }

    /** Two files of one name would be one rule to whoever reads a finding. */
    private static void addOnce(Rule rule, Map<String, Rule> rules) {
        var twin = rules.putIfAbsent(rule.id(), rule);
        if (twin != null) {
            throw new ConfigException(
                    rule.place(), "a rule of the same name is in " + twin.place().file() + "; rename one of the files");
        }
    }

    /** A list that the engine itself uses: its words match exactly, whatever the language. */
    private static Node needed(String name, WordLists lists, PatternParser parser) {
        var line = new Line("<" + name + ">", new Place("config/rules/words/" + name + ".yml", 1));
        return lists.node(name, line, Language.UNKNOWN, parser);
    }

    private void index(Entry entry) {
        var pattern = entry.pattern();
        if (pattern.shape() != null) {
            shapes.add(entry);
        }
        for (Integer word : pattern.firsts()) {
            byWord.computeIfAbsent(word, each -> new ArrayList<>()).add(entry);
        }
        for (String prefix : pattern.prefixes()) {
            byPrefix.computeIfAbsent(prefix.substring(0, 3), each -> new ArrayList<>()).add(entry);
        }
        if (pattern.digits()) {
            byDigits.add(entry);
        }
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
        var words = new Words(text, vocabulary);
        var found = new ArrayList<Match>();
        var ends = new HashMap<Rule, Integer>();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            int first = text.firstWordOf(sentence);
            int end = text.endWordOf(sentence);
            for (int word = first; word < end; word++) {
                matchAt(words, sentence, word, first, end, found, ends);
            }
        }
        if (!shapes.isEmpty()) {
            matchShapes(words, found);
        }
        return found;
    }

    private void matchAt(
            Words words, int sentence, int word, int first, int end, List<Match> found, Map<Rule, Integer> ends) {
        int stem = words.stemAt(word);
        int form = words.formAt(word);
        if (stem >= 0) {
            tryAll(byWord.get(stem), words, sentence, word, first, end, found, ends);
        }
        if (form >= 0 && form != stem) {
            tryAll(byWord.get(form), words, sentence, word, first, end, found, ends);
        }
        String letters = words.text().word(word).form();
        if (letters.length() >= 3) {
            tryAll(byPrefix.get(letters.substring(0, 3)), words, sentence, word, first, end, found, ends);
        }
        if (Character.isDigit(letters.charAt(0))) {
            tryAll(byDigits, words, sentence, word, first, end, found, ends);
        }
    }

    private void tryAll(
            @org.jspecify.annotations.Nullable List<Entry> entries,
            Words words,
            int sentence,
            int word,
            int first,
            int end,
            List<Match> found,
            Map<Rule, Integer> ends) {
        if (entries == null) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var rule = entry.rule();
            if (!speaks(rule, words.text()) || ends.getOrDefault(rule, 0) > word) {
                continue;
            }
            int length = entry.pattern().match(words, word, first, end);
            if (length == 0 || excused(rule, words, first, end)) {
                continue;
            }
            boolean negated = rule.negated() != Kind.Negated.COUNTS && negatedBefore(words, word, first, end);
            if (negated && rule.negated() == Kind.Negated.VOID) {
                continue;
            }
            ends.put(rule, word + length);
            found.add(new Match(rule, words.text().span(word, word + length - 1), sentence, negated));
        }
    }

    private static boolean speaks(Rule rule, Text text) {
        return rule.language().isEmpty() || rule.language().get().equals(text.language());
    }

    private static boolean excused(Rule rule, Words words, int first, int end) {
        if (anyMatches(rule.patterns().unless(), words, first, end)) {
            return true;
        }
        if (rule.patterns().unlessAnywhere().isEmpty()) {
            return false;
        }
        var text = words.text();
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            if (anyMatches(rule.patterns().unlessAnywhere(), words, text.firstWordOf(sentence), text.endWordOf(sentence))) {
                return true;
            }
        }
        return false;
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
            if (contrast.advance(words, 1L) != 0) {
                return false;
            }
            long ends = negation.advance(words, 1L);
            if (ends != 0 && before + Long.numberOfTrailingZeros(ends) <= word) {
                return true;
            }
        }
        return false;
    }

    private void matchShapes(Words words, List<Match> found) {
        var text = words.text();
        if (text.size() == 0) {
            return;
        }
        boolean figures = text.raw().chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '@');
        for (Entry entry : shapes) {
            if (!speaks(entry.rule(), text) || (entry.pattern().needsFigures() && !figures)) {
                continue;
            }
            Matcher matcher = java.util.Objects.requireNonNull(entry.pattern().shape()).matcher(text.raw());
            while (matcher.find()) {
                int sentence = sentenceAt(text, matcher.start());
                if (!excused(entry.rule(), words, text.firstWordOf(sentence), text.endWordOf(sentence))) {
                    found.add(new Match(entry.rule(), new Span(matcher.start(), matcher.end()), sentence, false));
                }
            }
        }
    }

    private static int sentenceAt(Text text, int offset) {
        int sentence = 0;
        while (sentence + 1 < text.sentenceCount() && text.sentence(sentence + 1).start() <= offset) {
            sentence++;
        }
        return sentence;
    }
}
