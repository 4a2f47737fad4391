package dev.bedside.layout;

import dev.bedside.config.Line;
import dev.bedside.layout.Token.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads one line of a template: fixed words, {@code {part}} for a value, {@code {this|that}} for a choice of words. */
final class LineParser {

    private static final String OPTIONAL = "? ";

    private LineParser() {}

    /**
     * Reads a line.
     *
     * @param source where the template stands, for what is wrong with it
     */
    static LineTemplate parse(String written, Line source) {
        String line = written.strip();
        boolean optional = line.startsWith(OPTIONAL);
        line = optional ? line.substring(OPTIONAL.length()).strip() : line;
        while (line.startsWith(">")) {
            line = line.substring(1).strip();
        }
        var tokens = joined(tokens(line, source), source);
        for (int i = 1; i < tokens.size(); i++) {
            boolean behindValue = tokens.get(i - 1) instanceof Value;
            if (behindValue && !(tokens.get(i) instanceof Literal words && !words.mayBeEmpty())) {
                throw source.error("in `" + written.strip()
                        + "` a value ends nowhere; put words, a sign or a space behind it that are always there");
            }
        }
        long texts = tokens.stream()
                .filter(token -> token.equals(new Value(Part.TEXT)))
                .count();
        if (texts > 1) {
            throw source.error("`" + written.strip() + "` holds {text} twice; keep one of them");
        }
        return new LineTemplate(tokens, optional);
    }

    /** Words beside words are words: together they say where a value ends. */
    private static List<Token> joined(List<Token> tokens, Line source) {
        var joined = new ArrayList<Token>();
        for (Token token : tokens) {
            if (token instanceof Literal words && !joined.isEmpty() && joined.getLast() instanceof Literal before) {
                joined.removeLast();
                joined.add(before.then(words, source));
            } else {
                joined.add(token);
            }
        }
        return List.copyOf(joined);
    }

    private static List<Token> tokens(String line, Line source) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('{', at);
            if (open < 0) {
                tokens.add(Literal.of(line.substring(at)));
                break;
            }
            if (open > at) {
                tokens.add(Literal.of(line.substring(at, open)));
            }
            int close = line.indexOf('}', open);
            if (close < 0) {
                throw source.error("a { is not closed in `" + line + "`; write a value as {author}");
            }
            tokens.add(token(line.substring(open + 1, close), source));
            at = close + 1;
        }
        return tokens;
    }

    private static Token token(String inside, Line source) {
        if (inside.indexOf('|') >= 0) {
            return Literal.anyOf(List.of(inside.split("\\|", -1)), source);
        }
        return Part.of(inside)
                .<Token>map(Value::new)
                .orElseThrow(() -> source.error("unknown value {" + inside + "}; known are "
                        + Arrays.stream(Part.values())
                                .map(part -> "{" + part.key() + "}")
                                .collect(Collectors.joining(", "))));
    }
}
