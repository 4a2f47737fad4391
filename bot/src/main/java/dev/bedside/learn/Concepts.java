package dev.bedside.learn;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that mean much the same, such as {@code config/learn/concepts.yml}: what is learned of one of them holds for all. */
final class Concepts {

    /** Spanish verbs carry their objects: ciérrala, pásasela. */
    private static final Pattern OBJECTS =
            Pattern.compile("(?<=\\w{4})(?:[mts]e)?(?:l[aeo]s?)$|(?<=\\w{4})(?:[mts]e|nos)$");

    private final Map<String, List<String>> words = new HashMap<>();
    private final TreeMap<String, List<String>> beginnings = new TreeMap<>();

    private final Set<String> names = new HashSet<>();

    private Concepts() {}

    static Concepts from(ConfigFiles files, String name) {
        return files.read(name, file -> {
            var concepts = new Concepts();
            for (String concept : file.section().keys()) {
                for (Line line : file.section().lines(concept)) {
                    concepts.add(concept, TraitReader.hasty(Tokenizer.fold(line.text())));
                }
            }
            return concepts;
        });
    }

    boolean isName(String concept) {
        return names.contains(concept);
    }

    private void add(String name, String word) {
        names.add(name);
        var names = word.endsWith("*")
                ? beginnings.computeIfAbsent(word.substring(0, word.length() - 1), any -> new ArrayList<>())
                : words.computeIfAbsent(word, any -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** The concepts of a word, in the order of the file; empty for a word of which nothing is known. */
    List<String> of(String form) {
        var whole = words.get(form);
        if (whole != null) {
            return whole;
        }
        var bare = withoutObjects(form);
        var found = bare == null ? null : words.get(bare);
        return found != null ? found : byBeginning(form);
    }

    /** The verb alone; null where a word carries nothing. */
    static @Nullable String withoutObjects(String form) {
        var matcher = OBJECTS.matcher(form);
        return matcher.find() ? form.substring(0, matcher.start()) : null;
    }

    private List<String> byBeginning(String form) {
        for (int length = form.length(); length >= 2; length--) {
            var found = beginnings.get(form.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
