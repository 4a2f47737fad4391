package dev.bedside.check;

import dev.bedside.learn.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was learned from examples of replies: whether a clause must not be said, and what is wrong with it if so.
 *
 * @param leak whether it must not be said, by words alone
 * @param categories by category, whether that is what is wrong
 */
record LeakWeights(Weights leak, Map<Category, Weights> categories) {

    static final String FILE = "leaks.weights";

    private static final String LEAK = "leak";
    private static final String SECTION = "== ";

    /** The weights that came with the program. */
    static LeakWeights packed() {
        var stream = Objects.requireNonNull(LeakWeights.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalStateException where a line is no section, and no trait, tab and number
     */
    static LeakWeights read(BufferedReader lines) throws IOException {
        var sections = new TreeMap<String, StringBuilder>();
        var open = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(SECTION)) {
                open = new StringBuilder();
                sections.put(line.substring(SECTION.length()), open);
            } else {
                open.append(line).append('\n');
            }
        }
        var categories = new EnumMap<Category, Weights>(Category.class);
        sections.forEach((name, text) -> {
            if (!name.equals(LEAK)) {
                categories.put(Category.of(name), weights(text));
            }
        });
        return new LeakWeights(weights(sections.getOrDefault(LEAK, new StringBuilder())), Map.copyOf(categories));
    }

    private static Weights weights(CharSequence text) {
        return Weights.read(new BufferedReader(new StringReader(text.toString())), FILE);
    }

    /** One trait a line, the same for the same examples. */
    String written() {
        var text = new StringBuilder(SECTION + LEAK + "\n").append(leak.written());
        new TreeMap<>(categories)
                .forEach((category, weights) ->
                        text.append(SECTION).append(category.id()).append('\n').append(weights.written()));
        return text.toString();
    }
}
