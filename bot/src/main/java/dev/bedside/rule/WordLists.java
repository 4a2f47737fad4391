package dev.bedside.rule;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lists below {@code config/rules/words/} that patterns name in angle brackets. */
final class WordLists implements PatternParser.Lists {

    private record WordList(List<Line> words, List<Line> not, boolean exact) {}

    /** Reads a list's words for their form alone, while its file can still be told that it is wrong. */
    private final PatternParser syntax;

    private final Map<String, WordList> lists = new HashMap<>();
    private final Map<String, Node> compiled = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    WordLists(ConfigFiles files, TextReader texts) {
        var anyList = new Node.Forms(new int[] {0});
        this.syntax = new PatternParser(texts, new Vocabulary(), (name, user, language, parser) -> anyList);
        files.readAll("rules/words", this::read).forEach(lists::putAll);
    }

    private Map<String, WordList> read(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of("words", "not", "language", "about"));
        var words = section.lines("words");
        if (words.isEmpty()) {
            throw section.error("words", "the list `words:` is missing or empty; add words, each behind a dash");
        }
        Stream.concat(words.stream(), section.lines("not").stream())
                .forEach(line -> syntax.parse(line, Language.UNKNOWN));
        boolean exact = section.optional("language")
                .map(line -> line.text().equals("any"))
                .orElse(false);
        return Map.of(file.name(), new WordList(words, section.lines("not"), exact));
    }

    /** The lists' words as one choice, stemmed like the pattern that names it. */
    @Override
    public Node node(String name, Line user, Language language, PatternParser parser) {
        var list = lists.get(name);
        if (list == null) {
            throw user.error(
                    "there is no list `" + name + "`; add config/rules/words/" + name + ".yml or correct the name");
        }
        String key = name + "/" + language;
        var known = compiled.get(key);
        if (known != null) {
            return known;
        }
        if (open.contains(name)) {
            throw user.error("the list `" + name + "` refers to itself; take the reference out");
        }
        open.add(name);
        try {
            var node = compile(list, list.exact() ? Language.UNKNOWN : language, parser);
            compiled.put(key, node);
            return node;
        } finally {
            open.remove(name);
        }
    }

    private static Node compile(WordList list, Language stems, PatternParser parser) {
        var node = choice(list.words(), stems, parser);
        return list.not().isEmpty() ? node : new Node.Except(node, choice(list.not(), stems, parser));
    }

    private static Node choice(List<Line> words, Language language, PatternParser parser) {
        var nodes = new ArrayList<Node>();
        for (Line word : words) {
            var node = parser.parse(word, language).node();
            if (node == null) {
                throw word.error("a list holds words, not regular expressions");
            }
            nodes.add(node);
        }
        return Choices.of(nodes);
    }
}
