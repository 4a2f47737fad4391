package dev.bedside.config;

import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A sentence with {@code {placeholders}}, checked when it is read so that no reader ever meets an unfilled one. */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withDelims("{ }").escapeHTML(false).emptyStringIsFalse(true);

    private final Line line;
    private final com.samskivert.mustache.Template compiled;
    private final Set<String> names;

    private Template(Line line, com.samskivert.mustache.Template compiled, Set<String> names) {
        this.line = line;
        this.compiled = compiled;
        this.names = names;
    }

    /**
     * Reads a template.
     *
     * @param allowed the placeholders that will be filled; any other is an error with its line
     */
    public static Template of(Line line, Set<String> allowed) {
        String words = PLACEHOLDER.matcher(line.text()).replaceAll("");
        if (words.contains("{") || words.contains("}")) {
            // the template engine would take an unclosed one for words, and a person would post it
            throw line.error("a placeholder is not closed or not spelt right; write it as {phone}");
        }
        var names = new TreeSet<String>();
        var compiled = COMPILER.compile(line.text());
        compiled.visit(new Names(names));
        for (String name : names) {
            if (!allowed.contains(name)) {
                throw line.error("unknown placeholder {" + name + "}; known here: "
                        + (allowed.isEmpty() ? "none" : "{" + String.join("}, {", new TreeSet<>(allowed)) + "}"));
            }
        }
        return new Template(line, compiled, names);
    }

    /** As written, with its placeholders. */
    public Line line() {
        return line;
    }

    /** The placeholders it holds. */
    public Set<String> names() {
        return names;
    }

    /**
     * The sentence with every placeholder filled.
     *
     * @param values at least the placeholders that the template holds
     */
    public String fill(Map<String, ?> values) {
        return names.isEmpty() ? line.text() : compiled.execute(values);
    }

    /** Collects the names of placeholders. */
    private record Names(Set<String> names) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // only placeholders matter
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
