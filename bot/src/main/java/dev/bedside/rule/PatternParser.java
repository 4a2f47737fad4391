package dev.bedside.rule;

import com.google.re2j.PatternSyntaxException;
import dev.bedside.config.ConfigException;
import dev.bedside.config.Line;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the pattern language of {@code docs/rules.md}. */
final class PatternParser {

    private static final int USUAL_GAP = 5;
    private static final int LONGEST_GAP = 12;

    /** Where the words of a named list come from. */
    @FunctionalInterface
    interface Lists {

        Node node(String name, Line user, Language language, PatternParser parser);
    }

    /** A word as it is written in patterns of one language. */
    private record Written(String word, Language language) {}

    private final TextReader texts;
    private final Vocabulary vocabulary;
    private final Lists lists;

    /** Patterns are made of the same few thousand words again and again. */
    private final Map<Written, Node> known = new HashMap<>();

    PatternParser(TextReader texts, Vocabulary vocabulary, Lists lists) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /**
     * @param language whose stems the words are matched by; {@link Language#UNKNOWN} matches exact forms only
     * @throws ConfigException with the line and what to write instead
     */
    Pattern parse(Line line, Language language) {
        String written = line.text();
        if (written.length() > 2 && written.startsWith("/") && written.endsWith("/")) {
            return shape(line, written.substring(1, written.length() - 1));
        }
        int opens = written.indexOf('{');
        var slot = opens < 0 ? null : slot(line, language, opens);
        var node = node(opens < 0 ? line : new Line(written.substring(0, opens), line.place()), language);
        var firsts = new Firsts();
        if (firsts.collect(node)) {
            throw line.error("`" + written + "` may match nothing at all or begin with a gap; begin it with a word");
        }
        return new Pattern(line, node, firsts.words(), firsts.prefixes(), firsts.digits(), null, slot);
    }

    private Node node(Line line, Language language) {
        var cursor = new Cursor(line, language);
        var node = cursor.alternatives();
        if (!cursor.atEnd()) {
            throw line.error("a `)` too many in `" + line.text() + "`");
        }
        return node;
    }

    private Pattern.Slot slot(Line line, Language language, int opens) {
        String written = line.text();
        int closes = written.indexOf('}', opens);
        if (closes < 0 || closes == opens + 1 || written.indexOf('{', opens + 1) >= 0) {
            throw line.error("write one slot a pattern, such as `{when}`, and none inside `( )`");
        }
        String behind = written.substring(closes + 1).strip();
        return new Pattern.Slot(
                written.substring(opens + 1, closes),
                behind.isEmpty() ? null : node(new Line(behind, line.place()), language));
    }

    private static Pattern shape(Line line, String expression) {
        try {
            var shape = com.google.re2j.Pattern.compile(expression);
            if (shape.matcher("").find()) {
                throw line.error("`" + line.text() + "` may match nothing at all; write what must be there");
            }
            return new Pattern(line, null, Set.of(), Set.of(), false, shape, null);
        } catch (PatternSyntaxException broken) {
            throw line.error("not an RE2 regular expression: " + broken.getDescription());
        }
    }

    /** A position in one pattern. */
    private final class Cursor {

        private final Line line;
        private final Language language;
        private final String written;
        private int at;

        Cursor(Line line, Language language) {
            this.line = line;
            this.language = language;
            this.written = line.text();
        }

        boolean atEnd() {
            return at >= written.length();
        }

        Node alternatives() {
            var choices = new ArrayList<Node>();
            choices.add(sequence());
            while (!atEnd() && written.charAt(at) == '|') {
                at++;
                choices.add(sequence());
            }
            return Choices.of(choices);
        }

        private Node sequence() {
            var nodes = new ArrayList<Node>();
            while (true) {
                skipPunctuation();
                if (atEnd() || written.charAt(at) == '|' || written.charAt(at) == ')') {
                    if (nodes.isEmpty()) {
                        throw line.error(
                                "an empty choice in `" + written + "`; write `(a|b)?` for what may be missing");
                    }
                    return nodes.size() == 1 ? nodes.getFirst() : new Node.Sequence(List.copyOf(nodes));
                }
                var node = item();
                if (!atEnd() && written.charAt(at) == '?') {
                    at++;
                    node = new Node.Maybe(node);
                }
                nodes.add(node);
            }
        }

        private Node item() {
            char c = written.charAt(at);
            if (c == '(') {
                at++;
                var inner = alternatives();
                if (atEnd() || written.charAt(at) != ')') {
                    throw line.error("a `)` is missing in `" + written + "`");
                }
                at++;
                return inner;
            }
            if (written.startsWith("..", at)) {
                return gap();
            }
            return switch (c) {
                case '^' -> anchor(new Node.Start());
                case '$' -> anchor(new Node.End());
                case '_' -> anchor(new Node.Gap(1, 1));
                case '<' -> list();
                default -> words();
            };
        }

        private Node anchor(Node node) {
            at++;
            return node;
        }

        private Node gap() {
            int dots = at;
            while (!atEnd() && written.charAt(at) == '.') {
                at++;
            }
            int digits = at;
            while (!atEnd() && Character.isDigit(written.charAt(at))) {
                at++;
            }
            if (at == digits && at - dots == 2) {
                throw line.error("write `...` for up to " + USUAL_GAP + " words in between, or `..3` for up to three");
            }
            int most = at == digits ? USUAL_GAP : Integer.parseInt(written.substring(digits, Math.min(at, digits + 3)));
            if (most > LONGEST_GAP) {
                throw line.error(
                        "a gap of " + most + " words is too wide to mean anything; " + LONGEST_GAP + " at most");
            }
            return new Node.Gap(0, most);
        }

        private Node list() {
            int close = written.indexOf('>', at);
            if (close < 0) {
                throw line.error("a `>` is missing behind the list's name in `" + written + "`");
            }
            String name = written.substring(at + 1, close).strip();
            at = close + 1;
            return switch (name) {
                case "number" -> new Node.Digits();
                case "name" -> new Node.Name();
                default -> lists.node(name, line, language, PatternParser.this);
            };
        }

        /** One written word; it may be several to the tokenizer, such as follow-up. */
        private Node words() {
            int from = at;
            while (!atEnd() && " \t|()?^<>".indexOf(written.charAt(at)) < 0 && !written.startsWith("..", at)) {
                at++;
            }
            String word = written.substring(from, at);
            if (word.isEmpty()) {
                throw line.error("`" + written.charAt(at) + "` stands behind nothing in `" + written
                        + "`; put it right behind a word");
            }
            return known.computeIfAbsent(new Written(word, language), this::read);
        }

        private Node read(Written pattern) {
            String word = pattern.word();
            boolean exact = word.startsWith("=");
            boolean prefix = word.endsWith("*");
            var text = texts.read(word, language);
            if (text.size() == 0) {
                throw line.error("`" + word + "` holds no letter or digit");
            }
            var nodes = new ArrayList<Node>();
            for (int i = 0; i < text.size(); i++) {
                var each = text.word(i);
                if (prefix && i == text.size() - 1) {
                    if (each.form().length() < 3) {
                        throw line.error("`" + word + "` is too short a beginning; give three letters at least");
                    }
                    nodes.add(new Node.Prefix(each.form()));
                } else if (exact || language.equals(Language.UNKNOWN)) {
                    nodes.add(new Node.Forms(new int[] {vocabulary.learn(each.form())}));
                } else {
                    nodes.add(new Node.Stems(new int[] {vocabulary.learn(each.stem())}));
                }
            }
            return nodes.size() == 1 ? nodes.getFirst() : new Node.Sequence(List.copyOf(nodes));
        }

        private void skipPunctuation() {
            while (!atEnd() && " \t,;:!\"'’-&".indexOf(written.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
