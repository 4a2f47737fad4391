package dev.bedside.rule;

import dev.bedside.House;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rule files written for one test, and what loading them complains of. */
final class Shelf {

    static final Kind LABEL = new Kind(
            "label",
            Set.of("found", "other"),
            Kind.Negated.VOID,
            Set.of("note"),
            (place, values) -> {},
            Set.of("seen-by"));
    static final Kind COUNTING = new Kind("count", Set.of("found"), Kind.Negated.COUNTS, Set.of());
    static final Kind MARKING = new Kind("mark", Set.of("found"), Kind.Negated.MARKED, Set.of());

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** @param path below {@code rules/}, without its ending */
    Shelf write(String path, String yaml) {
        try {
            var file = folder.resolve("rules/" + path + ".yml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A rule with these lines below its label. */
    Shelf rule(String name, String lines) {
        return write("mine/" + name, "label: found\nbecause: it is there\n" + lines);
    }

    /** A rule with one pattern. */
    Shelf pattern(String pattern) {
        return rule("one", "when:\n  - '" + pattern.replace("'", "''") + "'\n");
    }

    RuleBook load() {
        var files = ConfigFiles.overriddenBy(
                folder,
                (ConfigException problem) -> problems.add(
                        problem.getMessage().replace(folder.toString().replace('\\', '/') + "/rules/", "")));
        return RuleBook.load(files, "rules/mine", House.TEXTS, List.of(LABEL, COUNTING, MARKING));
    }

    List<String> problems() {
        return problems;
    }

    /** What the rules find in an English text: the words, by the rule's id. */
    List<Map.Entry<String, String>> find(String raw) {
        return find(raw, Language.ENGLISH);
    }

    List<Map.Entry<String, String>> find(String raw, Language language) {
        return load().match(text(raw, language)).stream()
                .map(match -> Map.entry(match.rule().id(), match.span().of(raw)))
                .toList();
    }

    /** The words found, whichever rule found them. */
    List<String> words(String raw) {
        return find(raw).stream().map(Map.Entry::getValue).toList();
    }

    static Text text(String raw, Language language) {
        return House.TEXTS.read(raw, language);
    }
}
